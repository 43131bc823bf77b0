import path from "node:path";
import type {
  HashProgress,
  RecordingHash,
  RecordingPlace,
  RefusedRecording,
  WantedRecording,
} from "../../shared/bridge.ts";
import { headBytes, isRecordingName, mediaKindOf } from "../../shared/formats/media/media-kind.ts";
import { type FilePort, faultOf, listIfThere } from "./file-port.ts";
import { filesNear } from "./files-near.ts";
import { type HashedFile, HashInSteps } from "./hash-in-steps.ts";
import { rememberedIn } from "./remembered-recordings.ts";
import type { Desk } from "./replace-file.ts";

/** Where the window asks for the bytes of a recording, on its own origin. */
export const recordingPath = "/recording/";

/** A recording to be read. */
export type HeardRecording = {
  readonly mediaType: string;
  readonly bytes: number;
  /** Its bytes from one to another, both included, in pieces. The file is open while they are read, and no longer. Throws where it is another file by then. */
  readonly pieces: (first: number, last: number) => AsyncGenerator<Uint8Array<ArrayBuffer>>;
};

/**
 * The recordings that the window may hear. It holds tokens, which are given out only for files that a person chose, that lie in the study folder, or that were found by
 * their hash; and only while their first bytes are those of sound or video.
 */
export type Recordings = {
  place(file: string): Promise<RecordingPlace | RefusedRecording>;
  list(): Promise<readonly RecordingPlace[]>;
  find(wanted: WantedRecording): Promise<RecordingPlace | HashProgress | null>;
  hash(token: string): Promise<RecordingHash | HashProgress>;
  remember(token: string, sha256: string): Promise<boolean>;
  /** Null for a token that was never given out, and for a file that is gone or no recording any more. */
  heard(token: string): Promise<HeardRecording | null>;
};

export type RecordingsNear = {
  readonly dataFolder: string;
  /** Whose recordings are listed; null where there are dialogs. */
  readonly studyFolder: string | null;
  /** The folders in which the files of studies are, newest first. */
  readonly studyFolders: () => Promise<readonly string[]>;
};

type Search = AsyncGenerator<HashProgress, RecordingPlace | null>;

export function recordingsIn(
  desk: Desk,
  { dataFolder, studyFolder, studyFolders }: RecordingsNear,
): Recordings {
  const { port } = desk;
  const remembered = rememberedIn(desk, dataFolder);
  const given = new Map<string, string>();
  const hashes = new Map<string, HashInSteps>();
  /** What files were when their hash was worked out, by path. */
  const hashed = new Map<string, HashedFile>();
  const searches = new Map<string, Search>();

  const tokenFor = (file: string): string => {
    for (const [token, other] of given) if (other === file) return token;
    const token = desk.nonce();
    given.set(token, file);
    return token;
  };

  const place = async (file: string): Promise<RecordingPlace | RefusedRecording> => {
    const name = path.basename(file);
    try {
      const { mediaType, bytes } = await lookAt(file);
      if (bytes === 0) return { is: "refused", name, why: "empty" };
      if (mediaType === null) return { is: "refused", name, why: "no-media" };
      const token = tokenFor(file);
      return { is: "place", token, name, bytes, url: `${recordingPath}${token}`, mediaType };
    } catch (error) {
      return { is: "refused", name, why: faultOf(error) };
    }
  };

  const lookAt = async (file: string) => {
    const opened = await port.open(file);
    try {
      const { bytes } = await opened.facts();
      return { bytes, mediaType: mediaKindOf(await opened.read(0, headBytes))?.mediaType ?? null };
    } finally {
      await opened.close();
    }
  };

  /** Whether the file has this hash: by working it out, unless it is as it was when that was done. */
  const isOf = async function* (file: string, { sha256, bytes }: WantedRecording) {
    try {
      const facts = await port.facts(file);
      if (!facts.isFile || facts.bytes !== bytes) return false;
      const before = hashed.get(file);
      if (before && isAsItWas(facts, before)) return before.sha256 === sha256;
      const steps = new HashInSteps(port, file);
      for (;;) {
        const done = await steps.step();
        if (done) hashed.set(file, done);
        if (done) return done.sha256 === sha256;
        yield steps.progress();
      }
    } catch {
      // One that cannot be read is not found.
      return false;
    }
  };

  const search = async function* (wanted: WantedRecording): Search {
    const before = await remembered.all();
    const known = before.filter(({ sha256 }) => sha256 === wanted.sha256);
    for (const one of before)
      if (!hashed.has(one.path)) hashed.set(one.path, { ...one, modifiedAt: new Date(one.modifiedAt) });
    const tried = new Set<string>();
    const lastFolders = before.map((one) => path.dirname(one.path));
    const folders = new Set([
      ...(await studyFolders()).slice(0, mostFolders),
      ...(studyFolder ? [studyFolder] : []),
      ...[...new Set(lastFolders)].slice(0, mostFolders),
    ]);
    const isCalled = (file: string) => (path.basename(file) === wanted.name ? 0 : 1);
    const near = async () => {
      const files = await filesNear(port, [...folders]);
      // In folders full of recordings, the one of that name first.
      return files.filter(isRecordingName).sort((a, b) => isCalled(a) - isCalled(b));
    };
    for (const some of [async () => known.map((one) => one.path), near])
      for (const file of await some()) {
        if (tried.has(file)) continue;
        tried.add(file);
        if (!(yield* isOf(file, wanted))) continue;
        const found = await place(file);
        if (found.is === "refused") continue;
        await rememberAs(file, wanted.sha256);
        return found;
      }
    return null;
  };

  const rememberAs = async (file: string, sha256: string) => {
    const facts = hashed.get(file);
    if (facts?.sha256 !== sha256) return false;
    const { bytes, modifiedAt } = facts;
    await remembered.keep({ sha256, path: file, bytes, modifiedAt: modifiedAt.toISOString() });
    return true;
  };

  return {
    place,
    list: async () => {
      if (!studyFolder) return [];
      const files = (await listIfThere(port, studyFolder)).filter(isRecordingName).sort();
      const places: RecordingPlace[] = [];
      for (const name of files) {
        const file = path.join(studyFolder, name);
        if (await leadsOut(file, studyFolder)) continue;
        const one = await place(file);
        if (one.is === "place") places.push(one);
      }
      return places;
    },
    find: (wanted) =>
      desk.inTurn(`find ${wanted.sha256}`, async () => {
        const going = searches.get(wanted.sha256) ?? search(wanted);
        searches.set(wanted.sha256, going);
        const { done, value } = await going.next();
        if (done) searches.delete(wanted.sha256);
        return value;
      }),
    hash: (token) =>
      desk.inTurn(`hash ${token}`, async () => {
        const file = given.get(token);
        if (!file) return { is: "failed", why: "not-found" };
        try {
          const facts = await port.facts(file);
          const before = hashed.get(file);
          if (before && isAsItWas(facts, before)) return { is: "hashed", sha256: before.sha256 };
          const steps = hashes.get(token) ?? new HashInSteps(port, file);
          hashes.set(token, steps);
          const done = await steps.step();
          if (!done) return steps.progress();
          hashes.delete(token);
          hashed.set(file, done);
          return { is: "hashed", sha256: done.sha256 };
        } catch (error) {
          return { is: "failed", why: faultOf(error) };
        }
      }),
    remember: async (token, sha256) => {
      const file = given.get(token);
      return file !== undefined && rememberAs(file, sha256);
    },
    heard: async (token) => {
      const file = given.get(token);
      const looked = file === undefined ? null : await lookAt(file).catch(() => null);
      if (file === undefined || !looked?.mediaType) return null;
      const { bytes, mediaType } = looked;
      return { bytes, mediaType, pieces: (first, last) => piecesOf(port, file, bytes, first, last) };
    },
  };

  /** A link in the study folder may lead anywhere: nobody chose what is there. */
  async function leadsOut(file: string, folder: string): Promise<boolean> {
    try {
      return (await port.realPath(file)) !== path.join(await port.realPath(folder), path.basename(file));
    } catch {
      return true;
    }
  }
}

/** How much of a file is in memory at a time. */
const pieceBytes = 256 * 1024;

async function* piecesOf(port: FilePort, path: string, bytes: number, first: number, last: number) {
  const file = await port.open(path);
  try {
    if ((await file.facts()).bytes !== bytes) throw new Error("changed-underneath");
    for (let at = first; at <= last; ) {
      const piece = await file.read(at, Math.min(pieceBytes, last - at + 1));
      // It was cut off since.
      if (piece.length === 0) throw new Error("changed-underneath");
      yield piece;
      at += piece.length;
    }
  } finally {
    await file.close();
  }
}

/** Of studies, and of recordings, whose folders are looked into. */
const mostFolders = 20;

function isAsItWas(
  now: { readonly bytes: number; readonly modifiedAt: Date },
  before: { readonly bytes: number; readonly modifiedAt: Date },
): boolean {
  return now.bytes === before.bytes && now.modifiedAt.getTime() === before.modifiedAt.getTime();
}
