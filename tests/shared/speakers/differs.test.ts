import { describe, expect, it } from "vitest";
import { type Answers, noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import { differs } from "../../../shared/speakers/differs.ts";
import { type Document, plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeAgain } from "../../../shared/speakers/judge-again.ts";
import { currentJudgement } from "../../../shared/speakers/judgement-version.ts";
import { wordsPassing } from "../../../shared/speakers/words-passing.ts";
import { judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";

function documentOf(...lines: readonly string[]): Document {
  return { format: "docx", paragraphs: lines.map(plainParagraph) };
}

const oneSided = documentOf(
  "MODERATOR: How did it begin for you, and when?",
  "I took the ferry. It was early.",
  "MODERATOR: And then what did you do?",
  "We waited there.",
  "MODERATOR: Who was with you all that time?",
  "My aunt was.",
);
const above = withAnswer(noAnswers, { says: "rest", rest: { is: "above" } });

const labelled = documentOf(
  "Anna: When did you come here first?",
  "Bo: I came in May, or so I think.",
  "Anna: And did you like what you saw?",
  "Bo: I did, and I still do.",
  "Ana: What is it that you like?",
  "Bo: The quiet of it.",
);

/** A transcript as an earlier build made it of a file, with these answers taken for granted. */
function madeBefore(document: Document, answers: Answers, judgedBy = 0) {
  const { draft } = judged(document, answers);
  const source = {
    fileName: "a.docx",
    format: "docx",
    sha256: "",
    importedAt: "",
    judgedBy,
    notes: [],
  } as const;
  return { ...draft, speakers: draft.speakers.map((one) => ({ ...one, participantIds: [] })), source };
}

describe("where a new judgement differs from an earlier build's", () => {
  it("it is said how many words would pass from whom to whom", () =>
    expect(differs(madeBefore(oneSided, above), judged(oneSided))).toEqual([
      { from: "MODERATOR", to: "Participant", words: 13 },
    ]));

  it("as many pass when the file is judged again", () => {
    const before = madeBefore(oneSided, above);
    const judgement = judged(oneSided);
    const after = must(judgeAgain(before, { judgement, answers: noAnswers, fresh: judgement }));
    expect(wordsPassing(before, after)).toEqual([{ from: "MODERATOR", to: "Participant", words: 13 }]);
  });

  it("nothing is said of what this build judged", () =>
    expect(differs(madeBefore(oneSided, above, currentJudgement), judged(oneSided))).toEqual([]));

  it("nothing is said where the turns are the same", () => {
    const again = judged(labelled);
    expect(differs(madeBefore(labelled, noAnswers), again)).toEqual([]);
  });

  it("turns that were given to others by hand are no difference", () => {
    const before = madeBefore(labelled, noAnswers);
    const [, bo] = before.speakers;
    const turns = before.turns.map((turn, n) => (n === 0 ? { ...turn, speakerId: bo?.id ?? null } : turn));
    expect(differs({ ...before, turns }, judged(labelled))).toEqual([]);
    const everybody = before.turns.map((turn) => ({ ...turn, speakerId: null }));
    expect(differs({ ...before, turns: everybody }, judged(labelled))).toEqual([]);
  });

  it("labels that were said to be another's are no difference", () => {
    const merged = withAnswer(noAnswers, { says: "merge", kept: "Anna", gone: "Ana" });
    const wanted = withAnswer(merged, { says: "also-speaker", label: "Ana" });
    const now = judged(labelled, withAnswer(noAnswers, { says: "also-speaker", label: "Ana" }));
    expect(differs(madeBefore(labelled, wanted), now)).toEqual([]);
  });

  it("words under a label that was left in the text are", () => {
    const left = withAnswer(noAnswers, { says: "not-speaker", label: "Bo" });
    expect(differs(madeBefore(labelled, left), judged(labelled))).toEqual([
      { from: "Anna", to: "Bo", words: 14 },
      { from: "Ana", to: "Bo", words: 4 },
    ]);
  });
});
