import { besideTurn, saidText } from "../../reports/plain/said-text.ts";
import type { Beside, SaidTurn } from "../../reports/plain/said-turns.ts";
import { plain, type Report, type ReportLanguage } from "../../reports/report.ts";
import { clockTime } from "../../text/clock-time.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { writeDocx } from "../docx/write-docx.ts";
import { writeHtml } from "../html/write-html.ts";
import { writeCaptions } from "./write-captions.ts";

/** The formats in which transcripts leave, by the ends of their files. */
export const plainFormats = ["txt", "docx", "vtt", "srt", "html", "csv"] as const;
export type PlainFormat = (typeof plainFormats)[number];

/**
 * A transcript in a format that others read; null where the format is made of times and the transcript has none. `beside` says what
 * stands beside the words; the words are always those of the transcript.
 */
export async function writeTranscript(
  format: PlainFormat,
  turns: readonly SaidTurn[],
  given: { readonly name: string; readonly language: ReportLanguage; readonly beside: Beside },
): Promise<Uint8Array | null> {
  const { beside } = given;
  switch (format) {
    case "txt":
      return utf8(saidText(turns, beside));
    case "vtt":
    case "srt": {
      const text = writeCaptions(format, turns, beside);
      return text === null ? null : utf8(text);
    }
    case "html":
      return utf8(writeHtml(pagesOf(turns, given)));
    case "docx":
      return writeDocx(pagesOf(turns, given));
    case "csv":
      return writeCsv(rowsOf(turns, beside), { exact: false });
  }
}

function pagesOf(
  turns: readonly SaidTurn[],
  {
    name,
    language,
    beside,
  }: { readonly name: string; readonly language: ReportLanguage; readonly beside: Beside },
): Report {
  return {
    ...{ language, page: "portrait", title: name, subtitle: "", author: "" },
    blocks: turns.map((turn) => {
      const head = besideTurn(turn, beside);
      const runs = [...(head === "" ? [] : [{ text: head, look: "bold" as const }]), plain(turn.text)];
      return { is: "paragraph", role: "body", runs };
    }),
  };
}

function rowsOf(
  turns: readonly SaidTurn[],
  { numbers, times, speakers }: Beside,
): readonly (readonly string[])[] {
  const time = (ms: number | null) => (ms === null ? "" : clockTime(ms));
  const cells = <Cell>(number: Cell, start: Cell, end: Cell, speaker: Cell, text: Cell) => [
    ...(numbers ? [number] : []),
    ...(times ? [start, end] : []),
    ...(speakers ? [speaker] : []),
    text,
  ];
  return [
    cells("number", "start", "end", "speaker", "text"),
    ...turns.map(({ number, startMs, endMs, speaker, text }) =>
      cells(String(number), time(startMs), time(endMs), speaker, text),
    ),
  ];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
