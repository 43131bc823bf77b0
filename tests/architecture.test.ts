import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesImportedBy, filesUnder, importsOf, sourceOf } from "./support/sources.ts";

/**
 * The house as CONTRIBUTING.md draws it: which room may import which. A room is named by its folder; the
 * longest name that fits a file is its room.
 */
const root = path.resolve(import.meta.dirname, "..");

/** The rooms of the method, each above those that it may know: what two share stands below both. */
const ranks = [
  "speakers",
  "quotes",
  "participants",
  "guide",
  "transcripts",
  "recordings",
  "literature",
  "codebook",
  "figures",
  "coding",
  "themes",
  "reading",
  "memos",
  "interchange",
  "gate",
  "checking",
  "pseudonyms",
  "history",
].map((room) => `shared/${room}`);
/** What is worked out from a study, and changes nothing in it. */
const answers = ["shared/reports", "shared/analysis", "shared/charts"];
const core = ["shared", "shared/text", "shared/project"];
const frame = [
  "renderer/ui",
  "renderer/fields",
  "renderer/language",
  "renderer/storage",
  "renderer/commands",
  "renderer/workers",
];

/** What several desks show, so that they need not know each other: a transcript, a note with headings and links, a filter, a file being made, a table that is taken in, files that are given in any way, the gate before it leaves, the choice of a code, the recording of an interview and what plays it, who speaks in a text (asked when it is imported, and again of what the study has), a project of another program (taken into a study, or as one). */
const belowDesks = [
  "renderer/transcript-view",
  "renderer/notes",
  "renderer/filters",
  "renderer/report-file",
  "renderer/table-import",
  "renderer/given-files",
  "renderer/gate",
  "renderer/codes",
  "renderer/recordings",
  "renderer/speaker-review",
  "renderer/look-again",
  "renderer/project-import-dialog",
  "renderer/player",
];

/** Every other folder of the window: a desk, a panel, a dialog. */
const panels = readdirSync(path.join(root, "renderer"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `renderer/${name}`)
  .filter((folder) => ![...frame, ...belowDesks, "renderer/app", "renderer/public"].includes(folder));

const mayImport: Record<string, readonly string[]> = {
  shared: [],
  "shared/text": ["shared"],
  "shared/project": ["shared", "shared/text"],
  ...Object.fromEntries(ranks.map((room, rank) => [room, [...core, ...ranks.slice(0, rank)]])),
  "shared/reports": [...core, ...ranks, "shared/charts"],
  "shared/analysis": [...core, ...ranks],
  "shared/charts": [...core, ...ranks],
  "shared/formats": [...core, ...ranks, "shared/reports", "shared/charts"],
  electron: ["shared", "shared/formats", "electron/files"],
  "electron/files": ["shared", "shared/formats"],
  cli: [...core, ...ranks, ...answers, "shared/formats", "electron/files"],
  "renderer/ui": ["shared", "renderer/language"],
  "renderer/fields": ["renderer/ui", "renderer/language", "renderer/storage"],
  "renderer/language": [...core, ...ranks, "renderer/commands"],
  "renderer/workers": ["shared"],
  "renderer/storage": [...core, ...ranks, "shared/formats", "renderer/language", "renderer/workers"],
  "renderer/commands": [],
  ...Object.fromEntries(belowDesks.map((room) => [room, [...core, ...ranks, ...frame]])),
  "renderer/report-file": [...core, ...ranks, ...answers, "shared/formats", ...frame, "renderer/gate"],
  "renderer/given-files": [...core, ...ranks, "shared/formats", ...frame],
  "renderer/gate": [...core, ...ranks, "shared/formats", ...frame, "renderer/notes"],
  "renderer/look-again": [...core, ...ranks, "shared/formats", ...frame, "renderer/speaker-review"],
  "renderer/project-import-dialog": [...core, ...ranks, "shared/formats", ...frame],
  "renderer/recordings": [...core, ...ranks, "shared/formats", ...frame, "renderer/given-files"],
  "renderer/codes": [...core, ...ranks, "shared/analysis", ...frame],
  "renderer/player": [
    ...core,
    ...ranks,
    "shared/formats",
    ...frame,
    "renderer/recordings",
    "renderer/transcript-view",
  ],
  ...Object.fromEntries(
    panels.map((panel) => [
      panel,
      [...core, ...ranks, ...answers, "shared/formats", ...frame, ...belowDesks],
    ]),
  ),
  "renderer/app": [
    ...core,
    ...ranks,
    ...answers,
    "shared/formats",
    "renderer",
    ...frame,
    ...belowDesks,
    ...panels,
  ],
  renderer: ["shared", "renderer/app", "renderer/ui", "renderer/language", "renderer/storage"],
  fixtures: [...core, ...ranks, "shared/reports", "shared/formats", "electron/files"],
};

/** Which packages a top folder may use. Whoever adds one decides here where it belongs. */
const packages: Record<string, readonly string[]> = {
  shared: [
    "@codemirror/state",
    // SHA-1 for the GUIDs of REFI-QDA, which are of the kind that is told by names.
    "@noble/hashes",
    // The key of pseudonyms, in a format that other tools open.
    "age-encryption",
    "approx-string-match",
    "d3-dsv",
    // Geometry only: what draws in a page belongs to the window.
    "d3-force",
    "d3-hierarchy",
    "d3-polygon",
    "d3-quadtree",
    "fractional-indexing",
    "d3-scale",
    "d3-shape",
    "docx",
    "fflate",
    "entities",
    "htmlparser2",
    // Reads PDF (formats/pdf); nothing is drawn with it.
    "pdfjs-dist",
    "saxes",
    // SQLite itself, as wasm in one file: the files of other programs.
    "sql.js",
    "zod",
  ],
  electron: ["electron", "fflate", "zod", "node:"],
  cli: ["commander", "node:"],
  renderer: [
    "@fontsource-variable/inter",
    "@fontsource-variable/source-serif-4",
    "dexie",
    "i18next",
    "@lexical/history",
    "@lexical/list",
    "@lexical/plain-text",
    "@lexical/rich-text",
    "@lexical/selection",
    "@lexical/utils",
    "d3-selection",
    "d3-zoom",
    "lexical",
    "lucide-react",
    // Takes recordings apart into packets, for their waveform (renderer/player).
    "mediabunny",
    "react",
    "react-aria-components",
    "react-dom",
    "zod",
  ],
  fixtures: ["docx", "fflate", "sql.js", "node:"],
};

const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length);
const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`));

const files = ["shared", "electron", "renderer", "cli", "fixtures"].flatMap((folder) => filesUnder(folder));

describe("the house", () => {
  it("has no arrow that its plan does not draw", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (!room) throw new Error(`${file} stands in no room: draw it in tests/architecture.test.ts`);
      for (const target of filesImportedBy(file)) {
        const there = roomOf(target) ?? "outside";
        if (there !== room && !mayImport[room]?.includes(there)) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("uses each package only where it belongs", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const allowed = packages[file.split("/")[0] ?? ""] ?? [];
      for (const specifier of importsOf(file).filter((one) => !one.startsWith("."))) {
        const known = allowed.some((name) =>
          name.endsWith(":")
            ? specifier.startsWith(name)
            : specifier === name || specifier.startsWith(`${name}/`),
        );
        if (!known) wrong.push(`${file} → ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("imports electron as a value in its two files only", () => {
    const wrong = files.filter(
      (file) =>
        !["electron/main.ts", "electron/preload.ts"].includes(file) &&
        /^import (?!type)[^;]*from "electron"/m.test(sourceOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the page out of its core", () => {
    const page =
      /\b(?:document\.(?:create|query|body)|window\.|localStorage|navigator\.|indexedDB|(?<!-)process\.)/;
    const wrong = files.filter((file) => file.startsWith("shared/") && page.test(sourceOf(file)));
    expect(wrong).toEqual([]);
  });

  it("has no circle of imports", () => {
    const arrows = new Map(files.map((file) => [file, filesImportedBy(file)]));
    const finished = new Set<string>();
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) throw new Error(`a circle: ${[...trail, file].join(" → ")}`);
      if (finished.has(file)) return;
      for (const next of arrows.get(file) ?? []) walk(next, [...trail, file]);
      finished.add(file);
    };
    expect(() => {
      for (const file of files) walk(file, []);
    }).not.toThrow();
  });

  it("speaks with its workers by the asker alone", () => {
    const inWindow = files.filter((file) => file.startsWith("renderer/"));
    const started: string[] = [];
    const wrong: string[] = [];
    for (const file of inWindow) {
      const source = sourceOf(file);
      const others = source.replaceAll(
        /\(\) =>\s+new Worker\(new URL\("([^"]+)", import\.meta\.url\), \{ type: "module" \}\)/g,
        (_, to: string) => {
          started.push(path.posix.join(path.posix.dirname(file), to));
          return /\b(?:new Asker|askOnce|readFile)\b/.test(source) ? "" : _;
        },
      );
      if (/\bnew (?:Shared)?Worker\b/.test(others)) wrong.push(`${file} starts a worker`);
      if (file.startsWith("renderer/workers/")) continue;
      if (/\bonmessage|\bpostMessage\b|"message"/.test(source)) wrong.push(`${file} has messages of its own`);
    }
    const workers = inWindow.filter((file) => /^answering</m.test(sourceOf(file)));
    expect([wrong, started.sort()]).toEqual([[], [...workers].sort()]);
    expect(inWindow.filter((file) => /[.-]worker\.ts$/.test(file)).sort()).toEqual(started);
  });

  /** Fields whose text need not be kept while one types (rule Y6). */
  const notOfTheStudy: Readonly<Record<string, readonly string[]>> = {
    "a question with a button that takes it": [
      "app/SaveDialog",
      "checking-desk/AcceptedRate",
      "checking-desk/PlanDialog",
      "codebook-panel/SplitDialog",
      "gate/LetThroughDialog",
      "history-desk/RestoreDialog",
      "history-desk/VersionDialog",
      "library/NewStudyDialog",
      "literature-dialog/ReferenceFields",
      "participants/AddAttributeDialog",
      "participants/FilterDialog",
      "project-import-dialog/ProjectAsStudy",
      "pseudonym-dialog/OpenKey",
      "pseudonym-dialog/Suggestions",
      "pseudonym-dialog/TypedName",
      "thematic-map/RelationDialog",
      "themes-board/ReviewDialog",
      "transcript-view/NewSpeakerDialog",
      "ui/NameDialog",
    ],
    "a name of what comes to be by Enter": ["codebook-panel/NewCodeField", "guide-dialog/GuideSections"],
    "answers about a file, taken with it": [
      "import-dialog/ReviewPane",
      "speaker-review/JointQuestion",
      "speaker-review/OwnPattern",
      "speaker-review/PersonField",
      "speaker-review/PreviewTurn",
      "speaker-review/RestQuestion",
      "speaker-review/SpeakerTable",
    ],
    "what is looked for, or chosen by its name": [
      "codebook-panel/CodebookPanel",
      "history-desk/HistoryFilters",
      "memo-desk/MemoFilters",
      "search/SearchChoices",
      "ui/TypedChoice",
    ],
    "the words of a transcript, which have a run of their own": ["transcript-view/TranscriptText"],
    "a field as others fill it": ["notes/NoteEditor", "ui/fields"],
  };

  it("keeps what is typed into a field by useStudyText alone (Y1)", () => {
    const named = Object.values(notOfTheStudy)
      .flat()
      .map((file) => `renderer/${file}.tsx`);
    const fields = /<(?:textarea|TextArea|TextField|AriaTextField|SearchField|Input)\b|\bcontentEditable\b/;
    const inputs = /<input\b(?![^<]*?type="(?:checkbox|radio|file|range)")/;
    const typedInto = files.filter((file) => {
      const source = sourceOf(file);
      return file.startsWith("renderer/") && (fields.test(source) || inputs.test(source));
    });
    const byStudyText = /from "\.\.?\/(?:fields\/)?use-study-text\.ts"/;
    expect(typedInto.filter((file) => !byStudyText.test(sourceOf(file))).sort()).toEqual(named.sort());
  });

  it("gives the focus in one way", () => {
    const own = [
      // Lexical's own way into a note, which the note takes when it is given the focus.
      "renderer/notes/open-note.ts",
      // Words are selected and focused in one step: the way of a transcript.
      "renderer/transcript-view/transcript-editor.ts",
      // The one way.
      "renderer/ui/focus.ts",
    ];
    const gives = /\.(?:focus|blur)\(/;
    const found = files.filter((file) => file.startsWith("renderer/") && gives.test(sourceOf(file)));
    expect(found.sort()).toEqual(own);
  });

  it("has no doors and no dumps", () => {
    const dumps =
      /(?:^|\/)(?:index|utils?|helpers?|common|misc)\.tsx?$|\/(?:utils?|helpers?|common|lib|services|managers)\//;
    expect(files.filter((file) => dumps.test(file))).toEqual([]);
  });
});

describe("the tests", () => {
  /** Where time itself is the matter, and no event tells of it. */
  const mayLetTimePass = [
    // A program is killed at any moment of its writing, which nothing in it may know of.
    "tests/browser/durability.test.ts",
    "tests/browser/workers.test.ts",
    "tests/electron/files/disk.test.ts",
    // A reader that never ends tells nothing any more.
    "tests/mutations/read-mutated.ts",
    "tests/support/kvali.ts",
  ];

  it("wait for what happens, and never by the clock", () => {
    const sleeps =
      /\bwaitForTimeout\(|\bsetTimeout\b(?!")|\bsetInterval\b(?!")|timers\/promises|\bsleep\(|Atomics\.wait/;
    const asleep = filesUnder("tests").filter(
      (file) =>
        !file.startsWith("tests/bench/") &&
        file !== "tests/architecture.test.ts" &&
        sleeps.test(sourceOf(file)),
    );
    expect(asleep.sort()).toEqual(mayLetTimePass);
  });

  it("tell each deed in a table of its room", () => {
    const rooms = [
      ...sourceOf("shared/history/deeds.ts").matchAll(/(deedsOn\w+) \} from "\.\.\/(\w+)\/deeds\.ts"/g),
    ];
    expect(rooms.length).toBe(filesUnder("shared").filter((file) => file.endsWith("/deeds.ts")).length - 1);
    const told = new Set(filesUnder("tests/shared"));
    const untold = rooms.flatMap(([, name, room]) => {
      const test = `tests/shared/${room}/deeds.test.ts`;
      return told.has(test) && sourceOf(test).includes(`itTells(${name}, `) ? [] : [`${name} in ${test}`];
    });
    expect(untold).toEqual([]);
  });
});

describe("the rules", () => {
  it("have a number each", () => {
    const rules = readFileSync(path.join(root, "shared/RULES.md"), "utf8");
    const numbers = Array.from(rules.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm), ([, number]) => number);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });
});
