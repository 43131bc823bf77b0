import { useCallback } from "react";
import type { PrintWidth } from "../../shared/charts/sheet.ts";
import type { Genealogy } from "../../shared/history/genealogy.ts";
import type { CodeId } from "../../shared/project/records.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { useWords } from "../language/language.ts";
import { type Printing, PublishSheet } from "../report-file/PublishSheet.tsx";
import { useProjectPart } from "../storage/use-study.ts";

/** Makes a figure of the genealogy, laid out for a page and not for this window. */
export function PublishGenealogy({
  genealogy,
  shown,
  onClose,
}: {
  readonly genealogy: Genealogy;
  readonly shown: ReadonlySet<CodeId> | null;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const study = useProjectPart((project) => project.study);
  const reportAs = useCallback(
    (printing: Printing): AskedReport => ({
      kind: "genealogy",
      asked: { study, language, genealogy, shown, ...printing },
    }),
    [study, language, genealogy, shown],
  );
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
      kind="genealogy"
      reportAs={reportAs}
      shows={say("genealogy.preview")}
      ifUnfit={ifUnfit}
      onClose={onClose}
    />
  );
}
