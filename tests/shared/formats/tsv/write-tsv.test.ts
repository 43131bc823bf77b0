import { expect, it } from "vitest";
import { writeTsv } from "../../../../shared/formats/tsv/write-tsv.ts";

it("writes a row a line, and keeps no tab or line end within a cell", () =>
  expect(
    writeTsv([
      ["code", "quote"],
      ["Trust", "a\tcup\r\nof coffee"],
    ]),
  ).toBe("code\tquote\nTrust\ta cup of coffee\n"));
