import type { ComponentType } from "react";
import { turnsDoneInAll } from "../../shared/checking/turn-checks.ts";
import { codebookSize, codingCount, peopleCount, quoteCount } from "../../shared/figures/figures.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import { readBy } from "../../shared/reading/mark-read.ts";
import { CheckPlace } from "../checking-desk/CheckPlace.tsx";
import { HistoryDesk } from "../history-desk/HistoryDesk.tsx";
import type { Say } from "../language/language.ts";
import { MemoDesk } from "../memo-desk/MemoDesk.tsx";
import { PeopleDesk } from "../participants/PeopleDesk.tsx";
import { QuotesDesk } from "../quotes-desk/QuotesDesk.tsx";
import { ReadPlace } from "../reading-desk/ReadPlace.tsx";
import { ReportDesk } from "../report-desk/ReportDesk.tsx";
import { SearchPlace } from "../search/SearchPlace.tsx";
import { coderName } from "../storage/coder.ts";
import type { PlaceName } from "../storage/desk-state.ts";
import { CodePlace } from "./CodePlace.tsx";
import { ThemesPlace } from "./ThemesPlace.tsx";

/** A place of the study: what stands there, and how far that has come. */
export type Place = {
  readonly name: PlaceName;
  readonly Shown: ComponentType;
  readonly figure: ((project: Project, say: Say) => string) | null;
};

/** Every place that the desk can name, in the order of the study's steps, as they stand in the navigation. */
const placesByName: { readonly [Name in PlaceName]: Omit<Place, "name"> } = {
  check: { Shown: CheckPlace, figure: checkedTurns },
  read: { Shown: ReadPlace, figure: readByMe },
  code: { Shown: CodePlace, figure: (project) => `${codingCount(project)}` },
  themes: { Shown: ThemesPlace, figure: ({ codes }) => `${codebookSize(codes).themes}` },
  quotes: { Shown: QuotesDesk, figure: (project) => `${quoteCount(project) || ""}` },
  search: { Shown: SearchPlace, figure: null },
  memos: { Shown: MemoDesk, figure: ({ memos }) => `${memos.size || ""}` },
  people: { Shown: PeopleDesk, figure: (project) => `${peopleCount(project)}` },
  report: { Shown: ReportDesk, figure: null },
  history: { Shown: HistoryDesk, figure: null },
};

export const places: readonly Place[] = (Object.keys(placesByName) as PlaceName[]).map((name) => ({
  name,
  ...placesByName[name],
}));

function readByMe(project: Project, say: Say): string {
  const interviews = interviewsOf(project);
  const read = readBy(project, coderName());
  const done = interviews.filter(({ id }) => read.has(id)).length;
  return interviews.length === 0 ? "" : say("read.figure", { read: done, all: interviews.length });
}

function checkedTurns(project: Project): string {
  return `${turnsDoneInAll(project) || ""}`;
}
