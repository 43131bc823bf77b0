import { useWords } from "../language/language.ts";
import { Button } from "./Button.tsx";

/** Says why something could not be done, and offers to do it once more. */
export function TryAgain({ why, onAgain }: { readonly why: string; readonly onAgain: () => void }) {
  const { say } = useWords();
  return (
    <p className="error" role="alert">
      {why} <Button onPress={onAgain}>{say("ui.again")}</Button>
    </p>
  );
}
