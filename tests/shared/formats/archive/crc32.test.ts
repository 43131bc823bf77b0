import { expect, it } from "vitest";
import { crc32 } from "../../../../shared/formats/archive/crc32.ts";
import { bytesOf } from "../../../support/reading.ts";

it.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("gives the published checksum of %j", (text, checksum) => expect(crc32(bytesOf(text))).toBe(checksum));

it("reads no more than its part of a larger buffer", () =>
  expect(crc32(bytesOf("xx123456789xx").subarray(2, 11))).toBe(0xcbf43926));
