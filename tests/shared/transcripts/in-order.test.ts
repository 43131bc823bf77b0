import { describe, expect, it } from "vitest";
import type { Transcript } from "../../../shared/project/records.ts";
import { transcriptsInOrder } from "../../../shared/transcripts/in-order.ts";
import { interview, marked } from "../../support/marked-text.ts";

function called(...names: readonly string[]): ReadonlyMap<Transcript["id"], Transcript> {
  const like = marked("Fine").transcripts.get(interview);
  if (!like) throw new RangeError("the study has an interview");
  return new Map(
    names.map((name, n) => {
      const id = `transcript:${n}` as const;
      return [id, { ...like, id, name }];
    }),
  );
}

const namesOf = (transcripts: readonly Transcript[]) => transcripts.map(({ name }) => name);

describe("the order of transcripts", () => {
  it("is by numbers in their names, and by the letters of the language that is asked for", () => {
    const transcripts = called("Ö", "Interview 10", "Z", "Interview 2");
    expect(namesOf(transcriptsInOrder(transcripts, "sv"))).toEqual(["Interview 2", "Interview 10", "Z", "Ö"]);
    expect(namesOf(transcriptsInOrder(transcripts, "en"))).toEqual(["Interview 2", "Interview 10", "Ö", "Z"]);
    expect(namesOf(transcriptsInOrder(transcripts, "sv")).at(-1)).toBe("Ö");
  });

  it("is worked out once as long as they stay the same", () => {
    const transcripts = called("B", "A");
    expect(transcriptsInOrder(transcripts, "en")).toBe(transcriptsInOrder(transcripts, "en"));
    expect(namesOf(transcriptsInOrder(called("B", "A", "C"), "en"))).toEqual(["A", "B", "C"]);
  });
});
