import { describeMap } from "../charts/describe-map.ts";
import { drawMap, type MapNumber } from "../charts/map-figure.ts";
import { type MapLanguage, mapWordsIn } from "../charts/map-words.ts";
import { type PrintWidth, type Sheet, sheetOf } from "../charts/sheet.ts";
import type { Ink } from "../charts/sheet-colours.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { arrangedMap } from "../themes/arranged-map.ts";
import { type MapLevel, thematicMap } from "../themes/thematic-map.ts";
import { type Voices, voicesByCode } from "../themes/theme-voices.ts";
import { writeSvg } from "./svg/write-svg.ts";

/** What a published map shows. */
export type MapChoice = {
  readonly language: MapLanguage;
  readonly level: MapLevel;
  readonly number: MapNumber;
  readonly ink: Ink;
  readonly print: PrintWidth;
};

/** As the terminal writes it: the whole codebook over a page, without numbers. */
export const usualMap = { level: "codes", number: "none", print: 170 } as const satisfies Partial<MapChoice>;

/** The thematic map of a study as an SVG file, as it was arranged by hand. */
export function exportMap(project: Project, choice: MapChoice): string {
  const { sheet, title, description } = mapSheet(project, choice);
  return writeSvg(sheet, { title, description, ink: choice.ink, print: choice.print });
}

/** The thematic map of a study as a sheet, with its title and what it says in sentences. */
export function mapSheet(
  project: Project,
  { language, level, number }: Pick<MapChoice, "language" | "level" | "number">,
): { readonly sheet: Sheet; readonly title: string; readonly description: string } {
  const arranged = arrangedMap(project.maps, level);
  const words = mapWordsIn(language);
  const map = thematicMap(project, { level, hidden: arranged?.hidden ?? [] });
  const voices: ReadonlyMap<CodeId, Voices> = number === "none" ? new Map() : voicesByCode(project);
  const sheet = sheetOf(drawMap(map, { places: arranged?.places ?? {}, number, voices, words }));
  return { sheet, title: words.title(project.study.name), description: describeMap(map, words) };
}
