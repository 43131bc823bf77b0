import path from "node:path";
import type { FilePort } from "../../electron/files/file-port.ts";
import { inTurn } from "../../electron/files/in-turn.ts";
import type { Desk } from "../../electron/files/replace-file.ts";

type Content = { bytes: Uint8Array; durable: Uint8Array; mode: number; modifiedAt: Date };

/** What shall go wrong. An operation is told by its number (1, 2, …), its name and its path. */
export type Faults = {
  /** The code of the error that an operation fails with, or null. */
  readonly fails?: (
    operation: number,
    name: keyof FilePort | "write" | "sync" | "close",
    at: string,
  ) => string | null;
  /** How many bytes the disk holds in all. */
  readonly capacity?: number;
  /** The most bytes that one write takes. */
  readonly shortWrites?: number;
};

/**
 * A disk in memory that fails on demand and can lose its power. What is not synced by then may be lost, in
 * part or whole: of the names any later part, of a file's bytes any later part.
 */
export class MemoryFiles {
  readonly #names = new Map<string, Content>();
  readonly #durable = new Map<string, Content>();
  #unsynced: ((names: Map<string, Content>) => void)[] = [];
  operations = 0;
  log: string[] = [];

  constructor(
    readonly faults: Faults = {},
    files: Readonly<Record<string, Uint8Array>> = {},
  ) {
    for (const [name, bytes] of Object.entries(files)) this.put(name, bytes);
  }

  /** Puts a file there, durable, behind the program's back. */
  put(name: string, bytes: Uint8Array, { mode = 0o644, modifiedAt = new Date(0) } = {}): void {
    const content = { bytes, durable: bytes, mode, modifiedAt };
    this.#names.set(name, content);
    this.#durable.set(name, content);
  }

  get(name: string): Uint8Array | null {
    return this.#names.get(name)?.bytes ?? null;
  }

  modeOf(name: string): number | null {
    return this.#names.get(name)?.mode ?? null;
  }

  names(): readonly string[] {
    return [...this.#names.keys()].sort();
  }

  /** The disk as it may be found when the power comes back; `pick(n)` answers a number from 0 to n. */
  afterPowerCut(pick: (most: number) => number): MemoryFiles {
    const survived = new Map(this.#durable);
    for (const change of this.#unsynced.slice(0, pick(this.#unsynced.length))) change(survived);
    const found = new MemoryFiles();
    for (const [name, { bytes, durable, mode }] of survived) {
      found.put(name, bytes === durable ? bytes : bytes.slice(0, pick(bytes.length)), { mode });
    }
    return found;
  }

  readonly port: FilePort = {
    create: async (name, mode) => {
      this.#step("create", name);
      if (this.#names.has(name)) throw failure("EEXIST");
      const content: Content = {
        bytes: new Uint8Array(),
        durable: new Uint8Array(),
        mode,
        modifiedAt: new Date(0),
      };
      this.#change((names) => names.set(name, content));
      return {
        write: async (bytes) => {
          this.#step("write", name);
          const used = [...new Set(this.#names.values())].reduce((sum, one) => sum + one.bytes.length, 0);
          const free = (this.faults.capacity ?? Number.POSITIVE_INFINITY) - used;
          const taken = Math.min(bytes.length, free, this.faults.shortWrites ?? bytes.length);
          if (taken <= 0 && bytes.length > 0) throw failure("ENOSPC");
          const grown = new Uint8Array(content.bytes.length + taken);
          grown.set(content.bytes);
          grown.set(bytes.subarray(0, taken), content.bytes.length);
          content.bytes = grown;
          return taken;
        },
        sync: async () => {
          this.#step("sync", name);
          content.durable = content.bytes;
        },
        close: async () => this.#step("close", name),
      };
    },
    read: async (name) => {
      this.#step("read", name);
      return this.#found(name).bytes.slice();
    },
    open: async (name) => {
      this.#step("open", name);
      const { bytes, mode, modifiedAt } = this.#found(name);
      return {
        facts: async () => ({ isFile: true, bytes: bytes.length, mode, modifiedAt }),
        read: async (from, most) => {
          this.#step("read", name);
          return bytes.slice(from, from + most);
        },
        close: async () => this.#step("close", name),
      };
    },
    facts: async (name) => {
      this.#step("facts", name);
      const { bytes, mode, modifiedAt } = this.#found(name);
      return { isFile: true, bytes: bytes.length, mode, modifiedAt };
    },
    rename: async (from, to) => {
      this.#step("rename", to);
      const content = this.#found(from);
      this.#change((names) => {
        names.delete(from);
        names.set(to, content);
      });
    },
    remove: async (name) => {
      this.#step("remove", name);
      this.#found(name);
      this.#change((names) => names.delete(name));
    },
    makeFolder: async (name) => this.#step("makeFolder", name),
    removeFolder: async (name) => this.#step("removeFolder", name),
    list: async (folder) => {
      this.#step("list", folder);
      return this.names()
        .filter((name) => path.dirname(name) === folder)
        .map((name) => path.basename(name));
    },
    syncFolder: async (folder) => {
      this.#step("syncFolder", folder);
      for (const change of this.#unsynced) change(this.#durable);
      this.#unsynced = [];
    },
    realPath: async (name) => {
      this.#step("realPath", name);
      this.#found(name);
      return name;
    },
  };

  #step(name: keyof FilePort | "write" | "sync" | "close", at: string): void {
    this.operations += 1;
    this.log.push(name);
    const code = this.faults.fails?.(this.operations, name, at) ?? null;
    if (code) throw failure(code);
  }

  #change(change: (names: Map<string, Content>) => void): void {
    change(this.#names);
    this.#unsynced.push(change);
  }

  #found(name: string): Content {
    const content = this.#names.get(name);
    if (!content) throw failure("ENOENT");
    return content;
  }
}

/** A desk over a disk in memory: waits pass at once, and are counted. */
export function deskOver(files: MemoryFiles): Desk & { readonly waits: number[] } {
  const waits: number[] = [];
  let nonces = 0;
  return {
    port: files.port,
    nonce: () => `n${++nonces}`,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    inTurn: inTurn(),
    waits,
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
