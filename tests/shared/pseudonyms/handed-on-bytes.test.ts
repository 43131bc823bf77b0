import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handedOnFile } from "../../../shared/formats/exports/handed-on-file.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { TextRun } from "../../../shared/project/records.ts";
import { pseudonymise } from "../../../shared/pseudonyms/pseudonymise.ts";
import { aProject, withCheck, withCode, withMemo, withQuote } from "../../support/a-project.ts";
import { bytesHold } from "../../support/bytes-hold.ts";
import { leavingStudy } from "../../support/leaving-study.ts";
import { must } from "../../support/must.ts";

const planted = ["Åsaliina", "Kirunavaara"];
const key = [
  { name: "Åsaliina", pseudonym: "Marta", line: 2 },
  { name: "Kirunavaara", pseudonym: "Place 1", line: 3 },
];

/** A study with texts in every kind of place; its ids, which tests make of names, name nobody. */
function studyOf(say: (nth: number) => string): Project {
  const begun = aProject({
    people: { P1: { city: say(0) }, Wilma: {} },
    codes: [`1 ${say(1)} !`, "2 Cold"],
    transcripts: {
      T1: [`Interviewer: ${say(3)}?`, `P1: «1 ${say(4)}» and «2 so it is». ${say(5)}`],
      Other: [`Wilma: ${say(6)}.`, `P2: «2 ${say(7)}»`],
    },
  });
  const updated = [...begun.transcripts.values()].map((one, at) =>
    updateOf(one, {
      ...{ name: `${say(2)} ${at}`, wave: say(10) },
      source: {
        ...one.source,
        fileName: `${say(8)}.docx`,
        notes: [{ code: "comments", count: 1, detail: say(9) }],
      },
      speakers: one.speakers.map((speaker) => ({
        ...speaker,
        label: speaker.label.startsWith("P") ? (planted[at] ?? "") : speaker.label,
      })),
    }),
  );
  const people = [...begun.participants.values()]
    .slice(0, 1)
    .map((one) => updateOf(one, { pseudonym: planted[0] ?? "" }));
  const named = applyDiff(begun, diffOf({ updated: [...updated, ...people] }));
  const noted = withMemo(withCode(named, "code:2", { definition: say(11), example: say(12) }), {
    ...{ title: say(13), body: [{ kind: "paragraph", runs: halfBold(say(14)) }] },
  });
  const asked = withCheck(noted, {
    words: "so it is",
    outcome: "queried",
    question: say(15),
    answer: say(16),
    answeredBy: "Bo",
  });
  return withQuote(asked, {
    ...{ words: "so it is", themeId: "code:1", seen: say(17) },
    edits: [{ kind: "bracket", start: 0, end: 2, text: say(18) }],
    interpretation: [{ kind: "paragraph", runs: halfBold(say(19)) }],
  });
}

function halfBold(text: string): readonly TextRun[] {
  const half = Math.floor(text.length / 2);
  const run = (words: string, bold: boolean): TextRun => ({ text: words, bold, italic: false, to: null });
  return [run(text.slice(0, half), false), run(text.slice(half), true)];
}

const leaving = { language: "en", beside: { speakers: true, times: true, numbers: false } } as const;

describe("a study that was pseudonymised and handed on (P2, H9)", () => {
  it("holds a planted name nowhere in its bytes, wherever and however it was planted", async () => {
    const name = fc.constantFrom(...planted, ...planted.map((one) => one.normalize("NFD")));
    const words = fc.tuple(
      fc.constantFrom("", "We saw ", "och ", "(", "- "),
      fc.oneof(
        name,
        name.map((one) => one.toUpperCase()),
      ),
      fc.constantFrom("", "s", "’s", "-gänget", ":s", "familjen"),
      fc.constantFrom("", ".", " was there", ", sa hon"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 20, maxLength: 20 }), async (all) => {
        const study = studyOf((nth) => (all[nth] ?? []).join(""));
        const { diff } = must(pseudonymise(study, { key, alsoDoubtful: true, namesAre: "pseudonym" }));
        const { files } = await handedOnFile(leavingStudy(applyDiff(study, diff), 9), leaving, "On.kvali");
        const bytes = files[0]?.bytes ?? new Uint8Array();
        expect(bytesHold(bytes, "Interviewer")).toBe(true);
        expect(planted.filter((one) => bytesHold(bytes, one))).toEqual([]);
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});

describe("what is looked for in bytes", () => {
  const word = "Åsaliina";
  const utf8 = Buffer.from(`x ${word} y`);
  it.each([
    ["plain", utf8],
    ["decomposed", Buffer.from(word.normalize("NFD"))],
    ["in capitals", Buffer.from("ÅSALIINA")],
    ["in UTF-16", Buffer.from(word, "utf16le")],
    ["in UTF-16 of the other order", Buffer.from(word, "utf16le").swap16()],
    ["escaped in JSON", Buffer.from(JSON.stringify(word).replace("Å", "\\u00c5"))],
    ["escaped in an address", Buffer.from(encodeURIComponent(word))],
    ["in base64", Buffer.from(Buffer.from(`ab ${word} and so on`).toString("base64"))],
    ["packed by zlib behind other bytes", Buffer.concat([Buffer.from("abc"), deflateSync(utf8)])],
    ["packed by gzip", gzipSync(utf8)],
    ["packed twice", gzipSync(deflateSync(Buffer.from(word, "utf16le")))],
  ])("is found %s", (_, bytes) => {
    expect(bytesHold(bytes, word)).toBe(true);
    expect(bytesHold(bytes, "Brittmari")).toBe(false);
  });

  it("is found in a zip’s entries, and not where it is not", async () => {
    const study = aProject({ people: { Åsaliina: {} }, transcripts: { T: ["Åsaliina: So."] } });
    const { files } = await handedOnFile(leavingStudy(study), leaving, "On.kvali");
    expect(bytesHold(files[0]?.bytes ?? new Uint8Array(), word)).toBe(true);
    expect(bytesHold(deflateRawSync(Buffer.from("nothing")), word)).toBe(false);
  });
});
