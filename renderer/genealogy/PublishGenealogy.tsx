import { useCallback, useMemo } from "react";
import {
  genealogyFigure,
  genealogyWordsIn,
  printedLayout,
  smallestLetters,
} from "../../shared/charts/genealogy-figure.ts";
import { layOutGenealogy } from "../../shared/charts/genealogy-layout.ts";
import { framed, type PrintWidth } from "../../shared/charts/sheet.ts";
import type { Genealogy } from "../../shared/history/genealogy.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { PublishSheet } from "../report-file/PublishSheet.tsx";
import { useProjectPart } from "../storage/use-study.ts";

/** Makes a figure of the genealogy, laid out for a page and not for this window. */
export function PublishGenealogy({
  genealogy,
  shown,
  sentences,
  dayOf,
  onClose,
}: {
  readonly genealogy: Genealogy;
  readonly shown: ReadonlySet<CodeId> | null;
  /** What the picture says, for those who do not see it. */
  readonly sentences: readonly string[];
  readonly dayOf: (at: string) => string;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const study = useProjectPart((project) => project.study.name);
  const words = genealogyWordsIn(language);
  const sheet = useMemo(() => {
    const layout = layOutGenealogy(genealogy, { shown, width: printedLayout });
    return framed(genealogyFigure(layout, genealogyWordsIn(language), dayOf));
  }, [genealogy, shown, language, dayOf]);
  const ifUnfit = useCallback(
    (print: PrintWidth) => {
      const isColumn = print === 85;
      if (shown !== null) return isColumn ? say("genealogy.choosePage") : "";
      return say(isColumn ? "genealogy.chooseEither" : "genealogy.chooseTheme");
    },
    [shown, say],
  );
  return (
    <PublishSheet
      heading={say("genealogy.publishTitle")}
      sheet={sheet}
      smallest={smallestLetters}
      title={words.title(study)}
      description={sentences.map((sentence) => `${sentence}.`).join(" ")}
      shows={say("genealogy.preview")}
      ifUnfit={ifUnfit}
      fileName={say("genealogy.file")}
      onClose={onClose}
    />
  );
}
