import { readManifest } from "../../shared/formats/project-file/manifest.ts";
import { type Outcome, refused } from "../../shared/outcome.ts";
import { openBytes, openStudy, type Session } from "../storage/session.ts";
import type { Surroundings } from "../storage/surroundings.ts";
import type { OpenTrouble } from "./open-trouble.ts";

/** Opens the study that comes with the program: as it was left, where it was opened before; else as it came. */
export async function openSample(world: Surroundings): Promise<Outcome<Session, OpenTrouble>> {
  const answer = await fetch("./sample.kvali").catch(() => null);
  if (!answer?.ok) return refused("no-sample");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { projectId } = readManifest(bytes);
  const shelf = await world.bridge.readShelf();
  if (shelf.some((entry) => entry.projectId === projectId)) {
    const outcome = await openStudy(world, projectId);
    if (outcome.is === "done" || outcome.why !== "missing") return outcome;
  }
  return openBytes(world, { is: "read", bytes, sha256: "" }, null);
}
