import { describe, expect, it } from "vitest";
import { answerCall, bridgeFor, type Dialogs, type Host, RefusedCall } from "../../electron/answer.ts";
import { knownFiles } from "../../electron/files/known-files.ts";
import { sha256Of } from "../../electron/files/replace-file.ts";
import type { Bridge, FilePlace, ShelfEntry } from "../../shared/bridge.ts";
import { bridgeCalls } from "../../shared/bridge-calls.ts";
import { deskOver, MemoryFiles } from "../support/memory-files.ts";
import { factsOf, nothing, projectBytes } from "../support/project-bytes.ts";
import { toneFile } from "../support/wav-file.ts";

const chosen: Dialogs = {
  chooseTranscripts: async () => ["/in/Interview 1.docx", "/in/Interview 2.txt"],
  chooseProject: async () => "/docs/one.kvali",
  choosePlace: async (suggested) => `/docs/${suggested}`,
  saveReport: async (suggested) => `/docs/${suggested}`,
  chooseRecording: async () => "/sound/Marta.mp3",
};

function hostOver(files: MemoryFiles, more: Partial<Host> = {}) {
  const desk = deskOver(files);
  return bridgeFor({
    about: { host: "loopback", version: "1.2.3", folder: "/studies" },
    desk,
    ...knownFiles(desk, { dataFolder: "/data", studyFolder: "/studies" }),
    now: () => new Date("2026-08-01T10:00:00Z"),
    dialogs: null,
    dataFolder: "/data",
    studyFolder: "/studies",
    readFacts: factsOf,
    takeOpened: () => null,
    ...more,
  });
}

const words = (text: string) => new TextEncoder().encode(text);
const asPlace = (answer: unknown): FilePlace => {
  if (typeof answer !== "object" || answer === null || !("token" in answer))
    throw new Error(`no place: ${answer}`);
  return answer as FilePlace;
};

describe("a project in the study folder", () => {
  it("is placed, written, read and replaced, without a path being told", async () => {
    const files = new MemoryFiles();
    const bridge = hostOver(files);
    const place = asPlace(await bridge.placeInFolder("one.kvali"));
    expect(place).toEqual({ token: expect.any(String), name: "one.kvali", exists: false });
    const first = projectBytes({ generation: 1 });
    const written = await bridge.writeProject(place.token, first, null);
    expect(written).toEqual({ is: "written", sha256: sha256Of(first), at: "2026-08-01T10:00:00.000Z" });
    expect(await bridge.readProject(place.token)).toEqual({
      is: "read",
      bytes: first,
      sha256: sha256Of(first),
    });
    const second = await bridge.writeProject(place.token, projectBytes({ generation: 2 }), sha256Of(first));
    expect(second.is).toBe("written");
    expect(asPlace(await bridge.placeInFolder("one.kvali"))).toEqual({ ...place, exists: true });
    expect(JSON.stringify([place, written, second])).not.toContain("/");
  });

  it("is not replaced by who does not know it, nor by nothing", async () => {
    const files = new MemoryFiles({}, { "/studies/one.kvali": projectBytes() });
    const bridge = hostOver(files);
    const { token } = asPlace(await bridge.placeInFolder("one.kvali"));
    expect(await bridge.writeProject(token, projectBytes({ generation: 2 }), null)).toMatchObject({
      why: "changed-underneath",
    });
    const empty = projectBytes({ generation: 2, counts: nothing });
    expect(await bridge.writeProject(token, empty, sha256Of(projectBytes()))).toMatchObject({
      why: "would-empty",
    });
    expect(files.get("/studies/one.kvali")).toEqual(projectBytes());
  });

  it("is listed with the others, the last changed first, and other files are not", async () => {
    const files = new MemoryFiles();
    files.put("/studies/old.kvali", words("12"), { modifiedAt: new Date("2026-01-01") });
    files.put("/studies/new.KVALI", words("123"), { modifiedAt: new Date("2026-02-01") });
    files.put("/studies/notes.docx", words("1"));
    files.put("/studies/one.kvali.recovered-1", words("1"));
    expect(await hostOver(files).listFolder()).toEqual([
      { name: "new.KVALI", bytes: 3, modifiedAt: "2026-02-01T00:00:00.000Z" },
      { name: "old.kvali", bytes: 2, modifiedAt: "2026-01-01T00:00:00.000Z" },
    ]);
  });

  it.each(["../one.kvali", "/etc/one.kvali", "a\\one.kvali", "notes.docx", ".kvali", "con.kvali"])(
    "cannot be called %j",
    async (name) => expect(await hostOver(new MemoryFiles()).placeInFolder(name)).toBe("bad-name"),
  );

  it("cannot be reached by a token that was not given", async () => {
    const bridge = hostOver(new MemoryFiles({}, { "/studies/one.kvali": projectBytes() }));
    expect(await bridge.readProject("/studies/one.kvali")).toEqual({ is: "failed", why: "not-found" });
    expect(await bridge.writeProject("n99", projectBytes(), null)).toMatchObject({ why: "not-found" });
  });

  it("is not there for a host that has dialogs", async () => {
    const bridge = hostOver(new MemoryFiles(), { studyFolder: null, dialogs: chosen });
    expect(await bridge.listFolder()).toEqual([]);
    expect(await bridge.placeInFolder("one.kvali")).toBe("bad-name");
  });
});

describe("a host with dialogs", () => {
  it("answers the names and bytes of transcripts", async () => {
    const files = new MemoryFiles(
      {},
      { "/in/Interview 1.docx": words("a"), "/in/Interview 2.txt": words("b") },
    );
    expect(await hostOver(files, { dialogs: chosen }).chooseTranscripts()).toEqual([
      { name: "Interview 1.docx", bytes: words("a") },
      { name: "Interview 2.txt", bytes: words("b") },
    ]);
  });

  it("says why a transcript cannot be read", async () =>
    expect(hostOver(new MemoryFiles(), { dialogs: chosen }).chooseTranscripts()).rejects.toThrow(
      "not-found",
    ));

  it("opens a project that was chosen", async () => {
    const bridge = hostOver(new MemoryFiles({}, { "/docs/one.kvali": projectBytes() }), { dialogs: chosen });
    const place = asPlace(await bridge.chooseProject());
    expect(place).toMatchObject({ name: "one.kvali", exists: true });
    expect(await bridge.readProject(place.token)).toMatchObject({ is: "read" });
  });

  it("adds the ending that a person left out", async () =>
    expect(await hostOver(new MemoryFiles(), { dialogs: chosen }).choosePlace("My study")).toMatchObject({
      name: "My study.kvali",
      exists: false,
    }));

  it("asks again where a name without an ending becomes that of a file that is there: nobody agreed to replace that one", async () => {
    const files = new MemoryFiles({}, { "/docs/study.kvali": projectBytes() });
    const asked: string[] = [];
    const typed = ["/docs/study", "/docs/other"];
    const choosePlace = async (suggested: string) => {
      asked.push(suggested);
      return typed.shift() ?? null;
    };
    const bridge = hostOver(files, { dialogs: { ...chosen, choosePlace } });
    expect(await bridge.choosePlace("Shelter")).toMatchObject({ name: "other.kvali", exists: false });
    expect(asked).toEqual(["Shelter", "/docs/study.kvali"]);

    typed.push("/docs/study", "/docs/study.kvali");
    expect(await bridge.choosePlace("Shelter")).toMatchObject({ name: "study.kvali", exists: true });
    typed.push("/docs/study");
    expect(await bridge.choosePlace("Shelter")).toBe("cancelled");
  });

  const savedAs = async (bridge: ReturnType<typeof hostOver>, name: string, bytes: Uint8Array) => {
    const place = await bridge.chooseReportPlace(name);
    if (typeof place === "string") throw new Error(place);
    return bridge.saveReport(place.token, bytes);
  };

  it("tells the name that a report was given before it is saved, and saves it there once", async () => {
    const files = new MemoryFiles();
    const dialogs = { ...chosen, saveReport: async () => "/docs/For Anna.docx" };
    const bridge = hostOver(files, { dialogs });
    const place = await bridge.chooseReportPlace("Quotes.docx");
    expect(place).toMatchObject({ name: "For Anna.docx" });
    expect(files.names()).toEqual([]);
    if (typeof place === "string") throw new Error(place);
    await expect(bridge.saveReport("another", words("new"))).rejects.toThrow("not-found");
    await expect(bridge.saveReport(place.token, words("new"))).rejects.toThrow("not-found");
    expect(files.names()).toEqual([]);
  });

  it("saves a report under a plain name, over an older one too", async () => {
    const files = new MemoryFiles({}, { "/docs/Quotes  all.docx": words("old") });
    const bridge = hostOver(files, { dialogs: chosen });
    expect(await savedAs(bridge, "Quotes: all.docx", words("new"))).toBe("saved");
    expect(files.get("/docs/Quotes  all.docx")).toEqual(words("new"));
  });

  it("does not put a report in the place of a study", async () => {
    const files = new MemoryFiles({}, { "/docs/one.kvali": projectBytes() });
    const saved = savedAs(hostOver(files, { dialogs: chosen }), "one.kvali", words("report"));
    await expect(saved).rejects.toThrow("not-a-project");
    expect(files.get("/docs/one.kvali")).toEqual(projectBytes());
  });

  it("puts a copy in the place of the same study, and of no other: a study to hand on is one", async () => {
    const there = projectBytes({ projectId: "one" });
    const files = new MemoryFiles({}, { "/docs/one.kvali": there });
    const bridge = hostOver(files, { dialogs: chosen });
    const handedOn = savedAs(bridge, "one.kvali", projectBytes({ projectId: "another" }));
    await expect(handedOn).rejects.toThrow("another-study");
    expect(files.get("/docs/one.kvali")).toEqual(there);
    const copy = projectBytes({ projectId: "one", text: "the same, later" });
    expect(await savedAs(bridge, "one.kvali", copy)).toBe("saved");
    expect(files.get("/docs/one.kvali")).toEqual(copy);
  });

  it("says that the disk is full, and keeps the file that was there", async () => {
    const files = new MemoryFiles({ capacity: 5 }, { "/docs/r.csv": words("old") });
    const saved = savedAs(hostOver(files, { dialogs: chosen }), "r.csv", words("new"));
    await expect(saved).rejects.toThrow("disk-full");
    expect(files.get("/docs/r.csv")).toEqual(words("old"));
  });

  it("takes a closed dialog for an answer", async () => {
    const none = async () => null;
    const dialogs = {
      ...{ chooseTranscripts: none, chooseProject: none, choosePlace: none, saveReport: none },
      chooseRecording: none,
    };
    const bridge = hostOver(new MemoryFiles(), { dialogs });
    expect(await bridge.chooseTranscripts()).toEqual([]);
    expect(await bridge.chooseProject()).toBe("cancelled");
    expect(await bridge.choosePlace("a")).toBe("cancelled");
    expect(await bridge.chooseReportPlace("a")).toBe("cancelled");
    expect(await bridge.chooseRecording()).toBe("cancelled");
  });
});

describe("a host without dialogs", () => {
  it("says so", async () => {
    const bridge = hostOver(new MemoryFiles());
    expect(await bridge.chooseTranscripts()).toBe("no-dialog");
    expect(await bridge.chooseProject()).toBe("no-dialog");
    expect(await bridge.choosePlace("a")).toBe("no-dialog");
    expect(await bridge.chooseReportPlace("a")).toBe("no-dialog");
  });
});

describe("the project that the program was asked to open", () => {
  it("is a place, when it is a project's name", async () => {
    const files = new MemoryFiles({}, { "/mail/one.kvali": projectBytes() });
    const bridge = hostOver(files, { takeOpened: () => "/mail/one.kvali" });
    expect(await bridge.takeOpened()).toMatchObject({ name: "one.kvali", exists: true });
    expect(await hostOver(files, { takeOpened: () => "/etc/passwd" }).takeOpened()).toBeNull();
    expect(await hostOver(files).takeOpened()).toBeNull();
  });
});

const entry: ShelfEntry = {
  projectId: "study:one",
  name: "One",
  openedAt: "2026-08-01T10:00:00.000Z",
  certificate: { generation: 1, counts: nothing, digest: "" },
  place: null,
};

describe("a copy of a recording", () => {
  const sound = toneFile(1);
  const recording = { sha256: sha256Of(sound), bytes: sound.length, name: "Marta.wav" };
  const made = async (bridge: Bridge, study: string, folder: string) => {
    const copy = { study, folder, recording, from: null };
    await bridge.copyRecording(copy, null);
    await bridge.copyRecording(copy, { at: 0, bytes: sound });
    return bridge.copyRecording(copy, null);
  };

  it("comes to a folder beside the study's file, and to no other", async () => {
    const files = new MemoryFiles();
    const bridge = hostOver(files);
    const place = asPlace(await bridge.placeInFolder("Shelter.kvali"));
    expect(await made(bridge, place.token, "Shelter recordings")).toMatchObject({ is: "copied" });
    expect(files.get("/studies/Shelter recordings/Marta.wav")).toEqual(sound);
    const before = files.names();
    for (const [study, folder] of [
      [place.token, "../elsewhere"],
      [place.token, ".hidden"],
      [place.token, "a/b"],
      ["nobody", "Shelter recordings"],
    ] as const)
      expect(await made(bridge, study, folder)).toEqual({ is: "failed", why: "not-found" });
    expect(files.names()).toEqual(before);
  });

  it("takes away what was left of one an hour ago and more", async () => {
    const files = new MemoryFiles();
    files.put("/studies/Shelter recordings/.kvali-old.tmp", new Uint8Array(10));
    const bridge = hostOver(files);
    const place = asPlace(await bridge.placeInFolder("Shelter.kvali"));
    await made(bridge, place.token, "Shelter recordings");
    expect(files.names().filter((name) => name.includes(".tmp"))).toEqual([]);
  });
});

describe("what the host remembers", () => {
  it("is the shelf and the copies, until the project is taken off", async () => {
    const files = new MemoryFiles();
    const bridge = hostOver(files);
    await bridge.shelve(entry);
    expect(await bridge.keepCopy("study:one", projectBytes())).toMatchObject({ is: "written" });
    expect(await bridge.readShelf()).toEqual([entry]);
    expect(await bridge.readCopy("study:one")).toMatchObject({ is: "read", bytes: projectBytes() });
    await bridge.unshelve("study:one");
    expect(await bridge.readShelf()).toEqual([]);
    expect(await bridge.readCopy("study:one")).toEqual({ is: "failed", why: "not-found" });
    expect(files.names()).toEqual(["/data/shelf.json"]);
  });
});

describe("a call that comes as a name and a list", () => {
  const bridge = hostOver(new MemoryFiles());

  it("is answered", async () =>
    expect(await answerCall(bridge, "about", [])).toEqual({
      host: "loopback",
      version: "1.2.3",
      folder: "/studies",
    }));

  it.each(["", "nothing", "constructor", "__proto__", "toString", "hasOwnProperty", 1, null, ["about"]])(
    "is refused when there is no such call: %j",
    async (call) => expect(answerCall(bridge, call, [])).rejects.toThrow(RefusedCall),
  );

  const wantedCopy = {
    ...{ study: "t", folder: "Shelter recordings", from: null },
    recording: { sha256: "a".repeat(64), bytes: 1, name: "a" },
  };
  const bad: Record<string, readonly unknown[]> = {
    about: [["one too many"], null, "about", {}],
    takeOpened: [[1]],
    chooseTranscripts: [[1]],
    chooseReportPlace: [[], [1], [""]],
    saveReport: [[], ["a"], ["a", "bytes"], [1, new Uint8Array()], ["", new Uint8Array()], ["a", [1, 2]]],
    chooseProject: [[1]],
    choosePlace: [[], [1], [""]],
    listFolder: [["/etc"]],
    placeInFolder: [[], [null]],
    chooseRecording: [["/etc/passwd"]],
    listRecordings: [["/etc"]],
    findRecording: [
      [],
      ["a".repeat(64)],
      [{ sha256: "../a", bytes: 1, name: "a" }, true],
      [{ sha256: "a".repeat(64), bytes: -1, name: "a" }, true],
      [{ sha256: "a".repeat(64), bytes: 1, name: "a", folder: "/etc" }, true],
      [{ sha256: "a".repeat(64), bytes: 1, name: "a" }, "/etc"],
    ],
    hashRecording: [[], [""], [1]],
    rememberRecording: [["t"], ["t", "no hash"], ["", "a".repeat(64)]],
    copyRecording: [
      [],
      [wantedCopy],
      [wantedCopy, { at: -1, bytes: new Uint8Array() }],
      [wantedCopy, { at: 0, bytes: "RIFF" }],
      [{ ...wantedCopy, study: "" }, null],
      [{ ...wantedCopy, to: "/etc" }, null],
    ],
    stopCopy: [[], [null], [{ ...wantedCopy, from: undefined }]],
    readProject: [[], [1], [{ token: "a" }]],
    writeProject: [
      ["t", new Uint8Array()],
      ["t", new Uint8Array(), ""],
      ["t", new Uint8Array(), "A".repeat(64)],
      ["t", new Uint8Array(), undefined],
      ["t", "bytes", null],
    ],
    readShelf: [[1]],
    shelve: [
      [],
      [null],
      [{ ...entry, projectId: 1 }],
      [{ ...entry, certificate: { ...entry.certificate, generation: -1 } }],
      [{ ...entry, place: { token: 1, name: "" } }],
    ],
    unshelve: [[], [""], [1]],
    keepCopy: [["study:one"], [new Uint8Array()], ["", new Uint8Array()]],
    readCopy: [[], [""], [["study:one"]]],
    keepTail: [
      [],
      ["study:one"],
      ["study:one", { from: 0, to: 1, bytes: new Uint8Array() }],
      ["", { from: 1, to: 1, bytes: [] }],
    ],
    readTail: [[], [""], [["study:one"]]],
  };

  it.each(bridgeCalls)("is refused with arguments that are not those of %s", async (call) => {
    expect(bad[call]?.length).toBeGreaterThan(0);
    for (const args of bad[call] ?? []) {
      await expect(answerCall(bridge, call, args)).rejects.toThrow(RefusedCall);
    }
  });

  it("is refused without its arguments being told", async () =>
    expect(answerCall(bridge, "shelve", [{ name: "Anna Svensson" }])).rejects.toThrow(
      /^not the arguments of shelve$/,
    ));
});
