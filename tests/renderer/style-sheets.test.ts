import { describe, expect, it } from "vitest";
import { filesImportedBy, filesUnder, sourceOf } from "../support/sources.ts";
import {
  classesAtTheStartOf,
  classesGivenIn,
  classesIn,
  type Declaration,
  declarationsIn,
  selectorsIn,
} from "../support/style-sheets.ts";

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
    const folders = new Set(filesUnder("renderer", [".tsx"]).map(folderOf));
    const loadedIn = new Map([...folders].map((folder) => [folder, sheetsLoadedIn(folder)]));
    const wrong = filesUnder("renderer", [".tsx"]).flatMap((file) => {
      const loaded = loadedIn.get(folderOf(file));
      const given = classesGivenIn(sourceOf(file));
      return beginnings
        .filter(([sheet]) => !loaded?.has(sheet))
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

describe("a style sheet", () => {
  it("is that of the one component it is named for, or is shared by several, or is there for all", () => {
    const importers = new Map<string, string[]>(sheets.map((sheet) => [sheet, []]));
    for (const file of filesUnder("renderer"))
      for (const sheet of filesImportedBy(file)) importers.get(sheet)?.push(file);
    const wrong = [...importers].filter(([sheet, files]) => {
      const [only, another] = files;
      if (only === undefined) return true;
      return another === undefined && only !== "renderer/main.tsx" && kebab(only) !== sheet.slice(0, -4);
    });
    expect(wrong).toEqual([]);
  });

  it("names no class that nobody gives", () => {
    const given = classWords();
    const isGiven = (one: string) =>
      one.startsWith("react-aria-") ||
      given.whole.has(one) ||
      given.begun.some((begun) => one.startsWith(begun));
    const idle = sheets.flatMap((sheet) =>
      selectorsIn(sourceOf(sheet))
        .flatMap(classesIn)
        .filter((one) => !isGiven(one))
        .map((one) => `${sheet}: .${one}`),
    );
    expect([...new Set(idle)]).toEqual([]);
  });

  it("goes by visually-hidden for what is read aloud and not shown", () => {
    const hides = sheets.filter((sheet) => sourceOf(sheet).includes("clip-path: inset(50%)"));
    expect(hides).toEqual(["renderer/ui/base.css"]);
    expect(sourceOf("renderer/ui/base.css").split("clip-path").length - 1).toBe(1);
  });

  it("writes no figure and no colour that has a name", () => {
    expect(sheets.filter((sheet) => sheet !== tokenSheet).flatMap(namedFigures)).toEqual([]);
  });

  it("asks for no name that nobody gives, and gives none that nobody asks for", () => {
    const written = filesUnder("renderer", [".css", ".ts", ".tsx"]).map(sourceOf).join("\n");
    const asked = new Set([...written.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name));
    const given = new Set([...written.matchAll(/(--[\w-]+)(?:"?\s*:|",)/g)].map(([, name = ""]) => name));
    expect([...asked].filter((name) => !given.has(name) && name !== byReactAria)).toEqual([]);
    expect([...given].filter((name) => !asked.has(name))).toEqual([]);
  });

  it.each([
    [".a { padding: 0 8px; }", ["padding: 0 8px"]],
    [".a { margin: -6px auto; }", ["margin: -6px auto"]],
    [".a { padding: calc(2px + 18px) 9px; }", ["padding: calc(2px + 18px) 9px"]],
    [".a { padding: 9px; width: 8px; margin: 118px 0.8px; }", []],
    [".a { font: 15px / 1.4 var(--serif); font-size: 9px; }", ["font: 15px / 1.4 var(--serif)"]],
    [".a { border-radius: 6px; border: 1px dashed red; }", ["border-radius: 6px", "border: 1px dashed red"]],
    [".a { border-top: var(--thin) solid var(--line); }", ["border-top: var(--thin) solid var(--line)"]],
    [".a { color: oklch(20% 0.01 260 / 0.5); fill: oklch(var(--lane-l) var(--lane-c) var(--h)); }", 1],
    [".a { background: #fff; color: white; border-color: CanvasText; white-space: nowrap; }", 2],
  ])("is found to write what has a name: %s", (css, found) => {
    const all = namedFiguresIn(css);
    expect(typeof found === "number" ? all.length : all).toEqual(found);
  });
});

const tokenSheet = "renderer/ui/tokens.css";
/** What React Aria sets on the rows of a tree. */
const byReactAria = "--tree-item-level";

const tokens = declarationsIn(sourceOf(tokenSheet)).filter(({ property }) => property.startsWith("--"));

/** The properties whose figures come from a scale, and the names of that scale. */
const scales: readonly (readonly [properties: RegExp, names: RegExp])[] = [
  [/^(?:padding|margin)(?:-[\w-]+)?$|gap$/, /^--s\d/],
  [/^font(?:-size)?$/, /^--t\d/],
  [/^font-weight$/, /^--w\d/],
  [/^border-radius$/, /^--r(?:\d|-)/],
  [/^(?:border|outline)(?:-(?:top|right|bottom|left|width|left-width|inline-start))?$/, /^--(?:thin|thick)$/],
  [/^outline-offset$/, /^--ring-/],
  [/^min-height$/, /^--(?:control|bar)/],
  [/^max-width$/, /^--measure/],
  [/^z-index$/, /^--layer-/],
  [/^opacity$/, /^--dimmed$/],
];

/** Names of several words, as those of sizes, colours and letters are not. A ring of focus is one as an outline only. */
const phrases = tokens.filter(({ value }) => /\s/.test(value) && !/^oklch|^"/.test(value));

function namedFigures(sheet: string): readonly string[] {
  return namedFiguresIn(sourceOf(sheet)).map((one) => `${sheet}: ${one}`);
}

function namedFiguresIn(css: string): readonly string[] {
  return declarationsIn(css)
    .filter((one) => hasNamedFigure(one) || hasColour(one) || hasPhrase(one))
    .map(({ property, value }) => `${property}: ${value}`);
}

function hasPhrase({ property, value }: Declaration): boolean {
  return phrases.some(
    (phrase) =>
      value.includes(phrase.value) && (phrase.property !== "--focus-ring" || property.startsWith("outline")),
  );
}

function hasNamedFigure({ property, value }: Declaration): boolean {
  const figures = value.match(/(?<![\w.-])-?[\d.]+(?:px|ch)?(?![\w.%])/g) ?? [];
  return scales.some(
    ([properties, names]) =>
      properties.test(property) &&
      tokens.some(
        (token) =>
          names.test(token.property) &&
          figures.some((one) => one === token.value || one.replace(/^-/, "") === token.value),
      ),
  );
}

/** Colours are told apart by light and dark, so they stand where both are. */
function hasColour({ property, value }: Declaration): boolean {
  return (
    /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(\s*[\d.]/i.test(value) ||
    (isColour.test(property) && /\b(?:white|black)\b/.test(value))
  );
}

const isColour = /^(?:color|background|fill|stroke)$|color$|^border/;

/** "renderer/app/StudyNav.tsx" as "renderer/app/study-nav". */
function kebab(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.tsx?$/, "");
  return `${folderOf(file)}/${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
}

/**
 * Whatever may come to be a class: words of texts that are nothing but such words, also of what the core hands on (the
 * role of a paragraph). What is written together with a value is a beginning: "level-" of `level-${level}`.
 */
function classWords(): { readonly whole: ReadonlySet<string>; readonly begun: readonly string[] } {
  const sources = ["renderer", "shared"]
    .flatMap((folder) => filesUnder(folder))
    .filter((file) => !file.startsWith("renderer/language/"))
    .map(sourceOf);
  const texts = [/"([^"\n]*)"/g, /`([^`]*)`/g].flatMap((text) =>
    sources.flatMap((source) => [...source.matchAll(text)].map(([, found = ""]) => found)),
  );
  const words = texts.flatMap((text) =>
    text
      .replace(/\$\{[^}]*\}/g, "\0")
      .split(/\s+/)
      .filter((word) => /^[a-z][\w-]*\0?$/i.test(word)),
  );
  return {
    whole: new Set(words.filter((word) => !word.endsWith("\0"))),
    begun: words.filter((word) => word.endsWith("-\0")).map((word) => word.slice(0, -1)),
  };
}

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

/** What begins the selectors of the sheets that are not there for all, but for classes that are. */
const beginnings = sheets
  .filter((sheet) => !(sheet in forAll))
  .flatMap((sheet) => selectorsIn(sourceOf(sheet)).map((one) => [sheet, classesAtTheStartOf(one)] as const))
  .filter(([, classes]) => !classes.some((one) => commonClasses.has(one)));

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
