import { useMemo } from "react";
import { describeMap } from "../../shared/charts/describe-map.ts";
import { type MapFigure, smallestText } from "../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../shared/charts/map-words.ts";
import { sheetOf } from "../../shared/charts/sheet.ts";
import type { ThematicMap } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { PublishSheet } from "../report-file/PublishSheet.tsx";
import { useProjectPart } from "../storage/use-study.ts";

/** Makes a figure of the map as it stands. */
export function PublishDialog({
  figure,
  map,
  onClose,
}: {
  readonly figure: MapFigure;
  readonly map: ThematicMap;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const study = useProjectPart((project) => project.study.name);
  const sheet = useMemo(() => sheetOf(figure), [figure]);
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
      ifUnfit={say("publish.unfit")}
      fileName={say("publish.fileName")}
      onClose={onClose}
    />
  );
}
