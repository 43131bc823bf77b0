import type { Project } from "../project/project.ts";
import type { Transcript, TranscriptId, Turn } from "../project/records.ts";
import { mappingOf, mapTurnSpan, reverseChange, type TextChange } from "../text/change.ts";
import { contains, type Span } from "../text/span.ts";
import { goingOver, type Two } from "../text/swapped.ts";
import {
  changedAfter,
  changedBoth,
  notApart,
  respacedBoth,
  swappedBoth,
  type TextsApart,
} from "../text/texts-apart.ts";
import type { GivenTurn, Half, TextDeed } from "./text-deed.ts";

/** A transcript as it is now beside its text as it came: without what people corrected in it. */
export type CameTranscript = {
  readonly transcript: Transcript;
  /**
   * The text with which it came into the study. What was done to it that is no correction is done to this one, too: pseudonyms are no
   * errors of the transcriber.
   */
  readonly came: string;
  /** Makes the text as it is now of the text as it came. */
  readonly change: TextChange;
  /** Whether it came from a study that was handed on: then what was corrected before is not known. */
  readonly isHandedOn: boolean;
  /** Where the text was corrected or pseudonyms were put, by the text as it is now; empty spans where words were taken out. */
  readonly touches: readonly Touch[];
  /** Turns that were given to another speaker, each from the first to the last, and not back. */
  readonly given: readonly (GivenTurn & Doing)[];
};

type Doing = Pick<TextDeed, "at" | "by" | "does">;
export type Touch = Span & Doing;

/**
 * The transcripts of a project beside what they came as, told by all its deeds that count, oldest first: no file is needed for it. A
 * transcript whose beginning the journal does not tell is left out.
 */
export function transcriptsAsCame(
  { transcripts }: Pick<Project, "transcripts">,
  deeds: readonly TextDeed[],
): readonly CameTranscript[] {
  const grown = new Map<TranscriptId, Grown>();
  for (const deed of deeds) {
    for (const { transcriptId, text, isHandedOn } of deed.began)
      grown.set(transcriptId, new Grown(text, isHandedOn));
    const areSwapped = deed.swapped && grown.get(deed.swapped.transcriptId)?.swap(deed.swapped);
    if (!areSwapped)
      for (const { transcriptId, change } of deed.edits) grown.get(transcriptId)?.edit(change, deed);
    for (const one of deed.given) grown.get(one.transcriptId)?.give(one, deed);
    for (const { transcriptId, turnId } of deed.gone) grown.get(transcriptId)?.lose(turnId);
    for (const half of deed.halves) grown.get(half.transcriptId)?.splitOff(half);
  }
  return [...transcripts.values()].flatMap((transcript) => {
    const own = grown.get(transcript.id);
    return own?.texts.after === transcript.text ? [own.besides(transcript)] : [];
  });
}

/** What is no correction is done to the text as it came, too. */
function alsoBefore(texts: TextsApart, change: TextChange): TextsApart {
  const [one, ...others] = change.replacements;
  const isSpace = one && others.length === 0 && !/\S/u.test(one.from + one.to);
  return isSpace ? respacedBoth(texts, one) : changedBoth(texts, change);
}

/** A text on its way through the deeds. */
class Grown {
  texts: TextsApart;
  private touches: Touch[] = [];
  private readonly given = new Map<number, GivenTurn & Doing>();

  constructor(
    text: string,
    private readonly isHandedOn: boolean,
  ) {
    this.texts = notApart(text);
  }

  edit(change: TextChange, { at, by, does }: TextDeed): void {
    this.texts = does === "corrects" ? changedAfter(this.texts, change) : alsoBefore(this.texts, change);
    const mapping = mappingOf(change);
    this.touches = this.touches.map((touch) => ({ ...touch, ...mapTurnSpan(mapping, touch) }));
    if (does === "other") return;
    for (const { start, from } of reverseChange(change).replacements)
      this.touches.push({ start, end: start + from.length, at, by, does });
  }

  /** Answers whether they could change places: not where something that was changed reaches over an end of one. */
  swap({ upper, lower }: Two): boolean {
    const swapped = swappedBoth(this.texts, { upper, lower });
    if (!swapped) return false;
    this.texts = swapped;
    this.touches = this.touches.map((touch) => {
      const isInUpper = contains(upper, touch);
      const by = isInUpper ? goingOver(upper, lower) : contains(lower, touch) ? goingOver(lower, upper) : 0;
      return { ...touch, start: touch.start + by, end: touch.end + by };
    });
    return true;
  }

  give(turn: GivenTurn, { at, by, does }: TextDeed): void {
    const from = this.given.get(turn.turnId)?.from ?? turn.from;
    if (from === turn.to) this.given.delete(turn.turnId);
    else this.given.set(turn.turnId, { ...turn, from, at, by, does });
  }

  lose(turnId: Turn["id"]): void {
    this.given.delete(turnId);
  }

  splitOff({ turnId, of }: Half): void {
    const whole = this.given.get(of);
    if (whole) this.given.set(turnId, { ...whole, turnId });
  }

  besides(transcript: Transcript): CameTranscript {
    const { texts, isHandedOn, touches, given } = this;
    return {
      transcript,
      came: texts.before,
      change: texts.change,
      isHandedOn,
      touches,
      given: [...given.values()],
    };
  }
}
