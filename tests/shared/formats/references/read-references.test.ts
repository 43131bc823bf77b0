import fc from "fast-check";
import { expect, it } from "vitest";
import { readReferences } from "../../../../shared/formats/references/read-references.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { bytesOf } from "../../../support/reading.ts";

const bibtex = '@article{one,\n  title = {A {\\"o} B},\n  author = {X, Y and others},\n  year = 2020\n}\n';
const ris = "TY  - JOUR\nTI  - A title\nAU  - X, Y\nPY  - 2020\nER  - \n";
const json = '[{"id": "one", "type": "book", "title": "A", "author": [{"family": "X"}]}]';

it("reads or refuses whatever a file has become, and reads what stands whole beside it (seed 111)", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(bibtex, ris, json),
      fc.array(
        fc.tuple(
          fc.nat(100),
          fc.nat(12),
          fc.constantFrom("", "{", "}", '"', "@", "\\", ",", "\n", "=", "#", "$"),
        ),
      ),
      (file, damages) => {
        const damaged = damages.reduce<string>(
          (text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone),
          file,
        );
        try {
          const { value } = readReferences(bytesOf(damaged));
          expect(value.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
        if (file !== bibtex) return;
        const behind = `${damaged}\n@book{whole, title = {Whole}, author = {Z, Q}, year = 1999}\n`;
        const keys = readReferences(bytesOf(behind)).value.map(({ key }) => key);
        expect(keys).toContain("whole");
      },
    ),
    { seed: 111, numRuns: 2000 },
  ));
