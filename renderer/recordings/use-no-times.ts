import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";

/** That no times are known in a transcript, and by which key they are set, for whoever may set them and has such a key. */
export function useNoTimes(): string {
  const { say } = useWords();
  const { study } = useSession();
  const key = useKeyOf("time-next-turn");
  return key === "" || study.readOnly ? say("player.noTimes") : say("player.noTimesHow", { key });
}
