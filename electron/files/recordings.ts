import path from "node:path";
import type {
  CopiedPiece,
  CopyProgress,
  HashProgress,
  RecordingCopy,
  RecordingHash,
  RecordingPlace,
  RefusedRecording,
  WantedCopy,
  WantedRecording,
} from "../../shared/bridge.ts";
import { headBytes, isRecordingName, mediaKindOf } from "../../shared/formats/media/media-kind.ts";
import { CopyFault, CopyInSteps } from "./copy-recording.ts";
import { type FileAsItWas, isAsItWas } from "./file-as-it-was.ts";
import { type FilePort, faultOf, listIfThere } from "./file-port.ts";
import { HashInSteps } from "./hash-in-steps.ts";
import { KnownHashes } from "./known-hashes.ts";
import { rememberedIn } from "./remembered-recordings.ts";
import { type Desk, unfinishedName } from "./replace-file.ts";
import { type Search, searchRecording } from "./search-recording.ts";

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
  /** Goes on with the search; `anew`: from the beginning, since what a search before it knew of folders may be old. */
  find(wanted: WantedRecording, anew: boolean): Promise<RecordingPlace | HashProgress | null>;
  hash(token: string): Promise<RecordingHash | HashProgress>;
  remember(token: string, sha256: string): Promise<boolean>;
  /** Goes on to copy one beside a study's file; `study` is that file's path. Each piece is as `CopyInSteps` wants it. */
  copy(copy: WantedCopy, piece: CopiedPiece | null): Promise<RecordingCopy | CopyProgress>;
  /** Leaves a copy that is not finished. */
  stopCopy(copy: WantedCopy): Promise<void>;
  /** Null for a token that was never given out, for a file that is gone or no recording any more, and for one that changed after its hash was told. */
  heard(token: string): Promise<HeardRecording | null>;
};

export type RecordingsNear = {
  readonly dataFolder: string;
  /** Whose recordings are listed; null where there are dialogs. */
  readonly studyFolder: string | null;
  /** The folders in which the files of studies are, newest first. */
  readonly studyFolders: () => Promise<readonly string[]>;
};

/** A file that the window holds a token for. `as`: what it was when its hash was told, by which it is that recording and no other; null while nobody has asked. */
type Given = { readonly file: string; readonly as: FileAsItWas | null };

export function recordingsIn(
  desk: Desk,
  { dataFolder, studyFolder, studyFolders }: RecordingsNear,
): Recordings {
  const { port } = desk;
  const remembered = rememberedIn(desk, dataFolder);
  const given = new Map<string, Given>();
  const steps = new Map<string, HashInSteps>();
  const hashes = new KnownHashes();
  const searches = new Map<string, Search>();
  const copies = new Map<string, CopyInSteps>();

  /** The token of a file that is now so. Where another file took its place, the old token leads nowhere, and it gets a new one. */
  const tokenFor = (file: string, now: FileAsItWas): string => {
    for (const [token, one] of given)
      if (one.file === file && (!one.as || isAsItWas(now, one.as))) return token;
    const token = desk.nonce();
    given.set(token, { file, as: null });
    return token;
  };

  const place = async (file: string): Promise<RecordingPlace | RefusedRecording> => {
    const name = path.basename(file);
    try {
      const { mediaType, ...facts } = await lookAt(port, file);
      const { bytes } = facts;
      if (bytes === 0) return { is: "refused", name, why: "empty" };
      if (mediaType === null) return { is: "refused", name, why: "no-media" };
      const token = tokenFor(file, facts);
      return { is: "place", token, name, bytes, url: `${recordingPath}${token}`, mediaType };
    } catch (error) {
      return { is: "refused", name, why: faultOf(error) };
    }
  };

  const searchFor = async (wanted: WantedRecording): Promise<Search> => {
    const before = await remembered.all();
    for (const { path: file, modifiedAt, ...one } of before)
      if (!hashes.last(file)) hashes.keep(file, { ...one, modifiedAt: new Date(modifiedAt) });
    const known = before.filter(({ sha256 }) => sha256 === wanted.sha256).map((one) => one.path);
    const folders = new Set([
      ...(await studyFolders()).slice(0, mostFolders),
      ...(studyFolder ? [studyFolder] : []),
      ...[...new Set(before.map((one) => path.dirname(one.path)))].slice(0, mostFolders),
    ]);
    return searchRecording(port, hashes, wanted, { known, folders: [...folders] });
  };

  const foundAt = async (file: string, sha256: string): Promise<RecordingPlace | null> => {
    const found = await place(file);
    const as = hashes.last(file);
    if (found.is === "refused" || !as) return null;
    given.set(found.token, { file, as });
    await rememberAs(file, sha256);
    return found;
  };

  const rememberAs = async (file: string, sha256: string) => {
    const facts = hashes.last(file);
    if (facts?.sha256 !== sha256) return false;
    const { bytes, modifiedAt } = facts;
    await remembered.keep({ sha256, path: file, bytes, modifiedAt: modifiedAt.toISOString() });
    return true;
  };

  const hashOf = async (token: string): Promise<RecordingHash | HashProgress> => {
    const { file, as = null } = given.get(token) ?? {};
    if (file === undefined) return { is: "failed", why: "not-found" };
    const facts = await port.facts(file);
    if (as && !isAsItWas(facts, as)) return { is: "failed", why: "not-found" };
    const going = steps.get(token) ?? new HashInSteps(port, file);
    steps.set(token, going);
    const hashed = hashes.of(file, facts) ?? (await going.step());
    if (!hashed) return going.progress();
    steps.delete(token);
    hashes.keep(file, hashed);
    given.set(token, { file, as: hashed });
    return { is: "hashed", sha256: hashed.sha256 };
  };

  /** By what a copy is known while it goes on. */
  const keyOf = ({ study, folder, recording }: WantedCopy) =>
    JSON.stringify([study, folder, recording.sha256]);

  const beginCopy = ({ study, folder, recording: wanted, from }: WantedCopy): CopyInSteps => {
    const file = from === null ? null : given.get(from)?.file;
    if (file === undefined) throw new CopyFault("not-found");
    const beside = path.dirname(study);
    const order = { beside, folder: path.join(beside, folder), wanted, from: file };
    return new CopyInSteps(port, hashes, order, unfinishedName(desk.nonce()));
  };

  const goOn = async (copy: WantedCopy, piece: CopiedPiece | null): Promise<RecordingCopy | CopyProgress> => {
    const key = keyOf(copy);
    const going = copies.get(key) ?? beginCopy(copy);
    copies.set(key, going);
    const answer = await going.step(piece);
    if (answer.is !== "copied") return answer;
    copies.delete(key);
    const place = await foundAt(answer.file, copy.recording.sha256);
    if (!place) throw new CopyFault("not-found");
    return { is: "copied", place, wasThere: answer.wasThere };
  };

  const leave = async (copy: WantedCopy): Promise<void> => {
    const key = keyOf(copy);
    const going = copies.get(key);
    copies.delete(key);
    await going?.stop();
  };

  return {
    place,
    list: async () => {
      if (!studyFolder) return [];
      const files = (await listIfThere(port, studyFolder)).filter(isRecordingName).sort();
      const places: RecordingPlace[] = [];
      for (const name of files) {
        const file = path.join(studyFolder, name);
        if (await leadsOut(port, file, studyFolder)) continue;
        const one = await place(file);
        if (one.is === "place") places.push(one);
      }
      return places;
    },
    find: (wanted, anew) =>
      desk.inTurn(`find ${wanted.sha256}`, async () => {
        const left = searches.get(wanted.sha256);
        const going = left && !anew ? left : await searchFor(wanted);
        searches.set(wanted.sha256, going);
        let found: RecordingPlace | null = null;
        while (!found) {
          const { done, value } = await going.next();
          if (done) break;
          if (value.is === "hashing") return value;
          // Where a copy cannot be opened, there may be another.
          found = await foundAt(value.file, wanted.sha256);
        }
        searches.delete(wanted.sha256);
        return found;
      }),
    hash: (token) =>
      desk.inTurn(`hash ${token}`, async () => {
        try {
          return await hashOf(token);
        } catch (error) {
          return { is: "failed", why: faultOf(error) };
        }
      }),
    remember: async (token, sha256) => {
      const file = given.get(token)?.file;
      return file !== undefined && rememberAs(file, sha256);
    },
    copy: (copy, piece) =>
      desk.inTurn(`copy ${keyOf(copy)}`, async () => {
        try {
          return await goOn(copy, piece);
        } catch (error) {
          await leave(copy);
          return { is: "failed", why: error instanceof CopyFault ? error.why : faultOf(error) };
        }
      }),
    stopCopy: (copy) => desk.inTurn(`copy ${keyOf(copy)}`, () => leave(copy)),
    heard: async (token) => {
      const { file, as = null } = given.get(token) ?? {};
      const looked = file === undefined ? null : await lookAt(port, file).catch(() => null);
      if (file === undefined || !looked?.mediaType || (as && !isAsItWas(looked, as))) return null;
      const { bytes, mediaType } = looked;
      return { bytes, mediaType, pieces: (first, last) => piecesOf(port, file, looked, first, last) };
    },
  };
}

/** What a file is now, and the kind that its first bytes tell. */
async function lookAt(
  port: FilePort,
  file: string,
): Promise<FileAsItWas & { readonly mediaType: string | null }> {
  const opened = await port.open(file);
  try {
    const { bytes, modifiedAt } = await opened.facts();
    const kind = mediaKindOf(await opened.read(0, headBytes));
    return { bytes, modifiedAt, mediaType: kind?.mediaType ?? null };
  } finally {
    await opened.close();
  }
}

/** A link in the study folder may lead anywhere: nobody chose what is there. */
async function leadsOut(port: FilePort, file: string, folder: string): Promise<boolean> {
  try {
    return (await port.realPath(file)) !== path.join(await port.realPath(folder), path.basename(file));
  } catch {
    return true;
  }
}

/** How much of a file is in memory at a time. */
const pieceBytes = 256 * 1024;

async function* piecesOf(port: FilePort, path: string, as: FileAsItWas, first: number, last: number) {
  const file = await port.open(path);
  try {
    if (!isAsItWas(await file.facts(), as)) throw new Error("changed-underneath");
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
