import { languageName } from "../../shared/text/language-name.ts";
import { listed } from "../../shared/text/listed.ts";
import type {
  ReadBack,
  ReadBackRemark,
  TranslationChange,
} from "../../shared/themes/read-back-translations.ts";
import { type Say, useWords } from "../language/language.ts";
import { TablePreview } from "../table-import/TableImport.tsx";
import "./proofread-list.css";

/** What a list that came back would do: what of it is not taken or not as it left, and each translation that was changed. */
export function ProofreadList({
  back: { changes, remarks },
  unread,
}: {
  readonly back: ReadBack;
  /** Columns that say something and are not known. */
  readonly unread: readonly string[];
}) {
  const { say, language } = useWords();
  const said = [
    ...remarks.map((remark) => ({ line: lineOf(remark), words: sayRemark(remark, say) })),
    ...(unread.length > 0
      ? [{ line: null, words: say("proofread.unread", { columns: listed(unread, language) }) }]
      : []),
  ];
  return (
    <TablePreview>
      {said.length > 0 && (
        <>
          <h3>{say("proofread.remarks")}</h3>
          <ul className="problems">
            {said.map(({ line, words }) => (
              <li key={`${line ?? ""} ${words}`}>
                {line !== null && <span className="figures quiet">{say("table.line", { line })} </span>}
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <>
          <h3>{say("proofread.changes")}</h3>
          <ul>
            {changes.map((change) => (
              <Change key={`${change.quoteId} ${change.translationId}`} change={change} />
            ))}
          </ul>
        </>
      )}
    </TablePreview>
  );
}

function Change({
  change: { row, before, after, comment, status, language: into },
}: {
  readonly change: TranslationChange;
}) {
  const { say, language } = useWords();
  return (
    <li className="proofread-change">
      <span className="quiet">
        {[
          say("table.line", { line: row.line }),
          languageName(into, language),
          say(`quote.translation.${status}`),
        ].join(" · ")}
      </span>
      {before !== after && (
        <p lang={into}>
          <del>{before}</del>
        </p>
      )}
      <p lang={into}>{before === after ? after : <ins>{after}</ins>}</p>
      {comment !== "" && <p>{say("proofread.comment", { comment })}</p>}
    </li>
  );
}

function lineOf(remark: ReadBackRemark): number | null {
  return "row" in remark ? remark.row.line : null;
}

function sayRemark(remark: ReadBackRemark, say: Say): string {
  switch (remark.is) {
    case "unknown":
    case "twice":
      return say(`proofread.${remark.is}`, { words: remark.row.translation });
    case "empty":
    case "moved":
      return say(`proofread.${remark.is}`);
    case "original-differs":
      return say("proofread.original-differs", { now: remark.now });
    case "no-such-status":
      return say("proofread.no-such-status", { status: remark.row.status ?? "" });
    case "gone":
      return say("proofread.gone", { count: remark.ids.length, ids: remark.ids.join(", ") });
  }
}
