import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handedOnFile } from "../../../shared/formats/exports/handed-on-file.ts";
import { type PlaceName, placeNames, textsOfStudy } from "../../../shared/gate/places.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { pseudonymise } from "../../../shared/pseudonyms/pseudonymise.ts";
import { aProject } from "../../support/a-project.ts";
import { bytesHold } from "../../support/bytes-hold.ts";
import { leavingStudy } from "../../support/leaving-study.ts";
import { must } from "../../support/must.ts";
import { keyOfPlanted, placesLeft, planted, plantedEverywhere } from "../../support/planted-everywhere.ts";

const leaving = { language: "en", beside: { speakers: true, times: true, numbers: false } } as const;

function countOfTexts(): number {
  let count = 0;
  plantedEverywhere(() => {
    count += 1;
    return "x";
  });
  return count;
}

describe("a study that was pseudonymised and handed on (P2, H9)", () => {
  const texts = countOfTexts();

  it("is planted in every kind of place but where names are left", () => {
    const all = [...textsOfStudy(plantedEverywhere(() => planted[0] ?? ""))];
    const places = Object.keys(placeNames) as PlaceName[];
    expect(new Set(all.map(({ is }) => is))).toEqual(new Set(places));
    const holding = all.filter(({ text }) => text.includes(planted[0] ?? "")).map(({ is }) => is);
    expect(new Set(holding)).toEqual(new Set(places.filter((is) => !placesLeft.has(is))));
  });

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
      fc.asyncProperty(fc.array(words, { minLength: texts, maxLength: texts }), async (all) => {
        const study = plantedEverywhere((nth) => (all[nth] ?? []).join(""));
        const { diff } = must(
          pseudonymise(study, { key: keyOfPlanted, alsoDoubtful: true, namesAre: "pseudonym" }),
        );
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
