import type { ReadReference } from "../../shared/formats/references/reference-list.ts";
import { cleanText } from "../../shared/formats/text/clean-text.ts";
import { isAnotherWork, joinedReference, referencesNamed } from "../../shared/literature/match-references.ts";
import {
  doiIn,
  emptyReference,
  issuedIn,
  moreAuthors,
  plainEdition,
  plainPages,
} from "../../shared/literature/reference-fields.ts";
import { type PastedExcerpt, readPastedExcerpt } from "../../shared/literature/source-line.ts";
import type { Reference, ReferenceAuthor } from "../../shared/project/records.ts";

/** A reference as it stands in fields: names a line each, all else as it is typed. */
export type ReferenceForm = Readonly<Record<keyof Reference, string>>;

export function formOf(reference: Reference): ReferenceForm {
  return { ...reference, authors: linesOf(reference.authors), editors: linesOf(reference.editors) };
}

/** The reference that the fields say, with pages, dates and addresses as references hold them. */
export function referenceIn(form: ReferenceForm): Reference {
  const trimmed = Object.fromEntries(Object.entries(form).map(([field, words]) => [field, words.trim()]));
  const { DOI } = form;
  return {
    ...emptyReference,
    ...trimmed,
    authors: namesIn(form.authors),
    editors: namesIn(form.editors),
    issued: issuedIn(form.issued),
    page: plainPages(form.page),
    edition: plainEdition(form.edition),
    DOI: doiIn(DOI) || DOI.trim(),
  };
}

/** "Krawczyk, Noa"; a group by its name, in braces where that has a comma; "et al." for more. */
function linesOf(names: readonly ReferenceAuthor[]): string {
  return names
    .map((name) => ("literal" in name ? groupLine(name.literal) : `${name.family}, ${name.given}`.trim()))
    .join("\n");
}

function groupLine(name: string): string {
  return /[,;]/.test(name) ? `{${name}}` : name;
}

/** A name that is not divided, as BibTeX has it: "{Department of Health, Education and Welfare}". */
const inBraces = /^\{+([^{}]+)\}+$/;

function namesIn(lines: string): readonly ReferenceAuthor[] {
  return lines
    .split("\n")
    .flatMap((line) => (inBraces.test(line.trim()) ? [line] : line.split(";")))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): ReferenceAuthor => {
      if (/^(?:et al|m\.\s?fl|and others|med flera)\.?$/i.test(line)) return moreAuthors;
      const [, group = ""] = inBraces.exec(line) ?? [];
      if (group !== "") return { literal: group.trim() };
      const [family = "", ...given] = line.split(/\s*,\s*/);
      return line.includes(",") ? { family, given: given.join(", ") } : { literal: line };
    });
}

/** What a person has pasted, chosen and typed so far. */
export type ExcerptDraft = {
  readonly text: string;
  /** Whether the lines that were taken for a source are taken off the text. */
  readonly takesLine: boolean;
  /** The references of a file; empty while there is none. */
  readonly listed: readonly ReadReference[];
  /** Which of them it is, by its place; null: the one that the source names, or the only one. */
  readonly picked: number | null;
  /**
   * What was typed into fields, by the reference of the file that stood in them; null: none did. It goes before all that was found; but what was
   * typed of one work is not said of another that is picked after it.
   */
  readonly typed: ReadonlyMap<ReadReference | null, Partial<ReferenceForm>>;
};

export const emptyDraft: ExcerptDraft = {
  ...{ text: "", takesLine: true },
  ...{ listed: [], picked: null, typed: new Map() },
};

/** What follows from a draft. */
export type DraftedExcerpt = {
  readonly pasted: PastedExcerpt;
  readonly excerpt: string;
  readonly form: ReferenceForm;
  readonly reference: Reference;
  /** Fields that were read out of the source and could be otherwise. */
  readonly unsure: readonly (keyof Reference)[];
  /** The reference of the file that is taken; null where none is, or it has to be chosen. */
  readonly fromFile: ReadReference | null;
  /** That is not the work that the source names. */
  readonly isOther: boolean;
};

export function draftedExcerpt(draft: ExcerptDraft): DraftedExcerpt {
  const pasted = readPastedExcerpt(cleanText(draft.text).value);
  const { takesLine, listed } = draft;
  const source = takesLine ? pasted.reference : emptyReference;
  const fromFile = pickedOf(draft, source);
  const typed = { ...draft.typed.get(null), ...draft.typed.get(fromFile) };
  const said = Object.fromEntries(pasted.sure.map((field) => [field, source[field]]));
  const isOther = fromFile !== null && isAnotherWork(fromFile.reference, source);
  const found = fromFile
    ? joinedReference(fromFile.reference, isOther ? {} : said)
    : listed.length > 0
      ? emptyReference
      : source;
  const form = { ...formOf(found), ...typed };
  const isOpen = (field: keyof Reference) =>
    field !== "type" &&
    source[field].length > 0 &&
    !pasted.sure.includes(field) &&
    typed[field] === undefined;
  return {
    pasted,
    excerpt: takesLine ? pasted.excerpt : cleanText(draft.text).value.trim(),
    form,
    reference: referenceIn(form),
    unsure: fromFile || listed.length > 0 ? [] : (Object.keys(source) as (keyof Reference)[]).filter(isOpen),
    fromFile,
    isOther,
  };
}

function pickedOf({ listed, picked }: ExcerptDraft, source: Reference): ReadReference | null {
  if (picked !== null) return listed[picked] ?? null;
  const [named, ...others] = referencesNamed(listed, source);
  if (named && others.length === 0) return named;
  return listed.length === 1 ? (listed[0] ?? null) : null;
}
