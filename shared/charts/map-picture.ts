import { type Figures, figuresOfEntries } from "../figures/figures.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { arrangedMap } from "../themes/arranged-map.ts";
import { type MapLevel, thematicMap } from "../themes/thematic-map.ts";
import { describeMap } from "./describe-map.ts";
import { drawMap, type MapNumber, smallestText } from "./map-figure.ts";
import { type MapLanguage, mapWordsIn } from "./map-words.ts";
import type { Picture } from "./picture.ts";
import { type PrintWidth, sheetOf } from "./sheet.ts";
import type { Ink } from "./sheet-colours.ts";
import type { Standing } from "./standing.ts";

/** What a published map shows. */
export type MapChoice = {
  readonly language: MapLanguage;
  readonly level: MapLevel;
  readonly number: MapNumber;
  readonly ink: Ink;
  readonly print: PrintWidth;
  /** Where its boxes stand that nobody put by hand, where it was shown before. */
  readonly standing?: Standing;
};

/** The thematic map of a study as it was arranged by hand, to be published. */
export function mapPicture(
  project: Project,
  { language, level, number, ink, print, standing }: MapChoice,
): Picture {
  const arranged = arrangedMap(project.maps, level);
  const words = mapWordsIn(language);
  const map = thematicMap(project, { level, hidden: arranged?.hidden ?? [] });
  const voices: ReadonlyMap<CodeId, Figures> = number === "none" ? new Map() : figuresOfEntries(project);
  return {
    sheet: sheetOf(
      drawMap(map, { places: arranged?.places ?? {}, standing: standing ?? {}, number, voices, words }),
    ),
    smallest: smallestText,
    title: words.title(project.study.name),
    description: describeMap(map, words),
    ink,
    print,
  };
}
