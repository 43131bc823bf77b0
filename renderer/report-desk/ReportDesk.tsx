import { useCallback, useMemo } from "react";
import { isStopped } from "../../shared/gate/gate-texts.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { useStudyText } from "../fields/use-study-text.ts";
import { GatePanel } from "../gate/GatePanel.tsx";
import { useShownGate } from "../gate/kept-names.ts";
import { useWords } from "../language/language.ts";
import { useLooked } from "../report-file/use-looked.ts";
import { windowFormats } from "../report-file/window-formats.ts";
import { useDesk } from "../storage/desk.ts";
import { useBlindAs, useWholeProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { attributionText } from "./AttributionField.tsx";
import { BeforeSendingList } from "./BeforeSendingList.tsx";
import { deskReport } from "./desk-reports.ts";
import { DepositPreview, PaperPreview, PicturePreview, SitePreview, TablePreview } from "./Preview.tsx";
import { ReportChoices } from "./ReportChoices.tsx";
import { SaveReport } from "./SaveReport.tsx";
import { exampleOf, type Printed, usePrinted } from "./use-printed.ts";
import { useReportChoice } from "./use-report-choice.ts";
import "./report-desk.css";

/** What is exported, chosen on the left; on the right how it will print, and what to know before it is sent. */
export function ReportDesk() {
  const { say } = useWords();
  const project = useWholeProject();
  const isBlind = useBlindAs() !== null;
  const [choice, change] = useReportChoice(project.study.id);
  const attribution = useStudyText(attributionText);
  const template = attribution.shown;
  const example = useCallback((one: string) => exampleOf(project, choice, one), [project, choice]);
  const { printed, isBehind, history } = usePrinted(project, choice, template);
  const looked = useLooked(printed.report, printed.choice.format);
  const finding = looked.is === "looked" ? looked.finding : null;
  useShownGate(looked.is !== "no-list", finding);
  return (
    <main className="place both report-place" aria-label={say("report.title")}>
      <section className="report-choices" aria-label={say("report.choices")}>
        <h2>{say("report.title")}</h2>
        <ReportChoices choice={choice} onChange={change} attribution={attribution} exampleOf={example} />
        <SaveReport
          printed={printed}
          isReady={!isBehind && printed.isReadable}
          isStopped={finding !== null && isStopped(finding)}
        />
      </section>
      <section className="report-preview" aria-label={say("report.preview")} aria-busy={isBehind}>
        <GatePanel finding={finding} hasFailed={looked.is === "failed"} />
        {isBlind ? (
          <div className="empty-state" role="note">
            <h3>{say("report.blind")}</h3>
            <p>{say("report.blind.what")}</p>
          </div>
        ) : history === "reading" ? (
          <p className="quiet" role="status">
            {say("history.reading")}
          </p>
        ) : history === "failed" ? (
          <p className="banner bad">{say("history.failed")}</p>
        ) : printed.count === 0 ? (
          <NothingToPrint printed={printed} />
        ) : (
          <Papers printed={printed} isClean={finding !== null && !isStopped(finding)} />
        )}
      </section>
    </main>
  );
}

function Papers({ printed, isClean }: { readonly printed: Printed; readonly isClean: boolean }) {
  const { report: asked, choice } = printed;
  const report = useMemo(() => asSaidNow(asked, isClean), [asked, isClean]);
  const { takes } = windowFormats[choice.format];
  const Preview = previews[takes];
  return (
    <>
      <BeforeSendingList printed={printed} />
      <div className="papers" data-spot="place" {...reachedByKeys}>
        <Preview key={report.kind} report={report} />
      </div>
    </>
  );
}

/** A package for an archive says that no real name stands in it only when that has been seen. */
function asSaidNow(report: AskedReport, isChecked: boolean): AskedReport {
  return report.kind === "deposit" ? { kind: "deposit", asked: { ...report.asked, isChecked } } : report;
}

const previews = {
  pages: PaperPreview,
  table: TablePreview,
  picture: PicturePreview,
  site: SitePreview,
  deposit: DepositPreview,
} as const;

/** The papers scroll, so the keys have to get at them. */
const reachedByKeys = { tabIndex: 0 };

function NothingToPrint({ printed: { project, choice } }: { readonly printed: Printed }) {
  const { say } = useWords();
  const desk = useDesk();
  const reason = deskReport(choice.kind).whyEmpty(project, choice);
  return (
    <div className="empty-state">
      <h3>{say(`report.empty.${reason}`)}</h3>
      <p>{say(`report.empty.${reason}.hint`)}</p>
      {(reason === "noCodes" || reason === "noCodings") && (
        <Button onPress={() => desk.set({ place: "code" })}>{say("report.empty.toCode")}</Button>
      )}
    </div>
  );
}
