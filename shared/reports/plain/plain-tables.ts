import { codeTree, flatten, pathName } from "../../codebook/code-tree.ts";
import { plainTextOf } from "../../memos/rich-text.ts";
import { namesOf, peopleBehind } from "../../project/people-behind.ts";
import { allCodings, allPassages, type Project, recordsOf } from "../../project/project.ts";
import type {
  Check,
  CodeId,
  CorrectionNote,
  TimeMark,
  Transcript,
  TranscriptId,
} from "../../project/records.ts";
import { printedWords } from "../../quotes/printed-words.ts";
import { isChanged } from "../../transcripts/check-words.ts";

/** A table of a study as plain files: every row of one kind of thing, and what each column holds. */
export type PlainTable = {
  readonly file: string;
  readonly about: string;
  readonly columns: readonly { readonly name: string; readonly about: string }[];
  readonly rows: readonly (readonly string[])[];
};

/** A column: its name, what it holds, and what a thing has there. */
type ColumnOf<Thing> = readonly [name: string, about: string, cell: (thing: Thing) => string];

function table<Thing>(
  file: string,
  about: string,
  things: readonly Thing[],
  columns: readonly ColumnOf<Thing>[],
): PlainTable {
  return {
    ...{ file, about, columns: columns.map(([name, what]) => ({ name, about: what })) },
    rows: things.map((thing) => columns.map(([, , cell]) => cell(thing))),
  };
}

/** What stands in a text by its place: in UTF-16 code units of the text's file, as everywhere in these files. */
const onWords = [
  ["transcript", "name of the transcript"],
  ["start", "where the words begin, in UTF-16 code units of the text’s file"],
  ["end", "where they end"],
  ["words", "the words"],
  ["lost", "“yes” where they are no longer in the text"],
] as const;

/** All of a study in tables, in the order in which they are listed. `fileOf` names the file of each text. */
export function plainTables(
  project: Project,
  fileOf: (transcript: Transcript) => string,
): readonly PlainTable[] {
  const nameOf = (id: TranscriptId) => project.transcripts.get(id)?.name ?? "";
  const pathOf = (id: CodeId) => {
    const code = project.codes.get(id);
    return code ? pathName(project.codes, code) : "";
  };
  type On = { transcriptId: TranscriptId; start: number; end: number; quote: string; lost: boolean };
  const placed = <Thing extends On>(): readonly ColumnOf<Thing>[] => {
    const cells: readonly ((on: On) => string)[] = [
      ({ transcriptId }) => nameOf(transcriptId),
      ({ start }) => String(start),
      ({ end }) => String(end),
      ({ quote }) => quote,
      ({ lost }) => (lost ? "yes" : ""),
    ];
    return onWords.map(([name, about], n) => [name, about, cells[n] ?? (() => "")]);
  };
  const doneBy: readonly ColumnOf<{ readonly by: string; readonly at: string }>[] = [
    ["by", "who did it", ({ by }) => by],
    ["at", "when, ISO 8601 in UTC", ({ at }) => at],
  ];
  const id: ColumnOf<{ readonly id: string }> = ["id", "the record in study.json", (one) => one.id];
  const transcripts = recordsOf(project, "transcript");
  const turns = transcripts.flatMap((transcript) =>
    transcript.turns.map((turn, n) => ({ transcript, turn, n })),
  );
  const quotes = recordsOf(project, "quote");
  const people = recordsOf(project, "participant");
  return [
    table("transcripts.csv", "the transcripts", transcripts, [
      id,
      ["name", "its name", ({ name }) => name],
      ["text", "the file with its words", fileOf],
      ["wave", "in which round it was held", ({ wave }) => wave],
      ["language", "BCP 47", ({ language }) => language ?? ""],
      ["transcriber", "who wrote it down, where it was said", ({ transcriber }) => transcriber ?? ""],
      ["machine", "“yes” where a program wrote it down", ({ machine }) => (machine ? "yes" : "")],
      [
        "machine_tool",
        "which program, where the file or a person said so",
        ({ machine }) => machine?.tool ?? "",
      ],
      ["machine_model", "which model of it", ({ machine }) => machine?.model ?? ""],
      ["literature", "“yes” for an excerpt from the literature", ({ reference }) => (reference ? "yes" : "")],
    ]),
    table("turns.csv", "who speaks, turn by turn", turns, [
      ["transcript", "name of the transcript", ({ transcript }) => transcript.name],
      ["number", "of the turn, from 1", ({ n }) => String(n + 1)],
      ["start", "where its words begin in the text’s file", ({ turn }) => String(turn.start)],
      ["end", "where they end", ({ turn }) => String(turn.end)],
      ["start_ms", "milliseconds from the start of the recording", ({ turn }) => String(turn.startMs ?? "")],
      ["end_ms", "the same, of its end", ({ turn }) => String(turn.endMs ?? "")],
      [
        "role",
        "interviewer, participant or other",
        ({ transcript, turn }) => speakerOf(transcript, turn)?.role ?? "",
      ],
      [
        "people",
        "pseudonyms of those who speak",
        ({ transcript, turn }) => {
          const speaker = speakerOf(transcript, turn);
          return speaker ? namesOf(peopleBehind(project.participants, speaker), "en") : "";
        },
      ],
    ]),
    table("people.csv", "the people of the study", people, [
      id,
      ["pseudonym", "the name that may be printed", ({ pseudonym }) => pseudonym],
      ["description", "how quotes describe them", ({ description }) => description],
      ...project.study.attributes.map(
        ({ name }): ColumnOf<(typeof people)[number]> => [
          `attribute ${name}`,
          "an attribute, as it was typed",
          ({ attributes }) => attributes[name] ?? "",
        ],
      ),
    ]),
    table(
      "codebook.csv",
      "codes and themes, in the order of the codebook",
      flatten(codeTree(project.codes)),
      [
        ["id", "the record in study.json", ({ code }) => code.id],
        ["path", "“Theme > Subtheme > Code”", ({ code }) => pathOf(code.id)],
        ["theme", "“yes” where it was given a meaning", ({ code }) => (code.theme ? "yes" : "")],
        ["status", "of a theme", ({ code }) => code.theme?.status ?? ""],
        ["concept", "of a theme", ({ code }) => code.theme?.concept ?? ""],
        ["is", "of a theme", ({ code }) => code.theme?.is ?? ""],
        ["is_not", "of a theme", ({ code }) => code.theme?.isNot ?? ""],
        ["definition", "of the code", ({ code }) => code.definition],
        ["counts", "what counts", ({ code }) => code.counts],
        ["counts_not", "what does not", ({ code }) => code.countsNot],
        ["example", "an example", ({ code }) => code.example],
        ["hue", "degrees of OKLCH", ({ code }) => String(code.hue)],
      ],
    ),
    table(
      "codings.csv",
      "who gave which words which code",
      [...allCodings(project)],
      [
        id,
        ...placed<ReturnType<typeof recordsOf<"coding">>[number]>(),
        ["code", "its path", ({ codeId }) => pathOf(codeId)],
        ["comment", "what the coder says of it", ({ comment }) => comment],
        ...doneBy,
      ],
    ),
    table(
      "notes.csv",
      "notes in the margin",
      [...allPassages(project)].filter(({ note }) => note !== ""),
      [
        id,
        ...placed<ReturnType<typeof recordsOf<"passage">>[number]>(),
        ["note", "what was written", ({ note }) => note],
        ...doneBy,
      ],
    ),
    table("quotes.csv", "what was chosen to be printed", quotes, [
      id,
      ...placed<(typeof quotes)[number]>(),
      ["theme", "the path of the entry that it stands for", ({ themeId }) => pathOf(themeId)],
      ["role", "exemplar, contrast or negative-case", ({ role }) => role],
      ["form", "block, inline or fragment", ({ form }) => form],
      ["print", "as it is printed", (quote) => printedWords(quote)],
      ["interpretation", "what it is taken to mean", ({ interpretation }) => plainTextOf(interpretation)],
      ...doneBy,
    ]),
    table(
      "translations.csv",
      "translations of chosen quotes",
      quotes.flatMap((quote) => quote.translations.map((one) => ({ quote, one }))),
      [
        ["quote", "the id of the quote", ({ quote }) => quote.id],
        ["language", "BCP 47", ({ one }) => one.language],
        ["text", "as it is printed", ({ one }) => one.text],
        ["status", "draft, checked or queried", ({ one }) => one.status],
        ["translator", "who translated", ({ one }) => one.translator],
        ["checker", "who checked or asked", ({ one }) => one.checker],
        ["comment", "the checker’s remark", ({ one }) => one.comment],
      ],
    ),
    table("checks.csv", "which turns were checked against the recording", recordsOf(project, "check"), [
      id,
      ...placed<Check>(),
      ["outcome", "checked, corrected, queried or unintelligible", ({ outcome }) => outcome],
      ["changed", "“yes” where words were changed since", (check) => (isChanged(check) ? "yes" : "")],
      ["question", "what was asked of somebody else", ({ question }) => question],
      ["answer", "what was answered", ({ answer }) => answer],
      ["answered_by", "who answered", ({ answeredBy }) => answeredBy],
      ["answered_at", "when, ISO 8601 in UTC", ({ answeredAt }) => answeredAt ?? ""],
      ...doneBy,
    ]),
    table(
      "correction_notes.csv",
      "what was said of corrections, on the corrected words",
      recordsOf(project, "correction-note"),
      [
        id,
        ...placed<CorrectionNote>(),
        [
          "classes",
          "what it is, said by hand, split by semicolons; empty: as it tells by itself",
          ({ classes }) => classes?.join("; ") ?? "",
        ],
        ["reason", "why", ({ reason }) => reason],
        ...doneBy,
      ],
    ),
    table(
      "time_marks.csv",
      "moments of recordings, at the words that begin there",
      recordsOf(project, "time-mark"),
      [
        id,
        ...placed<TimeMark>(),
        ["ms", "milliseconds in the clock of the transcript’s turns", ({ ms }) => String(ms)],
        ...doneBy,
      ],
    ),
    table("recordings.csv", "recordings, which are not among these files", recordsOf(project, "recording"), [
      id,
      ["transcript", "name of the transcript", ({ transcriptId }) => nameOf(transcriptId)],
      ["name", "what the file was called", ({ name }) => name],
      ["bytes", "how long the file is", ({ bytes }) => String(bytes)],
      ["sha256", "the SHA-256 of the file", ({ sha256 }) => sha256],
      ["media_type", "what it is", ({ mediaType }) => mediaType],
      ["duration_ms", "how long it sounds, in milliseconds", ({ durationMs }) => String(durationMs ?? "")],
      [
        "start_ms",
        "when it begins, in the clock of the transcript’s turns",
        ({ startMs }) => String(startMs),
      ],
      ...doneBy,
    ]),
    table("memos.csv", "memos", recordsOf(project, "memo"), [
      id,
      ["kind", "what kind of memo it is", ({ kind }) => kind],
      ["about", "the id of what it is about", ({ about }) => about],
      ["title", "its title", ({ title }) => title],
      ["text", "its words, without looks", ({ body }) => plainTextOf(body)],
      ...doneBy,
    ]),
  ];
}

function speakerOf({ speakers }: Transcript, { speakerId }: Transcript["turns"][number]) {
  return speakers.find(({ id }) => id === speakerId) ?? null;
}
