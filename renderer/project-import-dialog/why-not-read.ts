import { UnreadableFile } from "../../shared/outcome.ts";
import type { Say } from "../language/language.ts";

/** Why a project was not read, and what to do, in a sentence. */
export function whyNotRead(error: unknown, say: Say): string {
  if (!(error instanceof UnreadableFile))
    return say(
      error instanceof Error && error.name === "NotReadableError"
        ? "unreadable.not-given"
        : "importProject.stopped",
    );
  switch (error.code) {
    case "encrypted":
    case "damaged-database":
    case "unknown-project":
    case "several-projects":
    case "no-such-project":
    case "not-a-refi-project":
      return say(`unreadable.${error.code}`);
    case "too-large":
    case "too-deep":
    case "xml-with-doctype":
      return say("importProject.refused");
    default:
      return say("importProject.damaged");
  }
}

/** The projects of a database that holds several, of which one is to be chosen; none where it was not read for another reason. */
export function projectsToChoose(error: unknown): readonly string[] {
  if (!(error instanceof UnreadableFile) || error.code !== "several-projects") return [];
  return [...new Set(error.detail.split("\n"))];
}
