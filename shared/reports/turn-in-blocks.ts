import {
  heading,
  type Item,
  paragraph,
  plain,
  type Report,
  type TranscriptHead,
  type TurnBlock,
  type WordNote,
} from "./report.ts";

type Plain = Exclude<Report["blocks"][number], TranscriptHead | TurnBlock>;

/**
 * A transcript's head or a turn in blocks that every format has, for formats without comments: what was noted stands as a list
 * beneath the words, each note with the words that it is on.
 */
export function turnInBlocks(block: TranscriptHead | TurnBlock): readonly Plain[] {
  if (block.is === "transcript")
    return [heading(1, block.name), { ...paragraph(plain(block.about)), role: "counts" }];
  const { speaker, time, text, notes } = block;
  const who = [
    ...(speaker === "" ? [] : [{ text: speaker, look: "bold" as const }]),
    ...(time === "" ? [] : [plain(speaker === "" ? time : ` ${time}`)]),
  ];
  return [...(who.length === 0 ? [] : [paragraph(...who)]), paragraph(plain(text)), ...notes.map(noteItem)];
}

function noteItem({ number, author, code, text, quote }: WordNote): Item {
  return {
    is: "item",
    number,
    runs: [
      plain(`“${quote}” – `),
      ...(code === "" ? [] : [{ text: code, look: "bold" as const }]),
      plain(`${code !== "" && text !== "" ? ": " : ""}${text} (${author})`),
    ],
  };
}
