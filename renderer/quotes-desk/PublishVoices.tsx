import { useCallback } from "react";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { useWords } from "../language/language.ts";
import { type Printing, PublishSheet } from "../report-file/PublishSheet.tsx";
import { useProject } from "../storage/use-study.ts";

/** Makes a figure of who is quoted in which theme. Its table is made in Report. */
export function PublishVoices({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const project = useProject();
  const reportAs = useCallback(
    (printing: Printing): AskedReport => ({
      kind: "voices",
      asked: { project, language, date: null, ...printing },
    }),
    [project, language],
  );
  const ifUnfit = useCallback(() => say("voices.publish.unfit"), [say]);
  return (
    <PublishSheet
      heading={say("voices.publish.title")}
      kind="voices"
      reportAs={reportAs}
      shows={say("voices.publish.preview")}
      ifUnfit={ifUnfit}
      onClose={onClose}
    />
  );
}
