import { AudioLines } from "lucide-react";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";

/** Stands where the player would, as long as there is nothing to play. */
export function LinkRecording() {
  const { say } = useWords();
  const commands = useCommandDesk();
  return (
    <p className="link-recording">
      <Button look="plain" writes onPress={() => commands.run("recording")}>
        <AudioLines aria-hidden />
        {say("check.link")}
      </Button>
    </p>
  );
}
