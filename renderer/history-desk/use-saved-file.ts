import { useCallback } from "react";
import { useWords } from "../language/language.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useSession, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** Makes a file, saves it under the study's name, and says so. Answers the sentence; empty when it was cancelled. */
export function useSavedFile(): (
  what: string,
  extension: string,
  make: () => Promise<Uint8Array>,
) => Promise<string> {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  return useCallback(
    async (what, extension, make) => {
      const name = fileNameFor(study.now().project.study.name, what, extension);
      try {
        const answer = await saveBytes(bridge, name, await make());
        const sentence = answer === "cancelled" ? "" : say("history.saved", { name });
        announce(sentence);
        return sentence;
      } catch {
        const sentence = say("history.notSaved", { name });
        announce(sentence);
        return sentence;
      }
    },
    [say, bridge, study],
  );
}
