import { Asker } from "../workers/asker.ts";
import type { FileToRead, ReadAnswer } from "./read-transcript.ts";

/** What a reader is asked. */
export type ReaderQuestions = { readonly read: { readonly asked: FileToRead; readonly answer: ReadAnswer } };

/** What the readers tell: that a file's turn came, and what became of it. */
export type ReaderReport =
  | { readonly is: "began"; readonly id: number }
  | { readonly is: "answered"; readonly id: number; readonly answer: ReadAnswer };

/** `isAlone`: to be read by a worker that reads nothing else meanwhile. */
type Waiting = { readonly id: number; readonly file: FileToRead; readonly isAlone?: true };

/** A worker with the files that it is at, of which each is known to have been there with another or not. */
type Reader = { readonly asker: Asker<ReaderQuestions>; readonly at: Map<Waiting, { hadCompany: boolean }> };

/**
 * How many files a worker is at: while the disk is asked for some, and bytes are summed up, it reads another. Of one at a time a third
 * of its time was waiting; with eight it is no faster than with four.
 */
const atOnce = 4;

/** In bytes. A larger file is read by itself, so that none waits behind it that another worker could read. */
const largestInCompany = 1024 * 1024;

/**
 * Reports are told together, at most this often (in milliseconds), so that the window is not redrawn for each file.
 * The last ones are told at once.
 */
const tellEvery = 400;

/** Readers that read nothing at the moment. They are kept, since one that has read before is some ten times as fast. */
const idle: Asker<ReaderQuestions>[] = [];

const start = () => new Worker(new URL("./read-files.worker.ts", import.meta.url), { type: "module" });

const readerStopped: ReadAnswer = { is: "failed", why: { code: "reader-stopped", detail: "" } };

/**
 * Reads files in workers, so that the window stays free. A worker that breaks down fails the file it was at, and
 * another takes its place; which of several it broke down at is found by reading each alone.
 */
export class FileReaders {
  private readers: Reader[] = [];
  private waiting: Waiting[] = [];
  private reports: ReaderReport[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tell: (reports: readonly ReaderReport[]) => void,
    private readonly howMany: number = 2,
  ) {}

  /** Starts the workers ahead of the files: while a person still chooses, they learn to read. */
  makeReady(): void {
    while (this.readers.length < this.howMany)
      this.readers.push({ asker: idle.pop() ?? new Asker(start), at: new Map() });
    for (const { asker } of this.readers) asker.makeReady();
  }

  read(files: readonly Waiting[]): void {
    this.waiting.push(...files);
    this.makeReady();
    this.handOut();
  }

  /** Ends all reading at once. Files that were not read yet are not reported any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { asker, at } of this.readers) {
      if (at.size > 0) asker.end();
      idle.push(asker);
    }
    this.readers = [];
    this.waiting = [];
    this.reports = [];
  }

  /** Gives waiting files to the readers that can take one, those with fewer first. */
  private handOut(): void {
    for (let most = 1; most <= atOnce; most += 1)
      for (const reader of this.readers)
        while (reader.at.size < most) {
          const found = this.waiting.findIndex((one) => canTake(reader, one));
          const [next] = found === -1 ? [] : this.waiting.splice(found, 1);
          if (!next) break;
          void this.haveRead(reader, next);
        }
  }

  private async haveRead({ asker, at }: Reader, one: Waiting): Promise<void> {
    at.set(one, { hadCompany: false });
    if (at.size > 1) for (const state of at.values()) state.hadCompany = true;
    this.report({ is: "began", id: one.id });
    const answer = await asker.ask("read", one.file).catch(() => readerStopped);
    const hadCompany = at.get(one)?.hadCompany ?? false;
    at.delete(one);
    if (!this.readers.some((reader) => reader.at === at)) return;
    if (answer === readerStopped && hadCompany) this.waiting.unshift({ ...one, isAlone: true });
    else this.report({ is: "answered", id: one.id, answer });
    this.handOut();
    if (this.readers.every((reader) => reader.at.size === 0)) this.tellAll();
  }

  private report(report: ReaderReport): void {
    this.reports.push(report);
    this.timer ??= setTimeout(() => this.tellAll(), tellEvery);
  }

  private tellAll(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const reports = this.reports;
    this.reports = [];
    if (reports.length > 0) this.tell(reports);
  }
}

function canTake({ at }: Reader, one: Waiting): boolean {
  return at.size === 0 || [one, ...at.keys()].every(takesCompany);
}

function takesCompany({ file, isAlone }: Waiting): boolean {
  return !isAlone && sizeOf(file.content) <= largestInCompany;
}

/** Sizes that the browser was asked for, which looks at the disk each time, for some tenths of a millisecond. */
const sizes = new WeakMap<Blob, number>();

/** In bytes. */
function sizeOf(content: Blob): number {
  const size = sizes.get(content) ?? content.size;
  sizes.set(content, size);
  return size;
}
