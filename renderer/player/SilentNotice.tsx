import { kindsThatPlay } from "../../shared/formats/media/media-kind.ts";
import { useWords } from "../language/language.ts";
import { finderOf } from "../recordings/recording-finder.ts";
import type { SilentPart } from "../recordings/recording-source.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";

/** Says of each recording that is not heard why, and looks for all of them again. */
export function SilentNotice({ silent }: { readonly silent: readonly SilentPart[] }) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const lookAgain = () => {
    for (const { recording } of silent) finderOf(bridge).lookAgain(recording);
  };
  return (
    <div className="silent-notice">
      <div role="alert">
        {silent.map(({ recording: { id, name }, why }) => (
          <p key={id}>{say(`player.${why}`, { name, kinds: kindsThatPlay })}</p>
        ))}
      </div>
      <Button onPress={lookAgain}>{say("recording.lookAgain")}</Button>
    </div>
  );
}
