import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { zip } from "../../../../shared/formats/archive/zip.ts";
import { bytesOf } from "../../../support/reading.ts";

const entries = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z0-9åäö]{1,8}(?:\/[a-z0-9]{1,8}){0,2}\.xml$/),
    bytes: fc.uint8Array({ maxLength: 300 }),
    compress: fc.boolean(),
  }),
  { selector: ({ name }) => name.normalize("NFC").toLowerCase(), maxLength: 8 },
);

it("is read back by unzip as it was written, in order (seed 11)", () => {
  fc.assert(
    fc.property(entries, (given) => {
      const read = [...unzip(zip(given))].map(([name, bytes]) => ({ name, bytes }));
      expect(read).toEqual(given.map(({ name, bytes }) => ({ name, bytes })));
    }),
    { seed: 11 },
  );
});

it("is read by another program", () => {
  const read = unzipSync(zip([{ name: "å/1.txt", bytes: bytesOf("hej ".repeat(100)) }]));
  expect(new TextDecoder().decode(read["å/1.txt"])).toBe("hej ".repeat(100));
});

it("gives the same bytes for the same entries", () => {
  const given = [{ name: "a", bytes: bytesOf("same") }];
  expect(zip(given)).toEqual(zip(given));
});

it("stores what it shall not compress", () => {
  const bytes = bytesOf("same ".repeat(100));
  expect(zip([{ name: "a", bytes, compress: false }]).length).toBeGreaterThan(500);
  expect(zip([{ name: "a", bytes }]).length).toBeLessThan(200);
});

it("keeps names that look like numbers in the order given", () => {
  const given = ["2", "10", "1"].map((name) => ({ name, bytes: bytesOf(name) }));
  expect([...unzip(zip(given)).keys()]).toEqual(["2", "10", "1"]);
});

it("refuses two entries of one name", () => {
  const entry = { name: "a", bytes: bytesOf("x") };
  expect(() => zip([entry, entry])).toThrow(RangeError);
});

it("stores what repeats itself so much that unzip would take it for a bomb", () => {
  const bytes = new Uint8Array(3 * 1024 * 1024);
  const found = unzip(zip([{ name: "a", bytes }])).get("a") ?? new Uint8Array();
  expect(Buffer.compare(found, bytes)).toBe(0);
});
