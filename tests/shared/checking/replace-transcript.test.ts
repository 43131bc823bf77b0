import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReplaceTranscript, replaceTranscript } from "../../../shared/checking/replace-transcript.ts";
import { reviewReplacement } from "../../../shared/checking/replacement-review.ts";
import { codePassage } from "../../../shared/coding/code-passage.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { codingsOf, type Project } from "../../../shared/project/project.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { setMachine } from "../../../shared/transcripts/change-transcript.ts";
import { aProject, withCheck, withQuote } from "../../support/a-project.ts";
import { judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";

const source = {
  ...{ fileName: "Night checked.txt", format: "txt" as const, sha256: "1".repeat(64) },
  ...{ importedAt: "2024-02-01T00:00:00Z", judgedBy: 1, notes: [] },
};
const transcriptId = "transcript:Night";
const night = aProject({
  people: { Wilma: { role: "nurse" } },
  codes: ["1 Cold", "2 Waiting"],
  transcripts: {
    Night: [
      "Interviewer: What changed? Tell me.",
      "Wilma: «1 He left his shoes by the door» and went. «2 We waited for hours there».",
      "Interviewer: And then?",
      "Wilma: «1 It was so cold», colder than ever.",
    ],
  },
});

function replacement(
  lines: readonly string[],
  foundAgain: ReplaceTranscript["foundAgain"] = new Map(),
): ReplaceTranscript {
  const { draft } = judged({ format: "txt", paragraphs: lines.map(plainParagraph) });
  return { transcriptId, draft, answers: noAnswers, source, foundAgain };
}
let people = 0;
const newPerson = () => {
  people += 1;
  return `participant:new${people}` as const;
};
const replace = (project: Project, wanted: ReplaceTranscript) =>
  must(replaceTranscript(project, wanted, newPerson));
const quotes = (project: Project) =>
  codingsOf(project, transcriptId).map(({ quote, lost }) => (lost ? `lost: ${quote}` : quote));

const corrected = [
  "Interviewer: What changed? Tell me.",
  "Wilma: He left his boots by the door and went away. We waited for hours there.",
  "Interviewer: And then?",
  "Wilma: It was so cold, colder than ever.",
];

describe("a transcript that is replaced by a corrected file (V9)", () => {
  it("has the file’s words and turns, and keeps what stood on its words, its speakers and its people", () => {
    const after = applyDiff(night, replace(night, replacement(corrected)));
    const transcript = after.transcripts.get(transcriptId);
    expect(quotes(after)).toEqual([
      "He left his boots by the door",
      "We waited for hours there",
      "It was so cold",
    ]);
    expect(transcript?.speakers).toEqual(night.transcripts.get(transcriptId)?.speakers);
    expect(transcript?.turns).toHaveLength(4);
    expect([transcript?.source, transcript?.name]).toEqual([source, "Night"]);
  });

  it("is told to be of the program that wrote its text as it came, where one is known: its errors are that one’s (V11, V13)", () => {
    const by = (tool: string) => ({ tool, model: "" });
    const machineAfter = (before: Project) =>
      applyDiff(
        before,
        replace(before, { ...replacement(corrected), machine: by("Whisper") }),
      ).transcripts.get(transcriptId)?.machine;
    const set = must(setMachine(night, { transcriptId, machine: by("Otter") }));
    expect(machineAfter(night)).toEqual(by("Whisper"));
    expect(machineAfter(applyDiff(night, set))).toEqual(by("Otter"));
  });

  it("tells how many turns are still checked, and how many are not, and counts checks among nothing else (V3)", () => {
    const checked = [
      "What changed? Tell me.",
      "He left his shoes by the door and went. We waited for hours there.",
    ].reduce((project, words, n) => withCheck(project, { id: `check:${n}`, words }), night);
    const wanted = replacement(corrected);
    const review = reviewReplacement(checked, transcriptId, replace(checked, wanted));
    expect([review.stillChecked, review.checkedNoMore]).toEqual([1, 1]);
    const without = reviewReplacement(night, transcriptId, replace(night, wanted));
    expect({ ...review, stillChecked: 0, checkedNoMore: 0 }).toEqual(without);
  });

  it("is taken back by Undo, exactly", () => {
    const diff = replace(night, replacement(corrected));
    expect(applyDiff(applyDiff(night, diff), reverse(diff))).toEqual(night);
  });

  it("may have its turns cut otherwise: a speaker whose label is new is whoever said most of those words", () => {
    const renamed = [
      "I: What changed?",
      "I: Tell me.",
      "Vilma: He left his shoes by the door and went. We waited for hours there.",
      "I: And then?",
      "Vilma: It was so cold, colder than ever.",
    ];
    const after = applyDiff(night, replace(night, replacement(renamed)));
    const before = night.transcripts.get(transcriptId)?.speakers ?? [];
    expect(after.transcripts.get(transcriptId)?.speakers).toEqual([
      { ...before[0], label: "I" },
      { ...before[1], label: "Vilma" },
    ]);
    expect(after.participants.size).toBe(1);
    expect(quotes(after)).toEqual(quotes(night));
  });

  it("flags a quote whose words were corrected under its print form, and keeps one whose words are gone", () => {
    const edits = [{ kind: "cut", start: 0, end: 11 }] as const;
    const study = withQuote(night, { id: "quote:1", words: "He left his shoes by the door", edits });
    const after = applyDiff(study, replace(study, replacement(corrected)));
    const [quote] = after.quotes.get(transcriptId) ?? [];
    expect(quote).toMatchObject({ quote: "He left his boots by the door", lost: false });
    const without = corrected.map((line) =>
      line.replace("He left his boots by the door and went away. ", ""),
    );
    const lost = applyDiff(study, replace(study, replacement(without)));
    expect(lost.quotes.get(transcriptId)?.[0]).toMatchObject({
      quote: "He left his shoes by the door",
      lost: true,
      edits,
    });
  });

  it("says before it is taken what stays, what was corrected, what is lost, and where that may be", () => {
    const moved = [
      "Interviewer: What changed? Tell me.",
      "Wilma: We waited for hours there.",
      "Interviewer: And then?",
      "Wilma: It was so cold, colder than ever. He left his shoes by the door and went.",
    ];
    const review = reviewReplacement(night, transcriptId, replace(night, replacement(moved)));
    expect(review).toMatchObject({ standing: 2, reworded: [], turnsBefore: 4, turnsAfter: 4, newPeople: [] });
    expect(review.lost.map(({ one, mayBe }) => [one.quote, mayBe?.sure])).toEqual([
      ["He left his shoes by the door", "exact"],
    ]);
    const [{ one, mayBe } = {}] = review.lost;
    if (!one || !mayBe) throw new RangeError("it is found");
    const placed = replace(night, replacement(moved, new Map([[one.id, mayBe.span]])));
    expect(quotes(applyDiff(night, placed))).toEqual([
      "We waited for hours there",
      "It was so cold",
      "He left his shoes by the door",
    ]);
    expect(applyDiff(applyDiff(night, placed), reverse(placed))).toEqual(night);
  });

  it("is not replaced by another interview, by the same words, and never as an excerpt", () => {
    const other = ["Interviewer: Is there a garden?", "Wilma: Roses, mostly, and beans in summertime."];
    expect(replaceTranscript(night, replacement(other), newPerson)).toEqual({
      is: "refused",
      why: "another-interview",
    });
    const same = night.transcripts.get(transcriptId)?.turns.map(({ start, end, speakerId }) => {
      const text = night.transcripts.get(transcriptId)?.text.slice(start, end);
      return `${speakerId === "s-Interviewer" ? "Interviewer" : "Wilma"}: ${text}`;
    });
    expect(replaceTranscript(night, replacement(same ?? []), newPerson)).toEqual({
      is: "refused",
      why: "nothing-changed",
    });
    expect(
      replaceTranscript(night, { ...replacement(corrected), transcriptId: "transcript:2" }, newPerson),
    ).toEqual({
      is: "refused",
      why: "no-such-transcript",
    });
  });

  it("leaves every coding on those of its words that the file still has (on random corrections)", () => {
    const spoken = Array.from({ length: 8 }, (_, turn) =>
      Array.from({ length: 12 }, (_, word) => `w${turn}x${word}`),
    );
    const lines = spoken.map((words, turn) => `${turn % 2 ? "Wilma" : "Interviewer"}: ${words.join(" ")}.`);
    const begun = aProject({ people: { Wilma: {} }, codes: ["1 Cold"], transcripts: { Night: lines } });
    const text = begun.transcripts.get(transcriptId)?.text ?? "";
    const change = fc.tuple(fc.nat(7), fc.nat(11), fc.constantFrom("drop", "other", "put"));
    const passage = fc.tuple(fc.nat(7), fc.nat(11), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 14 }),
        fc.array(passage, { minLength: 1, maxLength: 6 }),
        (changes, passages) => {
          let study = begun;
          for (const [turn, from, length] of passages) {
            const words = spoken[turn]?.slice(from, from + length) ?? [];
            const start = text.indexOf(words[0] ?? "");
            const end = text.indexOf(words.at(-1) ?? "") + (words.at(-1) ?? "").length;
            const coded = codePassage(study, {
              ...{
                codingId: `coding:${turn}-${from}-${length}` as const,
                transcriptId,
                codeId: "code:1",
                span: { start, end },
              },
              ...{ by: "Ek", at: "2024-01-02T00:00:00Z" },
            });
            if (coded.is === "done") study = applyDiff(study, coded.value);
          }
          const now = spoken.map((words) => [...words]);
          for (const [turn, at, how] of changes)
            now[turn]?.splice(at, how === "put" ? 0 : 1, ...(how === "drop" ? [] : [`n${turn}y${at}`]));
          const left = new Set(now.flat());
          const file = now.map((words, turn) => `${turn % 2 ? "Wilma" : "Interviewer"}: ${words.join(" ")}.`);
          const outcome = replaceTranscript(study, replacement(file), newPerson);
          if (outcome.is === "refused") {
            expect(outcome.why).toBe("nothing-changed");
            return;
          }
          const after = applyDiff(study, outcome.value);
          expect([...checkProject(after)]).toEqual([]);
          expect(applyDiff(after, reverse(outcome.value))).toEqual(study);
          const before = new Map(codingsOf(study, transcriptId).map((one) => [one.id, one]));
          for (const one of codingsOf(after, transcriptId)) {
            const was = before.get(one.id)?.quote.split(/[ .\n]+/) ?? [];
            const stay = was.filter((word) => left.has(word));
            if (stay.length > 0) expect(one.lost).toBe(false);
            if (!one.lost)
              expect(one.quote.split(/[ .\n]+/).filter((word) => was.includes(word))).toEqual(stay);
          }
        },
      ),
      { seed: 20, numRuns: 300 },
    );
  });
});
