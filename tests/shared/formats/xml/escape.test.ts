import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeAttribute, escapeText } from "../../../../shared/formats/xml/escape.ts";
import { readXml } from "../../../../shared/formats/xml/read-xml.ts";

describe("escaped text", () => {
  it("spells the signs of markup", () => expect(escapeText("a < b & c > d")).toBe("a &lt; b &amp; c &gt; d"));
  it("drops what XML cannot hold", () => expect(escapeText("a\0b\u0008c\ud800d\uffffe")).toBe("abcde"));
  it("keeps emoji, tabs and lines", () => expect(escapeText("😀\t\n")).toBe("😀\t\n"));
});

it("is read back as it was, but for what XML cannot hold (seed 21)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = text.replace(/[\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu, "");
      let read = "";
      let value: string | null = null;
      readXml(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`, {
        open: (_, attributes) => {
          value = attributes.get("b");
        },
        close() {},
        text: (chunk) => {
          read += chunk;
        },
      });
      expect([read, value]).toEqual([kept, kept]);
    }),
    { seed: 21 },
  );
});
