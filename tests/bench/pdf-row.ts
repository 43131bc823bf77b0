import { readAnyTranscript } from "../../shared/formats/read-any-transcript.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { pdfFile, type TypedLine } from "../support/pdf-file.ts";
import { type CorpusName, spokenTurns } from "./corpus.ts";
import type { Row } from "./figures.ts";

const howMany = 60;
const linesEach = 45;
const signsEach = 80;
const howOften = 7;

/** An interview on 60 pages with heads and page numbers, read and judged in this process; the same for each corpus. */
export async function pdfRow(corpus: CorpusName): Promise<Row> {
  const bytes = pdfFile(pages());
  const times: number[] = [];
  let turns = 0;
  for (let n = -1; n < howOften; n += 1) {
    const began = performance.now();
    const { value } = await readAnyTranscript("interview.pdf", bytes);
    turns = judgeSpeakers(value).draft.turns.length;
    if (n >= 0) times.push(performance.now() - began);
  }
  return {
    ...{ name: "import pdf", corpus, times },
    notes: [`${howMany} pages, ${turns} turns, ${bytes.length} bytes`],
  };
}

function pages(): readonly (readonly TypedLine[])[] {
  const lines = spokenTurns().flatMap(({ speaker, text }) => wrapped(`${speaker}: ${text}`));
  return Array.from({ length: howMany }, (_, page): readonly TypedLine[] => [
    [50, 575, "Interview, transcript"],
    ...Array.from({ length: linesEach }, (_, n): TypedLine => {
      const line = lines[(page * linesEach + n) % lines.length] ?? "";
      return [50, 555 - n * 11.5, line];
    }),
    [190, 20, `Page ${page + 1}`],
  ]);
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(/[^ -~]/g, "'").split(" ")) {
    if (line !== "" && line.length + word.length >= signsEach) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
