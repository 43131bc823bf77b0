import { pathName } from "../../codebook/code-tree.ts";
import { allCodings, allPassages, type Project } from "../../project/project.ts";
import type { OnWords, Transcript } from "../../project/records.ts";
import { describeQuote } from "../../text/quote-anchor.ts";

/**
 * Codings and notes in the margin as annotations of the Web Annotation Data Model (W3C Recommendation, 23 February 2017,
 * https://www.w3.org/TR/annotation-model/): what is said of a passage as bodies, the passage as its words with some around them
 * (TextQuoteSelector) and as its place (TextPositionSelector), both in code points of the text, as the model asks. `sourceOf` names the
 * text of each transcript. Lost codings stand on no words and are left out.
 */
export function webAnnotations(project: Project, sourceOf: (transcript: Transcript) => string): object {
  const places = new Map<string, (at: number) => number>();
  const pointsOf = ({ id, text }: Transcript) => {
    const known = places.get(id) ?? codePointsIn(text);
    places.set(id, known);
    return known;
  };
  const annotation = (on: OnWords, motivation: string, bodies: readonly object[]) => {
    const transcript = project.transcripts.get(on.transcriptId);
    if (!transcript || on.lost) return [];
    const { quote, prefix, suffix } = describeQuote(transcript.text, on);
    const points = pointsOf(transcript);
    return [
      {
        id: `urn:kvali:${on.id}`,
        type: "Annotation",
        motivation,
        creator: { type: "Person", name: on.by },
        created: on.at,
        body: bodies,
        target: {
          source: sourceOf(transcript),
          selector: [
            { type: "TextQuoteSelector", exact: quote, prefix, suffix },
            { type: "TextPositionSelector", start: points(on.start), end: points(on.end) },
          ],
        },
      },
    ];
  };
  const said = (purpose: string, value: string) => ({
    type: "TextualBody",
    value,
    format: "text/plain",
    purpose,
  });
  const items = [
    ...[...allCodings(project)].flatMap((coding) => {
      const code = project.codes.get(coding.codeId);
      const bodies = [
        ...(code ? [said("classifying", pathName(project.codes, code))] : []),
        ...(coding.comment === "" ? [] : [said("commenting", coding.comment)]),
      ];
      return annotation(coding, "classifying", bodies);
    }),
    ...[...allPassages(project)].flatMap((passage) =>
      passage.note === "" ? [] : annotation(passage, "commenting", [said("commenting", passage.note)]),
    ),
  ];
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:kvali:${project.study.id}:annotations`,
    type: "AnnotationPage",
    items,
  };
}

/** Turns places in UTF-16 code units into code points; those of a text without characters of two units are the same. */
function codePointsIn(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
