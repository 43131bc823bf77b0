import type { ComponentType } from "react";
import { codebookSize, codingCount, peopleCount } from "../../shared/figures/figures.ts";
import type { Project } from "../../shared/project/project.ts";
import { readBy } from "../../shared/reading/mark-read.ts";
import { HistoryDesk } from "../history-desk/HistoryDesk.tsx";
import type { Say } from "../language/language.ts";
import { MemoDesk } from "../memo-desk/MemoDesk.tsx";
import { PeopleDesk } from "../participants/PeopleDesk.tsx";
import { ReadPlace } from "../reading-desk/ReadPlace.tsx";
import { ReportDesk } from "../report-desk/ReportDesk.tsx";
import { SearchPlace } from "../search/SearchPlace.tsx";
import { coderName } from "../storage/coder.ts";
import type { PlaceName } from "../storage/desk-state.ts";
import { CodePlace } from "./CodePlace.tsx";
import { ThemesPlace } from "./ThemesPlace.tsx";

/** A place of the study: which of the study's steps it serves, what stands there, and how far that has come. */
export type Place = {
  readonly name: PlaceName;
  readonly step: "" | "1" | "2" | "3";
  readonly Shown: ComponentType;
  readonly figure: ((project: Project, say: Say) => string) | null;
};

/** The places in the order of the study's steps, as they stand in the navigation. */
export const places: readonly Place[] = [
  { name: "read", step: "1", Shown: ReadPlace, figure: readByMe },
  { name: "code", step: "2", Shown: CodePlace, figure: (project) => `${codingCount(project)}` },
  { name: "themes", step: "2", Shown: ThemesPlace, figure: ({ codes }) => `${codebookSize(codes).themes}` },
  { name: "search", step: "", Shown: SearchPlace, figure: null },
  { name: "memos", step: "", Shown: MemoDesk, figure: ({ memos }) => `${memos.size || ""}` },
  { name: "people", step: "", Shown: PeopleDesk, figure: (project) => `${peopleCount(project)}` },
  { name: "report", step: "", Shown: ReportDesk, figure: null },
  { name: "history", step: "", Shown: HistoryDesk, figure: null },
];

function readByMe(project: Project, say: Say): string {
  const all = project.transcripts.size;
  return all === 0 ? "" : say("read.figure", { read: readBy(project, coderName()).size, all });
}
