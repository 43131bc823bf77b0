import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { type SplitTurn, splitTurn } from "../../../shared/transcripts/split-turn.ts";
import { aProject } from "../../support/a-project.ts";
import { inSections } from "../../support/in-sections.ts";
import { interview, marked, markedText, textOf } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";

/** A text with a | where the caret is. */
function split(notation: string, given: Partial<SplitTurn> = {}): Project {
  const project = marked(notation.replace("|", ""));
  const at = notation.replaceAll(/[«»]/g, "").indexOf("|");
  const diff = must(splitTurn(project, { transcriptId: interview, at, ...given }));
  const after = applyDiff(project, diff);
  expect(applyDiff(after, reverse(diff))).toEqual(project);
  return after;
}

const shown = (notation: string) => markedText(split(notation));
const refusalOf = (notation: string) => {
  const outcome = splitTurn(marked(notation.replace("|", "")), {
    transcriptId: interview,
    at: notation.indexOf("|"),
  });
  return outcome.is === "refused" ? outcome.why : "done";
};

describe("a turn that is split", () => {
  it.each([
    ["before the white space", "I do.| And you?", "I do.\nAnd you?"],
    ["behind the white space", "I do. |And you?", "I do.\nAnd you?"],
    ["between several spaces", "I do.  | And you?", "I do.\nAnd you?"],
    ["within a word, nearer to its beginning", "I do. A|nd you?", "I do.\nAnd you?"],
    ["within a word, nearer to its end", "I d|o. And you?", "I\ndo. And you?"],
    ["within a word with its full stop", "I know|. And you?", "I know.\nAnd you?"],
    ["where two words meet without white space", "I do.|And you?", "I do.\nAnd you?"],
    ["behind a dash", "I do —|and you?", "I do —\nand you?"],
    ["behind an opening quotation mark", "He said “|and you?”", "He said\n“and you?”"],
    ["within a character", "yes 👩‍🚀👩‍🚀| no", "yes 👩‍🚀👩‍🚀\nno"],
  ])("becomes two between words: %s (T2, T4)", (_, notation, after) => expect(shown(notation)).toBe(after));

  it.each([
    ["over the cut", "I «do. |And» you?", "I «do.\nAnd» you?"],
    ["before and behind it", "I «do.» |«And» you?", "I «do.»\n«And» you?"],
    ["behind several spaces that go", "I «do.»  | «And» you?", "I «do.»\n«And» you?"],
    ["in a later turn", "I do.  |And you?\n«Fine»", "I do.\nAnd you?\n«Fine»"],
    ["and where nothing stood between the words", "I «do.|And» you?", "I «do.\nAnd» you?"],
  ])("leaves every coding on its words: %s (T2, C1–C6, D2)", (_, notation, after) =>
    expect(shown(notation)).toBe(after),
  );

  it.each(["I do.\nAnd you?", "I do.\n\nAnd you?"])(
    "is cut at line breaks within it: %j (T2, D2)",
    (words) => {
      const project = marked(words);
      const transcript = project.transcripts.get(interview);
      if (!transcript) throw new RangeError("no transcript");
      const turns = transcript.turns.slice(0, 1).map((turn) => ({ ...turn, end: words.length }));
      const one = { ...project, transcripts: new Map([[interview, { ...transcript, turns }]]) };
      const diff = must(splitTurn(one, { transcriptId: interview, at: 6 }));
      const after = applyDiff(one, diff);
      expect(textOf(after)).toBe("I do.\nAnd you?");
      expect(after.transcripts.get(interview)?.turns).toMatchObject([
        { id: 1, start: 0, end: 5 },
        { id: 2, start: 6, end: 14 },
      ]);
      expect(applyDiff(after, reverse(diff))).toEqual(one);
    },
  );

  it("says in a coding's quote where it is cut (C6)", () => {
    const [coding] = split("I «do. |And» you?").codings.get(interview) ?? [];
    expect(coding).toMatchObject({ quote: "do.\nAnd", lost: false });
  });

  it("keeps who it was, and what comes new has a number of its own (T3)", () => {
    const { turns } = split("a| b\nc").transcripts.get(interview) ?? { turns: [] };
    expect(turns.map(({ id, start, end }) => [id, start, end])).toEqual([
      [1, 0, 1],
      [3, 2, 3],
      [2, 4, 5],
    ]);
  });

  it("gives the second half to whom it is told, from when it is told; the end is the second half's (T5)", () => {
    const project = aProject({
      people: { Wilma: {} },
      transcripts: { One: ["@1 Interviewer: How? Fine.", "@9 Wilma: Yes."] },
    });
    const one = { transcriptId: "transcript:One", at: 4 } as const;
    const [how, yes] = project.transcripts.get("transcript:One")?.turns ?? [];
    const given = (more: Partial<SplitTurn>) =>
      applyDiff(project, must(splitTurn(project, { ...one, ...more })))
        .transcripts.get("transcript:One")
        ?.turns.slice(0, 2)
        .map(({ speakerId, startMs, endMs }) => ({ speakerId, startMs, endMs }));
    const first = { speakerId: how?.speakerId, startMs: 1000, endMs: null };
    expect(given({})).toEqual([first, { speakerId: how?.speakerId, startMs: null, endMs: how?.endMs }]);
    expect(given({ speakerId: yes?.speakerId ?? null, startMs: 5000 })).toEqual([
      first,
      { speakerId: yes?.speakerId, startMs: 5000, endMs: how?.endMs },
    ]);
    expect(given({ speakerId: null })?.[1]?.speakerId).toBe(null);
  });

  it("lets its section go on in both halves (T3)", () => {
    const project = inSections("ab", ["a W: So. Well.", "b W: Then."]);
    const after = applyDiff(project, must(splitTurn(project, { transcriptId: "transcript:One", at: 4 })));
    expect(after.transcripts.get("transcript:One")?.sections).toEqual([
      { turnId: 1, sectionId: "a" },
      { turnId: 2, sectionId: "b" },
    ]);
  });
});

describe("a split is refused", () => {
  it.each([
    ["at the beginning of a turn", "|I do."],
    ["in its first word, nearer to its beginning", "I|t is."],
    ["at its end", "I do.|\nYes"],
    ["where only white space stands behind", "I do.|  \nYes"],
    ["in a turn of one word", "Yes.\nY|es.\nNo"],
    ["in an empty turn", "Yes.\n|\nNo"],
  ])("%s, as a half would be without words (T4)", (_, notation) => {
    expect(refusalOf(notation)).toBe("half-without-words");
  });

  it("for a speaker who is not listed (T1)", () =>
    expect(
      splitTurn(marked("I do. And you?"), { transcriptId: interview, at: 5, speakerId: "nobody there" }),
    ).toEqual({ is: "refused", why: "no-such-speaker" }));

  it("where there is no turn or no transcript", () => {
    const project = marked("I do. And you?");
    expect(splitTurn(project, { transcriptId: interview, at: 99 })).toMatchObject({ why: "no-such-turn" });
    expect(splitTurn(project, { transcriptId: "transcript:none", at: 0 })).toMatchObject({
      why: "no-such-transcript",
    });
    expect(textOf(project)).toBe("I do. And you?");
  });
});
