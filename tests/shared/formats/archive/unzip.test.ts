import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unzip, unzipNatively } from "../../../../shared/formats/archive/unzip.ts";
import { zip } from "../../../../shared/formats/archive/zip.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const hello = { name: "a.txt", bytes: bytesOf("hello") };
const plain = () => zip([hello]);
const stored = () => zip([{ ...hello, compress: false }]);
const refusal = (bytes: Uint8Array) => refusalOf(() => unzip(bytes));

/** Where the directory begins: the signature of its first entry. */
function directoryOf(bytes: Uint8Array): number {
  const at = indexOf(bytes, [0x50, 0x4b, 1, 2]);
  if (at === -1) throw new Error("no directory");
  return at;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  return bytes.findIndex((_, n) => wanted.every((byte, m) => bytes[n + m] === byte));
}

/** The archive with other bytes at a place. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** The archive with a comment behind it. */
function withComment(bytes: Uint8Array, comment: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + comment.length);
  whole.set(bytes);
  whole.set(comment, bytes.length);
  whole.set([comment.length & 255, comment.length >> 8], bytes.length - 2);
  return whole;
}

describe("an archive", () => {
  it("gives its entries by name", () => expect([...unzip(plain())]).toEqual([["a.txt", bytesOf("hello")]]));

  it("gives only the entries that are asked for", () => {
    const bytes = zip([hello, { name: "b.png", bytes: bytesOf("picture") }]);
    expect([...unzip(bytes, { only: (name) => name.endsWith(".txt") }).keys()]).toEqual(["a.txt"]);
  });

  it("may hold folders, which are no entries", () =>
    expect([...unzip(zip([{ name: "word/", bytes: new Uint8Array(0) }, hello])).keys()]).toEqual(["a.txt"]));

  it("may have a comment that looks like the end of an archive", () => {
    const end = plain().slice(-22);
    expect([...unzip(withComment(plain(), end)).keys()]).toEqual(["a.txt"]);
  });
});

describe("an archive is refused", () => {
  it.each([
    ["a text", bytesOf("this is no archive at all, just words"), "not-a-zip"],
    ["nothing", new Uint8Array(0), "not-a-zip"],
    ["cut in the middle", plain().slice(0, 60), "damaged-zip"],
    ["a byte changed in its data", changed(stored(), 36, 0x48), "damaged-zip"],
    ["a checksum that does not fit", changed(plain(), directoryOf(plain()) + 16, 1), "damaged-zip"],
    ["a size smaller than the truth", changed(plain(), directoryOf(plain()) + 24, 2), "damaged-zip"],
    ["a size larger than the truth", changed(plain(), directoryOf(plain()) + 24, 99), "damaged-zip"],
    ["an encrypted entry", changed(plain(), directoryOf(plain()) + 8, 1), "encrypted"],
    ["an unknown method", changed(plain(), directoryOf(plain()) + 10, 12), "damaged-zip"],
    ["a link to another file", changed(plain(), directoryOf(plain()) + 41, 0xa0), "damaged-zip"],
    ["another name in the entry", changed(plain(), 30, 0x62), "damaged-zip"],
    ["more entries than it has", changed(plain(), plain().length - 14, 2, 0, 2), "damaged-zip"],
  ])("for %s", (_, bytes, code) => expect(refusal(bytes)).toBe(code));

  it.each([
    "../evil.txt",
    "word/../../evil.txt",
    "/etc/passwd",
    "C:\\evil.txt",
    "C:/evil.txt",
    "word\\evil.txt",
    "a\0.txt",
    "__proto__",
    "word/__proto__/x",
    "./a",
    "a//b",
    "",
  ])("for the name %j", (name) => expect(refusal(zip([{ name, bytes: bytesOf("x") }]))).toBe("damaged-zip"));

  it.each([
    ["capitals", "A.TXT"],
    ["nothing but how letters are put together", "e\u0301.txt"],
  ])("for two names that differ in %s", (_, name) => {
    const other = name === "A.TXT" ? "a.txt" : "\u00e9.txt";
    const bytes = zip([name, other].map((one) => ({ name: one, bytes: bytesOf("x") })));
    expect(refusal(bytes)).toBe("damaged-zip");
  });

  it("for an entry that reaches into the next", () => {
    const two = zip(
      [hello, { name: "b.txt", bytes: bytesOf("hello") }].map((one) => ({ ...one, compress: false })),
    );
    const sizes = directoryOf(two) + 20;
    const overlapping = changed(two, sizes, 45, 0, 0, 0, 45, 0, 0, 0);
    expect(refusalOf(() => unzip(overlapping, { only: () => false }))).toBe("damaged-zip");
    expect(refusalOf(() => unzip(two, { only: () => false }))).toBe("read");
  });
});

describe("a bomb is refused", () => {
  it("when it packs more than 200 bytes into one", () =>
    expect(refusal(zipSync({ a: new Uint8Array(20_000_000) }))).toBe("too-large"));

  it("and our own writer makes none: it stores what would look like one", () =>
    expect(refusal(zip([{ name: "a", bytes: new Uint8Array(20_000_000) }]))).toBe("read"));

  it("when it claims to be small", () => {
    const bomb = zipSync({ a: new Uint8Array(20_000_000) });
    expect(refusal(changed(bomb, directoryOf(bomb) + 24, 100, 0, 0, 0))).toBe("damaged-zip");
  });

  it("when its entries together are too many bytes", () => {
    const bytes = zip([hello, { name: "b", bytes: bytesOf("hello") }]);
    expect(refusalOf(() => unzip(bytes, { limits: { totalBytes: 9 } }))).toBe("too-large");
  });

  it("when it has too many entries", () => {
    const bytes = zip([hello, { name: "b", bytes: bytesOf("hello") }]);
    expect(refusalOf(() => unzip(bytes, { limits: { entries: 1 } }))).toBe("too-large");
  });
});

it("gives the entries or a refusal for any damage, never another error, and never other words (seed 12)", () => {
  const whole = zip([hello, { name: "b/c.xml", bytes: bytesOf("<x/>".repeat(50)) }]);
  const known = new Map(unzip(whole));
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (places, cut) => {
      const bytes = whole.slice(0, cut % 3 === 0 ? cut + 1 : whole.length);
      for (const [at, value] of places) bytes[at % bytes.length] = value;
      refusalOf(() => {
        for (const [name, content] of unzip(bytes))
          if (known.has(name)) expect(content).toEqual(known.get(name));
      });
    }),
    { seed: 12, numRuns: 500 },
  );
});

describe("by the platform's own inflater", () => {
  const same = async (bytes: Uint8Array) => {
    const here = refusalOf(() => unzip(bytes));
    const there = await unzipNatively(bytes).then(
      (entries) => {
        expect(entries).toEqual(unzip(bytes));
        return "read";
      },
      (error: unknown) => (error instanceof UnreadableFile ? error.code : error),
    );
    expect(there).toBe(here);
    return there;
  };

  it("archives are read as by ours", async () => {
    expect(await same(zip([hello, { name: "b", bytes: new Uint8Array(0) }]))).toBe("read");
    expect(await same(stored())).toBe("read");
    const random = fc.sample(fc.uint8Array({ minLength: 300_000, maxLength: 300_000 }), {
      seed: 3,
      numRuns: 1,
    })[0];
    expect(await same(zipSync({ a: random ?? new Uint8Array(0), b: new Uint8Array(900_000) }))).toBe("read");
  });

  it("bombs are refused, and none of them grows far", async () => {
    expect(await same(zipSync({ a: new Uint8Array(20_000_000) }))).toBe("too-large");
    const bomb = zipSync({ a: new Uint8Array(200_000_000) });
    const before = process.memoryUsage().arrayBuffers;
    expect(await same(changed(bomb, directoryOf(bomb) + 24, 100, 0, 0, 0))).toBe("damaged-zip");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
  });

  it("any damage is answered with the entries or a refusal, as by ours (seed 13)", async () => {
    const whole = zipSync({ a: bytesOf("hello, hello, hello"), "b/c.xml": bytesOf("<x/>".repeat(50)) });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (places, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? cut + 1 : whole.length);
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        await same(bytes);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
