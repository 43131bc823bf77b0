import { describe, expect, it } from "vitest";
import { filesImportedBy, filesUnder, sourceOf } from "../support/sources.ts";
import { classesAtTheStartOf, classesGivenIn, classesIn, selectorsIn } from "../support/style-sheets.ts";

/**
 * The style sheet of a place is loaded with it and stays: it reaches every place that is opened afterwards, and none
 * that was opened before.
 */
const sheets = filesUnder("renderer", [".css"]);

/** What is loaded before any place, and is there for all. */
const forAll: Readonly<Record<string, string>> = {
  "renderer/ui/tokens.css": "colours, sizes, type",
  "renderer/ui/base.css": "elements as such, what is hidden, what is quiet",
  "renderer/ui/buttons.css": "buttons",
  "renderer/ui/fields.css": "fields and choices",
  "renderer/ui/menus.css": "what opens above the page",
  "renderer/ui/dialogs.css": "dialogs",
  "renderer/ui/notices.css": "what the program tells",
  "renderer/ui/places.css": "heads, tabs and tools of places, and what stands where nothing is",
  "renderer/app/study-window.css": "the frame in which every place stands",
};

describe("the style sheet of a place", () => {
  it("begins each selector with a class that no other sheet begins one with, or names its own in it", () => {
    expect(sharedSelectors(sheets.map((sheet) => [sheet, sourceOf(sheet)]))).toEqual([]);
  });

  it("is loaded where its classes are given to elements", () => {
    const wrong = filesUnder("renderer", [".tsx"]).flatMap((file) => {
      const loaded = sheetsLoadedIn(folderOf(file));
      const given = classesGivenIn(sourceOf(file));
      return sheets
        .filter((sheet) => !loaded.has(sheet) && !(sheet in forAll))
        .flatMap((sheet) =>
          selectorsIn(sourceOf(sheet)).map((one) => [sheet, classesAtTheStartOf(one)] as const),
        )
        .filter(([, classes]) => !classes.some((one) => commonClasses.has(one)))
        .filter(([, classes]) => given.some((all) => classes.every((one) => all.includes(one))))
        .map(([sheet, classes]) => `${file}: .${classes.join(".")} of ${sheet}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each([
    ["two places know one name", ".wide { a: b }", ".wide { c: d }", ["a.css: .wide", "b.css: .wide"]],
    ["within a name of one's own", ".one .wide { a: b }", ".two .wide { c: d }", []],
    ["an element alone", "h2 { a: b }", ".two { c: d }", ["a.css: h2"]],
    [
      "by width",
      "@media (width < 1px) { .wide { a: b } }",
      ".wide, .x { c: d }",
      ["a.css: .wide", "b.css: .wide"],
    ],
    ["a shared name that holds one's own", ".wide:has(.one) { a: b }", ".wide .two { c: d }", []],
  ])("is told from another: %s", (_, a, b, found) => {
    expect(
      sharedSelectors([
        ["a.css", a],
        ["b.css", b],
      ]),
    ).toEqual(found);
  });
});

/** The selectors that reach the elements of another place, as "sheet: selector". */
function sharedSelectors(of: readonly (readonly [sheet: string, css: string])[]): readonly string[] {
  const parsed = of.map(([sheet, css]) => [sheet, selectorsIn(css)] as const);
  const begun = sheetsByClass(parsed, classesAtTheStartOf);
  const named = sheetsByClass(parsed, classesIn);
  const isOnlyIn = (sheet: string, found: ReadonlySet<string> | undefined) =>
    found?.size === 1 && found.has(sheet);
  const isOwn = (sheet: string, selector: string) =>
    classesAtTheStartOf(selector).length > 0 &&
    classesIn(selector).some((one) => isOnlyIn(sheet, begun.get(one)) || isOnlyIn(sheet, named.get(one)));
  return parsed
    .filter(([sheet]) => !(sheet in forAll))
    .flatMap(([sheet, selectors]) =>
      selectors.filter((one) => !isOwn(sheet, one)).map((one) => `${sheet}: ${one}`),
    );
}

function sheetsByClass(
  parsed: readonly (readonly [sheet: string, selectors: readonly string[]])[],
  classesOf: (selector: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [sheet, selectors] of parsed)
    for (const one of selectors.flatMap(classesOf)) found.set(one, (found.get(one) ?? new Set()).add(sheet));
  return found;
}

/** Classes that are there for all, so that anybody may give them. */
const commonClasses = new Set(
  Object.keys(forAll).flatMap((sheet) => selectorsIn(sourceOf(sheet)).flatMap(classesAtTheStartOf)),
);

/** The sheets that are loaded when the components of a folder are shown: theirs, and those of all that they import. */
function sheetsLoadedIn(folder: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !file.startsWith("renderer/")) return;
    seen.add(file);
    if (!file.endsWith(".css")) filesImportedBy(file).forEach(visit);
  };
  filesUnder(folder)
    .filter((file) => folderOf(file) === folder)
    .forEach(visit);
  return seen;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
