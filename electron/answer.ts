import path from "node:path";
import { z } from "zod";
import type {
  Bridge,
  FileFault,
  FilePlace,
  FolderEntry,
  HostAbout,
  PickedFile,
  WriteAnswer,
} from "../shared/bridge.ts";
import type { BridgeCall } from "../shared/bridge-calls.ts";
import { keepCopy, readCopy, removeCopies } from "./files/backups.ts";
import { faultOf, listIfThere } from "./files/file-port.ts";
import { sweepLeftovers } from "./files/leftovers.ts";
import type { Places } from "./files/places.ts";
import { isPlainName, isProjectName, plainNameFor } from "./files/plain-name.ts";
import { projectGuard, type ReadFacts } from "./files/project-guard.ts";
import type { Recordings } from "./files/recordings.ts";
import { type Desk, type Replaced, replaceFile, sha256Of } from "./files/replace-file.ts";
import { shelfEntry, shelfIn } from "./files/shelf.ts";
import { dropTail, keepTail, readTail } from "./files/tail.ts";

/** The dialogs of the system, which only one of the hosts has. They answer paths, null when cancelled. */
export type Dialogs = {
  chooseTranscripts(): Promise<readonly string[] | null>;
  chooseProject(): Promise<string | null>;
  choosePlace(suggestedName: string): Promise<string | null>;
  saveReport(suggestedName: string): Promise<string | null>;
  chooseRecording(): Promise<string | null>;
};

/** What each host provides; all else is the same in both. */
export type Host = {
  readonly about: HostAbout;
  readonly desk: Desk;
  readonly now: () => Date;
  readonly dialogs: Dialogs | null;
  /** Where the shelf, the copies, the places, and where recordings were, are kept. */
  readonly dataFolder: string;
  readonly places: Places;
  readonly recordings: Recordings;
  /** Where projects are kept by hosts without dialogs. */
  readonly studyFolder: string | null;
  readonly readFacts: ReadFacts;
  /** The path of a project file that the program was asked to open, once. */
  readonly takeOpened: () => string | null;
};

/** Answers the calls of the window. */
export function bridgeFor(host: Host): Bridge {
  const { desk, dialogs, dataFolder, places, recordings, studyFolder, readFacts } = host;
  const { port } = desk;
  const shelf = shelfIn(desk, dataFolder);

  const placeOf = async (file: string): Promise<FilePlace> => {
    const token = await places.tokenFor(file);
    return { token, name: path.basename(file), exists: await isFile(host, file) };
  };
  /** Where the next report is to be saved: the place that was chosen last. */
  let reportPlace: { readonly token: string; readonly file: string } | null = null;
  const answerOf = (replaced: Replaced): WriteAnswer =>
    replaced.is === "written" ? { ...replaced, at: host.now().toISOString() } : replaced;

  return {
    about: async () => host.about,
    takeOpened: async () => {
      const file = host.takeOpened();
      return file && isProjectName(file) ? placeOf(file) : null;
    },

    chooseTranscripts: async () => {
      if (!dialogs) return "no-dialog";
      const picked: PickedFile[] = [];
      for (const file of (await dialogs.chooseTranscripts()) ?? []) {
        picked.push({ name: path.basename(file), bytes: await readOrReject(host, file) });
      }
      return picked;
    },
    chooseReportPlace: async (suggestedName) => {
      if (!dialogs) return "no-dialog";
      const file = await dialogs.saveReport(plainNameFor(suggestedName, "report"));
      if (!file) return "cancelled";
      reportPlace = { token: desk.nonce(), file };
      return { token: reportPlace.token, name: path.basename(file) };
    },
    saveReport: async (token, bytes) => {
      const file = reportPlace?.token === token ? reportPlace.file : null;
      reportPlace = null;
      if (!file) throw new Error("not-found");
      const written = await replaceFile(desk, file, bytes, notOverProject(readFacts, bytes));
      if (written.is === "failed") throw new Error(written.why);
      return "saved";
    },

    chooseProject: async () => {
      if (!dialogs) return "no-dialog";
      const file = await dialogs.chooseProject();
      return file ? placeOf(file) : "cancelled";
    },
    choosePlace: async (suggestedName) => {
      if (!dialogs) return "no-dialog";
      let suggested = plainNameFor(suggestedName, "study.kvali");
      while (true) {
        const file = await dialogs.choosePlace(suggested);
        if (!file) return "cancelled";
        const named = isProjectName(file) ? file : `${file}.kvali`;
        const place = await placeOf(named);
        // The dialog has asked whether to replace what has the name that was typed, not the one that it becomes here.
        if (named === file || !place.exists) return place;
        suggested = named;
      }
    },
    listFolder: async () => {
      if (!studyFolder) return [];
      const entries: FolderEntry[] = [];
      for (const name of (await listIfThere(port, studyFolder)).filter(isProjectName)) {
        const entry = await entryOf(host, path.join(studyFolder, name));
        if (entry) entries.push(entry);
      }
      return entries.sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
    },
    placeInFolder: async (name) => {
      if (!studyFolder || !isPlainName(name) || !isProjectName(name)) return "bad-name";
      return placeOf(path.join(studyFolder, name));
    },

    chooseRecording: async () => {
      if (!dialogs) return "no-dialog";
      const file = await dialogs.chooseRecording();
      return file ? recordings.place(file) : "cancelled";
    },
    listRecordings: () => recordings.list(),
    findRecording: (wanted, anew) => recordings.find(wanted, anew),
    hashRecording: (token) => recordings.hash(token),
    rememberRecording: (token, sha256) => recordings.remember(token, sha256),
    copyRecording: async ({ study, ...copy }, piece) => {
      const file = await places.pathOf(study);
      if (!file || !isPlainName(copy.folder)) return { is: "failed", why: "not-found" };
      const answer = await recordings.copy({ ...copy, study: file }, piece);
      if (answer.is === "copied")
        await sweepLeftovers(port, path.join(path.dirname(file), copy.folder), host.now().getTime());
      return answer;
    },
    stopCopy: async ({ study, ...copy }) => {
      const file = await places.pathOf(study);
      if (file) await recordings.stopCopy({ ...copy, study: file });
    },

    readProject: async (token) => {
      const file = await places.pathOf(token);
      if (!file) return { is: "failed", why: "not-found" };
      try {
        const bytes = await port.read(file);
        return { is: "read", bytes, sha256: sha256Of(bytes) };
      } catch (error) {
        return { is: "failed", why: faultOf(error) };
      }
    },
    writeProject: async (token, bytes, expected) => {
      const file = await places.pathOf(token);
      if (!file) return failed("not-found");
      try {
        if (studyFolder && path.dirname(file) === studyFolder) await port.makeFolder(studyFolder);
      } catch (error) {
        return failed(faultOf(error));
      }
      const replaced = await replaceFile(desk, file, bytes, projectGuard(readFacts, bytes, expected));
      await sweepLeftovers(port, path.dirname(file), host.now().getTime());
      return answerOf(replaced);
    },

    readShelf: () => shelf.entries(),
    shelve: (entry) => shelf.put(entry),
    unshelve: async (projectId) => {
      await shelf.remove(projectId);
      await removeCopies(desk, dataFolder, projectId);
    },
    keepCopy: async (projectId, bytes) => {
      const kept = await keepCopy(desk, readFacts, { dataFolder, projectId, bytes, at: host.now() });
      const reached = readFacts(bytes)?.generation ?? 0;
      if (kept.is === "written") await dropTail(desk, { dataFolder, projectId }, reached);
      return answerOf(kept);
    },
    readCopy: (projectId) => readCopy(desk, readFacts, { dataFolder, projectId }),
    keepTail: async (projectId, part) => answerOf(await keepTail(desk, { dataFolder, projectId }, part)),
    readTail: (projectId) => readTail(desk, { dataFolder, projectId }),
  };
}

const token = z.string().min(1).max(200);
const name = z.string().min(1).max(1000);
const projectId = z.string().min(1).max(200);
const bytes = z.instanceof(Uint8Array);
const entry = z.number().int().min(1);
const length = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const wantedRecording = z.strictObject({ sha256, bytes: length, name });
const wantedCopy = z.strictObject({
  study: token,
  folder: name,
  recording: wantedRecording,
  from: token.nullable(),
});

const argumentsOf: { readonly [Call in BridgeCall]: z.ZodType<Parameters<Bridge[Call]>> } = {
  about: z.tuple([]),
  takeOpened: z.tuple([]),
  chooseTranscripts: z.tuple([]),
  chooseReportPlace: z.tuple([name]),
  saveReport: z.tuple([token, bytes]),
  chooseProject: z.tuple([]),
  choosePlace: z.tuple([name]),
  listFolder: z.tuple([]),
  placeInFolder: z.tuple([name]),
  chooseRecording: z.tuple([]),
  listRecordings: z.tuple([]),
  findRecording: z.tuple([wantedRecording, z.boolean()]),
  hashRecording: z.tuple([token]),
  rememberRecording: z.tuple([token, sha256]),
  copyRecording: z.tuple([wantedCopy, z.strictObject({ at: length, bytes }).nullable()]),
  stopCopy: z.tuple([wantedCopy]),
  readProject: z.tuple([token]),
  writeProject: z.tuple([token, bytes, sha256.nullable()]),
  readShelf: z.tuple([]),
  shelve: z.tuple([shelfEntry]),
  unshelve: z.tuple([projectId]),
  keepCopy: z.tuple([projectId, bytes]),
  readCopy: z.tuple([projectId]),
  keepTail: z.tuple([projectId, z.strictObject({ from: entry, to: entry, bytes })]),
  readTail: z.tuple([projectId]),
};

/** A call that is not of the bridge, or with arguments that are not the call's. */
export class RefusedCall extends Error {
  override readonly name = "RefusedCall";
}

/** Answers a call that came as a name and a list, checking both; throws RefusedCall. */
export async function answerCall(bridge: Bridge, call: unknown, args: unknown): Promise<unknown> {
  if (typeof call !== "string" || !isCall(call)) throw new RefusedCall("no such call");
  return answerChecked(bridge, call, args);
}

async function answerChecked<Call extends BridgeCall>(bridge: Bridge, call: Call, args: unknown) {
  const form: z.ZodType<Parameters<Bridge[Call]>> = argumentsOf[call];
  const checked = form.safeParse(args);
  // Names no argument: they are words of a study, and errors end up in logs.
  if (!checked.success) throw new RefusedCall(`not the arguments of ${call}`);
  const answer = bridge[call] as (...all: Parameters<Bridge[Call]>) => ReturnType<Bridge[Call]>;
  return answer(...checked.data);
}

function isCall(call: string): call is BridgeCall {
  return Object.hasOwn(argumentsOf, call);
}

/**
 * A report may replace any file but a study's. A copy of a study may replace a file of the same study, and only when nothing is lost
 * by it: a study to hand on is another, and would take the place of the one that it was made of.
 */
function notOverProject(readFacts: ReadFacts, next: Uint8Array) {
  return (there: Uint8Array | null): FileFault | null => {
    const now = there && readFacts(there);
    if (!there || !now) return null;
    const copy = readFacts(next);
    if (copy && copy.projectId !== now.projectId) return "another-study";
    return projectGuard(readFacts, next, sha256Of(there))(there);
  };
}

function failed(why: FileFault): WriteAnswer {
  return { is: "failed", why, recoveredAs: null };
}

async function isFile({ desk }: Host, file: string): Promise<boolean> {
  try {
    return (await desk.port.facts(file)).isFile;
  } catch {
    return false;
  }
}

async function entryOf({ desk }: Host, file: string): Promise<FolderEntry | null> {
  try {
    const { isFile, bytes, modifiedAt } = await desk.port.facts(file);
    if (!isFile) return null;
    return { name: path.basename(file), bytes, modifiedAt: modifiedAt.toISOString() };
  } catch {
    return null;
  }
}

async function readOrReject({ desk }: Host, file: string): Promise<Uint8Array> {
  try {
    return await desk.port.read(file);
  } catch (error) {
    throw new Error(faultOf(error));
  }
}
