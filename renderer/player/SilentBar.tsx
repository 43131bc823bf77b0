import { kindsThatPlay } from "../../shared/formats/media/media-kind.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";

/** Why a recording is not heard: it is found and cannot be played, it was there and is not any more, or the host does not answer. */
export type WhySilent = "failed" | "lost" | "unanswered";

/** Stands where the player would, and says why a recording is not heard. */
export function SilentBar({
  why,
  name,
  onLookAgain,
}: {
  readonly why: WhySilent;
  readonly name: string;
  readonly onLookAgain: () => void;
}) {
  const { say } = useWords();
  return (
    <section className="player-bar silent" aria-label={say("player.label")}>
      <p role="alert">{say(`player.${why}`, { name, kinds: kindsThatPlay })}</p>
      <Button onPress={onLookAgain}>{say("recording.lookAgain")}</Button>
    </section>
  );
}
