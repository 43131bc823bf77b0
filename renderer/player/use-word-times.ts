import { useEffect, useState } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import type { WordTimes } from "../../shared/transcripts/word-times.ts";
import { useSession } from "../storage/use-study.ts";
import { Asker } from "../workers/asker.ts";
import type { WordQuestions } from "./heard-words.ts";

/** The formats in whose files words may have times of their own. */
const withWords: ReadonlySet<string> = new Set(["json", "jsonl"]);

/** Words with their times, and the text that they are counted in. */
export type WordsOfText = { readonly text: string; readonly words: WordTimes };

/**
 * The times of a transcript's words, from the file that it came in: worked out beside the window, anew after each correction. Until those are
 * there, the ones of the text before.
 */
export function useWordTimes({ source, text }: Pick<Transcript, "source" | "text">): WordsOfText | null {
  const { study } = useSession();
  const { sha256, format } = source;
  const [asker, setAsker] = useState<Asker<WordQuestions> | null>(null);
  const [found, setFound] = useState<WordsOfText | null>(null);
  useEffect(() => {
    setFound(null);
    if (!withWords.has(format)) return;
    const made = new Asker<WordQuestions>(
      () => new Worker(new URL("./heard-words.worker.ts", import.meta.url), { type: "module" }),
    );
    setAsker(made);
    return () => {
      setAsker(null);
      made.end();
    };
  }, [format]);
  useEffect(() => {
    if (!asker) return;
    let isWanted = true;
    const { originals } = study.unstored();
    const unstored = originals.find((one) => one.sha256 === sha256)?.bytes ?? null;
    const projectId = study.now().project.study.id;
    const asked = asker.ask("words", { projectId, sha256, unstored, text });
    // Without them, turns and marks alone are followed.
    asked.catch(() => null).then((words) => isWanted && setFound(words && { text, words }));
    return () => {
      isWanted = false;
    };
  }, [asker, study, sha256, text]);
  return found;
}
