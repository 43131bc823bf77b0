import path from "node:path";
import type { CopiedPiece, CopyProgress, FileFault, WantedRecording } from "../../shared/bridge.ts";
import { headBytes, isRecordingName, mediaKindOf } from "../../shared/formats/media/media-kind.ts";
import { type FileAsItWas, isAsItWas } from "./file-as-it-was.ts";
import { type FilePort, listIfThere, type NewFile, writeAll } from "./file-port.ts";
import { type HashedFile, HashInSteps } from "./hash-in-steps.ts";
import type { KnownHashes } from "./known-hashes.ts";
import { plainNameFor } from "./plain-name.ts";
import { type Search, searchRecording } from "./search-recording.ts";

/** How much one step copies: a fraction of a second, so that whoever waits sees how far it is and can stop. */
const stepBytes = 16 * 1024 * 1024;
const pieceBytes = 1024 * 1024;
const onlyItsOwner = 0o600;

/** Why a copy came to nothing. Nothing of it is left. */
export class CopyFault extends Error {
  constructor(readonly why: "no-media" | FileFault) {
    super(why);
  }
}

/** The recording is beside the study's file; `wasThere`: it was before. */
export type Copied = { readonly is: "copied"; readonly file: string; readonly wasThere: boolean };

export type CopyOrder = {
  /** The folder of the study's file: what it holds, or a folder in it, is with the study already. */
  readonly beside: string;
  /** The folder in it that the copy comes to. */
  readonly folder: string;
  readonly wanted: WantedRecording;
  /** The file that it is made of; null where the pieces are handed in. */
  readonly from: string | null;
};

/**
 * A copy of a recording beside a study's file, step by step: it is looked for there, written under another name, made durable, read back and held against the hash that is
 * wanted, and only then called as the recording is, or, where something else is called so, with a number. No file is ever replaced by it.
 */
export class CopyInSteps {
  #search: Search;
  #unfinished: { readonly path: string; readonly file: NewFile; isOpen: boolean } | null = null;
  #done = 0;
  #fromAs: FileAsItWas | null = null;
  #check: HashInSteps | null = null;

  constructor(
    readonly port: FilePort,
    readonly hashes: KnownHashes,
    readonly order: CopyOrder,
    /** The name of the file until it is whole. */
    readonly unfinishedName: string,
  ) {
    const { beside, wanted } = order;
    this.#search = searchRecording(port, hashes, wanted, { known: [], folders: [beside] });
  }

  /**
   * Goes on by a step. A piece that does not begin where the copy ends is not taken: the answer says where the next one begins. Throws a CopyFault, or what the disk throws;
   * `stop` tidies up then.
   */
  async step(piece: CopiedPiece | null): Promise<Copied | CopyProgress> {
    if (this.#check) return this.#compare(this.#check);
    if (this.#unfinished) return this.#write(piece);
    const { done, value } = await this.#search.next();
    if (!done)
      return value.is === "same"
        ? { is: "copied", file: value.file, wasThere: true }
        : { ...value, is: "comparing" };
    await this.port.makeFolder(this.order.folder);
    const unfinished = path.join(this.order.folder, this.unfinishedName);
    const file = await this.port.create(unfinished, onlyItsOwner);
    this.#unfinished = { path: unfinished, file, isOpen: true };
    return this.#progress();
  }

  /** Leaves the copy; what there is of it is deleted. */
  async stop(): Promise<void> {
    await this.#close().catch(() => undefined);
    if (this.#unfinished) await this.port.remove(this.#unfinished.path).catch(() => undefined);
    this.#unfinished = null;
  }

  async #write(piece: CopiedPiece | null): Promise<CopyProgress> {
    const { from, wanted } = this.order;
    if (from !== null) await this.#copyFrom(from);
    else if (piece?.at === this.#done) await this.#add(piece.bytes);
    if (this.#done === wanted.bytes && this.#unfinished) {
      await this.#unfinished.file.sync();
      await this.#close();
      this.#check = new HashInSteps(this.port, this.#unfinished.path);
    }
    return this.#progress();
  }

  async #copyFrom(from: string): Promise<void> {
    const file = await this.port.open(from);
    try {
      const now = await file.facts();
      this.#fromAs ??= now;
      if (!isAsItWas(now, this.#fromAs)) throw new CopyFault("changed-underneath");
      const end = Math.min(this.order.wanted.bytes, this.#done + stepBytes);
      while (this.#done < end) {
        const piece = await file.read(this.#done, Math.min(pieceBytes, end - this.#done));
        if (piece.length === 0) throw new CopyFault("changed-underneath");
        await this.#add(piece);
      }
    } finally {
      await file.close();
    }
  }

  async #add(bytes: Uint8Array): Promise<void> {
    const { wanted } = this.order;
    if (this.#done + bytes.length > wanted.bytes) throw new CopyFault("changed-underneath");
    if (this.#done === 0 && !mediaKindOf(bytes.subarray(0, headBytes))) throw new CopyFault("no-media");
    if (!this.#unfinished || !(await writeAll(this.#unfinished.file, bytes)))
      throw new CopyFault("disk-full");
    this.#done += bytes.length;
  }

  async #compare(check: HashInSteps): Promise<Copied | CopyProgress> {
    const hashed = await check.step();
    if (!hashed) return { ...check.progress(), is: "comparing" };
    if (hashed.sha256 !== this.order.wanted.sha256) throw new CopyFault("verification-failed");
    return { is: "copied", file: await this.#name(hashed), wasThere: false };
  }

  async #name(hashed: HashedFile): Promise<string> {
    const { folder, wanted } = this.order;
    if (!this.#unfinished) throw new CopyFault("not-found");
    const file = path.join(folder, freeName(wanted.name, await listIfThere(this.port, folder)));
    await this.port.rename(this.#unfinished.path, file);
    this.#unfinished = null;
    // The bytes are durable; should the name not be, the recording is where it was before.
    await this.port.syncFolder(folder).catch(() => undefined);
    this.hashes.keep(file, hashed);
    return file;
  }

  async #close(): Promise<void> {
    if (!this.#unfinished?.isOpen) return;
    this.#unfinished.isOpen = false;
    await this.#unfinished.file.close();
  }

  #progress(): CopyProgress {
    return { is: "copying", done: this.#done, bytes: this.order.wanted.bytes };
  }
}

/** What a copy is called where some names are taken: as the recording is, or with a number before its extension. An extension that no recording has gets one behind it. */
export function freeName(name: string, taken: readonly string[]): string {
  const isCalledSo = isRecordingName(name) || path.extname(name) === "";
  const plain = plainNameFor(isCalledSo ? name : `${name}.audio`, "recording");
  const { name: stem, ext } = path.parse(plain);
  // Most systems tell no capitals apart, and some keep accents as marks of their own.
  const asTaken = (one: string) => one.normalize("NFC").toLowerCase();
  const others = new Set(taken.map(asTaken));
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? plain : `${stem} ${n}${ext}`;
    if (!others.has(asTaken(free))) return free;
  }
}
