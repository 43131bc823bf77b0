import { useMemo } from "react";
import { themeAbove } from "../../shared/codebook/codes-of-theme.ts";
import { codingAround } from "../../shared/coding/code-passage.ts";
import { codeOfName } from "../../shared/coding/code-with-name.ts";
import { findCoding } from "../../shared/project/project.ts";
import type { Code, Coding, CodingId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { stepByWord, type WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { coderName, stampNow } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** What is done to passages of a transcript. Each is one deed, on the study as it is that moment. */
export type CodingDeeds = {
  code(span: Span, code: Code): void;
  /** Codes with the code of that name, which is made if it is missing. */
  create(span: Span, name: string): void;
  /** A word more or less at an edge of a coding. */
  step(codingId: CodingId, by: WordStep): void;
  remove(codingId: CodingId): void;
  /** Chooses its words as a quote of the theme that its code stands in, or of the code where that stands in none. */
  quote(codingId: CodingId): void;
};

export function useCodingDeeds(transcriptId: TranscriptId): CodingDeeds {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const perform = usePerform();

  return useMemo(() => {
    const project = () => study.now().project;
    const passage = (span: Span) => {
      const at = new Date().toISOString();
      return { codingId: newId("coding"), transcriptId, span, by: coderName(), at };
    };
    /** The passage may have joined another coding of the same code: that one is chosen then. */
    const choose = (place: Pick<Coding, "transcriptId" | "codeId" | "by">, span: Span) => {
      const coding = codingAround(project(), { ...place, span });
      if (coding) desk.set({ codingId: coding.id });
    };
    const coded = (code: Pick<Code, "id" | "name">, span: Span) => {
      desk.use(code.id);
      choose({ transcriptId, codeId: code.id, by: coderName() }, span);
      announce(say("passage.coded", { name: code.name }));
    };
    return {
      code(span, code) {
        if (perform("code-passage", { ...passage(span), codeId: code.id })) coded(code, span);
      },
      create(span, name) {
        if (!perform("code-with-name", { ...passage(span), name, newCodeId: newId("code") })) return;
        const code = codeOfName(project(), name);
        if (code) coded(code, span);
      },
      quote(codingId) {
        const coding = findCoding(project(), codingId);
        const code = coding && project().codes.get(coding.codeId);
        if (!coding || !code) return;
        const { transcriptId, start, end } = coding;
        const theme = code.theme ? code : (themeAbove(project().codes, code) ?? code);
        const stamp = stampNow();
        const chosen = { quoteId: newId("quote"), themeId: theme.id, transcriptId, span: { start, end } };
        if (perform("choose-quote", { ...chosen, ...stamp }))
          announce(say("passage.quoted", { name: theme.name }));
      },
      step(codingId, by) {
        const coding = findCoding(project(), codingId);
        const transcript = coding && project().transcripts.get(coding.transcriptId);
        const span = transcript && stepByWord(transcript.text, coding, by, transcript.language);
        if (!coding || !span) return;
        if (perform("resize-coding", { codingId, span })) choose(coding, span);
      },
      remove(codingId) {
        perform("uncode-passage", [codingId]);
      },
    };
  }, [transcriptId, say, study, desk, perform]);
}
