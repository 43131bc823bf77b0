import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readTranscriptFile } from "../../shared/formats/read-transcript-file.ts";
import { paragraphText } from "../../shared/speakers/document.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const kim = `WEBVTT

00:00:01.000 --> 00:00:03.500
<v Interviewer>How was it?

00:00:04.000 --> 00:00:09.250
<v Kim>Fine 😀 & <i>good</i> in Rosengården.

00:00:10.000 --> 00:00:11.000
<v Interviewer>Really?

00:00:12.000 --> 00:00:13.000
<v Kim>Yes.
`;
const lo = "Interviewer: And you?\nLo: Nobody asked me.\nInterviewer: No?\nLo: No.\n";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Kim.vtt": kim,
    "Lo.txt": lo,
    "codings.csv": "transcript,code,quote\nKim,Place > Home,good in Rosengården\nLo,Alone,Nobody asked me.\n",
  });
  await terminal.run("import", "Kim.vtt", "Lo.txt", "--into", "study.kvali");
  await terminal.run("code", "study.kvali", "--from", "codings.csv", "--by", "Ek");
});
afterEach(() => terminal.forget());

const exported = (...words: readonly string[]) => terminal.run("export", "study.kvali", ...words);
const text = (name: string) => terminal.text(name);

describe("transcripts that leave", () => {
  it("say it where a time runs back, which captions cannot", async () => {
    const timed = "[00:00:10] I: So?\n[00:00:05] Bo: Yes.\n[00:00:20] I: And?\n[00:00:21] Bo: No.\n";
    await terminal.put("Bo.txt", timed);
    await terminal.run("import", "Bo.txt", "--into", "back.kvali");
    for (const format of ["vtt", "srt"]) {
      const { err } = await terminal.run("export", "back.kvali", "--transcripts", format, "--format", format);
      expect(err).toEqual([
        `${format}: 1 turn whose time runs back at the time of the turn above, since captions stand in the order of time (Bo).`,
      ]);
    }
    expect((await terminal.run("export", "back.kvali", "--transcripts", "txt")).err).toEqual([]);
  });

  it("are text with who speaks and when, and numbers where they are asked for", async () => {
    const { code, out, err } = await exported("--transcripts", "out", "--numbers");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: ["out/Kim.txt is written.", "out/Lo.txt is written."],
      err: ["out: 2 codings left out: only what was said is written."],
    });
    expect(await text("out/Kim.txt")).toBe(
      [
        "1 [00:00:01] Interviewer: How was it?",
        "2 [00:00:04] Kim: Fine 😀 & good in Rosengården.",
        "3 [00:00:10] Interviewer: Really?",
        "4 [00:00:12] Kim: Yes.\n",
      ].join("\n\n"),
    );
  });

  it("are nothing but the words, where nothing else is wanted", async () => {
    await exported("--transcripts", "out", "--no-speakers", "--no-times");
    expect(await text("out/Lo.txt")).toBe("And you?\n\nNobody asked me.\n\nNo?\n\nNo.\n");
  });

  it("are captions where there are times; one without is told and left out", async () => {
    const { code, out, err } = await exported("--transcripts", "out", "--format", "vtt");
    expect({ code, out, err }).toEqual({
      code: 1,
      out: ["out/Kim.vtt is written."],
      err: [
        "out: 1 coding left out: only what was said is written.",
        "out: 1 text left out: the format is made of times, and there are none (Lo).",
      ],
    });
    expect(await text("out/Kim.vtt")).toContain(
      "00:00:04.000 --> 00:00:09.250\n<v Kim>Fine 😀 &amp; good in Rosengården.",
    );
    await exported("--transcripts", "out", "--format", "srt");
    expect((await text("out/Kim.srt")).split("\n\n")[1]).toBe(
      "2\n00:00:04,000 --> 00:00:09,250\nKim: Fine 😀 & good in Rosengården.",
    );
  });

  it.each(["txt", "docx", "vtt", "srt", "csv"] as const)(
    "are read again as they are: .%s",
    async (format) => {
      await exported("--transcripts", "out", "--format", format);
      const name = `out/Kim.${format}`;
      const { value } = readTranscriptFile(name, await terminal.bytes(name));
      const words = value.paragraphs.map(paragraphText).join("\n");
      expect(words).toContain("Fine 😀 & good in Rosengården.");
      await terminal.run("import", name, "--into", "again.kvali");
      const texts = async (study: string) =>
        [...(await terminal.study(study)).project.transcripts.values()][0]?.text;
      const wanted = format === "docx" ? `Kim\n${await texts("study.kvali")}` : await texts("study.kvali");
      expect(await texts("again.kvali")).toBe(wanted);
    },
  );

  it("are pages that ask for nothing", async () => {
    await exported("--transcripts", "out", "--format", "html");
    const page = await text("out/Kim.html");
    expect(page).toContain("Fine 😀 &amp; good in Rosengården.");
    expect(page).not.toMatch(/src=|https?:/);
  });

  it("do not replace files without --force, and none is written then", async () => {
    await exported("--transcripts", "out");
    const { code, err } = await exported("--transcripts", "out", "--annotations", "a.json");
    expect([code, err[0]]).toEqual([2, expect.stringContaining("out/Kim.txt is there already")]);
    await expect(terminal.bytes("a.json")).rejects.toThrow("ENOENT");
    expect((await exported("--transcripts", "out", "--force")).code).toBe(0);
  });
});

describe("annotations", () => {
  it("say each coding by its words and by its place in code points", async () => {
    await exported("--annotations", "a.json");
    const { items, ...page } = JSON.parse(await text("a.json"));
    expect([page["@context"], page.type, items.length]).toEqual([
      "http://www.w3.org/ns/anno.jsonld",
      "AnnotationPage",
      2,
    ]);
    const { project } = await terminal.study("study.kvali");
    const [transcript] = project.transcripts.values();
    const [quote, place] = items[0].target.selector;
    expect(items[0]).toMatchObject({
      type: "Annotation",
      motivation: "classifying",
      creator: { type: "Person", name: "Ek" },
      body: [{ type: "TextualBody", value: "Place > Home", purpose: "classifying" }],
    });
    expect(quote).toMatchObject({ type: "TextQuoteSelector", exact: "good in Rosengården" });
    expect([...(transcript?.text ?? "")].slice(place.start, place.end).join("")).toBe(quote.exact);
    expect(place.start, "the emoji before it is one").toBe((transcript?.text ?? "").indexOf("good") - 1);
  });
});

describe("a study as plain files", () => {
  it("has its texts letter for letter, everything in tables, and a page that names each column", async () => {
    expect((await exported("--plain", "plain.zip")).out).toEqual(["plain.zip is written."]);
    const files = unzip(await terminal.bytes("plain.zip"));
    const read = (name: string) => new TextDecoder().decode(files.get(name));
    const { project } = await terminal.study("study.kvali");
    for (const one of project.transcripts.values()) expect(read(`texts/${one.name}.txt`)).toBe(one.text);
    const about = read("README.md");
    for (const name of files.keys()) {
      if (!name.endsWith(".csv")) continue;
      expect(about).toContain(`## ${name}: `);
      for (const column of read(name).split("\r\n")[0]?.split(",") ?? [])
        expect(about).toContain(`\`${column}\``);
    }
    expect(read("codings.csv").split("\r\n")[1]).toMatch(
      /^coding:\w+,Kim,\d+,\d+,good in Rosengården,,Place > Home,,Ek,2024-01-01T00:00:00.000Z$/,
    );
    const records = JSON.parse(read("study.json"));
    expect([records.study[0].name, records.transcript.length, records.coding.length]).toEqual([
      "study",
      2,
      2,
    ]);
  });

  it("is the same for the same study", async () => {
    await exported("--plain", "a.zip");
    await exported("--plain", "b.zip");
    expect(await terminal.bytes("a.zip")).toEqual(await terminal.bytes("b.zip"));
  });
});

describe("the gate of real names", () => {
  it.each([
    [["--transcripts", "out", "--format", "vtt"], "out/Kim.vtt"],
    [["--transcripts", "out", "--format", "docx"], "out/Kim.docx"],
    [["--annotations", "a.json"], "a.json"],
    [["--plain", "plain.zip"], "plain.zip"],
  ])("stops %j (E1)", async (words, file) => {
    await terminal.put("names.txt", "Rosengården\n");
    const { code, out, err } = await exported(...words, "--names", "names.txt");
    expect(code).toBe(1);
    expect([...out, ...err].join("\n")).toContain("Rosengården");
    await expect(terminal.bytes(path.join(file))).rejects.toThrow("ENOENT");
  });

  it("lets through what has no real name in it", async () => {
    await terminal.put("names.txt", "Zebulon\n");
    expect(
      (await exported("--plain", "plain.zip", "--transcripts", "out", "--names", "names.txt")).code,
    ).toBe(0);
  });
});
