import { useCallback, useMemo } from "react";
import { describeMap } from "../../shared/charts/describe-map.ts";
import { type MapFigure, smallestText } from "../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../shared/charts/map-words.ts";
import { printableInstead } from "../../shared/charts/printable-map.ts";
import { type PrintWidth, sheetOf } from "../../shared/charts/sheet.ts";
import type { MapLevel, ThematicMap } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { PublishSheet } from "../report-file/PublishSheet.tsx";
import { useProjectPart } from "../storage/use-study.ts";

/** Makes a figure of the map as it stands. */
export function PublishDialog({
  level,
  figure,
  figureAt,
  map,
  onClose,
}: {
  readonly level: MapLevel;
  readonly figure: MapFigure;
  /** The map at another level, as it stands there. */
  readonly figureAt: (level: MapLevel) => MapFigure;
  readonly map: ThematicMap;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const study = useProjectPart((project) => project.study.name);
  const sheet = useMemo(() => sheetOf(figure), [figure]);
  const ifUnfit = useCallback(
    (print: PrintWidth) => {
      const sheetAt = (one: MapLevel) => (one === level ? sheet : sheetOf(figureAt(one)));
      const number = new Intl.NumberFormat(language);
      const choices = printableInstead({ level, print }, { sheetAt, size: smallestText }).map((one) =>
        say("publish.instead.one", {
          level: say(`map.level.${one.level}`),
          width: one.print,
          points: number.format(one.points),
        }),
      );
      if (choices.length === 0) return say("publish.unfit");
      const these = new Intl.ListFormat(language, { type: "disjunction" }).format(choices);
      return say("publish.instead", { these });
    },
    [say, language, level, sheet, figureAt],
  );
  const words = mapWordsIn(language);
  const description = useMemo(() => describeMap(map, mapWordsIn(language)), [map, language]);
  return (
    <PublishSheet
      heading={say("publish.title")}
      sheet={sheet}
      smallest={smallestText}
      title={words.title(study)}
      description={description}
      shows={say("publish.preview")}
      ifUnfit={ifUnfit}
      fileName={say("publish.fileName")}
      onClose={onClose}
    />
  );
}
