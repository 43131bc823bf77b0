import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Version, VersionId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { nameGiven } from "../text/same-name.ts";
import { sameName } from "./add-code.ts";

export type VersionRefusal = "no-name" | "version-name-taken" | "no-such-version" | "nothing-changed";

export type NameVersion = {
  readonly versionId: VersionId;
  readonly name: string;
  readonly note: string;
  /** The newest journal entry, whose codebook this is. */
  readonly seq: number;
  readonly by: string;
  readonly at: string;
};

/** Keeps the codebook as it is now under a name. Versions have different names, whatever their capitals. */
export function nameVersion(
  { codes, versions }: Pick<Project, "codes" | "versions">,
  { versionId, name, note, seq, by, at }: NameVersion,
): Outcome<ProjectDiff, VersionRefusal> {
  const wanted = nameGiven(name);
  if (wanted === "") return refused("no-name");
  if (isTaken(versions, wanted, versionId)) return refused("version-name-taken");
  const kept = [...codes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const version: Version = { id: versionId, name: wanted, note: note.trim(), seq, codes: kept, by, at };
  return done(diffOf({ added: [version] }));
}

/** Gives a version another name or note. */
export function renameVersion(
  { versions }: Pick<Project, "versions">,
  { versionId, name, note }: { readonly versionId: VersionId; readonly name: string; readonly note: string },
): Outcome<ProjectDiff, VersionRefusal> {
  const version = versions.get(versionId);
  const wanted = nameGiven(name);
  if (!version) return refused("no-such-version");
  if (wanted === "") return refused("no-name");
  if (isTaken(versions, wanted, versionId)) return refused("version-name-taken");
  const update = updateOf(version, { name: wanted, note: note.trim() });
  if (Object.keys(update.to).length === 0) return refused("nothing-changed");
  return done(diffOf({ updated: [update] }));
}

/** Takes a version out of the study; the codebook itself is not touched. */
export function removeVersion(project: Project, versionId: VersionId): Outcome<ProjectDiff, VersionRefusal> {
  const version = project.versions.get(versionId);
  if (!version) return refused("no-such-version");
  return done(diffOf(removal(project, [version])));
}

/** The versions in the order in which they were named. */
export function versionsInOrder({ versions }: Pick<Project, "versions">): readonly Version[] {
  return [...versions.values()].sort((a, b) => a.seq - b.seq || (a.at < b.at ? -1 : 1));
}

function isTaken(versions: Project["versions"], name: string, except: VersionId): boolean {
  return [...versions.values()].some((one) => one.id !== except && sameName(one.name, name));
}
