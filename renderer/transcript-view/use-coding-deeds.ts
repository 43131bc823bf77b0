import { codePassage } from "../../shared/coding/code-passage.ts";
import { codeWithName } from "../../shared/coding/code-with-name.ts";
import { resizeCoding } from "../../shared/coding/resize-coding.ts";
import { uncodePassage } from "../../shared/coding/uncode-passage.ts";
import { findCoding } from "../../shared/project/project.ts";
import type { Code, Coding, CodingId, Transcript } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { stepByWord, type WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** What is done to passages of the open transcript. Each is one deed, on the study as it is that moment. */
export function useCodingDeeds({ id: transcriptId, text, language }: Transcript) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const perform = usePerform();

  const project = () => study.now().project;
  const nameOf = ({ codeId }: Coding) => project().codes.get(codeId)?.name ?? "";
  const passage = (span: Span, codingId: CodingId) => {
    const at = new Date().toISOString();
    return { codingId, transcriptId, span, by: coderName(), at };
  };
  const coded = (code: Pick<Code, "id" | "name">, codingId: CodingId) => {
    desk.use(code.id);
    desk.set({ codingId });
    announce(say("passage.coded", { name: code.name }));
  };
  return {
    code(span: Span, code: Code) {
      const codingId = newId("coding");
      const outcome = codePassage(project(), { ...passage(span, codingId), codeId: code.id });
      if (perform("code-passage", code.name, outcome)) coded(code, codingId);
    },
    /** Codes with the code of that name, which is made if it is missing. */
    create(span: Span, name: string) {
      const codingId = newId("coding");
      const newCodeId = newId("code");
      const outcome = codeWithName(project(), { ...passage(span, codingId), name, newCodeId });
      if (!perform("code-passage", name.trim(), outcome)) return;
      const coding = findCoding(project(), codingId);
      const code = coding && project().codes.get(coding.codeId);
      if (code) coded(code, codingId);
    },
    /** A word more or less at an edge of a coding. */
    step(coding: Coding, by: WordStep) {
      const span = stepByWord(text, coding, by, language);
      if (!span) return;
      perform("resize-coding", nameOf(coding), resizeCoding(project(), { codingId: coding.id, span }));
    },
    remove(coding: Coding) {
      perform("uncode-passage", nameOf(coding), uncodePassage(project(), [coding.id]));
    },
  };
}
