import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { wordsInPdfs } from "../../../shared/formats/pdf/read-pdf.ts";
import { gateStudyFile } from "../../../shared/formats/project-file/gate-study-file.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { prepareNames } from "../../../shared/gate/find-names.ts";
import { type FileText, type Gate, gateTexts, isStopped } from "../../../shared/gate/gate-texts.ts";
import { placeNames, textsOfStudy } from "../../../shared/gate/places.ts";
import { sayPlace } from "../../../shared/gate/say-place.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import { firstEntry } from "../../../shared/project/journal.ts";
import { allKinds } from "../../../shared/project/kinds.ts";
import { type Project, recordsOf } from "../../../shared/project/project.ts";
import { aProject, withMemo } from "../../support/a-project.ts";
import { aRecording } from "../../support/a-recording.ts";
import { pdfFile } from "../../support/pdf-file.ts";
import { studyOfTexts } from "../../support/study-of-texts.ts";
import { inNamespaces, run, wordFile } from "../../support/word-file.ts";

const gateFor = (names: readonly string[], exceptions: readonly string[] = [], anyCase = false): Gate => {
  const list = names.map((name, at) => ({ name, pseudonym: "", line: at + 1 }));
  return { list, sought: prepareNames(list), exceptions, anyCase };
};
const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };

/** A study that has a word of its own at each place where a name can stand. */
function studyOfMarks(): { readonly project: Project; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const project = studyOfTexts(() => {
    const at = marks.length;
    const word = `Q${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}zzx`;
    marks.push(word);
    return word;
  });
  return { project, marks };
}

describe("every text of a study", () => {
  const { project, marks } = studyOfMarks();

  it("has a place, where a listed name in it is found, and which is told in both languages", () => {
    const gate = gateFor(marks);
    const file = { project, journal: [], originals: new Map() };
    const { hits } = gateStudyFile(gate, file, "a.kvali");
    expect(hits.flatMap(({ names }) => names).toSorted((a, b) => a - b)).toEqual(marks.map((_, at) => at));
    const places = hits.map(({ from }) => from?.place.is);
    expect(new Set(places)).toEqual(new Set(Object.keys(placeNames)));
    for (const { from, doubt } of hits) {
      expect(doubt).toBeNull();
      if (!from) throw new Error("a hit without a place");
      for (const language of ["en", "sv"] as const)
        expect(sayPlace(project, from.place, from, language)).toMatch(/^[^{}]{6,}$/);
    }
  });

  it("is one of them, in whatever record it stands", async () => {
    const fixture = path.resolve(import.meta.dirname, "../../../fixtures/projects/v8.kvali");
    const { project: kept } = await readProjectFile(new Uint8Array(readFileSync(fixture)));
    for (const study of [project, kept]) {
      const places = [...textsOfStudy(study)].map(({ text }) => text).join("\n");
      for (const kind of allKinds())
        for (const record of recordsOf(study, kind))
          for (const [name, text] of stringsIn(record)) {
            if (isNoText.has(name) || (name === "quote" && "lost" in record && !record.lost)) continue;
            expect(places, `${kind}.${name}`).toContain(text);
          }
    }
  });

  it("is told by where it stands: a turn, a record, which of several", () => {
    const told = (name: string) => {
      const gate = gateFor([name]);
      const { hits } = gateStudyFile(gate, { project: study, journal: [], originals: new Map() }, "a.kvali");
      return hits.map(({ from }) => from && sayPlace(study, from.place, from, "en"));
    };
    const talk = withMemo(
      aProject({
        people: { Wilma: { role: "Nurse of Ada" } },
        codes: ["1 Trust in Bea"],
        transcripts: { Marta: ["Interviewer: How?", "Vera: «1 Cleo» and\nDora"] },
      }),
      {
        title: "",
        body: [{ kind: "paragraph", runs: [{ text: "Ella came.", bold: false, italic: false, to: null }] }],
      },
    );
    const recording = aRecording({ transcriptId: "transcript:Marta", name: "Fia 3.mp3" });
    const study = applyDiff(talk, diffOf({ added: [recording] }));
    expect(told("Ada")).toEqual(["role of “Wilma”"]);
    expect(told("Bea")).toEqual(["the name of the code “Trust in Bea”"]);
    expect(told("Cleo")).toEqual(["turn 2 of “Marta”"]);
    expect(told("Ella")).toEqual(["the memo “Ella came.”"]);
    expect(told("Vera")).toEqual(["a speaker’s label in “Marta”"]);
    expect(told("Fia")).toEqual(["the file name of a recording of “Marta”"]);
  });
});

/** Fields that hold no words of people. */
const isNoText = new Set([
  ...["id", "parentId", "order", "transcriptId", "codeId", "about", "to", "fromId", "toId", "participantIds"],
  ...[
    "at",
    "answeredAt",
    "outcome",
    "classes",
    "mediaType",
    "createdAt",
    "changedAt",
    "importedAt",
    "sha256",
    "language",
    "format",
    "sectionId",
    "speakerId",
  ],
  ...["themeId", "form", "cutMark", "marks", "stops", "labels", "citations", "method"],
  ...[
    "role",
    "kind",
    "status",
    "level",
    "finding",
    "nameIs",
    "namesInFiles",
    "code",
    "gathers",
    "hidden",
    "count",
    "type",
  ],
]);

function* stringsIn(value: unknown, name = ""): Generator<readonly [name: string, text: string]> {
  if (typeof value === "string") {
    if (value !== "") yield [name, value];
  } else if (typeof value === "object" && value !== null)
    for (const [key, field] of Object.entries(value))
      yield* stringsIn(field, Array.isArray(value) ? name : key);
}

describe("the file of a study", () => {
  const entry = firstEntry({ ...aProject({}).study, name: "About Anna" }, { id: "one", ...stamp });

  it("has what was corrected, in its journal", () => {
    const file = { project: aProject({}), journal: [entry], originals: new Map() };
    const { hits } = gateStudyFile(gateFor(["Anna"]), file, "a.kvali");
    expect(hits).toMatchObject([{ words: "Anna", parts: ["history"], which: "1", from: null }]);
  });

  it("has what was imported, with all that is in it besides text", () => {
    const bytes = wordFile(
      `<w:p>${run("Sven")}${run("sson &amp; co")}</w:p><w:p><w:del w:author="Bo Ek"><w:r><w:delText>Cleo</w:delText></w:r></w:del></w:p>`,
      { "comments.xml": inNamespaces("w:comments", '<w:comment w:initials="DE" w:author="Dora"/>') },
    );
    const file = {
      project: aProject({ transcripts: { A: ["x"] } }),
      journal: [],
      originals: new Map([["0".repeat(64), bytes]]),
    };
    const { hits } = gateStudyFile(gateFor(["Svensson", "Bo Ek", "Cleo", "Dora"]), file, "a.kvali");
    expect(hits.map(({ words, which }) => `${words} ${which}`)).toEqual([
      "Svensson 00000000, word/document.xml",
      "Bo Ek 00000000, word/document.xml",
      "Cleo 00000000, word/document.xml",
      "Dora 00000000, word/comments.xml",
    ]);
    const others = new Map([
      ["1".repeat(64), new TextEncoder().encode("Anna: hej")],
      ["2".repeat(64), Uint8Array.of(0x50, 0x4b, 1, 2, 3)],
      ["3".repeat(64), new Uint8Array()],
    ]);
    expect(gateStudyFile(gateFor(["Anna"]), { ...file, originals: others }, "a.kvali").hits).toHaveLength(1);
  });

  it("has what stands on the pages of a PDF, behind the escapes of JSON, and in the names of ELAN's tiers", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const originals = new Map([
      ["1".repeat(64), pdfFile([[[50, 500, "I met Cleo then."]]])],
      ["2".repeat(64), bytes('{"segments":[{"text":"\\u00c5sa"}]}')],
      ["3".repeat(64), bytes('<ANNOTATION_DOCUMENT><TIER PARTICIPANT="&#214;sten"/></ANNOTATION_DOCUMENT>')],
    ]);
    const file = { project: aProject({ transcripts: { A: ["x"] } }), journal: [], originals };
    const inPdfs = await wordsInPdfs(originals);
    const { hits } = gateStudyFile(gateFor(["Cleo", "Åsa", "Östen"]), file, "a.kvali", inPdfs);
    expect(hits.map(({ words, which }) => `${words} ${which}`).toSorted()).toEqual([
      "Cleo 11111111",
      "Åsa 22222222",
      "Östen 33333333",
    ]);
  });

  it("has a name", () => {
    const file = { project: aProject({}), journal: [], originals: new Map() };
    const { hits } = gateStudyFile(gateFor(["Anna"]), file, "anna_study.kvali");
    expect(hits).toMatchObject([{ words: "anna", parts: ["file-name"], doubt: null, from: null }]);
  });
});

describe("the gate", () => {
  const project = aProject({
    people: { Anna: {} },
    codes: ["1 Anna", "2 Trust"],
    transcripts: { A: ["I asked Anna and Bo.", "Then Anna went to bo at Bo’s."] },
  });
  const text = (words: string): FileText => ({ part: "text", text: words });
  const hitsOf = (gate: Gate, ...texts: readonly FileText[]) => gateTexts(gate, texts, project);

  it("tells where in the study a name in a file comes from", () => {
    const { hits } = hitsOf(
      gateFor(["Anna"]),
      text("“Then Anna went” (A)"),
      text("Anna"),
      text("I asked Anna"),
    );
    expect(hits.map(({ from }) => [from?.place.is, from?.start])).toEqual([
      ["transcript.text", 26],
      ["participant.pseudonym", 0],
      ["transcript.text", 8],
    ]);
  });

  it("tells a place once, however often it is printed, and in what of the file", () => {
    const { hits } = hitsOf(
      gateFor(["Anna"]),
      text("I asked Anna"),
      { part: "quote", text: "I asked Anna and" },
      text("I asked Anna and Bo"),
    );
    expect(hits).toMatchObject([{ times: 3, parts: ["text", "quote"], words: "Anna", before: "I asked " }]);
  });

  it("tells what is doubtful once for each word, and is not stopped by it", () => {
    const found = hitsOf(gateFor(["Bo"]), text("att bo där"), text("bo kvar"), text("BO"));
    expect(found.hits).toMatchObject([
      { words: "bo", doubt: "small-letters", times: 2 },
      { words: "BO", doubt: null, times: 1 },
    ]);
    expect(isStopped(hitsOf(gateFor(["Bo"]), text("att bo där")))).toBe(false);
    expect(isStopped(found)).toBe(true);
    expect(isStopped(hitsOf(gateFor(["Bo"], [], true), text("att bo där")))).toBe(true);
  });

  it("lets through a word of which somebody said so, as it is written, and no other form", () => {
    const { hits, letThrough } = hitsOf(
      gateFor(["Bo Ek"], ["Bo", "Bo  Ek"]),
      text("Bo, Bo\u00a0Ek, Bos, BO"),
    );
    expect(hits.map(({ words }) => words)).toEqual(["Bos", "BO"]);
    expect(letThrough).toBe(2);
  });

  it("knows a name that is nowhere in the study", () => {
    const { hits } = hitsOf(gateFor(["Zoë"]), { part: "file-name", text: "quotes for zoe.docx" });
    expect(hits).toMatchObject([{ words: "zoe", doubt: null, from: null }]);
  });
});
