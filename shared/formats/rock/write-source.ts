import type { Losses } from "../../interchange/losses.ts";
import { peopleBehind } from "../../project/people-behind.ts";
import type { Project } from "../../project/project.ts";
import type { Coding, Participant, Transcript, Turn } from "../../project/records.ts";
import { besideTurn } from "../../reports/plain/said-text.ts";
import { type Beside, saidTurns } from "../../reports/plain/said-turns.ts";
import { type Span, trimSpan } from "../../text/span.ts";
import { sentencesOf } from "../../text/words.ts";
import type { RockIds } from "./rock-ids.ts";
import type { RockCodes } from "./write-codes.ts";

/** What the sources of one study have in common. */
export type RockStudy = {
  readonly codes: RockCodes;
  readonly cases: RockIds;
  readonly beside: Beside;
  readonly language: "en" | "sv";
};

/**
 * A transcript as a coded source of the Reproducible Open Coding Kit (ROCK 1, https://rock.opens.science; expressions as in the R package
 * rock, `rock::opts`): an utterance a line, which is a sentence of a turn, each with an identifier of its own ([[uid=t1u1]]), which also
 * keeps a line that begins with “#” or “~” from being taken for something else; codes behind the words they stand on ([[Theme>Code]]); who
 * speaks as the case from there on ([[cid=Vera]]), with the attributes of people in a block of YAML before. `number` is that of the source,
 * from 1. A coding goes to each sentence that it touches.
 */
export function rockSource(
  project: Project,
  transcript: Transcript,
  number: number,
  { codes, cases, beside, language }: RockStudy,
  losses: Losses,
): { readonly text: string; readonly texts: readonly string[] } {
  const said = saidTurns(project, transcript, language);
  const turns: readonly (Span & Partial<Turn>)[] =
    transcript.turns.length > 0 ? transcript.turns : [{ start: 0, end: transcript.text.length }];
  const standing = (project.codings.get(transcript.id) ?? []).filter(({ lost }) => !lost);
  const touched = new Map<Coding, Span[]>(standing.map((coding) => [coding, []]));
  const lines: string[] = [];
  let utterance = 0;
  let caseNow: string | null = null;
  for (const [n, turn] of turns.entries()) {
    const { speaker = "" } = said[n] ?? {};
    const isCase = beside.speakers && transcript.turns.length > 0;
    const caseId = isCase ? cases.idOf(speaker, speaker || "nobody") : null;
    lines.push("");
    if (caseId !== caseNow) lines.push(`[[cid=${caseId}]]`);
    caseNow = caseId;
    let before = said[n] ? besideTurn(said[n], { ...beside, speakers: false }) : "";
    for (const sentence of sentencesOf(transcript.text, turn, transcript.language)) {
      const span = trimSpan(transcript.text, sentence);
      if (!span) continue;
      const words = transcript.text.slice(span.start, span.end);
      losses.tell("brackets", words.includes("[[") ? 1 : 0, transcript.name);
      losses.tell("line-feeds", words.includes("\n") ? 1 : 0, transcript.name);
      utterance += 1;
      const here = standing.filter(({ start, end }) => start < span.end && end > span.start);
      for (const coding of here) touched.get(coding)?.push(span);
      const marks = [...new Set(here.map(({ codeId }) => codes.paths.get(codeId) ?? ""))].filter(Boolean);
      const plain = words.replaceAll("\n", " ").replaceAll("[[", "[ [");
      lines.push(
        [`[[uid=t${number}u${utterance}]]`, `${before}${plain}`, ...marks.map((mark) => `[[${mark}]]`)].join(
          " ",
        ),
      );
      before = "";
    }
  }
  for (const [coding, spans] of touched) {
    const words = trimSpan(transcript.text, coding);
    const [only, another] = spans;
    const isWhole = only && !another && words?.start === only.start && words.end === only.end;
    losses.tell("utterances", isWhole ? 0 : 1);
  }
  const people = beside.speakers ? peopleOf(project, transcript) : [];
  const coders = [...new Set(standing.map(({ by }) => by))];
  const [coder, otherCoder] = coders;
  losses.tell("coders", otherCoder === undefined ? 0 : coders.length, transcript.name);
  losses.tell("coding-comments", standing.filter(({ comment }) => comment !== "").length);
  const head = [
    ...attributeLines(project, people, cases),
    ...(coder !== undefined && otherCoder === undefined
      ? ["", `[[coderId=${cases.idOf(`coder ${coder}`, coder)}]]`]
      : []),
  ];
  return {
    text: `${[...head, ...lines].join("\n").replace(/^\n+/, "")}\n`,
    texts: [
      transcript.text,
      ...said.map(({ speaker }) => speaker),
      ...said.map(({ speaker }) => (beside.speakers ? cases.idOf(speaker, speaker) : "")),
      ...(coder === undefined ? [] : [coder]),
      ...people.flatMap(({ pseudonym, attributes }) => [pseudonym, ...Object.entries(attributes).flat()]),
    ],
  };
}

/** Who speaks in a transcript, each once, as they stand in it. */
function peopleOf({ participants }: Project, { speakers }: Transcript): readonly Participant[] {
  return [...new Set(speakers.flatMap((speaker) => peopleBehind(participants, speaker)))];
}

function attributeLines(
  { study }: Project,
  people: readonly Participant[],
  cases: RockIds,
): readonly string[] {
  if (people.length === 0) return [];
  return [
    "---",
    "ROCK_attributes:",
    ...people.flatMap(({ pseudonym, attributes }) => [
      "  -",
      `    caseId: ${cases.idOf(pseudonym, pseudonym)}`,
      `    pseudonym: ${JSON.stringify(pseudonym)}`,
      ...study.attributes.flatMap(({ name }) =>
        attributes[name] ? [`    ${JSON.stringify(name)}: ${JSON.stringify(attributes[name])}`] : [],
      ),
    ]),
    "---",
  ];
}
