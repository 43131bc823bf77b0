import { plainParagraph } from "./document.ts";
import { type Head, labelKey, lookAt, type Seen } from "./label-forms.ts";
import { isName, isNoise } from "./label-words.ts";
import { isUsualLabel, isVoiceName, roleSaidBy } from "./speaker-roles.ts";

/** A colon, or the end of a line with a time, near enough for a name. */
const mayGoOn = /^[^\n]{1,90}?(?:[:：]|$)/u;

/**
 * What opens paragraphs, with names that have a colon in them as one name: people call themselves "Lab: Anna" in a meeting, and programs write
 * `Lab: Anna: Hello.` or `Lab: Anna 0:35` then. A colon is part of the name where another name and a colon, or a time alone on the line, stand
 * right behind it in each paragraph that those words open, one of them at least twice. Where the first word says what somebody does in the
 * talk ("R: Anna: …") or the second does ("Anna: Question: …"), it is what is said.
 */
export function withColonNames(seen: readonly Seen[]): readonly Seen[] {
  const names = new Map<string, (Head | null)[]>();
  for (const one of seen) {
    const first = colonHead(one);
    if (!first) continue;
    const among = names.get(first.key) ?? [];
    names.set(first.key, among);
    among.push(wholeName(one, first));
  }
  const whole = new Set([...names].flatMap(([key, found]) => (areNames(found) ? [key] : [])));
  if (whole.size === 0) return seen;
  return seen.map((one) => {
    const first = colonHead(one);
    const name = first && whole.has(first.key) ? wholeName(one, first) : null;
    return name ? { ...one, heads: [name, ...one.heads.filter((head) => head !== first)] } : one;
  });
}

function colonHead({ heads }: Seen): Head | undefined {
  return heads.find(({ closed }) => closed === "colon");
}

/** The name that begins with the words before the first colon and ends with those before the next; null where it does not go on so. */
function wholeName({ paragraph, text }: Seen, first: Head): Head | null {
  const rest = text.slice(first.textStart);
  const isBare = /^[ \u00a0]*[:：]\s*$/.test(text.slice(first.start + first.label.length, first.textStart));
  if (!isBare || !mayGoOn.test(rest)) return null;
  const next = lookAt(plainParagraph(rest), paragraph).heads.find(
    ({ start, closed, look }) =>
      start === 0 && (closed === "colon" || (closed === "line" && look === "timed")),
  );
  if (!next || isNoise(next.label) || !(isName(next.label) || isUsualLabel(next.label))) return null;
  if (!isVoiceName(first.label) && (roleSaidBy(first.label) ?? roleSaidBy(next.label)) !== null) return null;
  const label = `${first.label}: ${next.label}`;
  return {
    ...next,
    ...{ label, key: labelKey(label), start: first.start, textStart: first.textStart + next.textStart },
    ...{ startMs: next.startMs ?? first.startMs, endMs: next.endMs ?? first.endMs },
  };
}

/** Whether all are names, and one of them comes again. */
function areNames(found: readonly (Head | null)[]): boolean {
  const keys = found.flatMap((name) => name?.key ?? []);
  return keys.length === found.length && new Set(keys).size < keys.length;
}
