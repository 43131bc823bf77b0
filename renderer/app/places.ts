import type { ComponentType } from "react";
import type { Project } from "../../shared/project/project.ts";
import { readBy } from "../../shared/reading/mark-read.ts";
import { themeTrees } from "../../shared/themes/theme-trees.ts";
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

/** Every place that the desk can name, in the order of the study's steps, as they stand in the navigation. */
const placesByName: { readonly [Name in PlaceName]: Omit<Place, "name"> } = {
  read: { step: "1", Shown: ReadPlace, figure: readByMe },
  code: { step: "2", Shown: CodePlace, figure: codings },
  themes: { step: "2", Shown: ThemesPlace, figure: themes },
  search: { step: "", Shown: SearchPlace, figure: null },
  memos: { step: "", Shown: MemoDesk, figure: ({ memos }) => `${memos.size || ""}` },
  people: { step: "", Shown: PeopleDesk, figure: ({ participants }) => `${participants.size}` },
  report: { step: "", Shown: ReportDesk, figure: null },
  history: { step: "", Shown: HistoryDesk, figure: null },
};

export const places: readonly Place[] = (Object.keys(placesByName) as PlaceName[]).map((name) => ({
  name,
  ...placesByName[name],
}));

function readByMe(project: Project, say: Say): string {
  const all = project.transcripts.size;
  return all === 0 ? "" : say("read.figure", { read: readBy(project, coderName()).size, all });
}

function codings(project: Project): string {
  let count = 0;
  for (const list of project.codings.values()) count += list.length;
  return `${count}`;
}

/** Themes that stand on their own and were not dropped. */
function themes({ codes }: Project): string {
  const own = themeTrees(codes).themes.filter(({ code }) => code.theme?.status !== "dropped");
  return `${own.length}`;
}
