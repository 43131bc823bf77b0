import { describe, expect, it } from "vitest";
import { decodeAs } from "../../../../shared/formats/text/code-pages.ts";
import { decodeText } from "../../../../shared/formats/text/decode-text.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const single = (...bytes: readonly number[]) => Uint8Array.from(bytes);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string, bigEndian = false) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, n) => text.charCodeAt(n)).flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );
/** The bytes that are decoded so. */
function encoded(label: string, text: string): Uint8Array {
  const bytes = new Map(
    Array.from(
      { length: 256 },
      (_, byte) => [decodeAs(label, Uint8Array.of(byte)) ?? "", byte] as const,
    ).reverse(),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? Number.NaN);
}
const refusal = (bytes: Uint8Array) => refusalOf(() => decodeText(bytes));

describe("text is decoded", () => {
  it.each([
    ["UTF-8", bytesOf("Hej på dig 😀"), "Hej på dig 😀", []],
    ["UTF-8 with a byte order mark", bytesOf("\ufeffHej å"), "Hej å", []],
    [
      "UTF-16, little end first",
      wide("\ufeffHej å 😀"),
      "Hej å 😀",
      [{ code: "text-encoding", detail: "UTF-16 LE" }],
    ],
    [
      "UTF-16, big end first",
      wide("\ufeffHej å", true),
      "Hej å",
      [{ code: "text-encoding", detail: "UTF-16 BE" }],
    ],
    [
      "UTF-16 without its mark",
      wide("Hej å alla"),
      "Hej å alla",
      [{ code: "text-encoding", detail: "UTF-16 LE" }],
    ],
    [
      "UTF-16 without its mark, big end first",
      wide("Hej å", true),
      "Hej å",
      [{ code: "text-encoding", detail: "UTF-16 BE" }],
    ],
    [
      "Windows-1252",
      latin("Så är det \u0096 på måndag"),
      "Så är det – på måndag",
      [{ code: "text-encoding", detail: "Windows-1252" }],
    ],
  ])("from %s", (_, bytes, value, notes) => expect(decodeText(bytes)).toEqual({ value, notes }));

  describe("of a byte a letter by what its words look like,", () => {
    const swedish =
      "När bron var stängd åkte jag färjan, och jag tyckte om tystnaden. Vår skeppare kände alla på bryggan; också små barn fick följa med över sjön.";
    const polish =
      "Kiedy most był zamknięty, jeździłam promem. Było zimno, ale lubiłam tę ciszę, a kapitan znał każdego pasażera.";
    const english =
      "I don’t know, it wasn’t easy; they’d shut it, and we didn’t hear – “Not yet”, said the crew.";
    it.each([
      ["Swedish from an old Mac", swedish, "macintosh", "Mac Roman"],
      ["English from an old Mac", english, "macintosh", "Mac Roman"],
      ["Swedish from DOS", swedish, "cp850", "CP850"],
      ["Polish from Windows", polish, "windows-1250", "Windows-1250"],
      ["Swedish from Windows", swedish, "windows-1252", "Windows-1252"],
      ["English from Windows", english, "windows-1252", "Windows-1252"],
    ])("%s", (_, text, label, detail) =>
      expect(decodeText(encoded(label, text))).toEqual({
        value: text,
        notes: [{ code: "text-encoding", detail }],
      }),
    );

    it("Windows-1252 where hardly anything speaks for another: signs within words, names, Catalan", () => {
      const text =
        "El col·lega té 5 m²x de ½l, deMócrit i N°a. À l’îlot, Zoë, naïve, ça va: œuvre, Škoda, Þór.";
      expect(decodeText(encoded("windows-1252", text)).value).toBe(text);
    });
  });

  it("of UTF-7 as it is written: no program that people have writes it any more", () =>
    expect(decodeText(bytesOf("S+AOU- +AOQ-r det +2Do-")).value).toBe("S+AOU- +AOQ-r det +2Do-"));

  it("of two encodings in that of most letters, and says how many of the others are broken", () => {
    const utf8 = bytesOf("Så är det på måndag. ");
    const windows = latin("Då åker vi.");
    expect(decodeText(Uint8Array.from([...utf8, ...utf8, ...windows]))).toEqual({
      value: "Så är det på måndag. Så är det på måndag. D\ufffd \ufffdker vi.",
      notes: [{ code: "text-broken-characters", count: 2 }],
    });
    const { value, notes } = decodeText(Uint8Array.from([...windows, ...windows, ...bytesOf(" på")]));
    expect(value).toBe("Då åker vi.Då åker vi. pÃ¥");
    expect(notes).toEqual([{ code: "text-encoding", detail: "Windows-1252" }]);
  });

  it("as UTF-8 though one byte is broken: every other å stays", () => {
    const bytes = bytesOf("Så är det på måndag också");
    const broken = Uint8Array.from([...bytes.slice(0, 4), 0xff, ...bytes.slice(4)]);
    const { value, notes } = decodeText(broken);
    expect(value).toBe("Så \ufffdär det på måndag också");
    expect(notes).toEqual([{ code: "text-broken-characters", count: 1 }]);
  });

  it.each(["a\r\nb", "a\rb", "a\nb", "a\u2028b", "a\u0085b", "a\vb"])("with LF between lines: %j", (text) =>
    expect(decodeText(bytesOf(text)).value).toBe("a\nb"),
  );

  it("with letters and accents put together, and says so", () =>
    expect(decodeText(bytesOf("a\u030a"))).toEqual({ value: "å", notes: [{ code: "text-normalised" }] }));

  it("without zeros and byte order marks inside, and says how many", () =>
    expect(decodeText(bytesOf("ab\0cd\ufeffef"))).toEqual({
      value: "abcdef",
      notes: [{ code: "text-control-characters", count: 2 }],
    }));

  it("with U+FFFD in place of lone surrogates, and says how many", () =>
    expect(decodeText(wide("\ufeffa\ud83db\ude00c"))).toEqual({
      value: "a\ufffdb\ufffdc",
      notes: [
        { code: "text-encoding", detail: "UTF-16 LE" },
        { code: "text-broken-characters", count: 2 },
      ],
    }));

  it.each(["👩‍👩‍👧 family", "שלום: hej", "مرحبا \u200fعالم", "日本語"])(
    "with everything that people can see: %s",
    (text) => expect(decodeText(bytesOf(text))).toEqual({ value: text, notes: [] }),
  );
});

describe("text is refused", () => {
  it("when there is none", () => expect(refusal(single())).toBe("empty-file"));
  it("when it is a picture", () =>
    expect(refusal(single(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 200, 3))).toBe(
      "not-text",
    ));
  it("when it is zeros", () => expect(refusal(new Uint8Array(100))).toBe("not-text"));
});
