import { attributeOf, childrenNamed, type Element } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { SourceText } from "./source-texts.ts";
import { placesIn, type StatedPlaces, type StatedSelection } from "./text-places.ts";

/** The selections of a source and where each stands, and what finds single places of it: all of them are counted in one way. */
export function statedPlaces({ element, raw }: Pick<SourceText, "element" | "raw">): {
  readonly selections: readonly (StatedPlaces["selections"][number] & { readonly selection: Element })[];
  readonly placeOf: StatedPlaces["placeOf"];
} {
  const points = pointsIn(element);
  const selections = childrenNamed(element, "PlainTextSelection", "TranscriptSelection");
  const stated = selections.map((selection): StatedSelection => {
    const [start, end] =
      selection.name === "PlainTextSelection"
        ? [numberIn(selection, "startPosition"), numberIn(selection, "endPosition")]
        : [points(attributeOf(selection, "fromSyncPoint")), points(attributeOf(selection, "toSyncPoint"))];
    return { start, end, name: attributeOf(selection, "name") };
  });
  // Points of time stand where words begin: they tell how places are counted, too.
  const witnesses = childrenNamed(element, "SyncPoint")
    .map(positionOf)
    .filter((at) => !Number.isNaN(at))
    .map((at): StatedSelection => ({ start: at, end: at, name: "" }));
  const { selections: placed, placeOf } = placesIn(raw, [...stated, ...witnesses]);
  return {
    selections: selections.map((selection, n) => ({
      ...(placed[n] ?? { span: null, isElsewhere: false }),
      selection,
    })),
    placeOf,
  };
}

/** Where a point of time of a transcript is said to stand; NaN where the file does not say. */
export function positionOf(point: Element): number {
  return numberIn(point, "position");
}

/** Selections of transcripts reach from one point of time to another, which stand at places of the text. */
function pointsIn(transcript: Element): (guid: string) => number {
  const positions = new Map(
    childrenNamed(transcript, "SyncPoint").map((one) => [
      plainGuid(attributeOf(one, "guid")),
      positionOf(one),
    ]),
  );
  return (guid) => positions.get(plainGuid(guid)) ?? Number.NaN;
}

function numberIn(element: Element, name: string): number {
  const written = attributeOf(element, name).trim();
  return /^-?\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
}
