import type { Stats } from "node:fs";
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
} from "node:fs/promises";
import type { FileFacts, FilePort, NewFile, OpenedFile } from "./file-port.ts";

const ONLY_ITS_OWNER = 0o700;

/** The disk of this computer. */
export const disk: FilePort = {
  create: async (path, mode) => newFile(path, mode),
  read: async (path) => new Uint8Array(await readFile(path)),
  open: openedFile,
  facts: async (path) => factsOf(await stat(path)),
  rename,
  remove: unlink,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: ONLY_ITS_OWNER });
  },
  removeFolder: rmdir,
  list: async (path) => readdir(path),
  syncFolder: async (path) => {
    if (process.platform === "win32") return;
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  realPath: realpath,
};

function factsOf(found: Stats): FileFacts {
  return { isFile: found.isFile(), bytes: found.size, mode: found.mode & 0o777, modifiedAt: found.mtime };
}

async function openedFile(path: string): Promise<OpenedFile> {
  // A pipe would keep whoever opens it waiting.
  if (!(await stat(path)).isFile()) throw Object.assign(new Error("no file"), { code: "EISDIR" });
  const file = await open(path, "r");
  return {
    facts: async () => factsOf(await file.stat()),
    read: async (from, most) => {
      const bytes = new Uint8Array(most);
      let length = 0;
      while (length < most) {
        const { bytesRead } = await file.read(bytes, length, most - length, from + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return length === most ? bytes : bytes.slice(0, length);
    },
    close: () => file.close(),
  };
}

async function newFile(path: string, mode: number): Promise<NewFile> {
  const file = await open(path, "wx", mode);
  // The process's mask may have removed permissions that the replaced file has.
  if (process.platform !== "win32" && (mode & 0o077) !== 0) await chmod(path, mode).catch(() => undefined);
  return {
    write: async (bytes) => (await file.write(bytes)).bytesWritten,
    sync: () => file.sync(),
    close: () => file.close(),
  };
}
