import { useCallback } from "react";
import { type MapNumber, smallestText } from "../../shared/charts/map-figure.ts";
import { mapPicture } from "../../shared/charts/map-picture.ts";
import { printableInstead } from "../../shared/charts/printable-map.ts";
import type { PrintWidth } from "../../shared/charts/sheet.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import type { MapLevel } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { type Printing, PublishSheet } from "../report-file/PublishSheet.tsx";
import { useDeskSlice } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { mapSlice, nothingStands } from "./map-slice.ts";

/** Makes a figure of the map as it stands. */
export function PublishDialog({
  level,
  number,
  onClose,
}: {
  readonly level: MapLevel;
  readonly number: MapNumber;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const project = useProject();
  const standing = useDeskSlice(mapSlice, (map) => map.standing);
  const reportAs = useCallback(
    (printing: Printing): AskedReport => ({
      kind: "map",
      asked: { project, language, level, number, standing: standing[level] ?? nothingStands, ...printing },
    }),
    [project, language, level, number, standing],
  );
  const ifUnfit = useCallback(
    (print: PrintWidth) => {
      const sheetAt = (one: MapLevel) => {
        const choice = { language, level: one, number, ink: "colour", print } as const;
        return mapPicture(project, { ...choice, standing: standing[one] ?? nothingStands }).sheet;
      };
      const figure = new Intl.NumberFormat(language);
      const choices = printableInstead({ level, print }, { sheetAt, size: smallestText }).map((one) =>
        say("publish.instead.one", {
          level: say(`map.level.${one.level}`),
          width: one.print,
          points: figure.format(one.points),
        }),
      );
      if (choices.length === 0) return say("publish.unfit");
      const these = new Intl.ListFormat(language, { type: "disjunction" }).format(choices);
      return say("publish.instead", { these });
    },
    [say, language, project, level, number, standing],
  );
  return (
    <PublishSheet
      heading={say("publish.title")}
      kind="map"
      reportAs={reportAs}
      shows={say("publish.preview")}
      ifUnfit={ifUnfit}
      onClose={onClose}
    />
  );
}
