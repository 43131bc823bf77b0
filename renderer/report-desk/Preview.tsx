import { useMemo, useState } from "react";
import { writeSvg } from "../../shared/formats/svg/write-svg.ts";
import { narrativeOf } from "../../shared/reports/deposit/deposit-package.ts";
import { type AskedReport, kindOfReport } from "../../shared/reports/report-kinds.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { firstBlocks } from "./first-blocks.ts";
import { ReportPaper } from "./ReportPaper.tsx";
import { SitePaper } from "./SitePaper.tsx";
import { TablePaper } from "./TablePaper.tsx";

/** How many lines are drawn at first, and how many more each time. */
const step = 300;

/** The report as it will print. A long one is drawn bit by bit: the file holds all of it. */
export function PaperPreview({ report: { kind, asked } }: { readonly report: AskedReport }) {
  const { say } = useWords();
  const pages = useMemo(() => kindOfReport(kind).pages?.(asked), [kind, asked]);
  const [most, showMore] = useMost();
  const first = useMemo(() => pages && firstBlocks(pages.blocks, most), [pages, most]);
  if (!pages || !first) return null;
  const { blocks, hidden } = first;
  const left =
    hidden.quotes > 0
      ? say("report.moreQuotes", { count: hidden.quotes })
      : hidden.rows > 0
        ? say("report.moreRows", { count: hidden.rows })
        : null;
  return (
    <>
      <ReportPaper report={pages} blocks={blocks} />
      {left && <More text={left} onMore={showMore} />}
    </>
  );
}

/** The rows of a table as a file. */
export function TablePreview({ report: { kind, asked } }: { readonly report: AskedReport }) {
  const { say } = useWords();
  const table = useMemo(() => kindOfReport(kind).table?.(asked), [kind, asked]);
  const [most, showMore] = useMost();
  if (!table) return null;
  const { columns, rows } = table;
  const left = rows.length - most;
  return (
    <>
      <TablePaper
        label={say("report.rows", { count: rows.length })}
        columns={columns}
        rows={rows.slice(0, most)}
      />
      {left > 0 && <More text={say("report.moreRows", { count: left })} onMore={showMore} />}
    </>
  );
}

/** The page to browse, with extracts that are folded away only counted. */
export function SitePreview({ report: { kind, asked } }: { readonly report: AskedReport }) {
  const site = useMemo(() => kindOfReport(kind).site?.(asked), [kind, asked]);
  return site ? <SitePaper site={site} /> : null;
}

/** The data narrative of a package for an archive, which lists the files in it as well. */
export function DepositPreview({ report }: { readonly report: AskedReport }) {
  const narrative = useMemo(() => (report.kind === "deposit" ? narrativeOf(report.asked) : null), [report]);
  return narrative ? <ReportPaper report={narrative} blocks={narrative.blocks} /> : null;
}

/** The picture as it will be printed, across the page. */
export function PicturePreview({ report: { kind, asked } }: { readonly report: AskedReport }) {
  const { say } = useWords();
  const picture = useMemo(() => kindOfReport(kind).picture?.(asked), [kind, asked]);
  if (!picture) return null;
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(writeSvg(picture))}`;
  return (
    <img className="picture-paper" src={address} alt={say("report.picture", { what: picture.description })} />
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
