import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import { codePassage } from "../../../shared/coding/code-passage.ts";
import { markSections } from "../../../shared/guide/mark-sections.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, diffOf, reverse } from "../../../shared/project/diff.ts";
import { emptyProject, newStudy, onWordsOf, type Project } from "../../../shared/project/project.ts";
import type { Code, Transcript } from "../../../shared/project/records.ts";
import { type Answers, noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import { answersOfStudy } from "../../../shared/speakers/answers-of-study.ts";
import { type Document, plainParagraph } from "../../../shared/speakers/document.ts";
import { currentJudgement } from "../../../shared/speakers/judgement-version.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { importTranscripts, peopleOf } from "../../../shared/transcripts/import-transcripts.ts";
import { moveTurn } from "../../../shared/transcripts/move-turn.ts";
import { reviewSpeakers, settleSpeakers } from "../../../shared/transcripts/review-speakers.ts";
import { aProject, withCheck } from "../../support/a-project.ts";
import { anInterviewTwice, judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";

const transcriptId = "transcript:1";
const code: Code = { ...aCode() };

function aCode(): Code {
  const [found] = aProject({ codes: ["1 Trust"] }).codes.values();
  if (!found) throw new RangeError("no code");
  return found;
}

/** A study with one interview, as an earlier build imported it. */
function importedBefore(document: Document, answers: Answers): Project {
  const { draft } = judged(document, answers);
  const empty = applyDiff(
    emptyProject(newStudy("study:1", "Ferries", "2024-01-01T00:00:00Z")),
    diffOf({ added: [code] }),
  );
  const source = {
    fileName: "Marta.docx",
    format: document.format,
    sha256: "0".repeat(64),
    importedAt: "2024-01-01T00:00:00Z",
    judgedBy: 0,
    notes: [],
  };
  const people = peopleOf("Marta", draft, answers);
  let n = 0;
  return applyDiff(
    empty,
    importTranscripts(empty, [{ id: transcriptId, name: "Marta", draft, people, source }], () => {
      n += 1;
      return `participant:${n}`;
    }),
  );
}

function transcriptIn(project: Project): Transcript {
  const found = project.transcripts.get(transcriptId);
  if (!found) throw new RangeError("no transcript");
  return found;
}

function reviewed(project: Project, document: Document, answers: Answers) {
  let n = 100;
  const judgement = judged(document, answers);
  return reviewSpeakers(project, { transcriptId, judgement, answers, fresh: judged(document) }, () => {
    n += 1;
    return `participant:${n}`;
  });
}

const oneSided: Document = {
  format: "docx",
  paragraphs: [
    "MODERATOR: How did it begin for you, and when?",
    "I took the ferry. It was early.",
    "MODERATOR: And then what did you do?",
    "We waited there.",
    "MODERATOR: Who was with you all that time?",
    "My aunt was.",
  ].map(plainParagraph),
};
const above = withAnswer(noAnswers, { says: "rest", rest: { is: "above" } });
const guest = withAnswer(noAnswers, { says: "rest", rest: { is: "voice", label: "Participant" } });

describe("speakers that are looked at again", () => {
  const before = importedBefore(oneSided, above);
  const answers = { ...answersOfStudy(transcriptIn(before), before.participants), rest: guest.rest };
  const diff = must(reviewed(before, oneSided, answers));
  const after = applyDiff(before, diff);
  const { turns, speakers, source } = transcriptIn(after);

  it("turns, speakers, new people and the number of the judgement are one deed (D2)", () => {
    expect(turns).toHaveLength(6);
    expect(source.judgedBy).toBe(currentJudgement);
    expect([...after.participants.values()].map(({ pseudonym }) => pseudonym)).toEqual(["Marta"]);
    expect(checkProject(after)).toEqual([]);
    expect(applyDiff(after, reverse(diff))).toEqual(before);
  });

  it("who was known keeps the role, and who is new is called as an import calls them", () => {
    expect(speakers.map(({ label, role, participantIds }) => [label, role, participantIds.length])).toEqual([
      ["MODERATOR", "interviewer", 0],
      ["Participant", "participant", 1],
    ]);
  });

  it("a turn that was moved stays there, with its codings, and is said by whom the file says it (T7, T8)", () => {
    const was = importedBefore(oneSided, guest);
    const { text, turns: asked } = transcriptIn(was);
    const start = text.indexOf("We waited");
    const span = { start, end: start + "We waited there".length };
    const coding = { codingId: "coding:1", transcriptId, codeId: code.id, span, by: "me", at: "" } as const;
    const coded = applyDiff(was, must(codePassage(was, coding)));
    const turnId = asked[3]?.id ?? 0;
    const newCheckId = () => "check:1" as const;
    const moved = applyDiff(coded, must(moveTurn(coded, { transcriptId, turnId, way: "up", newCheckId })));
    const now = applyDiff(moved, must(reviewed(moved, oneSided, guest)));
    expect(transcriptIn(now)).toMatchObject({
      text: transcriptIn(moved).text,
      turns: transcriptIn(moved).turns,
    });
    expect(onWordsOf(now, transcriptId)).toEqual(onWordsOf(moved, transcriptId));
    const { speakers: voices, turns: here } = transcriptIn(
      applyDiff(moved, must(reviewed(moved, oneSided, above))),
    );
    expect(here.map(({ speakerId }) => voices.find(({ id }) => id === speakerId)?.label)).toEqual(
      Array(3).fill("MODERATOR"),
    );
  });

  it("sections begin where they began", () => {
    const guide = [{ id: "a", name: "Beginnings", questions: [] }];
    const guided = applyDiff(before, {
      ...diffOf({}),
      updated: [{ id: before.study.id, from: { guide: [] }, to: { guide } }],
    });
    const turnId = transcriptIn(guided).turns[1]?.id ?? 0;
    const marked = applyDiff(guided, must(markSections(guided, [{ transcriptId, turnId, sectionId: "a" }])));
    const now = transcriptIn(applyDiff(marked, must(reviewed(marked, oneSided, answers))));
    const turn = now.turns.find(({ id }) => id === now.sections[0]?.turnId);
    expect(now.text.slice(turn?.start, turn?.end)).toBe("And then what did you do?");
  });

  it("checks stay on the words that were checked, whose turns they come to be in (V3)", () => {
    const words = "I took the ferry. It was early.";
    const checked = withCheck(before, { words });
    expect(turnChecks(checked, transcriptId).map(({ isChanged }) => isChanged)).toContain(true);
    const now = applyDiff(checked, must(reviewed(checked, oneSided, answers)));
    expect(turnChecks(now, transcriptId).map(({ state, isChanged }) => [state, isChanged])).toEqual([
      ["unchecked", false],
      ["checked", false],
      ...Array.from({ length: 4 }, () => ["unchecked", false]),
    ]);
  });

  it("when all is right only says that it was looked at, and the second time nothing", () => {
    const again = { ...answersOfStudy(transcriptIn(before), before.participants), rest: above.rest };
    const looked = must(reviewed(before, oneSided, again));
    expect(looked).toEqual(must(settleSpeakers(before, transcriptId)));
    const settled = applyDiff(before, looked);
    expect(transcriptIn(settled).source.judgedBy).toBe(currentJudgement);
    expect(reviewed(settled, oneSided, again)).toEqual({ is: "refused", why: "nothing-changed" });
    expect(settleSpeakers(settled, transcriptId)).toEqual({ is: "refused", why: "nothing-changed" });
  });

  it("is refused where there is no such transcript", () => {
    const none = {
      transcriptId: "transcript:none",
      judgement: judged(oneSided),
      answers,
      fresh: null,
    } as const;
    expect(reviewSpeakers(before, none, () => "participant:9")).toEqual({
      is: "refused",
      why: "no-such-transcript",
    });
  });
});

const aDeed = fc.record({
  does: fc.constantFrom("type", "delete", "replace", "replace", "code", "code"),
  where: fc.nat(10_000),
  long: fc.nat(12),
});

describe("laws of looking again", () => {
  it("no word is lost or moved, codings stay on theirs, undo is exact, and a second look changes nothing (T7, C1–C6, D2; seed 812)", () => {
    fc.assert(
      fc.property(
        anInterviewTwice,
        fc.array(aDeed, { maxLength: 12 }),
        ({ document, first, later }, deeds) => {
          let before = importedBefore(document, first);
          for (const [n, { does, where, long }] of deeds.entries()) {
            const { text } = transcriptIn(before);
            const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
            const at = words.length === 0 ? 0 : where % words.length;
            const word = words[at];
            if (!word) continue;
            const start = word.index;
            if (does === "code") {
              const last = words[Math.min(at + long, words.length - 1)];
              const span = { start, end: (last?.index ?? start) + (last?.[0].length ?? 1) };
              const coding = { transcriptId, codeId: code.id, span, by: "me", at: "" } as const;
              const coded = codePassage(before, { ...coding, codingId: `coding:${n}` });
              if (coded.is === "done") before = applyDiff(before, coded.value);
              continue;
            }
            const from = does === "type" ? "" : word[0];
            const to = does === "delete" ? "" : does === "type" ? `zq${n} ` : `zq${n}`;
            const change = { length: text.length, replacements: [{ start, from, to }] };
            before = applyDiff(before, must(correctText(before, { transcriptId, change })));
          }

          const answers = { ...later, people: {} };
          const outcome = reviewed(before, document, answers);
          const diff = must(outcome);
          const after = applyDiff(before, diff);
          expect(checkProject(after)).toEqual([]);
          expect(applyDiff(after, reverse(diff))).toEqual(before);

          const said = wordsBeside(document, before, after);
          expect(said(transcriptIn(after).text)).toEqual(said(transcriptIn(before).text));
          const now = new Map(onWordsOf(after, transcriptId).map((one) => [one.id, one]));
          for (const { id, quote, lost } of onWordsOf(before, transcriptId)) {
            const one = now.get(id);
            expect(said(one?.quote ?? "?")).toEqual(said(quote));
            if (said(quote).length > 0) expect(one?.lost).toBe(lost);
          }
          expect(reviewed(after, document, answers)).toEqual({ is: "refused", why: "nothing-changed" });
        },
      ),
      { seed: 812, numRuns: 200 },
    );
  }, 90_000);
});

/** The words of a text that are neither labels nor times, in their order. */
function wordsBeside(document: Document, ...projects: readonly Project[]) {
  const labels = [
    ...judged(document).draft.speakers,
    ...projects.flatMap((project) => transcriptIn(project).speakers),
  ].flatMap(({ label }) => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const out = new Set([...labels, "00", "01", "02", "0", "03", "1"]);
  return (text: string) =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !out.has(word.toLowerCase()));
}
