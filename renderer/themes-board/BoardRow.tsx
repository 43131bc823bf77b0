import { ChevronRight, GripVertical, Link2 } from "lucide-react";
import { memo } from "react";
import { Button } from "react-aria-components";
import type { Theme } from "../../shared/project/records.ts";
import { lastReview } from "../../shared/themes/review-theme.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { heardWords } from "../codes/heard-words.ts";
import { type Say, useWords } from "../language/language.ts";
import type { BoardEntry } from "./board-columns.ts";
import "./board-row.css";

/** One row of the board: a theme with what it is about and how it was judged, a subtheme, or a code. */
export const BoardRow = memo(function BoardRow({
  entry,
  isChosen,
  isReadOnly,
  from,
}: {
  readonly entry: BoardEntry;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  /** Where a gathered code stands; empty for all others. */
  readonly from: string;
}) {
  const { say } = useWords();
  const { code, depth, figures, gatheredBy } = entry;
  const { theme } = code;
  const extracts = say("count.extracts", { count: figures.extracts });
  const heard = heardWords(figures, say);
  const isSheet = theme !== null && depth === 0;
  const gathered = from === "" ? say("themes.gathered") : say("themes.gatheredFrom", { name: from });
  return (
    <div className={`board-row ${isSheet ? "theme-sheet" : theme ? "subtheme" : "code"}`}>
      {!isReadOnly && isChosen && (
        <Button slot="drag" className="board-drag" aria-label={say("themes.drag", { name: code.name })}>
          <GripVertical aria-hidden />
        </Button>
      )}
      <div className="line">
        {entry.children.length > 0 ? (
          <Button slot="chevron" className="board-fold" aria-label={say("themes.fold", { name: code.name })}>
            <ChevronRight aria-hidden />
          </Button>
        ) : (
          <span className="board-fold" />
        )}
        <CodeMark code={code} />
        <span className="name">
          {code.name}
          {theme?.core && <em className="core">{say("themes.core")}</em>}
          {theme && depth > 0 && (
            <em className={`status ${theme.status}`}>{say(`status.${theme.status}`)}</em>
          )}
          {gatheredBy !== null && (
            <span className="gathered" title={gathered}>
              <Link2 aria-label={gathered} />
            </span>
          )}
        </span>
        <span
          className="count figures"
          title={heard ? say("themes.rowFigures", { extracts, heard }) : extracts}
        >
          {figures.extracts || "–"}
        </span>
      </div>
      {theme && <Meaning theme={theme} isSheet={isSheet} say={say} />}
    </div>
  );
});

function Meaning({
  theme,
  isSheet,
  say,
}: {
  readonly theme: Theme;
  readonly isSheet: boolean;
  readonly say: Say;
}) {
  if (theme.status === "dropped")
    return (
      <p className="why">
        {theme.reason === ""
          ? say("themes.noReason")
          : say("themes.droppedBecause", { reason: theme.reason })}
      </p>
    );
  if (!isSheet) return null;
  return (
    <>
      {theme.concept !== "" && <p className="concept">{theme.concept}</p>}
      <p className="judged">{judgement(theme, say)}</p>
    </>
  );
}

/** What a theme still lacks of its two reviews, or that it has both. */
function judgement(theme: Theme, say: Say): string {
  const [extracts, set] = [lastReview(theme, "extracts"), lastReview(theme, "set")];
  if (!extracts && !set) return say("themes.review.rowNone");
  if (extracts?.finding === "needs-work" || set?.finding === "needs-work")
    return say("themes.review.rowNeedsWork");
  if (!extracts) return say("themes.review.rowExtracts");
  return say(set ? "themes.review.rowDone" : "themes.review.rowSet");
}
