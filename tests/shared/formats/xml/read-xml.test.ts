import { describe, expect, it } from "vitest";
import { readXml } from "../../../../shared/formats/xml/read-xml.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

/** What is heard, as one line. */
function heard(source: string | Uint8Array): string {
  const events: string[] = [];
  readXml(source, {
    open: (name, attributes) => events.push(`<${name} ${attributes.get("val") ?? ""}`.trim()),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(text),
  });
  return events.join(" ");
}
const refusal = (source: string | Uint8Array) => refusalOf(() => heard(source));
const wide = (text: string, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? "\ufeff" : ""), ...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );

describe("XML", () => {
  it("is heard by local names, whatever the prefix", () =>
    expect(heard(`<q:p xmlns:q="urn:q" q:val="1"><t>a &amp; b</t></q:p>`)).toBe("<p 1 <t a & b /t /p"));
  it("gives CDATA as text", () => expect(heard("<a><![CDATA[x < y]]></a>")).toBe("<a x < y /a"));
  it("may begin with a byte order mark", () => expect(heard(bytesOf("\ufeff<a>å</a>"))).toBe("<a å /a"));
  it("may be UTF-16", () => {
    expect(heard(wide("<a>å</a>", true))).toBe("<a å /a");
    expect(heard(wide("<a>å</a>", false))).toBe("<a å /a");
  });
  it("may name a single-byte encoding", () => {
    const bytes = Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>`, (c) =>
      c.charCodeAt(0),
    );
    expect(heard(bytes)).toBe("<a å /a");
  });
  it("is UTF-8 when it wrongly says UTF-16", () =>
    expect(heard(bytesOf(`<?xml version="1.0" encoding="utf-16"?><a>å</a>`))).toBe("<a å /a"));
});

describe("XML is refused", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  it.each([
    ["a document type", "<!DOCTYPE a><a/>", "xml-with-doctype"],
    ["an entity bomb", `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>`, "xml-with-doctype"],
    [
      "an entity of another file",
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
      "xml-with-doctype",
    ],
    ["an unknown entity", "<a>&x;</a>", "damaged-xml"],
    ["an open element", "<a><b></a>", "damaged-xml"],
    ["no element", "words", "damaged-xml"],
    ["nothing", "", "damaged-xml"],
    [
      "bytes of another encoding",
      Uint8Array.of(0x3c, 0x61, 0x3e, 0xe5, 0x3c, 0x2f, 0x61, 0x3e),
      "damaged-xml",
    ],
    ["257 levels", nested(257), "too-deep"],
    ["100,000 levels", nested(100_000), "too-deep"],
    ["256 levels, not", nested(256), "read"],
  ])("for %s", (_, source, code) => expect(refusal(source)).toBe(code));
});
