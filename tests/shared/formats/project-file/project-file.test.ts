import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { zip } from "../../../../shared/formats/archive/zip.ts";
import { sha256 } from "../../../../shared/formats/project-file/hash.ts";
import {
  type Manifest,
  manifestName,
  parseManifest,
  readManifest,
} from "../../../../shared/formats/project-file/manifest.ts";
import { PackedParts } from "../../../../shared/formats/project-file/packed-parts.ts";
import { readProjectFile } from "../../../../shared/formats/project-file/read-project-file.ts";
import {
  type ProjectFile,
  writeProjectFile,
} from "../../../../shared/formats/project-file/write-project-file.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { currentSchema } from "../../../../shared/project/migrations/migrate.ts";
import { toRows } from "../../../../shared/project/rows.ts";
import { deeds } from "../../../support/random-deeds.ts";
import { type Walked, walk } from "../../../support/walk.ts";

const rowsOf = ({ project, journal, originals }: ProjectFile) => ({
  ...toRows(project, journal),
  originals: [...originals],
});

async function fileOf({ project, entries }: Walked): Promise<ProjectFile> {
  const interview = new TextEncoder().encode("Interviewer: How? 🙂");
  const word = Uint8Array.of(0x50, 0x4b, 3, 4, ...new Array(400).fill(7));
  const originals = new Map<string, Uint8Array>();
  for (const bytes of [interview, word, new Uint8Array()]) originals.set(await sha256(bytes), bytes);
  return {
    project,
    journal: entries,
    originals: new Map([...originals].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

describe("a project file", () => {
  it("gives the same study, history and originals back, and the same bytes again (M2; seed 41)", async () => {
    await fc.assert(
      fc.asyncProperty(deeds(undefined, 12), async (some) => {
        const file = await fileOf(walk(some));
        const bytes = await writeProjectFile(file);
        const read = await readProjectFile(bytes);
        expect(rowsOf(read)).toEqual(rowsOf(file));
        expect(await writeProjectFile(file)).toEqual(bytes);
        expect(await writeProjectFile(read)).toEqual(bytes);
        expect(readManifest(bytes)).toEqual(read.manifest);
      }),
      { seed: 41, numRuns: 30 },
    );
  });

  it("has the bytes that it would have without what was packed before, however the study changed (M2; seed 45)", async () => {
    const packedParts = new PackedParts();
    await fc.assert(
      fc.asyncProperty(deeds(undefined, 12), fc.nat(), async (some, cut) => {
        const steps = [some, some.slice(0, cut % (some.length + 1)), some];
        for (const step of steps) {
          const file = await fileOf(walk(step));
          expect(await writeProjectFile(file, packedParts)).toEqual(await writeProjectFile(file));
        }
      }),
      { seed: 45, numRuns: 20 },
    );
  });

  it("has the same bytes whatever the order in which fields and records came (M2)", async () => {
    const file = await fileOf(walk([]));
    const backwards = <Row extends object>(row: Row) =>
      Object.fromEntries(Object.entries(row).reverse()) as Row;
    const { project } = file;
    const other = {
      ...file,
      originals: new Map([...file.originals].reverse()),
      project: {
        ...project,
        study: backwards(project.study),
        codes: new Map([...project.codes].reverse().map(([id, code]) => [id, backwards(code)])),
        codings: new Map([...project.codings].reverse().map(([id, list]) => [id, list.map(backwards)])),
      },
    };
    expect(await writeProjectFile(other)).toEqual(await writeProjectFile(file));
  });

  it("of more than a thousand entries has its history in several parts, and gives it back (M2)", async () => {
    const file = await fileOf(walk([]));
    const [, last] = file.journal;
    if (!last) throw new RangeError("the history has two entries");
    const more = Array.from({ length: 2100 }, (_, count) => ({
      ...last,
      seq: count + 3,
      id: `e${count + 3}`,
      diff: { added: [], updated: [], removed: [], edits: [] },
    }));
    const long = { ...file, journal: [...file.journal, ...more] };
    const read = await readProjectFile(await writeProjectFile(long));
    expect(read.journal).toEqual(long.journal);
    expect(read.manifest.parts.filter(({ name }) => name.startsWith("journal/"))).toHaveLength(3);
  });

  it("is not written when it could not be read (M4)", async () => {
    const file = await fileOf(walk([]));
    const study = { ...file.project.study, id: "nothing:1" as "study:1" };
    await expect(writeProjectFile({ ...file, project: { ...file.project, study } })).rejects.toThrow();
  });

  it("that is cut off or changed gives the study that was saved, or is refused by its kind (M3; seed 42)", async () => {
    const file = await fileOf(walk([]));
    const bytes = await writeProjectFile(file);
    const saved = JSON.stringify(rowsOf(await readProjectFile(bytes)));
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    const damage = fc.oneof(
      fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
      flips.map((all) => {
        const changed = bytes.slice();
        for (const [at, by] of all) changed[at] = (changed[at] ?? 0) ^ by;
        return changed;
      }),
      fc
        .tuple(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 30 }))
        .map(([at, more]) => Uint8Array.of(...bytes.slice(0, at), ...more, ...bytes.slice(at))),
    );
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        try {
          expect(JSON.stringify(rowsOf(await readProjectFile(damaged)))).toBe(saved);
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          refusals += 1;
        }
        try {
          readManifest(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { seed: 42, numRuns: 500 },
    );
    expect(refusals).toBeGreaterThan(400);
  });

  it("of a newer schema is refused, and so is one without its history's end (M1, M3)", async () => {
    const bytes = await writeProjectFile(await fileOf(walk([])));
    const withManifest = (change: (manifest: Manifest) => Manifest) => {
      const entries = [...unzip(bytes)].map(([name, part]) => {
        const changed = () => new TextEncoder().encode(JSON.stringify(change(parseManifest(part))));
        return { name, bytes: name === manifestName ? changed() : part, compress: true };
      });
      return zip(entries);
    };
    const codeOf = async (change: (manifest: Manifest) => Manifest) =>
      readProjectFile(withManifest(change)).then(
        () => "read",
        (error: UnreadableFile) => error.code,
      );
    expect(await codeOf((manifest) => manifest)).toBe("read");
    expect(await codeOf((manifest) => ({ ...manifest, schema: currentSchema + 1 }))).toBe("newer-project");
    const withoutHistory = (manifest: Manifest) => ({
      ...manifest,
      parts: manifest.parts.filter(({ name }) => !name.startsWith("journal/")),
    });
    expect(await codeOf(withoutHistory)).toBe("damaged-project");
    expect(await codeOf((manifest) => ({ ...manifest, generation: 1 }))).toBe("damaged-project");
    const counts = { transcripts: 1, participants: 0, codes: 0, codings: 0 };
    expect(await codeOf((manifest) => ({ ...manifest, counts }))).toBe("damaged-project");
  });

  it("is told apart from what is none (M3)", async () => {
    const code = async (bytes: Uint8Array) =>
      readProjectFile(bytes).then(
        () => "read",
        (error: UnreadableFile) => error.code,
      );
    expect(await code(new Uint8Array())).toBe("not-a-project");
    expect(await code(new TextEncoder().encode("Dear diary"))).toBe("not-a-project");
  });
});
