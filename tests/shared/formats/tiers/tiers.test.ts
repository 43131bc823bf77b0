import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { draftOfFixture, readFixture } from "../../../support/fixture-draft.ts";
import { bytesOf, refusalOf, spoken, textsOf } from "../../../support/reading.ts";

const timesOf = (name: string) => draftOfFixture(name).turns.map(({ startMs, endMs }) => [startMs, endMs]);
const read = (name: string, text: string) => readTranscriptFile(name, bytesOf(text));
const refusal = (name: string, text: string) => refusalOf(() => read(name, text));

const talk = [
  "Maja| When do you sail?",
  "Tomas| At ten. In the morning.",
  "Maja| Every day?",
  "Tomas| But for Sundays.",
];

describe("ELAN:", () => {
  it("tiers are speakers, in the order of time, and overlaps stand where they begin", () => {
    expect(spoken(draftOfFixture("elan.eaf"))).toEqual(talk);
    expect(timesOf("elan.eaf")).toEqual([
      [0, 1500],
      [2000, 3500],
      [3300, 4800],
      [5000, 6400],
    ]);
  });

  it("tiers beneath others are left out, and a missing time is set, and both are said", () => {
    expect(readFixture("elan.eaf").notes).toEqual([
      { code: "tiers-left-out", count: 1, detail: "Swedish" },
      { code: "times-between", count: 1 },
    ]);
    expect(readFixture("elan.eaf").value.paragraphs[1]).toMatchObject({ startMs: 2000, endMs: 2650 });
  });

  const tier = (attributes: string, ...annotations: readonly string[]) =>
    `<TIER LINGUISTIC_TYPE_REF="t" ${attributes}>${annotations.map((one) => `<ANNOTATION>${one}</ANNOTATION>`).join("")}</TIER>`;
  const said = (id: string, text: string) =>
    `<ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>`;
  const beneath = (id: string, on: string, text: string) =>
    `<REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${on}"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></REF_ANNOTATION>`;
  const elan = (...tiers: readonly string[]) =>
    `<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="100"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="900"/></TIME_ORDER>${tiers.join("")}</ANNOTATION_DOCUMENT>`;

  it("a tier beneath one without text is the speech, at the time of what it hangs on", () => {
    const { paragraphs } = read(
      "a.eaf",
      elan(
        tier('TIER_ID="ref@A" PARTICIPANT="Ada"', said("a1", "")),
        tier('TIER_ID="tx@A" PARENT_REF="ref@A"', beneath("a2", "a1", "Hej hej")),
        tier('TIER_ID="gl@A" PARENT_REF="tx@A"', beneath("a3", "a2", "hello")),
      ),
    ).value;
    expect(paragraphs).toMatchObject([
      { speaker: "Ada", runs: [{ text: "Hej hej" }], startMs: 100, endMs: 900 },
    ]);
  });

  it("tiers of one participant keep their own names, so that a person can tell them apart", () => {
    const { paragraphs } = read(
      "a.eaf",
      elan(
        tier('TIER_ID="Ada hands" PARTICIPANT="Ada"', said("a1", "DOG")),
        tier('TIER_ID="Ada mouth" PARTICIPANT="Ada"', said("a2", "dog")),
      ),
    ).value;
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual(["Ada hands", "Ada mouth"]);
  });

  it("a file that lies is refused, or read as far as it tells the truth", () => {
    const circle = elan(
      tier('TIER_ID="A" PARENT_REF="B"', beneath("a1", "a2", "one")),
      tier('TIER_ID="B" PARENT_REF="A"', beneath("a2", "a1", "two")),
    );
    expect(textsOf(read("a.eaf", circle).value)).toEqual([]);
    const nowhere = elan(tier('TIER_ID="A"', beneath("a1", "a1", "one"), said("a2", "two")));
    expect(textsOf(read("a.eaf", nowhere).value)).toEqual(["one", "two"]);
    expect(refusal("a.eaf", `<!DOCTYPE x [<!ENTITY a "b">]>${elan()}`)).toBe("xml-with-doctype");
    expect(refusal("a.eaf", elan().slice(0, 60))).toBe("damaged-xml");
    expect(refusal("a.eaf", `${"<a>".repeat(300)}`)).toBe("too-deep");
    expect(refusal("a.eaf", "<a/>")).toBe("unknown-format");
    const many = said("a", "").repeat(200_001);
    expect(refusal("a.eaf", elan(`<TIER TIER_ID="A">${many}</TIER>`))).toBe("too-large");
  });
});

describe("EXMARaLDA:", () => {
  it("tiers of speech are speakers by their abbreviations, and words run on over events", () => {
    expect(spoken(draftOfFixture("exmaralda.exb"))).toEqual(talk);
    expect(timesOf("exmaralda.exb")).toEqual([
      [0, 1500],
      [2000, 3300],
      [3300, 4800],
      [5000, 6400],
    ]);
  });

  it("other tiers and missing times are said", () =>
    expect(readFixture("exmaralda.exb").notes).toEqual([
      { code: "tiers-left-out", count: 1, detail: "Maja [nv]" },
      { code: "times-between", count: 1 },
    ]));

  const withSpeech = (speakers: string, ...tiers: readonly (readonly [speaker: string, events: string])[]) =>
    read(
      "a.exb",
      `<basic-transcription>${speakers}<tli id="a" time="5.0E-4"/><tli id="b" time="1"/><tli id="c" time="2"/>` +
        `${tiers.map(([speaker, events]) => `<tier type="t" speaker="${speaker}">${events}</tier>`).join("")}</basic-transcription>`,
    ).value.paragraphs;

  it("speakers of one abbreviation are two", () => {
    const person = (id: string) => `<speaker id="${id}"><abbreviation>X</abbreviation></speaker>`;
    expect(
      withSpeech(
        person("SPK0") + person("SPK1"),
        ["SPK0", '<event start="a" end="b">When?</event>'],
        ["SPK1", '<event start="b" end="c">Now.</event>'],
      ).map(({ speaker }) => speaker),
    ).toEqual(["X (SPK0)", "X (SPK1)"]);
  });

  it("what users define within an event is none of its words, and a sentence parts words", () =>
    expect(
      withSpeech("", [
        "S",
        '<event start="a" end="b">When?<ud-information attribute-name="Tempo">slow</ud-information></event>' +
          '<event start="b" end="c">Now.</event>',
      ]),
    ).toMatchObject([{ runs: [{ text: "When? Now." }], startMs: 1, endMs: 2000 }]));

  it("a file that lies is refused, or read as far as it tells the truth", () => {
    const body = (inner: string) => `<basic-transcription>${inner}</basic-transcription>`;
    const lost = body('<tier type="t" speaker="S"><event start="X" end="Y">Hej</event></tier>');
    expect(read("a.exb", lost).value.paragraphs).toMatchObject([{ speaker: "S", startMs: null }]);
    expect(refusal("a.exb", body('<tli time="1"/>'.repeat(400_001)))).toBe("too-large");
    expect(refusal("a.exb", "<a/>")).toBe("unknown-format");
    expect(refusal("a.exb", `<!DOCTYPE a>${body("")}`)).toBe("xml-with-doctype");
  });
});

describe("Praat:", () => {
  it.each(["praat-long.TextGrid", "praat-short.TextGrid"])("%s", (name) => {
    expect(spoken(draftOfFixture(name))).toEqual([...talk.slice(0, 3), 'Tomas| But for "Sundays".']);
    expect(timesOf(name)).toEqual([
      [0, 1500],
      [2000, 3500],
      [3300, 4800],
      [5000, 6400],
    ]);
    expect(readFixture(name).notes).toContainEqual({ code: "tiers-left-out", count: 1, detail: "bells" });
  });

  const grid = (rest: string) =>
    `File type = "ooTextFile"\nObject class = "TextGrid"\n\n0 1 <exists> ${rest}`;

  it("an aligner's tier of phones is no speech beside the words", () => {
    const tier = (name: string, text: string) => `"IntervalTier" "${name}" 0 1 1 0 1 "${text}"`;
    const both = read("a.TextGrid", grid(`2 ${tier("Ada - words", "hej")} ${tier("Ada - phones", "h")}`));
    expect(textsOf(both.value)).toEqual(["hej"]);
    const alone = read("a.TextGrid", grid(`1 ${tier("phones", "h")}`));
    expect(textsOf(alone.value)).toEqual(["h"]);
  });

  it("a file that lies is refused, or read as far as it tells the truth", () => {
    expect(refusal("a.TextGrid", grid('999999999 "IntervalTier" "A" 0 1 0'))).toBe("damaged-transcript");
    expect(refusal("a.TextGrid", grid('1 "IntervalTier" "A" 0 1 1e300 0 1 "x"'))).toBe("damaged-transcript");
    expect(refusal("a.TextGrid", grid(`1 "IntervalTier" "A" 0 1 1 0 1 "${"x".repeat(5_000_000)}`))).toBe(
      "damaged-transcript",
    );
    expect(refusal("a.TextGrid", grid(`1 "IntervalTier" "A" 0 1 1e9 ${'0 1 "" '.repeat(200_001)}`))).toBe(
      "too-large",
    );
    expect(refusal("a.TextGrid", grid('1 "Sound" "A" 0 1 0'))).toBe("damaged-transcript");
    expect(refusal("a.TextGrid", 'File type = "ooTextFile"\nObject class = "Sound 2"\n')).toBe(
      "unknown-format",
    );
    const past = read("a.TextGrid", grid('1 "IntervalTier" "A" 0 1 1 -7 1e300 "x"'));
    expect(past.value.paragraphs).toMatchObject([{ startMs: null, endMs: null }]);
  });
});

describe("CHAT:", () => {
  it("main lines are speech with their bullets as times, and go on in lines that begin with a tab", () => {
    expect(spoken(draftOfFixture("chat.cha"))).toEqual([
      "MAJ| when do you sail ?",
      "TOM| at ten . in the morning [= every one] .",
      "MAJ| every day ?",
      "TOM| but for Sundays .",
    ]);
    expect(timesOf("chat.cha")).toEqual([
      [0, 1500],
      [2000, 3500],
      [3300, 4800],
      [5000, 6400],
    ]);
  });

  it("headers and tiers beneath are left out and said", () =>
    expect(readFixture("chat.cha").notes).toEqual([
      {
        code: "transcript-header",
        detail: `@Languages: eng\n@Participants: MAJ Maja Investigator, TOM Tomas Participant\n@ID: eng|ferry|MAJ|||||Investigator|||\n@Media: ferry, audio`,
      },
      { code: "tiers-left-out", count: 2, detail: "%com\n%gpx" },
    ]));

  it("a file that lies is refused, or read as far as it tells the truth", () => {
    const odd = read("a.cha", "@Begin\n*A:\thej \u00159999999999_1\u0015 då \u0015_\u0015\nlost words\n");
    expect(odd.value.paragraphs).toMatchObject([
      { speaker: "A", runs: [{ text: "hej då _" }], startMs: null, endMs: 1 },
      { speaker: null, runs: [{ text: "lost words" }] },
    ]);
    const slow = `@Begin\n*A:\t${"\u0015a_".repeat(300_000)}`;
    const began = performance.now();
    read("a.cha", slow);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(refusal("a.cha", `@Begin\n${"*A:\tx\n".repeat(200_001)}`)).toBe("too-large");
  });
});
