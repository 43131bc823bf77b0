import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { uriOf } from "../../../shared/formats/deposit/package-path.ts";
import { asDeposit, filesOf } from "../../support/a-deposit.ts";
import { aProject } from "../../support/a-project.ts";
import { faultsOfDdi } from "../../support/ddi-codebook.ts";
import { faultsOfCrate } from "../../support/ro-crate.ts";

const seed = 20240103;

/** Names that are hard on paths, XML, JSON and HTML. */
const name = fc
  .array(
    fc.constantFrom(
      ...["a", "Å", "e\u0301", "</script>", "<!--", "&amp;", "%20", '"', "'", "/", "\\", "..", ":", "?", "#"],
      ...["]]>", "🙂", "\u202e", "\u2028", " ", "\t", "con", "=1+1", "{", "\u0007", "ש"],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

const text = (files: ReadonlyMap<string, Uint8Array>, of: string) => new TextDecoder().decode(files.get(of));

describe(`a package of any study (seed ${seed})`, () => {
  it("is sound, whatever its names hold, and each file has the checksum that is told", async () => {
    await fc.assert(
      fc.asyncProperty(name, name, name, fc.uniqueArray(name, { maxLength: 3 }), async (a, b, c, names) => {
        const begun = aProject({
          study: { name: a, author: b, guide: [{ id: "s", name: b, questions: [c] }] },
          codes: ["1 Trust !"],
          transcripts: Object.fromEntries(names.map((_, at) => [`T${at}`, ["I: How?", "R: So."]])),
        });
        const transcripts = [...begun.transcripts.values()].map((one, at) => ({
          ...one,
          name: names[at] ?? "",
          wave: at === 0 ? c : "2019",
        }));
        const project = { ...begun, transcripts: new Map(transcripts.map((one) => [one.id, one])) };
        const files = await filesOf(asDeposit({ project, journal: [] }, { withStudy: false }));
        expect(faultsOfCrate(files)).toEqual([]);
        expect(faultsOfDdi(files.get("ddi-codebook.xml") ?? new Uint8Array())).toEqual([]);
        const lines = text(files, "manifest-sha256.txt").trimEnd().split("\n");
        const told = lines.map((line) => [line.slice(66), line.slice(0, 64)] as const);
        const hashed = [...files].map(
          ([file, bytes]) => [file, createHash("sha256").update(bytes).digest("hex")] as const,
        );
        const isOther = ([file]: readonly [string, string]) => file !== "manifest-sha256.txt";
        expect(new Map(told)).toEqual(new Map(hashed.filter(isOther)));
      }),
      { seed, numRuns: 30 },
    );
  });

  it("has paths that come back from their URIs", () => {
    fc.assert(
      fc.property(name, (path) => {
        expect(decodeURIComponent(uriOf(path))).toBe(path);
        expect(uriOf(path)).toMatch(/^[\w!'()*~.%/-]*$/);
      }),
      { seed },
    );
  });
});

describe("what looks through packages in these tests", () => {
  let sound: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const project = aProject({ transcripts: { Marta: ["I: How?", "Marta: So."] } });
    sound = await filesOf(asDeposit({ project, journal: [] }, { withStudy: false }));
  });
  const changed = (file: string, change: (text: string) => string) =>
    new Map(sound).set(file, new TextEncoder().encode(change(text(sound, file))));

  it.each([
    ["a file more", () => new Map(sound).set("more.txt", new Uint8Array(1)), /more\.txt is not part/],
    [
      "a file less",
      () => new Map([...sound].filter(([file]) => file !== "codebook.csv")),
      /is listed, and no/,
    ],
    ["a longer file", () => changed("data-list.csv", (csv) => `${csv}\n`), /data-list\.csv has another size/],
    ["no day", () => changed("ro-crate-metadata.json", (of) => of.replace("2024-01-03", "soon")), /no day/],
    [
      "two of one id",
      () => changed("ro-crate-metadata.json", (of) => of.replaceAll("#licence", "./")),
      /one @id/,
    ],
    ["a script", () => changed("ro-crate-preview.html", (of) => `${of}<script>1</script>`), /runs/],
  ])("finds %s", (_, broken, fault) => expect(faultsOfCrate(broken()).join("\n")).toMatch(fault));

  it.each([
    ["another order", "<abstract>", "<notes>x</notes><abstract>", "abstract stands behind notes in stdyInfo"],
    ["what has no place", "<titl>", "<var>x</var><titl>", "var may not stand in titlStmt"],
    ["a second one", "<fileName>", "<fileName>x</fileName><fileName>", "fileName stands twice in fileTxt"],
    ["no date", 'date="2024-01-03"', 'date="soon"', "prodDate has no date: soon"],
  ])("finds %s", (_, from, to, fault) =>
    expect(
      faultsOfDdi(
        changed("ddi-codebook.xml", (of) => of.replace(from, to)).get("ddi-codebook.xml") ?? new Uint8Array(),
      ),
    ).toContain(fault),
  );
});
