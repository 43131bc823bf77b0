import type { ForeignProject, ForeignText } from "../interchange/foreign-project.ts";
import type { Span } from "../text/span.ts";
import { cleanPlaces } from "./text/clean-places.ts";
import { cleanText } from "./text/clean-text.ts";

/**
 * A project of another program with all its words as a study holds them (clean-text.ts), and its places in those: texts that were taken out of PDFs have page
 * breaks and other signs that nobody sees, and texts of a Mac accents that stand apart.
 */
export function cleanForeign(project: ForeignProject): ForeignProject {
  const places = new Map<string, (place: number) => number>();
  const texts = project.texts.map((one): ForeignText => {
    const text = clean(one.text);
    if (text !== one.text) places.set(one.key, cleanPlaces(one.text, text));
    return { ...one, name: clean(one.name), text };
  });
  const placed = <On extends Placed>(one: On): On => {
    const place = places.get(one.text);
    const span = place ? { start: place(one.span.start), end: place(one.span.end) } : one.span;
    return { ...one, span, quote: one.quote && clean(one.quote), by: one.by && clean(one.by) };
  };
  return {
    program: project.program,
    name: clean(project.name),
    texts,
    codes: project.codes.map((one) => ({
      ...one,
      name: clean(one.name),
      definition: clean(one.definition),
    })),
    codings: project.codings.map((one) => ({ ...placed(one), comment: clean(one.comment) })),
    notes: project.notes.map((one) => ({ ...placed(one), note: clean(one.note) })),
    memos: project.memos.map((one) => ({
      ...one,
      ...{ title: clean(one.title), body: clean(one.body), by: one.by && clean(one.by) },
    })),
    cases: project.cases.map((one) => ({
      ...one,
      name: clean(one.name),
      attributes: Object.fromEntries(
        Object.entries(one.attributes).map(([name, value]) => [clean(name), clean(value)]),
      ),
    })),
    attributes: project.attributes.map((one) => ({ ...one, name: clean(one.name) })),
    lost: project.lost,
  };
}

type Placed = {
  readonly text: string;
  readonly span: Span;
  readonly quote: string | null;
  readonly by: string | null;
};

function clean(words: string): string {
  return cleanText(words).value;
}
