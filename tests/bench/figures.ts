import { cpus, loadavg } from "node:os";
import type { CorpusName } from "./corpus.ts";

/** What is measured, in the order in which it is printed, with what is aimed at: milliseconds, of memory MB. */
export const targets = {
  "import docx": { S: 300, M: 2500 },
  "import odt": { S: 300, M: 2500 },
  "import pdf": { S: 1000, M: 1000 },
  "import vtt": { S: 300, M: 2500 },
  "survey of 10,000 rows": { S: 2000, M: 2000 },
  "held by a survey": { S: 50, M: 50 },
  "times of words": { S: 100, M: 100 },
  "waveform of two hours": { S: 10_000, M: 10_000 },
  "the same compressed": { S: 10_000, M: 10_000 },
  "key to sound": { S: 100, M: 100 },
  "open project": { S: 120, M: 400 },
  "open transcript 100": { S: 100, M: 100 },
  "open transcript 2,000": { S: 200, M: 200 },
  "code passage: paint": { S: 20, M: 20 },
  "code passage: durable": { S: 6, M: 6 },
  "type letter": { S: 20, M: 20 },
  "type in a field": { S: 20, M: 20 },
  "quotes of a code": { S: 30, M: 80 },
  "quotes of a theme": { S: 50, M: 100 },
  "type in print form": { S: 20, M: 20 },
  "balance of voices": { S: 300, M: 1000 },
  "search all transcripts": { S: 15, M: 30 },
  "switch place": { S: 100, M: 100 },
  "themes board": { S: 300, M: 1000 },
  "thematic map": { S: 300, M: 1000 },
  genealogy: { S: 1000, M: 1000 },
  "export docx": { S: 1500, M: 10_000 },
  "report preview": { S: 1000, M: 5000 },
  "theme table docx": { S: 1000, M: 1000 },
  "theme table xlsx": { S: 1000, M: 1000 },
  "gate of names": { S: 200, M: 2000 },
  pseudonymise: { S: 500, M: 3000 },
  "suggest names": { S: 500, M: 3000 },
  "error rate": { S: 200, M: 200 },
  "replace transcript": { S: 500, M: 500 },
  "export qdpx": { S: 300, M: 3000 },
  "import qdpx": { S: 500, M: 4000 },
  "write file": { S: 500, M: 3000 },
  "read file": { S: 500, M: 3000 },
  memory: { S: 300, M: 600 },
} as const satisfies Record<string, Record<CorpusName, number>>;

export type RowName = keyof typeof targets;
export const rowNames = Object.keys(targets) as RowName[];

/** A row's times in milliseconds, or what it says that they are, and things worth knowing beside them. */
export type Row = {
  readonly name: RowName;
  readonly corpus: CorpusName;
  readonly unit?: "MB";
  readonly times: readonly number[];
  readonly notes: readonly string[];
};

/** How long a piece of work takes in this process, in milliseconds: `n` times, after it was done `warm` times to warm up. */
export function timesOf(
  work: () => unknown,
  { warm, n }: { readonly warm: number; readonly n: number },
): number[] {
  const all: number[] = [];
  for (let at = 0; at < warm + n; at += 1) {
    const began = performance.now();
    work();
    all.push(performance.now() - began);
  }
  return all.slice(warm);
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** The value below which a share of the times lies; of few times the nearest one that was measured. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** One JSON object, for a line of its own. */
export function asJson({ name, corpus, unit, times }: Row): string {
  const as = unit === undefined ? "ms" : unit.toLowerCase();
  return JSON.stringify({
    name,
    corpus,
    [`median_${as}`]: rounded(median(times)),
    [`p95_${as}`]: rounded(quantile(times, 0.95)),
    n: times.length,
  });
}

export const tableHead = `${cells(["", "", "median", "p95", "n", "target", "ratio"])}   milliseconds`;

/** A line of the table; `ratio` above 1 misses the target. */
export function asLine({ name, corpus, unit, times, notes }: Row): string {
  const middle = median(times);
  const target = targets[name][corpus];
  const line = cells([
    unit ? `${name} (${unit})` : name,
    corpus,
    shown(middle),
    shown(quantile(times, 0.95)),
    String(times.length),
    shown(target),
    (middle / target).toFixed(2),
  ]);
  return [line, ...notes.map((note) => `    ${note}`)].join("\n");
}

/** The machine and how busy it is, without which no figure says anything. */
export function aboutMachine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");
  return `${cpus().length} cores, load ${load} (1, 5, 15 minutes)`;
}

function cells([name = "", corpus = "", ...figures]: readonly string[]): string {
  return name.padEnd(24) + corpus.padEnd(3) + figures.map((figure) => figure.padStart(9)).join("");
}

export function shown(time: number): string {
  return time < 100 ? time.toFixed(1) : time.toFixed(0);
}

function rounded(time: number): number {
  return Math.round(time * 100) / 100;
}
