import type { FileFault } from "../../shared/bridge.ts";

/**
 * The few things that Kvali does to a disk. The real one is `disk.ts`; tests have one that fails on
 * demand. Refusals are thrown as Node throws them: an Error with a `code` such as "ENOENT".
 */
export type FilePort = {
  /** A new, empty file to write to; "EEXIST" where there is something of that name. */
  create(path: string, mode: number): Promise<NewFile>;
  read(path: string): Promise<Uint8Array>;
  /** The file as it is now, to be read in pieces: one that is replaced later is still this one. */
  open(path: string): Promise<OpenedFile>;
  facts(path: string): Promise<FileFacts>;
  /** Takes the place of what is at `to`, in one step. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it, for its owner alone; does nothing when it exists. */
  makeFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** The names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>;
  /** Makes the names in a folder durable; does nothing where the system cannot (Windows). */
  syncFolder(path: string): Promise<void>;
  /** The path with its links followed; "ENOENT" where it leads nowhere. */
  realPath(path: string): Promise<string>;
};

export type NewFile = {
  /** Writes from the beginning of `bytes` at the end of the file; answers how many were taken, maybe not all. */
  write(bytes: Uint8Array): Promise<number>;
  /** Makes what was written durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

export type OpenedFile = {
  facts(): Promise<FileFacts>;
  /** The bytes from a place on, at most so many; fewer only where the file ends. */
  read(from: number, most: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
};

export type FileFacts = {
  readonly isFile: boolean;
  readonly bytes: number;
  /** The permission bits. */
  readonly mode: number;
  readonly modifiedAt: Date;
};

/** The kind of fault behind an error of the disk. */
export function faultOf(error: unknown): FileFault {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "not-found";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "not-allowed";
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "disk-full";
    case "EBUSY":
    case "ETXTBSY":
      return "busy";
    default:
      return "input-output";
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Writes all bytes at the end of a new file; false where the disk took no more: one that is nearly full takes a part and reports no error. */
export async function writeAll(file: NewFile, bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length; ) {
    const taken = await file.write(bytes.subarray(at));
    if (taken <= 0) return false;
    at += taken;
  }
  return true;
}

/** The bytes of a file, or null where there is none. Any other trouble is thrown. */
export async function readIfThere(port: FilePort, path: string): Promise<Uint8Array | null> {
  try {
    return await port.read(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** The names in a folder; none where there is no such folder. */
export async function listIfThere(port: FilePort, folder: string): Promise<readonly string[]> {
  try {
    return await port.list(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
