import { useMemo, useState } from "react";
import type { Project } from "../../shared/project/project.ts";
import { codebookReport } from "../../shared/reports/codebook-report.ts";
import { codebookColumns, codebookRows } from "../../shared/reports/codebook-rows.ts";
import { type QuotationChoice, quotationSet } from "../../shared/reports/quotation-set.ts";
import { quoteColumns, quoteRows } from "../../shared/reports/quote-rows.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { firstBlocks } from "./first-blocks.ts";
import { ReportPaper } from "./ReportPaper.tsx";
import { TablePaper } from "./TablePaper.tsx";

/** How many lines are drawn at first, and how many more each time. */
const step = 300;

type PreviewProps = {
  readonly project: Project;
  readonly kind: "quotes" | "codebook";
  readonly choice: QuotationChoice;
};

/** The report as it will print. A long one is drawn bit by bit: the file holds all of it. */
export function PaperPreview({ project, kind, choice }: PreviewProps) {
  const { say } = useWords();
  const report = useMemo(
    () => (kind === "quotes" ? quotationSet(project, choice) : codebookReport(project, choice)),
    [project, kind, choice],
  );
  const [most, showMore] = useMost();
  const { blocks, hidden } = useMemo(() => firstBlocks(report.blocks, most), [report, most]);
  const left =
    hidden.quotes > 0
      ? say("report.moreQuotes", { count: hidden.quotes })
      : hidden.rows > 0
        ? say("report.moreRows", { count: hidden.rows })
        : null;
  return (
    <>
      <ReportPaper report={report} blocks={blocks} />
      {left && <More text={left} onMore={showMore} />}
    </>
  );
}

/** The rows of the CSV file. */
export function TablePreview({ project, kind, choice }: PreviewProps) {
  const { say } = useWords();
  const quotes = useMemo(
    () => (kind === "quotes" ? quoteRows(project, choice) : null),
    [project, kind, choice],
  );
  const codes = useMemo(() => (kind === "codebook" ? codebookRows(project) : null), [project, kind]);
  const all = quotes ?? codes ?? [];
  const [most, showMore] = useMost();
  const label = say("report.rows", { count: all.length });
  const left = all.length - most;
  return (
    <>
      {quotes && <TablePaper label={label} columns={quoteColumns} rows={quotes.slice(0, most)} />}
      {codes && <TablePaper label={label} columns={codebookColumns} rows={codes.slice(0, most)} />}
      {left > 0 && <More text={say("report.moreRows", { count: left })} onMore={showMore} />}
    </>
  );
}

function useMost(): readonly [number, () => void] {
  const [most, setMost] = useState(step);
  return [most, () => setMost((before) => before + step)];
}

function More({ text, onMore }: { readonly text: string; readonly onMore: () => void }) {
  const { say } = useWords();
  return (
    <div className="more">
      <p>{text}</p>
      <Button onPress={onMore}>{say("report.showMore")}</Button>
    </div>
  );
}
