import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../shared/formats/docx/read-docx.ts";
import { writeDocx } from "../../../shared/formats/docx/write-docx.ts";
import { writeMarkdown } from "../../../shared/formats/markdown/write-markdown.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { codingsOf } from "../../../shared/project/project.ts";
import type { Coding, Passage, Transcript } from "../../../shared/project/records.ts";
import { type AnnotationChoice, annotatedTranscripts } from "../../../shared/reports/annotated-transcript.ts";
import type { TurnBlock } from "../../../shared/reports/report.ts";
import { aProject } from "../../support/a-project.ts";
import { wordComments } from "../../support/word-comments.ts";
import { wordParagraphs, wordPart } from "../../support/word-text.ts";

const everything: AnnotationChoice = {
  ...{ language: "en", transcripts: "all", codes: "all", coders: "all", marking: "comments", date: null },
};
const annotated = (project: Project, choice: Partial<AnnotationChoice> = {}) =>
  annotatedTranscripts(project, { ...everything, ...choice });
const inWord = (project: Project, choice: Partial<AnnotationChoice> = {}) =>
  writeDocx(annotated(project, choice));
const turnsIn = (project: Project, choice: Partial<AnnotationChoice> = {}): readonly TurnBlock[] =>
  annotated(project, choice).blocks.flatMap((block) => (block.is === "turn" ? [block] : []));
const commentsIn = async (project: Project, choice: Partial<AnnotationChoice> = {}) =>
  wordComments(await inWord(project, choice)).map(({ text, words }) => `${text}: ${words}`);

const sketch = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["1 Trust !", "  2 Waiting", "3 Cold"],
  transcripts: {
    "Interview 2": ["Oskar: Nothing."],
    "Interview 1": [
      "Interviewer: Why?",
      "@65 Wilma: «1 A cup «2 of coffee», «3 and» another»«2 .» So «3 it began.",
      "Oskar: Slowly» indeed.",
    ],
  },
});

/** The project with one more passage or coding on words of its first transcript. */
function on(project: Project, words: string, fields: Partial<Passage> | Partial<Coding>): Project {
  const transcript = [...project.transcripts.values()].find(({ text }) => text.includes(words));
  const start = transcript?.text.indexOf(words) ?? -1;
  const place = { transcriptId: transcript?.id, start, end: start + words.length, quote: words, lost: false };
  const one = { ...place, by: "B. Ek", at: "2024-03-01T10:00:00.000Z", ...fields };
  return applyDiff(project, diffOf({ added: [one as Passage | Coding] }));
}

describe("an annotated transcript", () => {
  it("has every transcript by name, its turns under the names that are printed, and says what is noted in it", () => {
    const report = annotated(sketch);
    expect(
      report.blocks.map((block) => {
        if (block.is === "transcript") return `# ${block.name}: ${block.about}`;
        if (block.is === "turn") return `${block.speaker} ${block.time}: ${block.text}`;
        return block.is;
      }),
    ).toEqual([
      "paragraph",
      `# Interview 1: 3 turns, 5 codings by ${codingsOf(sketch, "transcript:Interview 1")[0]?.by}.`,
      "Interviewer : Why?",
      "Wilma 00:01:05: A cup of coffee, and another. So it began.",
      "Oskar : Slowly indeed.",
      "# Interview 2: 1 turn, 0 codings.",
      "Oskar : Nothing.",
    ]);
  });

  it("tells of each stretch how many notes are on it, and the hue of the shortest", () => {
    const [, wilma, oskar] = turnsIn(sketch);
    const hue = (id: `code:${string}`) => sketch.codes.get(id)?.hue;
    expect(
      wilma?.covered.map(({ start, end, depth, hue }) => [wilma.text.slice(start, end), depth, hue]),
    ).toEqual([
      ["A cup ", 1, hue("code:1")],
      ["of coffee", 2, hue("code:2")],
      [", ", 1, hue("code:1")],
      ["and", 2, hue("code:3")],
      [" another", 1, hue("code:1")],
      [".", 1, hue("code:2")],
      ["it began.", 1, hue("code:3")],
    ]);
    expect(oskar?.covered.map(({ start, end }) => oskar.text.slice(start, end))).toEqual(["Slowly"]);
    expect(oskar?.notes).toEqual([]);
  });

  it("takes only the codes and coders that are asked for, and says so", () => {
    const both = on(sketch, "Nothing", {
      ...{ id: "coding:new", codeId: "code:3", comment: "" },
    } as Partial<Coding>);
    const codes = (choice: Partial<AnnotationChoice>) =>
      turnsIn(both, choice).flatMap(({ notes }) => notes.map(({ code, author }) => `${code} (${author})`));
    expect(codes({ coders: ["B. Ek"] })).toEqual(["Cold (B. Ek)"]);
    expect(codes({ codes: ["code:2"] }).every((one) => one.startsWith("Trust > Waiting"))).toBe(true);
    expect(codes({ transcripts: ["transcript:Interview 2"] })).toEqual(["Cold (B. Ek)"]);
    const [head] = annotated(both, { coders: ["B. Ek"], codes: ["code:3"] }).blocks;
    expect(head?.is === "paragraph" && head.runs[0]?.text).toContain(
      "Only 1 chosen code. Only codings and notes by B. Ek.",
    );
  });

  it("counts a coding that has lost its words, and begins a section of the guide with its name", () => {
    const first = codingsOf(sketch, "transcript:Interview 1")[0] as Coding;
    const transcript = sketch.transcripts.get("transcript:Interview 1") as Transcript;
    const turnId = transcript.turns[1]?.id ?? 0;
    const project: Project = {
      ...sketch,
      study: { ...sketch.study, guide: [{ id: "s", name: "Beginnings", questions: [] }] },
      transcripts: new Map(sketch.transcripts).set(transcript.id, {
        ...transcript,
        sections: [{ turnId, sectionId: "s" }],
      }),
      codings: new Map([[transcript.id, [{ ...first, lost: true, end: first.start }]]]),
    };
    const { blocks } = annotated(project);
    expect(blocks[1]).toMatchObject({
      about: "3 turns, 0 codings. 1 coding whose words are no longer in the transcript is left out.",
    });
    expect(blocks.map((block) => (block.is === "heading" ? block.text : block.is)).slice(2, 5)).toEqual([
      "turn",
      "a · Beginnings",
      "turn",
    ]);
  });

  it("says of a study without transcripts that it has none", async () => {
    const empty = aProject({ codes: ["1 Trust"] });
    expect(wordParagraphs(await inWord(empty)).map(({ text }) => text)).toContain(
      "There are no transcripts.",
    );
  });

  it("in Markdown lists what was noted beneath each turn", () =>
    expect(writeMarkdown(annotated(sketch, { transcripts: ["transcript:Interview 1"] }))).toContain(
      "**Wilma** 00:01:05\n\nA cup of coffee, and another. So it began.\n\n1. “A cup of coffee, and another” – **Trust** ",
    ));
});

describe("an annotated transcript in Word", () => {
  it("has a comment on exactly the words of each coding, nested, overlapping and over turns", async () =>
    expect(await commentsIn(sketch)).toEqual([
      "Trust: A cup of coffee, and another",
      "Trust > Waiting: of coffee",
      "Cold: and",
      "Trust > Waiting: .",
      "Cold: it began.\nSlowly",
    ]));

  it("names the coder and the moment, and adds what was said of the coding; notes in the margin stand alone", async () => {
    const coded = on(sketch, "cup of", {
      ...{ id: "coding:new", codeId: "code:3", comment: "Not sure.\nAsk <again> & again." },
    } as Partial<Coding>);
    const noted = on(coded, "coffee, and", { id: "passage:1", note: "Compare Oskar" } as Partial<Passage>);
    const added = wordComments(await inWord(noted)).filter(({ author }) => author === "B. Ek");
    expect(added.map(({ id, ...one }) => one)).toEqual([
      {
        ...{ author: "B. Ek", initials: "BE", date: "2024-03-01T10:00:00.000Z", words: "cup of" },
        text: "Cold\nNot sure.\nAsk <again> & again.",
      },
      {
        ...{ author: "B. Ek", initials: "BE", date: "2024-03-01T10:00:00.000Z", words: "coffee, and" },
        text: "Compare Oskar",
      },
    ]);
  });

  it("numbers the lines that were said, from 1 in each transcript, and no others", async () => {
    const bytes = await inWord(sketch);
    const document = wordPart(bytes, "word/document.xml");
    expect(document.match(/<w:lnNumType [^>]*w:restart="newSection"/g)?.length).toBe(2);
    const styles = wordPart(bytes, "word/styles.xml");
    expect(styles).toMatch(/w:styleId="Normal">.*?<w:suppressLineNumbers\/>/);
    expect(styles).toContain('<w:suppressLineNumbers w:val="0"/>');
    expect(document.match(/<w:type w:val="nextPage"\/>/g)?.length).toBe(1);
  });

  it("is read back by Kvali with the words and the comments, whoever speaks", async () => {
    const { value, notes } = readDocx(await inWord(sketch));
    const text = JSON.stringify(value);
    for (const words of ["A cup of coffee, and another. So it began.", "Slowly indeed.", "Nothing."])
      expect(text).toContain(words);
    expect(notes.find(({ code }) => code === "docx-comments")?.count).toBe(5);
  });

  it("lists codes in the margin where they begin, or shades and underlines the words", async () => {
    const inMargin = wordParagraphs(await inWord(sketch, { marking: "margin" }));
    expect(inMargin.filter(({ style }) => style === "MarginCode").map(({ text }) => text)).toEqual([
      "Trust",
      "Trust > Waiting",
      "Cold",
      "Trust > Waiting",
      "Cold",
    ]);
    const document = wordPart(await inWord(sketch, { marking: "colour" }), "word/document.xml");
    expect(document.match(/<w:u w:val="double"/g)?.length).toBe(2);
    expect(document.match(/<w:u w:val="single"/g)?.length).toBe(6);
    expect(document.match(/<w:shd /g)?.length).toBe(8);
  });

  it("holds emoji, Hebrew and empty turns, and texts without codings", async () => {
    const project = aProject({
      codes: ["1 Joy"],
      transcripts: {
        A: ["Wilma: Well «1 👩‍👩‍👧 yes» 😀", "Oskar: ", "Wilma: «1 שלום עולם»", "Oskar: CURRENT"],
        B: ["Wilma: Nothing here."],
      },
    });
    expect(await commentsIn(project)).toEqual(["Joy: 👩‍👩‍👧 yes", "Joy: שלום עולם"]);
    const bytes = await inWord(project);
    expect(
      wordParagraphs(bytes)
        .filter(({ style }) => style === "Turn")
        .map(({ text }) => text),
    ).toEqual(["Well 👩‍👩‍👧 yes 😀", "", "שלום עולם", "CURRENT", "Nothing here."]);
    expect(wordPart(bytes, "word/document.xml")).toContain("<w:bidi/>");
  });

  it("gives the same bytes for the same study", async () =>
    expect(await inWord(sketch)).toEqual(await inWord(sketch)));

  it("covers exactly the words of any codings whatever (seed 71)", async () => {
    const text = "one 😀 two\nthree, four\n\nfive six seven";
    const base = aProject({ codes: ["1 A", "2 B"], transcripts: { T: ["W: x"] } });
    const [transcript] = base.transcripts.values();
    if (!transcript) throw new Error("no transcript");
    const turns = [
      { start: 0, end: 10 },
      { start: 11, end: 22 },
      { start: 23, end: 23 },
      { start: 24, end: text.length },
    ].map((span, at) => ({ ...span, id: at + 1, speakerId: null, startMs: null, endMs: null }));
    expect(turns.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
    const place = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
      .filter(({ start, end }) => ![start, end].some((at) => /[\udc00-\udfff]/.test(text.charAt(at))));
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 12 }), async (places) => {
        const codings = places.map(
          ({ start, end }, at): Coding => ({
            ...{ id: `coding:${at}`, transcriptId: transcript.id, codeId: at % 2 ? "code:1" : "code:2" },
            ...{ start, end, quote: text.slice(start, end), lost: false, comment: "" },
            ...{ by: "Ek", at: "2024-01-01T00:00:00.000Z" },
          }),
        );
        const project: Project = {
          ...base,
          transcripts: new Map([[transcript.id, { ...transcript, text, turns }]]),
          codings: new Map([[transcript.id, codings]]),
        };
        if (places.length === 0) return;
        const words = wordComments(await inWord(project)).map((comment) => comment.words);
        expect(words.toSorted()).toEqual(codings.map(({ quote }) => quote).toSorted());
      }),
      { seed: 71, numRuns: 60 },
    );
  });

  it("writes 2,000 codings in one text within three seconds", async () => {
    const said = Array.from({ length: 400 }, (_, at) => `Wilma: ${`word${at} `.repeat(30).trim()}`);
    const base = aProject({ codes: ["1 A", "2 B"], transcripts: { T: said } });
    const [transcript] = base.transcripts.values();
    if (!transcript) throw new Error("no transcript");
    const codings = Array.from({ length: 2000 }, (_, at): Coding => {
      const start = Math.floor((at * (transcript.text.length - 400)) / 2000);
      const end = start + 40 + ((at * 37) % 300);
      return {
        ...{
          id: `coding:${at}`,
          transcriptId: transcript.id,
          codeId: at % 2 ? "code:1" : "code:2",
          start,
          end,
        },
        ...{ quote: transcript.text.slice(start, end), lost: false, comment: `Comment ${at}` },
        ...{ by: "Ek", at: "2024-01-01T00:00:00.000Z" },
      };
    });
    const project = { ...base, codings: new Map([[transcript.id, codings]]) };
    const before = performance.now();
    const bytes = await inWord(project, { marking: "colour" });
    const took = performance.now() - before;
    const words = wordComments(bytes);
    expect(words.length).toBe(2000);
    expect(words.every(({ words: said }, at) => said === codings[at]?.quote)).toBe(true);
    expect(took).toBeLessThan(3000);
  });
});
