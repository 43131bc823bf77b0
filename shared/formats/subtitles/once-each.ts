/** What one voice says in one cue. Times are milliseconds from the start of the recording. */
export type Caption = {
  readonly speaker: string | null;
  readonly text: string;
  /** The text as it stood on the screen, line by line. */
  readonly lines: readonly string[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** How many words stand before the highlighted word (underlined or coloured); null when no word is highlighted. */
  readonly lit: number | null;
  /** Words within it have times of their own (`we<00:00:01.469><c> took</c>`). */
  readonly isStamped: boolean;
  /** Another voice is heard in the same cue. */
  readonly isShared: boolean;
};

export type Said = Pick<Caption, "speaker" | "text" | "startMs" | "endMs">;

/**
 * Captions with each word once, and how many of them repeated words. Three habits are known. YouTube's automatic
 * captions roll: the line before stays above the new one. Players' files show a sentence and highlight one word after
 * the other. Live captions grow word by word. A file has such a habit when most of its captions repeat the one
 * before, by the same voice and without a pause. In other files nothing is taken out, so that "Ja." said twice stays
 * twice. In a file with the habit, a caption of one line that comes again with nothing new to see stays, too.
 *
 * A caption that grows stays one text from when its first word appears; a new line is a text of its own.
 */
export function onceEach(captions: readonly Caption[]): {
  readonly said: readonly Said[];
  readonly repeated: number;
} {
  if (!doRepeat(captions)) return { said: captions, repeated: 0 };
  const said: { -readonly [field in keyof Said]: Said[field] }[] = [];
  let repeated = 0;
  let above: Caption | null = null;
  for (const caption of captions) {
    const lit: number | null = above && isSameText(above, caption) ? (caption.lit ?? above.lit) : caption.lit;
    const step = above ? stepBetween(above, caption) : null;
    above = { ...caption, lit };
    const last = said.at(-1);
    if (step === null || !last) {
      said.push({
        speaker: caption.speaker,
        text: caption.text,
        startMs: caption.startMs,
        endMs: caption.endMs,
      });
      continue;
    }
    repeated += 1;
    if (step.grown !== "") last.text = `${last.text} ${step.grown}`;
    if (step.grown !== "" || step.added.length === 0) last.endMs = caption.endMs ?? last.endMs;
    if (step.added.length > 0)
      said.push({
        speaker: caption.speaker,
        text: step.added.join(" "),
        startMs: caption.startMs,
        endMs: caption.endMs,
      });
  }
  return { said, repeated };
}

/** What a caption adds to the one before: words that go on its last line, and lines beneath. */
type Step = { readonly grown: string; readonly added: readonly string[] };

/** Captions with a pause between them, in milliseconds, are not one caption that goes on. */
const longestPause = 500;
/** A caption too short to be read, in milliseconds: YouTube shows a finished line so long before it rolls. */
const flash = 50;
/** Nobody says so many words twice without a pause, caption after caption. */
const manyWords = 4;

/** No screen holds more lines; a file that does has other habits. */
const mostLines = 12;
const mostWords = 200;

const fewestRepeats = 3;
const shareOfRepeats = 0.5;
const shortestChain = 2;

function doRepeat(captions: readonly Caption[]): boolean {
  let repeats = 0;
  let chain = 0;
  let longest = 0;
  for (let n = 1; n < captions.length; n += 1) {
    const [above, caption] = [captions[n - 1], captions[n]];
    const isRepeat = above !== undefined && caption !== undefined && isTelling(above, caption);
    chain = isRepeat ? chain + 1 : 0;
    longest = Math.max(longest, chain);
    if (isRepeat) repeats += 1;
  }
  return (
    repeats >= fewestRepeats && longest >= shortestChain && repeats >= (captions.length - 1) * shareOfRepeats
  );
}

/** Whether a caption repeats the one before in a way that people who talk do not. */
function isTelling(above: Caption, caption: Caption): boolean {
  if (!isSameText(above, caption)) return stepBetween(above, caption) !== null;
  if (!areNeighbours(above, caption)) return false;
  if (above.lit !== null || caption.lit !== null) return above.lit !== caption.lit;
  return isShown(above, caption);
}

/** The step from a caption to the next one; null where the next says something of its own. */
function stepBetween(above: Caption, caption: Caption): Step | null {
  if (above.speaker !== caption.speaker || above.isShared || caption.isShared) return null;
  const isLit = above.lit !== null && caption.lit !== null;
  if (isSameText(above, caption)) {
    if (areNeighbours(above, caption) && isOneSaying(above, caption)) return nothingNew;
    return isLit ? null : stepDown(above, caption);
  }
  const [opening = ""] = (caption.lines[0] ?? "").split(" ", 1);
  if (!above.text.includes(opening)) return null;
  const step = byLines(above, caption) ?? byWords(above, caption);
  if (step === null || !isLit) return step;
  // The highlighted word is said now. When it is among the words that stood before, they are said once more.
  const fresh = wordCount([step.grown, ...step.added]);
  return (caption.lit ?? 0) >= wordCount([caption.text]) - fresh ? step : null;
}

const nothingNew: Step = { grown: "", added: [] };

function isSameText({ text, speaker }: Caption, other: Caption): boolean {
  return text === other.text && speaker === other.speaker;
}

function areNeighbours({ endMs }: Caption, { startMs }: Caption): boolean {
  return endMs !== null && startMs !== null && startMs - endMs <= longestPause;
}

/** Whether a repeated text is still the text shown before: another word is highlighted, or nothing is. */
function isOneSaying(above: Caption, caption: Caption): boolean {
  if (above.lit !== null && caption.lit !== null) return caption.lit > above.lit;
  if (above.lit !== null || caption.lit !== null) return true;
  return isShown(above, caption);
}

function isShown(above: Caption, caption: Caption): boolean {
  if (above.isStamped !== caption.isStamped || isFlash(above) || isFlash(caption)) return true;
  return caption.text.split(/\s+/).length >= manyWords;
}

function isFlash({ startMs, endMs }: Caption): boolean {
  return startMs !== null && endMs !== null && endMs - startMs <= flash;
}

/** The same two lines again: the lower one rolled up, and was said once more. */
function stepDown({ lines }: Caption, caption: Caption): Step | null {
  const [last = ""] = lines.slice(-1);
  const isRolled = lines.length > 1 && lines.every((line) => line === last);
  return isRolled ? { grown: "", added: caption.lines.slice(-1) } : null;
}

/**
 * The lines that both captions have: the lower lines of the first are the upper lines of the second. The last of them
 * may have new words.
 */
function byLines(above: Caption, caption: Caption): Step | null {
  if (above.lines.length > mostLines) return null;
  const isNear = areNeighbours(above, caption);
  for (let gone = 0; gone < above.lines.length; gone += 1) {
    const kept = above.lines.slice(gone);
    if (kept.length > caption.lines.length) continue;
    const last = kept.length - 1;
    if (!kept.slice(0, last).every((line, n) => line === caption.lines[n])) continue;
    const before = kept[last] ?? "";
    const now = caption.lines[last] ?? "";
    if (now !== before && !now.startsWith(`${before} `)) continue;
    const step = { grown: now.slice(before.length).trim(), added: caption.lines.slice(kept.length) };
    // A line that stays above a new one may have waited there; anything else goes on at once.
    const isWaiting = step.grown === "" && step.added.length > 0;
    if (isNear || isWaiting) return step;
  }
  return null;
}

/** The words that stand in both where lines were broken anew. */
function byWords(above: Caption, caption: Caption): Step | null {
  if (!areNeighbours(above, caption) || (above.lines.length === 1 && caption.lines.length === 1)) return null;
  const before = above.lines.join(" ").split(/\s+/);
  const now = caption.lines.join(" ").split(/\s+/);
  if (before.length > mostWords) return null;
  for (let gone = 0; gone < before.length; gone += 1) {
    const kept = before.length - gone;
    if (gone > 0 && kept < manyWords) return null;
    if (kept <= now.length && before.slice(gone).every((word, n) => word === now[n]))
      return { grown: now.slice(kept).join(" "), added: [] };
  }
  return null;
}

export function wordCount(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
