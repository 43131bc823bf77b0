import { useMemo } from "react";
import { shortCitation } from "../../shared/literature/citation.ts";
import type { Coding, Quote } from "../../shared/project/records.ts";
import { attributeNames, attributePieces, parseTemplate } from "../../shared/quotes/attribution.ts";
import { heardPieces } from "../../shared/quotes/heard-in-print.ts";
import type { QuoteVoices } from "../../shared/quotes/print-labels.ts";
import { firstPieces, nameOfVoice, piecesOf } from "../../shared/quotes/voices.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** Who speaks in a quote, where, and how it is attributed in print. */
export type SpokenBy = {
  readonly who: string;
  readonly attribution: string;
  readonly turn: number | null;
  readonly startMs: number | null;
  /** Null where the transcript has gone. */
  readonly voices: QuoteVoices | null;
};

export function useSpokenBy(quote: Quote | Coding): SpokenBy {
  const { say, language } = useWords();
  const transcript = useProjectPart((project) => project.transcripts.get(quote.transcriptId));
  const participants = useProjectPart((project) => project.participants);
  const study = useProjectPart((project) => project.study);
  return useMemo(() => {
    if (!transcript) return { who: "", attribution: "", turn: null, startMs: null, voices: null };
    const pieces = piecesOf(participants, transcript, { start: quote.start, end: quote.end });
    const words = { interviewer: say("quotes.interviewer"), language };
    const template = parseTemplate(study.attribution, attributeNames(study));
    const [first] = pieces;
    const { reference } = transcript;
    const heard = "edits" in quote ? heardPieces(quote, pieces) : pieces;
    const attributionOf = () => {
      // A report numbers its literature where the style does; here a work is called by its names.
      if (reference) return `(${shortCitation(reference, language)})`;
      return template.is === "done" ? attributePieces(template.value, transcript, heard, words) : "";
    };
    return {
      who: firstPieces(pieces)
        .map(({ voice }) => nameOfVoice(voice, transcript, words))
        .join(", "),
      attribution: attributionOf(),
      turn: first?.turnNumber ?? null,
      startMs: first?.turn?.startMs ?? null,
      voices: { transcript, pieces, words },
    };
  }, [transcript, participants, study, quote, say, language]);
}
