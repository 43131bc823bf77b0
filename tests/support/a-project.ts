import { newTheme } from "../../shared/codebook/new-theme.ts";
import { applyDiff, diffOf, updateOf } from "../../shared/project/diff.ts";
import { orderKeysBetween } from "../../shared/project/order-key.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";
import type {
  Check,
  Code,
  CodeId,
  Coding,
  Memo,
  Participant,
  Quote,
  Reference,
  Speaker,
  Study,
  TextRun,
  Transcript,
  TranscriptId,
  Turn,
} from "../../shared/project/records.ts";
import { fingerprint } from "../../shared/text/fingerprint.ts";

/**
 * A small project for tests, written as it is read:
 *
 *     aProject({
 *       people: { Wilma: { role: "nurse" } },
 *       codes: ["1 Trust !", "  2 Small changes"],
 *       transcripts: { "Interview 1": ["Interviewer: How?", "Wilma: With «2 a cup of «1 coffee»»."] },
 *     })
 *
 * A code is a key and a name; two spaces put it beneath the one above, a "!" at its end promotes it. In a
 * turn «key …» marks a coding, and may stand inside another; codings run over turns too. What stands before ": "
 * is the speaker: "Interviewer" interviews, a name among `people` is that person, "Wilma + Adam" are two of them under
 * one label, others are unassigned.
 * "@65 Wilma: …" begins 65 seconds into the recording. Ids are the names: `participant:Wilma`, `code:2`,
 * `transcript:Interview 1`, `coding:1`, `coding:2`, … as the codings begin.
 */
export function aProject(sketch: ProjectSketch): Project {
  const { study = {}, people = {}, codes = [], transcripts = {} } = sketch;
  const names = [...new Set(Object.values(people).flatMap(Object.keys))];
  const begun = {
    ...newStudy("study:1", "Night shelter study", "2024-01-01T00:00:00Z"),
    attributes: names.map((name) => ({ name, type: "text" as const, choices: [] })),
    ...study,
  };
  const participants = Object.entries(people).map(
    ([pseudonym, values]): Participant => ({
      id: `participant:${pseudonym}`,
      pseudonym,
      nameIs: "pseudonym",
      description: "",
      attributes: values,
    }),
  );
  const read = Object.entries(transcripts).map(([name, turns]) => aTranscript(name, turns, participants));
  const codings = read
    .flatMap((one) => one.codings)
    .map((coding, index): Coding => ({ ...coding, id: `coding:${index + 1}` }));
  return applyDiff(
    emptyProject(begun),
    diffOf({
      added: [...participants, ...codesFrom(codes), ...read.map(({ transcript }) => transcript), ...codings],
    }),
  );
}

/** The project in which this transcript is an excerpt from the literature. */
export function withReference(project: Project, transcriptId: TranscriptId, reference: Reference): Project {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) throw new RangeError(`there is no ${transcriptId}`);
  return applyDiff(project, diffOf({ updated: [updateOf(transcript, { reference })] }));
}

export type ProjectSketch = {
  readonly study?: Partial<Study>;
  readonly people?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly codes?: readonly string[];
  readonly transcripts?: Readonly<Record<string, readonly string[]>>;
};

/** The project with other fields in one of its codes. */
export function withCode(project: Project, id: CodeId, fields: Partial<Code>): Project {
  const code = project.codes.get(id);
  if (!code) throw new RangeError(`no such code: ${id}`);
  return { ...project, codes: new Map(project.codes).set(id, { ...code, ...fields }) };
}

/** The project with one more memo; `to` is what its one run links to. */
export function withMemo(
  project: Project,
  { to = null, ...fields }: Partial<Memo> & { readonly to?: TextRun["to"] },
): Project {
  const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z", changedAt: "2024-01-02T00:00:00Z" };
  const run = { text: "So it is.", bold: false, italic: false, to };
  const memo: Memo = {
    id: "memo:1",
    kind: "analytic",
    about: project.study.id,
    was: "",
    title: "Quiet",
    body: [{ kind: "paragraph", runs: [run] }],
    ...stamp,
    ...fields,
  };
  return applyDiff(project, diffOf({ added: [memo] }));
}

/** The project with one more quote: of the words given, which stand once in the transcript. */
export function withQuote(
  project: Project,
  { words, ...fields }: Partial<Quote> & { readonly words: string },
): Project {
  const [first] = project.transcripts.keys();
  const transcriptId = fields.transcriptId ?? first ?? "transcript:none";
  const start = project.transcripts.get(transcriptId)?.text.indexOf(words) ?? -1;
  if (start === -1) throw new RangeError(`not in the transcript: ${words}`);
  const quote: Quote = {
    ...{ id: "quote:1", transcriptId, themeId: "code:1", order: "a0", start, end: start + words.length },
    ...{ quote: words, lost: false, seen: words, role: "exemplar", form: "inline", edits: [] },
    ...{ interpretation: [], translations: [], by: "Ek", at: "2024-01-02T00:00:00Z" },
    ...fields,
  };
  return applyDiff(project, diffOf({ added: [quote] }));
}

/** The project with one more check: of the words given, which stand once in the transcript. */
export function withCheck(
  project: Project,
  { words, ...fields }: Partial<Check> & { readonly words: string },
): Project {
  const [first] = project.transcripts.keys();
  const transcriptId = fields.transcriptId ?? first ?? "transcript:none";
  const start = project.transcripts.get(transcriptId)?.text.indexOf(words) ?? -1;
  if (start === -1) throw new RangeError(`not in the transcript: ${words}`);
  const check: Check = {
    ...{ id: "check:1", transcriptId, start, end: start + words.length, quote: words, lost: false },
    ...{
      seen: fingerprint(words),
      outcome: "checked",
      question: "",
      answer: "",
      answeredBy: "",
      answeredAt: null,
    },
    ...{ by: "Ek", at: "2024-01-02T00:00:00Z" },
    ...fields,
  };
  return applyDiff(project, diffOf({ added: [check] }));
}

function codesFrom(lines: readonly string[]): readonly Code[] {
  const above: CodeId[] = [];
  const orders = orderKeysBetween(null, null, lines.length);
  return lines.map((line, at) => {
    const [, spaces = "", key = "", name = "", promoted] = /^( *)(\S+) (.*?)( !)?$/s.exec(line) ?? [];
    const depth = spaces.length / 2;
    const id: CodeId = `code:${key}`;
    above[depth] = id;
    const texts = { definition: "", counts: "", countsNot: "", example: "" };
    const parentId = depth > 0 ? (above[depth - 1] ?? null) : null;
    return {
      id,
      parentId,
      order: orders[at] ?? "",
      name,
      hue: 200,
      ...texts,
      theme: promoted ? newTheme("provisional") : null,
    };
  });
}

function aTranscript(name: string, lines: readonly string[], people: readonly Participant[]) {
  const id: TranscriptId = `transcript:${name}`;
  const speakers = new Map<string, Speaker>();
  const turns: Turn[] = [];
  const codings: Coding[] = [];
  const open: number[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    const [, seconds, label, said = ""] = /^(?:@(\d+) )?(?:([^:«\n]+): )?(.*)$/s.exec(line) ?? [];
    if (index > 0) text += "\n";
    const start = text.length;
    for (const [part] of said.matchAll(/«\S+ |»|[^«»]+/g)) {
      if (part.startsWith("«")) {
        open.push(codings.length);
        codings.push(codingAt(id, `code:${part.slice(1, -1)}`, text.length));
      } else if (part === "»") {
        const at = open.pop();
        const begun = at === undefined ? undefined : codings[at];
        if (at === undefined || !begun)
          throw new RangeError(`a closing mark without an opening one: ${line}`);
        codings[at] = { ...begun, end: text.length };
      } else text += part;
    }
    if (label && !speakers.has(label)) speakers.set(label, aSpeaker(label, people));
    const startMs = seconds === undefined ? null : Number(seconds) * 1000;
    const turn = { id: index + 1, start, end: text.length, startMs, endMs: null };
    turns.push({ ...turn, speakerId: label ? `s-${label}` : null });
  }
  if (open.length > 0) throw new RangeError(`a mark is not closed in ${name}`);
  const source = {
    fileName: "",
    format: "txt",
    sha256: "0".repeat(64),
    importedAt: "2024-01-01T00:00:00Z",
    judgedBy: 1,
    notes: [],
  } as const;
  const transcript: Transcript = {
    id,
    name,
    wave: "",
    language: "en",
    text,
    turns,
    speakers: [...speakers.values()],
    sections: [],
    source,
    transcriber: null,
    machine: null,
    reference: null,
  };
  return {
    transcript,
    codings: codings.map((coding) => ({ ...coding, quote: text.slice(coding.start, coding.end) })),
  };
}

function aSpeaker(label: string, people: readonly Participant[]): Speaker {
  const named = label.split(" + ");
  const behind = named.flatMap((name) => people.find(({ pseudonym }) => pseudonym === name)?.id ?? []);
  const role = label === "Interviewer" ? "interviewer" : "participant";
  return {
    id: `s-${label}`,
    label,
    role,
    participantIds: behind.length === named.length ? behind : [],
  };
}

function codingAt(transcriptId: TranscriptId, codeId: CodeId, start: number): Coding {
  const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
  return {
    id: "coding:0",
    transcriptId,
    codeId,
    start,
    end: start,
    quote: "",
    lost: false,
    comment: "",
    ...stamp,
  };
}
