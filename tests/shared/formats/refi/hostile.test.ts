import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeCodebookFile } from "../../../../shared/formats/refi/take-project.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { emptyProject, newStudy, recordsOf } from "../../../../shared/project/project.ts";
import { coded, guid, oneUser, refiFile, source, twoCodes } from "../../../support/refi-file.ts";
import { readRefi } from "../../../support/refi-in.ts";

/** Files that somebody made to do harm, or that broke on the way: each is refused by its kind, or read. */

const seed = 20261201;
const good = () =>
  refiFile(`${oneUser}${twoCodes}<Sources>${source(coded(100, 6, 12))}</Sources>`, {
    "sources/a.txt": "Well, coffee.",
  });

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readRefi("a.qdpx", bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe("archives", () => {
  it("names that reach out of the archive", async () => {
    expect(await refusal(refiFile("", { "../../evil.txt": "x" }))).toBe("damaged-zip");
    expect(await refusal(refiFile("", { "C:\\evil.txt": "x" }))).toBe("damaged-zip");
    // A path of the project that leads out finds only what the archive holds under that name.
    const out = refiFile(`<Sources>${source("", "internal://../../../etc/passwd")}</Sources>`);
    expect((await readRefi("a.qdpx", out)).losses).toEqual([["missing-sources", 1]]);
  });

  it("sizes that lie, and bombs", async () => {
    const bytes = good().slice();
    const view = new DataView(bytes.buffer);
    // The size in the directory and in the entry's own header, of the first entry.
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    view.setUint32(22, 10, true);
    expect(await refusal(bytes)).toBe("damaged-zip");
    view.setUint32(directory + 24, 0x7fffffff, true);
    view.setUint32(22, 0x7fffffff, true);
    expect(await refusal(bytes)).toBe("too-large");
  });

  it("no project, two of one name, no XML, other XML", async () => {
    expect(await refusal(new TextEncoder().encode("PK no"))).toBe("not-a-zip");
    expect(await refusal(refiFile("", {}, { document: "other.xml" }))).toBe("not-a-refi-project");
    expect(await refusal(refiFile("", { "PROJECT.QDE": "x" }))).toBe("damaged-zip");
    expect(await refusal(refiFile("<Users>"))).toBe("damaged-xml");
    expect(await refusal(refiFile("", {}, { document: "p.qde" }))).toBe("read");
  });
});

describe("documents", () => {
  it("a document type, and what it would open", async () => {
    const head = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await refusal(refiFile("<Description>&x;</Description>", {}, { head }))).toBe("xml-with-doctype");
  });

  it("codes nested 10,000 deep are refused; 200 deep they are read", async () => {
    const nested = (deep: number) =>
      `<CodeBook><Codes>${`<Code guid="${guid(1)}" name="a" isCodable="true">`.repeat(deep)}${"</Code>".repeat(deep)}</Codes></CodeBook>`;
    expect(await refusal(refiFile(nested(10_000)))).toBe("too-deep");
    expect((await readRefi("a.qdpx", refiFile(nested(200)))).project.codes.size).toBe(200);
    const codebook = (deep: number) => new TextEncoder().encode(nested(deep));
    const begun = emptyProject(newStudy("study:new", "New", "2026-01-01T00:00:00Z"));
    const given = { newId: () => "n", by: "", at: "2026-01-01T00:00:00Z" };
    expect(() => takeCodebookFile(begun, codebook(10_000), given)).toThrow(UnreadableFile);
  });

  it("sets that hold each other and themselves, notes that refer to themselves, links in a circle", async () => {
    const sets = `<Sets>${[71, 72].map((at) => `<Set guid="${guid(at)}" name="s"><MemberCode targetGUID="${guid(71)}"/><MemberCode targetGUID="${guid(72)}"/><MemberCode targetGUID="${guid(11)}"/></Set>`).join("")}</Sets>`;
    const notes = `<Notes><Note guid="${guid(51)}" name="n"><PlainTextContent>x</PlainTextContent><NoteRef targetGUID="${guid(51)}"/></Note></Notes>`;
    const links = `<Links><Link guid="${guid(61)}" originGUID="${guid(11)}" targetGUID="${guid(11)}"/><Link guid="${guid(62)}" originGUID="${guid(11)}" targetGUID="${guid(12)}"/><Link guid="${guid(63)}" originGUID="${guid(12)}" targetGUID="${guid(11)}"/></Links>`;
    const { project } = await readRefi("a.qdpx", refiFile(twoCodes + notes + links + sets));
    expect(project.memos.size).toBe(1);
    expect(project.relations.size).toBe(1);
  });

  it("one GUID for everything, and none at all", async () => {
    const all = `${oneUser}${twoCodes}<Sources>${source(coded(100, 0, 4) + coded(101, 6, 12))}</Sources>`;
    const same = all.replaceAll(/guid="[^"]*"/g, `guid="${guid(11)}"`);
    const none = all.replaceAll(/ guid="[^"]*"/g, "");
    expect(
      recordsOf(
        (await readRefi("a.qdpx", refiFile(same, { "sources/a.txt": "Well, coffee." }))).project,
        "coding",
      ).length,
    ).toBe(2);
    expect((await readRefi("a.qdpx", refiFile(none, { "sources/a.txt": "Well, coffee." }))).losses).toEqual([
      ["codes-not-there", 2],
    ]);
  });

  it("names of JavaScript's own, and numbers that are none", async () => {
    const odd = `${twoCodes}<Variables><Variable guid="${guid(31)}" name="__proto__" typeOfVariable="constructor"/></Variables><Cases><Case guid="${guid(41)}" name="Vera"><VariableValue><VariableRef targetGUID="${guid(31)}"/><TextValue>x</TextValue></VariableValue></Case></Cases><Sources>${source(
      coded(100, 0, 4).replace('startPosition="0"', 'startPosition="NaN"') +
        coded(101, -5, 4) +
        coded(102, 4, 1),
    )}</Sources>`;
    const { project, losses } = await readRefi("a.qdpx", refiFile(odd, { "sources/a.txt": "Well, coffee." }));
    expect(Object.fromEntries(losses)["outside-the-text"]).toBe(3);
    expect(project.participants.size).toBe(1);
  });

  it("a file beside it that lies about turns is passed by", async () => {
    const beside = (turns: unknown) =>
      JSON.stringify({ kvali: 1, sources: { [guid(21)]: { language: "en", speakers: [], turns } } });
    for (const turns of [
      [[0, 9e9, -1, null, null]],
      [[4, 2, -1, null, null]],
      "x",
      [[0, 2, 7, null, null]],
    ]) {
      const bytes = refiFile(
        `${twoCodes}<Sources>${source(coded(100, 6, 12))}</Sources>`,
        { "sources/a.txt": "Well, coffee.", "kvali.json": beside(turns) },
        { origin: "Kvali 1" },
      );
      expect(
        recordsOf((await readRefi("a.qdpx", bytes)).project, "coding").map(({ quote }) => quote),
      ).toEqual(["coffee"]);
    }
  });

  it("a file beside it that names a person twice, a code as a person, or a time between milliseconds", async () => {
    const people = [guid(41), guid(11), guid(41), guid(99)];
    const beside = JSON.stringify({
      kvali: 1,
      sources: {
        [guid(21)]: {
          ...{ language: "en", speakers: [{ label: "Vera", role: "participant", people }] },
          turns: [[0, 13, 0, 1.5, null]],
        },
      },
    });
    const bytes = refiFile(
      `${twoCodes}<Cases><Case guid="${guid(41)}" name="Vera"/></Cases><Sources>${source("")}</Sources>`,
      { "sources/a.txt": "Vera: Well, coffee.", "kvali.json": beside.replace("[0,13", "[6,19") },
      { origin: "Kvali 1" },
    );
    const { project } = await readRefi("a.qdpx", bytes);
    const [transcript] = project.transcripts.values();
    expect(transcript?.speakers).toMatchObject([
      { label: "Vera", participantIds: [`participant:${guid(41)}`] },
    ]);
  });

  it(`any byte of a file may be another: it is read, or refused by its kind (seed ${seed})`, async () => {
    const bytes = good();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, value) => {
        const broken = bytes.slice();
        broken[at] = value;
        await refusal(broken);
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`any piece of a document may be missing or twice (seed ${seed})`, async () => {
    const inner = `${oneUser}${twoCodes}<Sources>${source(coded(100, 6, 12) + coded(101, 0, 4))}</Sources>`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: inner.length }),
        fc.nat({ max: 60 }),
        fc.boolean(),
        async (at, long, twice) => {
          const piece = inner.slice(at, at + long);
          const broken = inner.slice(0, at) + (twice ? piece + piece : "") + inner.slice(at + long);
          await refusal(refiFile(broken, { "sources/a.txt": "Well, coffee." }));
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
