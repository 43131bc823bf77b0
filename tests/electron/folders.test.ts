import path from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder, studyFolder } from "../../electron/folders.ts";

const linux = { platform: "linux", home: "/home/ada", env: {} } as const;
const mac = { platform: "darwin", home: "/Users/ada", env: {} } as const;
const windows = {
  platform: "win32",
  home: "C:\\Users\\ada",
  env: { APPDATA: "C:\\Users\\ada\\AppData\\Roaming" },
} as const;

describe("the folder of the host's own things", () => {
  it.each([
    [linux, "/home/ada/.local/share/kvali"],
    [{ ...linux, env: { XDG_DATA_HOME: "/data" } }, "/data/kvali"],
    [{ ...linux, env: { XDG_DATA_HOME: "relative" } }, "/home/ada/.local/share/kvali"],
    [mac, "/Users/ada/Library/Application Support/Kvali"],
    [windows, "C:\\Users\\ada\\AppData\\Roaming\\Kvali"],
    [{ ...windows, env: {} }, "C:\\Users\\ada\\AppData\\Roaming\\Kvali"],
    [{ ...mac, env: { KVALI_DATA: "/elsewhere" } }, path.resolve("/elsewhere")],
  ])("%j → %s", (surroundings, folder) => expect(dataFolder(surroundings)).toBe(folder));
});

describe("the folder of studies", () => {
  it.each([
    [linux, "/home/ada/Kvali"],
    [mac, "/Users/ada/Documents/Kvali"],
    [windows, "C:\\Users\\ada\\Documents\\Kvali"],
    [{ ...linux, env: { KVALI_FOLDER: "/studies" } }, path.resolve("/studies")],
  ])("%j → %s", (surroundings, folder) => expect(studyFolder(surroundings)).toBe(folder));
});
