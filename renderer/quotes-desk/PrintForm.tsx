import { useMemo } from "react";
import type { Quote } from "../../shared/project/records.ts";
import { cutWarnings } from "../../shared/quotes/cut-warnings.ts";
import { withoutEdit } from "../../shared/quotes/print-form.ts";
import { type PrintPiece, printPieces } from "../../shared/quotes/print-text.ts";
import { languageName } from "../../shared/text/language-name.ts";
import { hasNoList } from "../../shared/text/telling-words.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { type Say, useWords } from "../language/language.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { useQuoteDeeds } from "./quote-deeds.ts";
import { printedText } from "./quote-texts.ts";
import "./print-form.css";

/**
 * The words as they were said, and what print does to them: cuts struck through, brackets and names in colour. Open, it has
 * the print form as a text to edit; a click on what was done takes that back.
 */
export function PrintForm({
  quote,
  isOpen,
  attribution,
}: {
  readonly quote: Quote;
  readonly isOpen: boolean;
  readonly attribution: string;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const deeds = useQuoteDeeds();
  const cutMark = useProjectPart((project) => project.study.houseStyle.cutMark);
  const spokenIn = useProjectPart((project) => project.transcripts.get(quote.transcriptId)?.language ?? null);
  const pieces = useMemo(() => printPieces(quote.quote, quote.edits, cutMark), [quote, cutMark]);
  const warnings = useMemo(
    () => cutWarnings(quote.quote, quote.edits, spokenIn),
    [quote.quote, quote.edits, spokenIn],
  );
  const takeBack = (piece: PrintPiece) => {
    const at = quote.edits.findIndex(({ start, end }) => start === piece.start && end === piece.end);
    if (at !== -1) deeds.print(quote.id, withoutEdit(quote.quote, quote.edits, at));
  };
  return (
    <div className="print-form">
      <p className="column-name">
        {spokenIn
          ? say("quote.verbatimIn", { language: languageName(spokenIn, language) })
          : say("quote.verbatim")}
      </p>
      <p className="difference" lang={spokenIn ?? undefined}>
        {pieces.map((piece) =>
          piece.kind === "spoken" ? (
            <span key={piece.start}>{piece.verbatim}</span>
          ) : (
            <Done
              key={`${piece.kind} ${piece.start}`}
              piece={piece}
              {...(isOpen && !study.readOnly && { onTakeBack: () => takeBack(piece) })}
            />
          ),
        )}
      </p>
      {isOpen && (
        <EditedText label={say("quote.printed")} hint={quote.quote} of={printedText(quote.id)} wide />
      )}
      <p className="quiet">{attribution}</p>
      <p className="facts">{whatWasDone(quote, say)}</p>
      {hasNoList(spokenIn) && quote.edits.some(({ start, end }) => start < end) && (
        <p className="facts">{say("quote.warning.otherLanguage")}</p>
      )}
      {warnings.length > 0 && (
        <p className="quote-flag">
          {say("quote.warning", {
            count: warnings.length,
            words: warnings.map(({ words }) => say("ui.quoted", { words })).join(", "),
          })}
        </p>
      )}
    </div>
  );
}

/** A cut, a bracket or a name. While the quote is open, a click takes it back. */
function Done({ piece, onTakeBack }: { readonly piece: PrintPiece; readonly onTakeBack?: () => void }) {
  const { say } = useWords();
  const { kind, verbatim, printed, space } = piece;
  const shown = (
    <>
      {verbatim !== "" && <del>{verbatim}</del>}
      {kind === "cut" ? null : <ins>{`${verbatim === "" && !space ? "" : " "}${printed}`}</ins>}
    </>
  );
  if (!onTakeBack) return shown;
  return (
    <button type="button" title={say("quote.takeBack")} onClick={onTakeBack}>
      {shown}
    </button>
  );
}

/** "2 cuts · 1 bracket · every other word as it was said". */
function whatWasDone({ edits }: Quote, say: Say): string {
  const count = (kind: Quote["edits"][number]["kind"]) => edits.filter((edit) => edit.kind === kind).length;
  const [cuts, brackets, names] = [count("cut"), count("bracket"), count("pseudonym")];
  return [
    ...(cuts > 0 ? [say("quote.cuts", { count: cuts })] : []),
    ...(brackets > 0 ? [say("quote.brackets", { count: brackets })] : []),
    ...(names > 0 ? [say("quote.names", { count: names })] : []),
    say(edits.length > 0 ? "quote.restSaid" : "quote.allSaid"),
  ].join(" · ");
}
