import { describe, expect, it } from "vitest";
import { Losses } from "../../../../shared/interchange/losses.ts";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { pdfFile } from "../../../support/pdf-file.ts";
import { coded, guid, oneUser, refiFile, source, twoCodes } from "../../../support/refi-file.ts";
import { readRefi } from "../../../support/refi-in.ts";

/** Ways of other programs with the standard, each in a file of a few lines. */

const book = oneUser + twoCodes;
const quotesIn = async (bytes: Uint8Array) =>
  recordsOf((await readRefi("a.qdpx", bytes)).project, "coding").map(({ quote }) => quote);

const text = "Anna: It was 🙂 cold there.\nBo: We had 👩‍🚀 coffee and bread.\nAnna: So it was.";
const crlf = text.replaceAll("\n", "\r\n");
const mark = "\ufeff";

/** Where words stand, by how a program counts what is before them. */
function places(words: readonly string[], count: (before: string) => number, last = 0) {
  return words.map((said, at) => {
    const start = count(text.slice(0, text.indexOf(said)));
    return { number: 100 + at, start, end: start + count(said) - last, said };
  });
}
const words = ["cold there", "coffee", "bread", "So it"];
const points = (before: string) => [...before].length;
const units = (before: string) => before.length;
const lines = (before: string) => before.split("\n").length - 1;

describe("places are counted in every way that programs count", () => {
  it.each([
    ["the standard: code points, LF", text, places(words, points)],
    ["UTF-16 units, LF", text, places(words, units)],
    [
      "NVivo for Windows: UTF-16 units, CR LF as two, a mark",
      mark + crlf,
      places(words, (one) => units(one) + lines(one)),
    ],
    ["code points, CR LF as two", crlf, places(words, (one) => points(one) + lines(one))],
    ["code points, CR LF as one", crlf, places(words, points)],
    ["UTF-16 units, CR LF as one", crlf, places(words, units)],
    [
      "QualCoder: the mark counts, too",
      mark + text,
      places(words, units).map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 })),
    ],
    ["the end is on the last character", text, places(words, points, 1)],
  ])("%s", async (_, raw, all) => {
    const named = all
      .map(({ number, start, end, said }) => coded(number, start, end, { name: said }))
      .join("");
    const file = (inner: string) =>
      refiFile(`${book}<Sources>${source(inner)}</Sources>`, { "sources/a.txt": raw });
    expect(await quotesIn(file(named))).toEqual(words);
    // Without names, edges of words tell the same.
    const nameless = all.map(({ number, start, end }) => coded(number, start, end)).join("");
    expect(await quotesIn(file(nameless))).toEqual(words);
  });

  it("a name that is cut with three dots is a witness, and one that is no quote says nothing", async () => {
    const [cold, coffee] = places(["It was 🙂 cold there", "coffee"], units);
    const inner = [
      coded(100, cold?.start ?? 0, cold?.end ?? 0, { name: "It was 🙂 co…" }),
      coded(101, coffee?.start ?? 0, coffee?.end ?? 0, { name: "line:2" }),
    ].join("");
    expect(
      await quotesIn(refiFile(`${book}<Sources>${source(inner)}</Sources>`, { "sources/a.txt": text })),
    ).toEqual(["It was 🙂 cold there", "coffee"]);
  });

  it("a whole quote that stands elsewhere, once, is taken there, and that is told", async () => {
    const inner = coded(100, 0, 4, { name: "coffee and bread" });
    const { project, losses } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${source(inner)}</Sources>`, { "sources/a.txt": text }),
    );
    expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual(["coffee and bread"]);
    expect(losses).toEqual([["quotes-elsewhere", 1]]);
  });
});

describe("files are found whatever they are called", () => {
  const inner = coded(100, 6, 12);
  it.each([
    ["Sources, and another name of the document", "internal://a.txt", "Sources/A.TXT", "Winter.qde"],
    ["a path without scheme", "a.txt", "sources/a.txt", "project.qde"],
    ["a path with its folder", "internal://sources/a.txt", "sources/a.txt", "project.qde"],
    ["an escaped name", "internal://%C3%85sa%20B.txt", "sources/Åsa B.txt", "project.qde"],
    ["a name with a percent sign", "internal://50%.txt", "sources/50%.txt", "project.qde"],
  ])("%s", async (_, path, name, document) => {
    const bytes = refiFile(
      `${book}<Sources>${source(inner, path)}</Sources>`,
      { [name]: "Well, coffee." },
      { document },
    );
    expect(await quotesIn(bytes)).toEqual(["coffee"]);
  });

  it("text in the document itself; UTF-16; GUIDs in braces and small letters; another version of the namespace", async () => {
    const plain = `<TextSource guid="${guid(21)}" name="One"><PlainTextContent>Well, coffee.</PlainTextContent>${inner}</TextSource>`;
    expect(await quotesIn(refiFile(`${book}<Sources>${plain}</Sources>`))).toEqual(["coffee"]);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[..."Well, coffee."].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ]);
    expect(
      await quotesIn(refiFile(`${book}<Sources>${source(inner)}</Sources>`, { "sources/a.txt": wide })),
    ).toEqual(["coffee"]);
    const braced = inner.replace(`targetGUID="${guid(11)}"`, `targetGUID="{${guid(11).toLowerCase()}}"`);
    expect(
      await quotesIn(
        refiFile(`${book}<Sources>${source(braced)}</Sources>`, { "sources/a.txt": "Well, coffee." }),
      ),
    ).toEqual(["coffee"]);
  });

  it("two sources of one name are two transcripts; accents that stand apart move nothing off its words", async () => {
    const nfd = "A\u030asa: cafe\u0301 and tea";
    const start = nfd.indexOf("tea");
    const two = [
      source(coded(100, start, start + 3)),
      `<TextSource guid="${guid(22)}" name="One" plainTextPath="internal://b.txt"/>`,
    ];
    const { project } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${two.join("")}</Sources>`, { "sources/a.txt": nfd, "sources/b.txt": "x" }),
    );
    expect([...project.transcripts.values()].map(({ name }) => name)).toEqual(["One", "One 2"]);
    expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual(["tea"]);
  });
});

describe("what is on words", () => {
  it("MAXQDA's comments are passages with notes; a comment beside codings is a comment of each", async () => {
    const note = `<PlainTextSelection guid="${guid(101)}" startPosition="0" endPosition="4"><Description>Why?</Description></PlainTextSelection>`;
    const inner = coded(100, 6, 12, { inside: "<Description>Warm</Description>" }) + note;
    const { project } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${source(inner)}</Sources>`, { "sources/a.txt": "Well, coffee." }),
    );
    expect(
      recordsOf(project, "coding").map(({ quote, comment, by, at }) => [quote, comment, by, at]),
    ).toEqual([["coffee", "Warm", "Ek", "2024-05-01T10:00:00Z"]]);
    expect(recordsOf(project, "passage").map(({ quote, note: said }) => [quote, said])).toEqual([
      ["Well", "Why?"],
    ]);
  });

  it("what is nowhere is told: places outside, codes that are not there, labels, texts", async () => {
    const inner = [
      coded(100, 6, 900),
      coded(101, 0, 4, { code: 99 }),
      coded(102, 0, 5),
      coded(103, 9, 9),
    ].join("");
    const other = `<TextSource guid="${guid(22)}" name="Two" plainTextPath="internal://b.txt">${coded(104, 0, 3)}</TextSource>`;
    const talk = "Anna: One.\nBo: Two.\nAnna: Three.\nBo: Four.\nAnna: Five.\nBo: Six.";
    const { losses } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${source(inner)}${other}<Strange/></Sources>`, { "sources/a.txt": talk }),
    );
    expect(losses).toEqual([
      ["missing-sources", 1],
      ["codings-without-text", 1],
      ["outside-the-text", 2],
      ["unknown-elements", 1],
      ["labels-coded", 2],
    ]);
  });
});

describe("what is around them", () => {
  it("people with typed values; a case without a name says what is known of its text", async () => {
    const about = `<Variables><Variable guid="${guid(31)}" name="age" typeOfVariable="Integer"/><Variable guid="${guid(32)}" name="paid" typeOfVariable="Boolean"/></Variables>`;
    const value = (variable: number, kind: string, said: string) =>
      `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><${kind}>${said}</${kind}></VariableValue>`;
    const cases = `<Cases><Case guid="${guid(41)}" name="Vera"><Description>a host</Description>${value(31, "IntegerValue", "52")}<SourceRef targetGUID="${guid(21)}"/></Case><Case guid="${guid(42)}">${value(32, "BooleanValue", "true")}<SourceRef targetGUID="${guid(21)}"/></Case></Cases>`;
    const talk = "I: How?\nR: Well.\nI: So?\nR: Yes.\nI: And?\nR: No.";
    const { project, losses } = await readRefi(
      "a.qdpx",
      refiFile(`${book}${about}${cases}<Sources>${source("")}</Sources>`, { "sources/a.txt": talk }),
    );
    expect(
      [...project.participants.values()].map(({ pseudonym, description, attributes }) => [
        pseudonym,
        description,
        attributes,
      ]),
    ).toEqual([["Vera", "a host", { paid: "yes", age: "52" }]]);
    expect(project.study.attributes.map(({ name, type }) => [name, type])).toEqual([
      ["age", "number"],
      ["paid", "yes-no"],
    ]);
    expect(losses).toEqual([]);
  });

  it("notes are memos about what refers to them; links between codes are relations; sets of codes gather", async () => {
    const noted =
      oneUser + twoCodes.replace('color="#F00">', `color="#F00"><NoteRef targetGUID="${guid(51)}"/>`);
    const notes = `<Notes><Note guid="${guid(51)}" name="First" creatingUser="${guid(1)}" creationDateTime="2024-05-01T10:00:00"><PlainTextContent>Two\nlines</PlainTextContent></Note></Notes>`;
    const links = `<Links><Link guid="${guid(61)}" name="so" direction="OneWay" originGUID="${guid(11)}" targetGUID="${guid(12)}"/><Link guid="${guid(62)}" originGUID="${guid(11)}" targetGUID="${guid(99)}"/></Links>`;
    const sets = `<Sets><Set guid="${guid(71)}" name="care"><MemberCode targetGUID="${guid(12)}"/><MemberCode targetGUID="${guid(12)}"/></Set><Set guid="${guid(72)}" name="Empty"/></Sets>`;
    const { project, losses } = await readRefi("a.qdpx", refiFile(noted + notes + links + sets));
    expect(
      [...project.memos.values()].map(({ about, title, by, at, body }) => [
        about,
        title,
        by,
        at,
        body.length,
      ]),
    ).toEqual([[`code:${guid(11)}`, "First", "Ek", "2024-05-01T10:00:00.000Z", 2]]);
    expect([...project.relations.values()].map(({ kind, label }) => [kind, label])).toEqual([
      ["leads-to", "so"],
    ]);
    expect(
      [...project.codes.values()].flatMap(({ name, theme }) => (theme ? [[name, theme.gathers]] : [])),
    ).toEqual([["care 2", [`code:${guid(12)}`]]]);
    expect(losses).toEqual([
      ["sets", 1],
      ["sets-of-codes", 1],
      ["links", 1],
    ]);
  });

  it("a PDF comes by the text beside it, and what has a twin there is not lost", async () => {
    const pdf = `<PDFSource guid="${guid(21)}" name="Leaflet.pdf" path="internal://x.pdf"><PDFSelection guid="${guid(100)}" page="0" firstX="0" firstY="0" secondX="9" secondY="9"><Coding guid="${guid(601)}"><CodeRef targetGUID="${guid(11)}"/></Coding></PDFSelection><PDFSelection guid="${guid(105)}" page="0" firstX="0" firstY="0" secondX="9" secondY="9"><Coding guid="${guid(602)}"><CodeRef targetGUID="${guid(11)}"/></Coding></PDFSelection><Representation guid="${guid(23)}" plainTextPath="internal://a.txt">${coded(100, 6, 12)}</Representation></PDFSource>`;
    const { project, losses } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${pdf}</Sources>`, { "sources/a.txt": "Well, coffee." }),
    );
    expect([...project.transcripts.values()].map(({ name }) => name)).toEqual(["Leaflet"]);
    expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual(["coffee"]);
    expect(losses).toEqual([
      ["pdf-pages", 1],
      ["regions", 1],
    ]);
  });

  describe("of a PDF", () => {
    const onPage = (number: number, name: string, inside = "") =>
      `<PDFSelection guid="${guid(number)}" name="${name}" page="0" firstX="0" firstY="0" secondX="9" secondY="9">${inside}<Coding guid="${guid(number + 500)}"><CodeRef targetGUID="${guid(11)}"/></Coding></PDFSelection>`;
    const said = (words: string) =>
      `<Representation guid="${guid(29)}"><PlainTextContent>${words}</PlainTextContent></Representation>`;
    const pdf = (inside: string) =>
      `${book}<Sources><PDFSource guid="${guid(21)}" name="Leaflet.pdf" path="internal://x.pdf">${inside}</PDFSource></Sources>`;
    const text =
      "I rode the ferry all winter.\nThe bridge was shut.\nWe had coffee on the pier. We had coffee.";

    it("places of pages come on the words that they say they are, where those stand once; others are regions", async () => {
      const { project, losses } = await readRefi(
        "a.qdpx",
        refiFile(
          pdf(
            onPage(100, "1:1 region", said("all winter. The bridge")) +
              onPage(101, "The bridge was shut.") +
              onPage(102, "We had coffee") +
              onPage(103, "I rode the ferry all win…") +
              `<Representation guid="${guid(23)}" plainTextPath="internal://a.txt"/>`,
          ),
          { "sources/a.txt": text },
        ),
      );
      expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual([
        "all winter.\nThe bridge was shut.",
      ]);
      expect(losses).toEqual([
        ["pdf-pages", 1],
        ["regions", 2],
        ["codings-joined", 1],
        ["quotes-elsewhere", 2],
      ]);
    });

    it("what is coded as a whole is all of its words", async () => {
      const whole = `<Representation guid="${guid(23)}" plainTextPath="internal://a.txt"/><Coding guid="${guid(601)}"><CodeRef targetGUID="${guid(11)}"/></Coding>`;
      const { project, losses } = await readRefi("a.qdpx", refiFile(pdf(whole), { "sources/a.txt": text }));
      expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual([text]);
      expect(losses).toEqual([["pdf-pages", 1]]);
    });

    it("without a text beside it its own is read, as running text; a scan is only named", async () => {
      const pages = pdfFile([
        [
          [50, 500, "I: How was it on the ferry?"],
          [50, 480, "R: It was a cold winter."],
        ],
      ]);
      const taken = await readRefi(
        "a.qdpx",
        refiFile(pdf(onPage(100, "R: It was a cold winter.")), { "sources/x.pdf": pages }),
      );
      expect(recordsOf(taken.project, "coding").map(({ quote }) => quote)).toEqual(["It was a cold winter."]);
      expect(taken.losses).toEqual([
        ["pdf-pages", 1],
        ["quotes-elsewhere", 1],
      ]);
      const scan = await readRefi(
        "a.qdpx",
        refiFile(pdf(onPage(100, "x")), { "sources/x.pdf": pdfFile([[]]) }),
      );
      expect([scan.project.transcripts.size, scan.losses]).toEqual([
        0,
        [
          ["pdf-pages", 1],
          ["regions", 1],
        ],
      ]);
    });
  });

  it("pictures and recordings, which have no place, are named one by one", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Picture ${at + 1}.png`);
    const pictures = names.map(
      (name, at) => `<PictureSource guid="${guid(200 + at)}" name="${name}" path="internal://${at}.png"/>`,
    );
    const losses = new Losses();
    for (const name of names) losses.tell("pictures", 1, name);
    const taken = await readRefi("a.qdpx", refiFile(`${book}<Sources>${pictures.join("")}</Sources>`));
    expect(taken.losses).toEqual([["pictures", 12]]);
    expect(losses.list()[0]?.which).toEqual(names);
  });

  it("what is said in a recording comes with its times, where a turn begins there", async () => {
    const point = (number: number, position: number, time: number) =>
      `<SyncPoint guid="${guid(number)}" position="${position}" timeStamp="${time}"/>`;
    const spoken = `<TranscriptSelection guid="${guid(100)}" fromSyncPoint="${guid(81)}" toSyncPoint="${guid(82)}"><Coding guid="${guid(601)}"><CodeRef targetGUID="${guid(11)}"/></Coding></TranscriptSelection>`;
    const video = `<VideoSource guid="${guid(21)}" name="Talk.mp4" path="relative:///talk.mp4"><Transcript guid="${guid(24)}" plainTextPath="internal://a.txt">${point(81, 0, 1000)}${point(82, 11, 4500)}${point(83, 14, 5000)}${spoken}</Transcript></VideoSource>`;
    const talk = "Anna: One.\nBo: Two.\nAnna: Three.\nBo: Four.\nAnna: Five.\nBo: Six.";
    const { project, losses } = await readRefi(
      "a.qdpx",
      refiFile(`${book}<Sources>${video}</Sources>`, { "sources/a.txt": talk }),
    );
    const [transcript] = project.transcripts.values();
    expect(transcript?.turns.slice(0, 3).map(({ startMs }) => startMs)).toEqual([1000, 4500, null]);
    expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual(["One."]);
    expect(losses).toEqual([
      ["recordings", 1],
      ["sync-points", 1],
    ]);
  });

  it.each([
    ["code points", (text: string) => [...text].length],
    ["UTF-16 units", (text: string) => text.length],
    ["a line end as one sign", (text: string) => [...text.replaceAll("\r\n", "\n")].length],
    ["the byte order mark", (text: string) => [...text].length + 1],
  ])(
    "times and what is said between two of them stand where they are meant, counted in %s",
    async (_, count) => {
      const lines = [
        "Anna: 😀😀 One.",
        "Bo: Two 😀.",
        "Anna: Three.",
        "Bo: Four.",
        "Anna: Five.",
        "Bo: Six.",
      ];
      const talk = lines.join("\r\n");
      const points = lines.map((line, n) => {
        const position = count(talk.slice(0, talk.indexOf(line)));
        return `<SyncPoint guid="${guid(81 + n)}" position="${position}" timeStamp="${n * 1000}"/>`;
      });
      const spoken = `<TranscriptSelection guid="${guid(100)}" fromSyncPoint="${guid(83)}" toSyncPoint="${guid(84)}"><Coding guid="${guid(601)}"><CodeRef targetGUID="${guid(11)}"/></Coding></TranscriptSelection>`;
      const video = `<VideoSource guid="${guid(21)}" name="Talk.mp4" path="relative:///talk.mp4"><Transcript guid="${guid(24)}" plainTextPath="internal://a.txt">${points.join("")}${spoken}</Transcript></VideoSource>`;
      const { project, losses } = await readRefi(
        "a.qdpx",
        refiFile(`${book}<Sources>${video}</Sources>`, { "sources/a.txt": `\ufeff${talk}` }),
      );
      const [transcript] = project.transcripts.values();
      expect(transcript?.turns.map(({ startMs }) => startMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
      expect(recordsOf(project, "coding").map(({ quote }) => quote)).toEqual(["Three."]);
      expect(losses).toEqual([["recordings", 1]]);
    },
  );

  it("texts of one name are numbered, and that is told", async () => {
    const two = `${source("")}<TextSource guid="${guid(22)}" name="One" plainTextPath="internal://b.txt"/>`;
    const files = { "sources/a.txt": "Some words.", "sources/b.txt": "Other words." };
    const { project, losses } = await readRefi("a.qdpx", refiFile(`${book}<Sources>${two}</Sources>`, files));
    expect(recordsOf(project, "transcript").map(({ name }) => name)).toEqual(["One", "One 2"]);
    expect(losses).toEqual([["names-changed", 1]]);
  });

  it("names of a Mac, whose accents stand apart, are those of the study, and words stay on their places", async () => {
    const said = (words: string) => words.normalize("NFD");
    const file = (form: (words: string) => string) => {
      const text = form("Åsa: Jag åt på ön.\nBo: Så.\nÅsa: Nå.\nBo: Då.");
      const at = text.indexOf(form("på"));
      const selection = coded(31, at, at + form("på ön").length, {
        inside: `<Description>${form("Här.")}</Description>`,
      });
      return refiFile(
        `${oneUser.replace("Ek", form("Öberg"))}${twoCodes.replace("Care", form("Rädsla"))}<Cases><Case guid="${guid(51)}" name="${form("Åsa")}"/></Cases><Sources>${source(selection, "internal://a.txt", form("Ön"))}</Sources>`,
        { "sources/a.txt": text },
      );
    };
    const words = (project: Project) => ({
      codes: recordsOf(project, "code").map(({ name }) => name),
      people: recordsOf(project, "participant").map(({ pseudonym }) => pseudonym),
      codings: recordsOf(project, "coding").map(({ quote, comment, by }) => [quote, comment, by]),
      transcripts: recordsOf(project, "transcript").map(({ name, text }) => [name, text]),
    });
    const once = await readRefi(
      "a.qdpx",
      file((one) => one),
    );
    const mac = await readRefi("a.qdpx", file(said));
    expect(words(once.project).codings).toEqual([["på ön", "Här.", "Öberg"]]);
    expect(words(mac.project)).toEqual(words(once.project));
    const again = await readRefi("a.qdpx", file(said), once.project);
    expect(words(again.project)).toEqual(words(once.project));
  });

  it("taken into a study that has codes and people of those names, they are those", async () => {
    const first = await readRefi("a.qdpx", refiFile(book));
    const again = await readRefi(
      "a.qdpx",
      refiFile(book.replaceAll("0011", "0081").replaceAll("0012", "0082")),
      first.project,
    );
    expect(again.project.codes.size).toBe(2);
  });
});
