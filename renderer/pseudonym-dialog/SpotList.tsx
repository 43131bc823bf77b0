import { useMemo } from "react";
import { sayPlace } from "../../shared/gate/say-place.ts";
import { onWordsOf } from "../../shared/project/project.ts";
import type { Spot } from "../../shared/pseudonyms/spots.ts";
import { useWords } from "../language/language.ts";
import { useProject, useWholeProject } from "../storage/use-study.ts";
import { TablePreview } from "../table-import/TableImport.tsx";
import "./spot-list.css";

/** So many are shown of those that are replaced, and of those that are left; the rest is counted. */
const most = 300;

/** Names that were found, each with the words about it and what takes its place; those first that are left for a person to decide. */
export function SpotList({ spots }: { readonly spots: readonly Spot[] }) {
  const { say } = useWords();
  const visible = useProject();
  // Who codes blind is shown no comment on a coding of others (rule B9).
  const shown = useMemo(() => {
    const seen = new Set<string>(
      [...visible.transcripts.keys()].flatMap((id) => onWordsOf(visible, id).map((one) => one.id)),
    );
    return spots.filter(({ record }) => !record.startsWith("coding:") || seen.has(record));
  }, [visible, spots]);
  const replaced = shown.filter(({ becomes }) => becomes !== null);
  const left = shown.filter((spot) => spot.becomes === null);
  return (
    <TablePreview label={say("pseudonyms.outcome")}>
      <p role="status">
        {say("pseudonyms.replaced", { count: spots.filter(({ becomes }) => becomes !== null).length })}
      </p>
      {left.length > 0 && (
        <>
          <h3>{say("pseudonyms.left", { count: left.length })}</h3>
          <Spots spots={left.slice(0, most)} />
        </>
      )}
      {replaced.length > 0 && (
        <>
          <h3>{say("pseudonyms.become", { count: replaced.length })}</h3>
          <Spots spots={replaced.slice(0, most)} />
        </>
      )}
      {Math.max(replaced.length, left.length) > most && (
        <p className="quiet">{say("pseudonyms.more", { count: most })}</p>
      )}
    </TablePreview>
  );
}

function Spots({ spots }: { readonly spots: readonly Spot[] }) {
  const { say, language } = useWords();
  const project = useWholeProject();
  return (
    <ul className="spots">
      {spots.map(({ is, record, part, span, before, stands, behind, becomes, left }, at) => (
        // Two names may stand in one place alike: they have no other name than their order.
        <li key={`${String(at)} ${record}`}>
          <span>
            {before}
            <del>{stands}</del> {becomes !== null && <ins>{becomes}</ins>}
            {behind}
          </span>
          <small className="quiet">
            {left === null
              ? sayPlace(project, { is, record, part }, span, language)
              : say(`pseudonyms.why.${left}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}
