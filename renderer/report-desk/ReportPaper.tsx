import { assertNever } from "../../shared/outcome.ts";
import type { Block, HeadingLevel, Report, Run, Table } from "../../shared/reports/report.ts";
import { placedCells } from "../../shared/reports/table-grid.ts";
import { TurnView } from "./TurnView.tsx";
import "./report-paper.css";

/** A report as it will print, but without pages. `blocks` may be only the first of the report's. */
export function ReportPaper({
  report,
  blocks,
}: {
  readonly report: Report;
  readonly blocks: readonly Block[];
}) {
  return (
    <article className={`sheet ${report.page}`} lang={report.language} aria-label={report.title}>
      <h2 className="sheet-title">{report.title}</h2>
      <p className="sheet-subtitle">{report.subtitle}</p>
      {blocks.map((block, index) => (
        // A report is made anew as a whole: its blocks have no other name than their place.
        <ReportBlock key={String(index)} block={block} />
      ))}
    </article>
  );
}

export function ReportBlock({ block }: { readonly block: Block }) {
  switch (block.is) {
    case "heading": {
      const Heading = headings[block.level];
      return <Heading className={`level-${block.level}`}>{block.text}</Heading>;
    }
    case "paragraph":
      return (
        <p className={block.role}>
          <Runs runs={block.runs} />
        </p>
      );
    case "item":
      return (
        <p className="item">
          {block.number === null ? "•" : `${block.number}.`} <Runs runs={block.runs} />
        </p>
      );
    case "quote":
      return (
        <figure>
          <blockquote lang={block.language ?? ""}>
            {block.lines.map(({ speaker, text }, index) => (
              <p key={String(index)}>
                {speaker !== null && `[${speaker}:] `}
                {text}
              </p>
            ))}
          </blockquote>
          {block.attribution !== "" && <figcaption>{block.attribution}</figcaption>}
        </figure>
      );
    case "table":
      return <TableView table={block} />;
    case "transcript":
      return (
        <>
          <h3 className="level-1">{block.name}</h3>
          <p className="counts">{block.about}</p>
        </>
      );
    case "turn":
      return <TurnView turn={block} />;
    default:
      return assertNever(block);
  }
}

/** The title of the report is the second heading of the window, under the name of the study. */
const headings: Readonly<Record<HeadingLevel, "h3" | "h4" | "h5" | "h6">> = {
  1: "h3",
  2: "h4",
  3: "h5",
  4: "h6",
  5: "h6",
  6: "h6",
};

function TableView({ table }: { readonly table: Table }) {
  const { caption, columns } = table;
  return (
    <table>
      {caption !== "" && <caption>{caption}</caption>}
      <colgroup>
        {columns.map(({ heading, share }) => (
          <col key={heading} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading, align }) => (
            <th key={heading} scope="col" className={align}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placedCells(table).map((cells, row) => (
          <tr key={String(row)}>
            {cells.map(({ column, cell: { runs, indent, columnSpan, rowSpan } }) => (
              <td
                key={String(column)}
                colSpan={columnSpan}
                rowSpan={rowSpan}
                className={columns[column]?.align ?? "left"}
                style={indent > 0 ? { paddingLeft: `${6 + indent * 14}px` } : undefined}
              >
                <Runs runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, look }, index) => {
    const key = String(index);
    if (look === "bold") return <strong key={key}>{text}</strong>;
    if (look === "italic") return <em key={key}>{text}</em>;
    return <span key={key}>{text}</span>;
  });
}
