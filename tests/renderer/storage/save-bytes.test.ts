import { describe, expect, it } from "vitest";
import { bridgeFor, type Dialogs } from "../../../electron/answer.ts";
import { knownFiles } from "../../../electron/files/known-files.ts";
import { isPlainName } from "../../../electron/files/plain-name.ts";
import { fileNameFor, projectFileName, saveBytes } from "../../../renderer/storage/save-bytes.ts";
import { deskOver, MemoryFiles } from "../../support/memory-files.ts";
import { factsOf } from "../../support/project-bytes.ts";

describe("the name of a file that was made", () => {
  it.each([
    ["Vård: före/efter?", "thematic map", "Vård före efter thematic map.png"],
    ["Shelter", "codebook 1/2", "Shelter codebook 1 2.png"],
    ["..", "history", "history.png"],
  ])("of “%s” and “%s” is “%s”, which every system takes", (study, what, expected) => {
    expect(fileNameFor(study, what, "png")).toBe(expected);
    expect(isPlainName(expected)).toBe(true);
  });

  it("keeps what the file holds and its end behind a very long name of a study", () =>
    expect(fileNameFor("å".repeat(300), "history", "csv")).toMatch(/^å{60} history\.csv$/));
});

describe("the name of a project file", () => {
  it.each([
    ["Night shelter: 2024", "Night shelter 2024.kvali"],
    ["Copy.KVALI", "Copy.KVALI"],
    ["?", "study.kvali"],
  ])("for “%s” is “%s”", (study, expected) => expect(projectFileName(study)).toBe(expected));
});

const none = async () => null;
const dialogs: Dialogs = {
  ...{ chooseTranscripts: none, chooseProject: none, choosePlace: none, chooseRecording: none },
  saveReport: async () => "/docs/For Anna.docx",
};

it("writes nothing under a name that may not be given, though it was chosen in a dialog of the system (E1)", async () => {
  const files = new MemoryFiles();
  const desk = deskOver(files);
  const bridge = bridgeFor({
    about: { host: "loopback", version: "1.2.3", folder: "/studies" },
    desk,
    ...knownFiles(desk, { dataFolder: "/data", studyFolder: "/studies" }),
    now: () => new Date("2026-08-01T10:00:00Z"),
    dialogs,
    dataFolder: "/data",
    studyFolder: "/studies",
    readFacts: factsOf,
    takeOpened: () => null,
  });
  const bytes = new TextEncoder().encode("a report");
  const asked: string[] = [];
  const save = (isAllowed: boolean) =>
    saveBytes(bridge, "Quotes.docx", bytes, (given) => {
      asked.push(given);
      return isAllowed;
    });
  expect(await save(false)).toEqual({ is: "refused" });
  expect(files.names()).toEqual([]);
  // Whoever saved it is told the name that they gave it.
  expect(await save(true)).toEqual({ is: "saved", name: "For Anna.docx" });
  expect(files.get("/docs/For Anna.docx")).toEqual(bytes);
  expect(asked).toEqual(["For Anna.docx", "For Anna.docx"]);
});
