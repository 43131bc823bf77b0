import { useWords } from "../language/language.ts";
import { readAsWords, unreadSentence } from "./import-sentences.ts";
import type { ReadAs, UnreadFile } from "./planned-files.ts";

/** Why a file could not be read as a person said; what was read before stands beneath. */
export function Refused({
  refused,
}: {
  readonly refused: { readonly as: ReadAs | null; readonly why: UnreadFile } | undefined;
}) {
  const { say } = useWords();
  if (!refused) return null;
  const { as, why } = refused;
  return (
    <p className="import-refused" role="alert">
      {say("review.notAs", {
        format: as ? readAsWords(as, say) : say("review.asFoundFormat"),
        why: unreadSentence(why, say),
      })}
    </p>
  );
}
