import type { GivenFile, ReadAnswer } from "./read-transcript.ts";

/** What the readers tell: that a file's turn came, and what became of it. */
export type ReaderReport =
  | { readonly is: "began"; readonly id: number }
  | { readonly is: "answered"; readonly id: number; readonly answer: ReadAnswer };

type Waiting = { readonly id: number; readonly file: GivenFile };
type Reader = { readonly worker: Worker; current: number | null };

/**
 * Reports are told together, at most this often (in milliseconds), so that the window is not redrawn for each file.
 * The last ones are told at once.
 */
const tellEvery = 400;

/** Workers that read nothing at the moment. They are kept, since one that has read before is some ten times as fast. */
const idle: Worker[] = [];

/**
 * Reads files in workers, so that the window stays free. A worker that breaks down fails the file it was at, and
 * another takes its place.
 */
export class FileReaders {
  private readonly readers: Reader[] = [];
  private waiting: Waiting[] = [];
  private reports: ReaderReport[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tell: (reports: readonly ReaderReport[]) => void,
    private readonly howMany: number = 2,
  ) {}

  /** Starts the workers ahead of the files: while a person still chooses, they learn to read. */
  makeReady(): void {
    while (this.readers.length < this.howMany) this.readers.push(this.newReader());
  }

  read(files: readonly Waiting[]): void {
    this.waiting.push(...files);
    this.makeReady();
    for (const reader of this.readers) if (reader.current === null) this.next(reader);
  }

  /** Ends all reading at once. Files that were not read yet are not reported any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { worker, current } of this.readers)
      if (current === null) idle.push(worker);
      else worker.terminate();
    this.readers.length = 0;
    this.waiting = [];
    this.reports = [];
  }

  private newReader(): Reader {
    const worker =
      idle.pop() ?? new Worker(new URL("./read-files.worker.ts", import.meta.url), { type: "module" });
    const reader: Reader = { worker, current: null };
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => this.answered(reader, data);
    const broke = () => this.broke(reader);
    worker.onerror = broke;
    worker.onmessageerror = broke;
    return reader;
  }

  private next(reader: Reader): void {
    const next = this.waiting.shift();
    reader.current = next?.id ?? null;
    if (!next) return;
    this.report({ is: "began", id: next.id });
    const { content } = next.file;
    reader.worker.postMessage(next.file, content instanceof Blob ? [] : [content.buffer]);
  }

  private answered(reader: Reader, answer: ReadAnswer): void {
    if (reader.current !== null) this.report({ is: "answered", id: reader.current, answer });
    this.next(reader);
    if (this.readers.every(({ current }) => current === null)) this.tellAll();
  }

  private broke(reader: Reader): void {
    const at = this.readers.indexOf(reader);
    if (at === -1) return;
    reader.worker.terminate();
    this.readers.splice(at, 1);
    const why = { code: "reader-stopped", detail: "" } as const;
    if (reader.current !== null)
      this.report({ is: "answered", id: reader.current, answer: { is: "failed", why } });
    if (this.waiting.length === 0) return;
    const heir = this.newReader();
    this.readers.push(heir);
    this.next(heir);
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
