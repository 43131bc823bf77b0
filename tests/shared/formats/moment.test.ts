import { expect, it } from "vitest";
import { momentIn } from "../../../shared/formats/moment.ts";

it.each([
  ["2023-03-01 14:05:33.120000", "2023-03-01T14:05:33.000Z"],
  ["2023-03-01T14:05:33Z", "2023-03-01T14:05:33.000Z"],
  ["2023-03-01 14:05 +02:00", "2023-03-01T12:05:00.000Z"],
  ["1.3.2023 9:05", "2023-03-01T09:05:00.000Z"],
  ["2023-03-01", "2023-03-01T00:00:00.000Z"],
  ["03/01/2023", null],
  ["2023-13-41 10:00", null],
  ["yesterday", null],
  ["", null],
])("the moment in %j is %s", (words, moment) => expect(momentIn(words)).toBe(moment));
