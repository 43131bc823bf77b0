import type { ForeignProject } from "../interchange/foreign-project.ts";
import { takeForeignProject } from "../interchange/take-foreign-project.ts";
import type { TakenProject } from "../interchange/taken-project.ts";
import { UnreadableFile } from "../outcome.ts";
import type { Project } from "../project/project.ts";
import type { NameKind } from "../project/records.ts";
import { nameFromFile } from "../project/transcript-named.ts";
import { unzip } from "./archive/unzip.ts";
import { cleanForeign } from "./clean-foreign.ts";
import { sha256 } from "./project-file/hash.ts";
import { projectFormatOf, rockFile } from "./project-formats.ts";
import { readForeignProject } from "./read-foreign-project.ts";
import { attributeOf } from "./refi/elements.ts";
import { readArchive, readCodebookFile } from "./refi/read-archive.ts";
import { takeCodebook, takeRefiFile } from "./refi/take-project.ts";
import { type RockFile, readRock } from "./rock/read-rock.ts";

/** What the taking of a project is given besides its file. */
export type GivenForProject = {
  /** The end of an id, never the same twice. */
  readonly newId: () => string;
  /** Who is taken to have done what the file names nobody for. */
  readonly by: string;
  /** ISO 8601, UTC: of what the file says no time for. */
  readonly at: string;
  /** What the names of people in the file are. */
  readonly nameIs: NameKind;
};

/** A project of another program, read. */
export type ReadProject = {
  /** What it is called there; "" where it has no name. */
  readonly name: string;
  /** Works out what it would be in a study, which is not changed. */
  readonly takeInto: (project: Project, given: GivenForProject) => Promise<TakenProject>;
};

/**
 * Reads a project of another program, whatever it came in: REFI-QDA (.qdpx, a codebook alone as .qdc), a database of Taguette,
 * QualCoder's, coded sources of ROCK. `wanted` names one of several projects in a database. Throws UnreadableFile: what readArchive, readCodebookFile,
 * readForeignProject and readRock throw, and "unknown-project".
 */
export async function readAnyProject(
  fileName: string,
  bytes: Uint8Array,
  wanted: string | null,
): Promise<ReadProject> {
  switch (projectFormatOf(fileName, bytes)) {
    case "refi": {
      const file = readArchive(bytes);
      const name = attributeOf(file.root, "name").trim();
      return { name, takeInto: (project, given) => takeRefiFile(project, file, given) };
    }
    case "refi-codebook": {
      const root = readCodebookFile(bytes);
      return { name: "", takeInto: async (project, given) => takeCodebook(project, root, given) };
    }
    case "database": {
      return taking(await readForeignProject(fileName, bytes, wanted));
    }
    case "rock":
      return taking(readRock(nameFromFile(fileName), rockFilesIn(fileName, bytes)));
    default:
      throw new UnreadableFile("unknown-project", "the file is of no program that is known");
  }
}

async function taking(read: ForeignProject): Promise<ReadProject> {
  const foreign = cleanForeign(read);
  const sha256s = new Map<string, string>();
  for (const { key, original } of foreign.texts) sha256s.set(key, await sha256(original.bytes));
  return {
    name: foreign.name,
    takeInto: async (project, given) => takeForeignProject(project, foreign, { ...given, sha256s }),
  };
}

/** The sources of ROCK in an archive, or the one that the file is. */
function rockFilesIn(fileName: string, bytes: Uint8Array): readonly RockFile[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return [{ name: fileName.split(/[\\/]/).at(-1) ?? fileName, bytes }];
  const entries = unzip(bytes, { only: (name) => rockFile.test(name) });
  const filled = [...entries].filter(([, inner]) => inner.length > 0);
  return filled.map(([name, inner]) => ({ name: name.split("/").at(-1) ?? name, bytes: inner }));
}
