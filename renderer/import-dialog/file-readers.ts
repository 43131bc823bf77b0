import { Asker } from "../workers/asker.ts";
import type { FileToRead, ReadAnswer } from "./read-transcript.ts";

/** What a reader is asked. */
export type ReaderQuestions = { readonly read: { readonly asked: FileToRead; readonly answer: ReadAnswer } };

/** What the readers tell: that a file's turn came, and what became of it. */
export type ReaderReport =
  | { readonly is: "began"; readonly id: number }
  | { readonly is: "answered"; readonly id: number; readonly answer: ReadAnswer };

type Waiting = { readonly id: number; readonly file: FileToRead };
type Reader = { readonly asker: Asker<ReaderQuestions>; isBusy: boolean };

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
 * another takes its place.
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
      this.readers.push({ asker: idle.pop() ?? new Asker(start), isBusy: false });
    for (const { asker } of this.readers) asker.makeReady();
  }

  read(files: readonly Waiting[]): void {
    this.waiting.push(...files);
    this.makeReady();
    for (const reader of this.readers) if (!reader.isBusy) void this.readOn(reader);
  }

  /** Ends all reading at once. Files that were not read yet are not reported any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { asker, isBusy } of this.readers) {
      if (isBusy) asker.end();
      idle.push(asker);
    }
    this.readers = [];
    this.waiting = [];
    this.reports = [];
  }

  /** Has one reader read file after file until none waits. */
  private async readOn(reader: Reader): Promise<void> {
    reader.isBusy = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const { id, file } = next;
      this.report({ is: "began", id });
      const answer = await reader.asker.ask("read", file).catch(() => readerStopped);
      if (!this.readers.includes(reader)) return;
      this.report({ is: "answered", id, answer });
    }
    reader.isBusy = false;
    if (this.readers.every(({ isBusy }) => !isBusy)) this.tellAll();
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
