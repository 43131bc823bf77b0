import { describe, expect, it } from "vitest";
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
