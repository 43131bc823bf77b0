import { beforeAll, describe, expect, it } from "vitest";
import { readFacts } from "../../../electron/files/project-facts.ts";
import { projectGuard } from "../../../electron/files/project-guard.ts";
import { sha256Of } from "../../../electron/files/replace-file.ts";
import { unzip } from "../../../shared/formats/archive/unzip.ts";
import { zip } from "../../../shared/formats/archive/zip.ts";
import { writeProjectFile } from "../../../shared/formats/project-file/write-project-file.ts";
import { firstEntry } from "../../../shared/project/journal.ts";
import { emptyProject, newStudy } from "../../../shared/project/project.ts";
import { aProject } from "../../support/a-project.ts";

const study = newStudy("study:1", "Night shelter study", "2024-01-01T00:00:00Z");
const first = firstEntry(study, { id: "entry:1", at: "2024-01-01T00:00:00Z", by: "Ada" });
const project = aProject({
  codes: ["1 Trust"],
  transcripts: { "Interview 1": ["Wilma: With «1 a cup of coffee»."] },
});

let file = new Uint8Array() as Uint8Array;
let empty = new Uint8Array() as Uint8Array;

beforeAll(async () => {
  file = await writeProjectFile({ project, journal: [first], originals: new Map() });
  empty = await writeProjectFile({ project: emptyProject(study), journal: [first], originals: new Map() });
});

describe("the facts of a project file", () => {
  it("are read from its manifest", () =>
    expect(readFacts(file)).toEqual({
      schema: expect.any(Number),
      projectId: "study:1",
      generation: 1,
      counts: { transcripts: 1, participants: 0, codes: 1, codings: 1 },
    }));

  it("are read of a file of a newer Kvali too, so that it is not replaced by an older one", () => {
    const newer = zip(
      [...unzip(file)].map(([name, bytes]) => {
        const text = new TextDecoder().decode(bytes).replace(/"schema":\s*\d+/, '"schema": 999');
        return {
          name,
          bytes: name === "manifest.json" ? new TextEncoder().encode(text) : bytes,
          compress: true,
        };
      }),
    );
    expect(readFacts(newer)?.schema).toBe(999);
    expect(projectGuard(readFacts, file, sha256Of(newer))(newer)).toBe("newer-schema");
  });

  it("keep a study from being replaced by nothing", () =>
    expect(projectGuard(readFacts, empty, sha256Of(file))(file)).toBe("would-empty"));

  it("are none for what is no project file, or half of one", () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("An interview"), zip([])]) {
      expect(readFacts(bytes)).toBeNull();
    }
    for (let part = 1; part < 10; part += 1) {
      expect(readFacts(file.subarray(0, Math.floor((file.length * part) / 10)))).toBeNull();
    }
  });
});
