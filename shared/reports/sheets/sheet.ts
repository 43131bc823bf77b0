import type { ReportLanguage } from "../report.ts";
import type { Said, ToldStudy } from "../told-study.ts";

/** What a study can say of itself to one item, in whole sentences; null where it knows nothing of it. */
export type Tells = (told: ToldStudy, language: ReportLanguage) => string | null;

/**
 * A guideline for reporting, by its numbers and topics, in words of our own: who is asked for a filled-in form takes the
 * form from the journal, and the sentences from here.
 */
export type Sheet = {
  /** "COREQ". */
  readonly called: string;
  /** Who wrote it, when, and where: "Tong et al. 2007, Int J Qual Health Care 19(6)". */
  readonly source: string;
  /** What must be known of this sheet beside its items; null when nothing. */
  readonly about: Said | null;
  readonly sections: readonly SheetSection[];
};

export type SheetSection = { readonly title: Said; readonly items: readonly SheetItem[] };

export type SheetItem = {
  /** As the guideline counts it. */
  readonly number: string;
  readonly topic: Said;
  readonly tells: Tells | null;
  /** What is left for the authors to write; null where the study's own sentences may do. */
  readonly write: Said | null;
  /** What is said of it in a study that is reflexive, and that it does not fit; null for most items. */
  readonly unfit: Said | null;
};

/** An item of which a study knows nothing. */
export function toWrite(number: string, topic: Said, write: Said, unfit: Said | null = null): SheetItem {
  return { number, topic, tells: null, write, unfit };
}

/** An item of which a study knows something. */
export function told(
  number: string,
  topic: Said,
  tells: Tells,
  write: Said | null = null,
  unfit: Said | null = null,
): SheetItem {
  return { number, topic, tells, write, unfit };
}

/** What several parts of a study say, one after the other; null when none of them says anything. */
export function together(...parts: readonly Tells[]): Tells {
  return (study, language) => {
    const said = parts.flatMap((part) => part(study, language) ?? []);
    return said.length === 0 ? null : said.join(" ");
  };
}
