import { describe, expect, it } from "vitest";
import { readSubtitles } from "../../../../shared/formats/subtitles/read-subtitles.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const read = (text: string) => readSubtitles(bytesOf(text));
/** Each cue as "start–end speaker: text". */
const cues = (text: string) =>
  read(text).value.paragraphs.map(
    (one) => `${one.startMs}–${one.endMs} ${one.speaker ?? ""}: ${paragraphText(one)}`,
  );

describe("WebVTT", () => {
  it("gives times, voice and words of each cue", () =>
    expect(
      cues("WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.000 align:start\n<v.loud Anna S>Hello</v>\n"),
    ).toEqual(["1500–2000 Anna S: Hello"]));

  it("needs no hours", () =>
    expect(cues("WEBVTT\n\n01:02.003 --> 01:03.000\nx")).toEqual(["62003–63000 : x"]));

  it("parts a cue where the voice changes", () =>
    expect(cues("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Hi</v> there\n<v B>Ho")).toEqual([
      "1000–2000 A: Hi",
      "1000–2000 : there",
      "1000–2000 B: Ho",
    ]));

  it("is read without markup, but with what only looks like it", () =>
    expect(
      cues(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.red>A</c> <i>b</i> 1 &lt; 2 &amp; <laughs> <00:01.500>c &auml; &#229;",
      ),
    ).toEqual(["1000–2000 : A b 1 < 2 & <laughs> c &auml; å"]));

  it("joins the lines of a cue, but not those of a dialogue", () => {
    expect(cues("WEBVTT\n\n00:01.000 --> 00:02.000\none\ntwo")).toEqual(["1000–2000 : one two"]);
    expect(cues("WEBVTT\n\n00:01.000 --> 00:02.000\n- Ja?\n- Nej.")).toEqual(["1000–2000 : - Ja?\n- Nej."]);
  });

  it("keeps what stands outside cues as notes; styles and regions are looks", () => {
    const text =
      "WEBVTT Interview 3\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\nNOTE Made by hand\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:1\n\n" +
      "NOTE\ntwo\nlines\n\n00:01.000 --> 00:02.000\nx";
    expect(read(text).notes).toEqual([
      { code: "subtitle-header", detail: "Interview 3" },
      { code: "subtitle-notes", count: 2, detail: "Made by hand\ntwo\nlines" },
    ]);
    expect(cues(text)).toEqual(["1000–2000 : x"]);
  });

  it("may have no cues at all", () => expect(cues("WEBVTT\n")).toEqual([]));

  it("takes the two slashes off a voice that noScribe found within another's turn", () =>
    expect(cues("WEBVTT\n\n00:01.000 --> 00:02.000\n<v //S02>Genau.//")).toEqual([
      "1000–2000 S02: Genau.//",
    ]));
});

describe("SubRip", () => {
  it("has numbers, and commas in its times", () =>
    expect(
      cues(
        "1\r\n00:00:01,500 --> 00:00:02,000\r\n<b>One</b>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo",
      ),
    ).toEqual(["1500–2000 : One", "3000–4000 : Two"]));

  it("may lack blank lines, or have them within a cue", () => {
    expect(cues("1\n00:01,0 --> 00:02,0\nOne\n2\n00:03,0 --> 00:04,0\nTwo")).toEqual([
      "1000–2000 : One",
      "3000–4000 : Two",
    ]);
    expect(cues("1\n00:01,0 --> 00:02,0\nOne\n\nmore\n\n2\n00:03,0 --> 00:04,0\nTwo")).toEqual([
      "1000–2000 : One more",
      "3000–4000 : Two",
    ]);
  });

  it("has no words of looks and places that other subtitles write in braces, and keeps all other braces", () =>
    expect(
      cues(
        "1\n00:01,0 --> 00:02,0\n{\\an8}{\\i1}Om{\\i0} {\\pos(320,30)\\fs20}vargen{\\c&H00FF00&}\n\n2\n00:03,0 --> 00:04,0\n{skratt} C:\\a {b}",
      ),
    ).toEqual(["1000–2000 : Om vargen", "3000–4000 : {skratt} C:\\a {b}"]));

  it("in SubRip may lack a number where words stand above the times, which were said then", () =>
    expect(cues("1\n00:01,0 --> 00:02,0\nOne\n\nmore\n00:03,0 --> 00:04,0\nTwo")).toEqual([
      "1000–2000 : One more",
      "3000–4000 : Two",
    ]));
});

describe("broken times are noted, and the words kept", () => {
  it.each([
    ["an end before its start", "00:05.000 --> 00:02.000", "5000–null"],
    ["a minute of 70 seconds", "00:70.000 --> 01:20.000", "null–80000"],
    ["words", "soon --> later", "null–null"],
    ["a missing end", "00:05.000 -->", "5000–null"],
  ])("%s", (_, line, times) => {
    const text = `WEBVTT\n\n${line}\nHello\n\n00:09.000 --> 00:10.000\nWorld`;
    expect(cues(text)).toEqual([`${times} : Hello`, "9000–10000 : World"]);
    expect(read(text).notes).toEqual([{ code: "cue-times-broken", count: 1, detail: line }]);
  });

  it("but an arrow in speech is no time", () =>
    expect(cues("WEBVTT\n\n00:01.000 --> 00:02.000\nfrom here\nto --> there")).toEqual([
      "1000–2000 : from here to --> there",
    ]));
});

it.each([
  ["a text without times", "Hello\nWorld", "not-a-subtitle"],
  ["nothing", "", "empty-file"],
])("is refused for %s", (_, text, code) => expect(refusalOf(() => read(text))).toBe(code));

it.each(["<b ", "<v.a.a", "<v ", "&#x", "{\\an", "-->"])(
  "comes to an end with a cue of nothing but %j, which a careless pattern would not",
  (sign) => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\nx ${sign.repeat(30_000)}`;
    expect(read(text).value.paragraphs.length).toBe(1);
  },
);
