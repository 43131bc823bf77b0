import type { ReplacementReview } from "../../shared/checking/replacement-review.ts";
import type { OnWords } from "../../shared/project/records.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import type { Span } from "../../shared/text/span.ts";
import { type Say, useWords } from "../language/language.ts";
import { TablePreview } from "../table-import/TableImport.tsx";
import { Checkbox } from "../ui/fields.tsx";
import "./replacement-list.css";

/** So many of each are shown; the rest is counted. */
const most = 200;

/** What a corrected file does to what stands on a transcript: how much stays, what is on corrected words, and what loses its words. */
export function ReplacementList({
  review,
  hidden,
  open,
  placed,
  onPlace,
}: {
  readonly review: ReplacementReview;
  /** How many codings of others a coder who codes blind is not shown here. */
  readonly hidden: number;
  readonly open: number;
  readonly placed: ReadonlyMap<OnWords["id"], Span>;
  readonly onPlace: (id: OnWords["id"], isPlaced: boolean) => void;
}) {
  const { say } = useWords();
  const {
    turnsBefore,
    turnsAfter,
    rate,
    standing,
    reworded,
    lost,
    sectionsBefore,
    sectionsAfter,
    newPeople,
  } = review;
  const { substitution, omission, insertion } = rate.errors;
  const facts = [
    turnsBefore === turnsAfter
      ? say("replace.turns", { count: turnsAfter })
      : say("replace.turnsBecame", { before: turnsBefore, after: turnsAfter }),
    say("replace.words", { count: substitution + omission + insertion, of: rate.words }),
    say("replace.standing", { count: standing }),
    ...(review.stillChecked + review.checkedNoMore > 0
      ? [say("replace.checks", { stay: review.stillChecked, again: review.checkedNoMore })]
      : []),
    ...(sectionsAfter < sectionsBefore
      ? [say("replace.sections", { count: sectionsBefore - sectionsAfter })]
      : []),
    ...(newPeople.length > 0 ? [say("replace.newPeople", { names: newPeople.join(", ") })] : []),
    ...(hidden > 0 ? [say("replace.hidden", { count: hidden })] : []),
    ...(open > 0 ? [say("replace.asks", { count: open })] : []),
  ];
  return (
    <TablePreview label={say("replace.outcome")}>
      <ul className="replacement-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {lost.length > 0 && (
        <>
          <h3>{say("replace.lost", { count: lost.length })}</h3>
          <ul className="replacement-words">
            {lost.slice(0, most).map(({ one, mayBe }) => (
              <li key={one.id}>
                <p>
                  <span className="quiet">{kindOf(one, say)} </span>
                  <del>{oneLine(one.quote, 200)}</del>
                </p>
                {mayBe ? (
                  <Checkbox
                    label={say(mayBe.sure === "fuzzy" ? "replace.like" : "replace.found")}
                    checked={placed.has(one.id)}
                    onChange={(isPlaced) => onPlace(one.id, isPlaced)}
                  />
                ) : (
                  <p className="quiet small">{say("replace.nowhere")}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {reworded.length > 0 && (
        <>
          <h3>{say("replace.reworded", { count: reworded.length })}</h3>
          <ul className="replacement-words">
            {reworded.slice(0, most).map(({ one, before }) => (
              <li key={one.id}>
                <p>
                  <span className="quiet">{kindOf(one, say)} </span>
                  <del>{oneLine(before, 200)}</del>
                </p>
                <p>
                  <ins>{oneLine(one.quote, 200)}</ins>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {Math.max(lost.length, reworded.length) > most && (
        <p className="quiet">{say("replace.more", { count: most })}</p>
      )}
    </TablePreview>
  );
}

function kindOf(one: OnWords, say: Say): string {
  return say(`replace.kind.${"codeId" in one ? "coding" : "edits" in one ? "quote" : "note"}`);
}
