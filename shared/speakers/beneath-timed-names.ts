import { areRising } from "../text/time-marks.ts";
import type { Head, Seen } from "./label-forms.ts";

/** Fewer names with their times alone on their lines are no rule of a document. */
const fewest = 4;
/** Where so many of them stand over another label, they are headings over the talk ("Part 2 00:05:00") and not who speaks. */
const tooMany = 0.4;

/**
 * What opens paragraphs, where a document has who speaks and when on a line of its own, over the words (`Erik Ås 0:35`, `[Erik Ås] 00:00:35`,
 * `Erik Ås (0:35):`): a word and a colon right beneath, "Answer: yes", is what that person says, or the person would have said nothing.
 * `keep`: labels that are known for speakers.
 */
export function withWordsBeneathTimedNames(
  seen: readonly Seen[],
  keep: (key: string) => boolean,
): readonly Seen[] {
  const counts = new Map<string, number>();
  for (const one of seen) {
    const name = timedName(one);
    if (name) counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
  }
  const isVoice = (key: string) => (counts.get(key) ?? 0) > 1;
  const written = seen.filter(({ isEmpty }) => !isEmpty);
  const names = written.flatMap((one, n) => {
    const name = timedName(one);
    return name && isVoice(name.key) ? [{ name, beneath: written[n + 1] }] : [];
  });
  const voices = new Set(names.map(({ name }) => name.key));
  if (names.length < fewest || voices.size < 2 || !areRising(names.map(({ name }) => name.startMs ?? 0)))
    return seen;
  const isWords = ({ key, closed }: Head) =>
    (closed === "colon" || closed === "semicolon") && !counts.has(key) && !keep(key);
  const opened = new Set(
    names.flatMap(({ beneath }) => (beneath?.heads.some(isWords) ? [beneath.paragraph] : [])),
  );
  if (opened.size === 0 || opened.size > names.length * tooMany) return seen;
  return seen.map((one) =>
    opened.has(one.paragraph) ? { ...one, heads: one.heads.filter((head) => !isWords(head)) } : one,
  );
}

/** The name that a paragraph holds with its time, and nothing besides. */
function timedName({ heads, text }: Seen): Head | undefined {
  return heads.find(
    ({ startMs, textStart, closed }) =>
      startMs !== null &&
      (closed === "line" || closed === "colon" || closed === "wrapped") &&
      text.slice(textStart).trim() === "",
  );
}
