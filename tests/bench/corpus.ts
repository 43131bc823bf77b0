import path from "node:path";
import { hues } from "../../shared/codebook/add-code.ts";
import { newTheme } from "../../shared/codebook/new-theme.ts";
import { lastOrder } from "../../shared/codebook/sibling-order.ts";
import { sha256 } from "../../shared/formats/project-file/hash.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { readTranscriptFile } from "../../shared/formats/read-transcript-file.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import { applyDiff, diffOf, type ProjectDiff } from "../../shared/project/diff.ts";
import { entryFor, firstEntry, type JournalEntry } from "../../shared/project/journal.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";
import type { Code, Coding, Participant, Transcript } from "../../shared/project/records.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { trimSpan, wordsAt } from "../../shared/text/span.ts";
import { importTranscripts, proposePeople } from "../../shared/transcripts/import-transcripts.ts";
import { columns } from "../support/columns.ts";
import { makeInterview, type SpokenTurn, type Voices, voicesOfSample } from "./interviews.ts";
import { odtInterview } from "./odt-interview.ts";
import { Seeded } from "./seeded.ts";
import { vttInterview } from "./vtt-interview.ts";
import { wordInterview } from "./word-interview.ts";

export type CorpusName = "S" | "M";

/**
 * S is a study as most are; M is ten times that. Interviews have 12,000 words each, codings are spread
 * evenly over them (a hundred each) and unevenly over the codes, as in life: the most used has a twentieth.
 */
export const corpora = {
  S: { interviews: 22, codes: 60, codings: 2_200 },
  M: { interviews: 200, codes: 120, codings: 20_000 },
} as const;

const wordsEach = 12_000;
/** How many codings the transcript of `withDenseTranscript` carries. */
export const denseCodings = 2_000;

export type WordFile = { readonly name: string; readonly bytes: Uint8Array };

/** The files of a corpus as somebody would import them, and the study that came of them. */
export type Corpus = { readonly files: readonly WordFile[]; readonly file: ProjectFile };

const sources = path.resolve(import.meta.dirname, "../../fixtures/sample-study/sources");
const workplaces = ["an OST clinic", "a needle exchange", "a low-threshold residence", "an outreach team"];
const roles = ["social worker", "counsellor", "nurse", "team leader", "housing support worker"];
const began = Date.UTC(2024, 0, 8, 8);

/** The Word files of a corpus. The same name gives the same bytes. */
export function wordFiles(name: CorpusName): readonly WordFile[] {
  const voices = voicesOfSample(sources);
  return Array.from({ length: corpora[name].interviews }, (_, at) => wordFile(voices, at));
}

/** The same interviews as OpenDocument texts. */
export function odtFiles(name: CorpusName): readonly WordFile[] {
  const voices = voicesOfSample(sources);
  return Array.from({ length: corpora[name].interviews }, (_, at) => {
    const { chance, person, turns, language } = interview(voices, at);
    return { name: `${person}.odt`, bytes: odtInterview(chance, turns, language) };
  });
}

/** The words of an interview in English, some 40 pages. */
export function spokenTurns(): readonly SpokenTurn[] {
  return interview(voicesOfSample(sources), 0).turns;
}

/** The same interviews as a machine's subtitles: a cue each sentence or so, with who speaks as Zoom and Teams write it. */
export function vttFiles(name: CorpusName): readonly WordFile[] {
  const voices = voicesOfSample(sources);
  return Array.from({ length: corpora[name].interviews }, (_, at) => {
    const { person, turns } = interview(voices, at);
    return { name: `${person}.vtt`, bytes: vttInterview(turns) };
  });
}

function wordFile(voices: readonly Voices[], at: number): WordFile {
  const { chance, person, turns, language } = interview(voices, at);
  return { name: `${person}.docx`, bytes: wordInterview(chance, turns, language) };
}

/** Every third interview is in Swedish, as in the sample study. */
function interview(voices: readonly Voices[], at: number) {
  const chance = new Seeded(1_000 + at);
  const swedish = at % 3 === 2;
  const voice = voices[swedish ? 1 : 0];
  if (!voice) throw new RangeError("the sample study lacks a language");
  const person = personNamed(at);
  const turns = makeInterview(chance, voice, person, wordsEach);
  return { chance, person, turns, language: swedish ? "sv-SE" : "en-GB" };
}

/** A pronounceable name of its own for each number. */
function personNamed(at: number): string {
  const first = ["Al", "Be", "Ka", "Li", "Mo", "Ni", "Pe", "Ra", "So", "Ti"];
  const second = ["ma", "na", "ra", "va", "da", "la", "sa", "ta", "ka", "ba"];
  const third = ["", "n", "s", "r", "l"];
  return `${first[at % 10]}${second[Math.floor(at / 10) % 10]}${third[Math.floor(at / 100) % 5]}`;
}

/** A corpus with its study, whose journal tells of every import, of every coding, and of a codebook that was revised. */
export async function makeCorpus(name: CorpusName): Promise<Corpus> {
  const { codes: codeCount, codings: codingCount, interviews } = corpora[name];
  const files = wordFiles(name);
  const chance = new Seeded(name === "S" ? 22 : 200);
  const study = new StudyMaker(chance, `Benchmark ${name}`);

  for (const file of files) await study.importFile(file);
  study.describePeople();
  study.addCodebook(codeCount);
  const each = codingCount / interviews;
  for (let n = 0; n < each; n += 1) for (const id of study.transcriptIds()) study.code(id);
  study.reviseCodebook();
  return { files, file: study.file() };
}

/** The same study with one more interview, which carries 2,000 codings. */
export async function withDenseTranscript(name: CorpusName, { file }: Corpus): Promise<ProjectFile> {
  const chance = new Seeded(2_000);
  const study = new StudyMaker(chance, `Benchmark ${name} dense`, file);
  const voices = voicesOfSample(sources);
  await study.importFile({ ...wordFile(voices, corpora[name].interviews), name: "Dense.docx" });
  const id = study.transcriptIds().at(-1);
  if (!id) throw new RangeError("nothing was imported");
  for (let n = 0; n < denseCodings; n += 1) study.code(id);
  return study.file();
}

/** Does to a study what people do to it, entry by entry, with ids and times of its own. */
class StudyMaker {
  private project: Project;
  private readonly journal: JournalEntry[];
  private readonly originals: Map<string, Uint8Array>;
  private codes: readonly Code[] = [];
  private weights: readonly number[] = [];
  /** Gathered, because a project of 20,000 codings is slow to rebuild 20,000 times. */
  private readonly codings = new Map<Transcript["id"], Coding[]>();
  private readonly places = new Map<Transcript["id"], readonly { start: number; end: number }[]>();

  constructor(
    private readonly chance: Seeded,
    name: string,
    grown?: ProjectFile,
  ) {
    const fresh = newStudy(`study:${chance.uuid()}`, name, this.now(0));
    const study = {
      ...fresh,
      attributes: columns("role: choice", "workplace: choice", "age: number"),
      attribution: "{pseudonym}[, a {role}]",
    };
    this.project = grown ? { ...grown.project, study } : emptyProject(study);
    const first = firstEntry(study, this.stamp(0));
    this.journal = grown ? [first, ...grown.journal.slice(1)] : [first];
    this.originals = new Map(grown?.originals);
    for (const [id, list] of this.project.codings) this.codings.set(id, [...list]);
    this.weighCodes([...this.project.codes.values()]);
  }

  transcriptIds(): readonly Transcript["id"][] {
    return [...this.project.transcripts.keys()];
  }

  async importFile({ name, bytes }: WordFile): Promise<void> {
    const { value: document, notes } = readTranscriptFile(name, bytes);
    const draft = judgeSpeakers(document).draft;
    const title = name.replace(/\.docx$/, "");
    const hash = await sha256(bytes);
    const source = {
      fileName: name,
      format: document.format,
      sha256: hash,
      importedAt: this.now(),
      judgedBy: currentJudgement,
      notes,
    };
    const people = proposePeople(title, draft.speakers);
    const id: Transcript["id"] = `transcript:${this.chance.uuid()}`;
    const imported = { id, name: title, draft, source, people };
    const newPerson = (): Participant["id"] => `participant:${this.chance.uuid()}`;
    this.do(
      { is: "import-transcripts", transcriptIds: [imported.id] },
      importTranscripts(this.project, [imported], newPerson),
    );
    this.originals.set(hash, bytes);
  }

  describePeople(): void {
    const updated = [...this.project.participants.values()].map(({ id, attributes }) => {
      const age = String(22 + this.chance.below(45));
      const to = { role: this.chance.pick(roles), workplace: this.chance.pick(workplaces), age };
      return { id, from: { attributes }, to: { attributes: to } };
    });
    this.do({ is: "import-people", file: "people.csv" }, diffOf({ updated }));
  }

  /** A codebook of three levels: themes, each with subthemes, and the codes beneath those. */
  addCodebook(count: number): void {
    const themes = Math.round(count / 12);
    const subthemes = themes * 3;
    const made: Code[] = [];
    for (let n = 0; n < count; n += 1) {
      const level = n < themes ? 0 : n < themes + subthemes ? 1 : 2;
      const above = level === 0 ? null : (made[level === 1 ? n % themes : themes + (n % subthemes)] ?? null);
      made.push({
        id: `code:${this.chance.uuid()}`,
        parentId: above?.id ?? null,
        order: lastOrder(made.filter(({ parentId }) => parentId === (above?.id ?? null))),
        name: `${["Theme", "Subtheme", "Code"][level]} ${n + 1} of what was said`,
        hue: above?.hue ?? hues[n % hues.length] ?? 0,
        definition: "Said of what is done, by whom, and what it was like; not of plans.",
        counts: "Accounts of one's own; what was seen at work.",
        countsNot: "What others are reported to think.",
        example: "",
        theme: level === 2 ? null : { ...newTheme("provisional"), concept: "What holds it together." },
      });
    }
    this.do({ is: "import-codebook", file: "codebook.csv" }, diffOf({ added: made }));
    this.weighCodes(made);
  }

  /**
   * Gives each code five revisions and takes them back, a deed each: so the journal has a genealogy to tell, and the
   * study is the same as without.
   */
  reviseCodebook(): void {
    const subthemes = this.codes.filter(({ theme, parentId }) => theme && parentId);
    for (let round = 0; round < 5; round += 1)
      for (const [at, code] of this.codes.entries()) {
        const { id, name, theme, parentId } = code;
        const other = subthemes[(at + 1 + round) % subthemes.length]?.id ?? null;
        const isMove = round % 2 === 0 && !theme;
        const [from, to] = isMove
          ? [{ parentId }, { parentId: other }]
          : theme
            ? [{ theme }, { theme: { ...theme, status: "final" as const } }]
            : [{ name }, { name: `${name} (${round})` }];
        const deed = isMove
          ? { is: "move-code", codeIds: [id], parentId: other, index: 0 }
          : theme
            ? { is: "change-status", codeId: id, status: "final" }
            : { is: "rename-code", codeId: id, name: `${name} (${round})` };
        this.do(deed, diffOf({ updated: [{ id, from, to }] }));
        this.do(deed, diffOf({ updated: [{ id, from: to, to: from }] }));
      }
  }

  /** Codes one to three sentences of an answer that this code was not given to before. */
  code(transcriptId: Transcript["id"]): void {
    const transcript = this.project.transcripts.get(transcriptId);
    if (!transcript) throw new RangeError("no such transcript");
    const list = this.codings.get(transcriptId) ?? [];
    this.codings.set(transcriptId, list);
    for (;;) {
      const { id: codeId } = this.chance.pickWeighted(this.codes, this.weights);
      const span = this.passage(transcript);
      const isTaken = list.some(
        (one) => one.codeId === codeId && one.start === span.start && one.end === span.end,
      );
      if (isTaken) continue;
      const by = this.chance.next() < 0.7 ? "A. Lind" : "M. Ek";
      const quote = wordsAt(transcript.text, span);
      const id: Coding["id"] = `coding:${this.chance.uuid()}`;
      const coding = {
        id,
        transcriptId,
        codeId,
        ...span,
        quote,
        lost: false,
        comment: "",
        by,
        at: this.now(),
      };
      list.push(coding);
      const { id: codingId } = coding;
      this.append({ is: "code-passage", codingId, transcriptId, codeId, span }, diffOf({ added: [coding] }));
      return;
    }
  }

  file(): ProjectFile {
    const added = [...this.codings.values()].flat();
    const project = applyDiff({ ...this.project, codings: new Map() }, diffOf({ added }));
    return { project, journal: this.journal, originals: this.originals };
  }

  private passage(transcript: Transcript): { start: number; end: number } {
    const sentences = this.sentencesOf(transcript);
    const first = this.chance.below(sentences.length);
    const last = Math.min(first + this.chance.below(3), sentences.length - 1);
    const from = sentences[first];
    const to = sentences[last];
    if (!from || !to) throw new RangeError("a transcript without sentences");
    const end = transcript.text.slice(from.start, to.end).includes("\n") ? from.end : to.end;
    return trimSpan(transcript.text, { start: from.start, end }) ?? from;
  }

  private sentencesOf({ id, text }: Transcript): readonly { start: number; end: number }[] {
    const known = this.places.get(id);
    if (known) return known;
    const found = [...text.matchAll(/[^.!?\n]{12,}[.!?]/gu)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    this.places.set(id, found);
    return found;
  }

  /** Codes of the third level are given most, each less than the one before. */
  private weighCodes(codes: readonly Code[]): void {
    this.codes = codes;
    this.weights = codes.map(({ theme }, at) => (theme ? 0.02 : 1) / Math.sqrt(at + 1));
  }

  private do(deed: DeedValue, diff: ProjectDiff): void {
    this.project = applyDiff(this.project, diff);
    this.append(deed, diff);
  }

  private append(deed: DeedValue, diff: ProjectDiff): void {
    const last = this.journal.at(-1);
    if (!last) throw new RangeError("a journal without a beginning");
    this.journal.push(entryFor(last, { deed, diff }, this.stamp(this.journal.length)));
  }

  private stamp(seq: number) {
    return { id: this.chance.uuid(), at: this.now(seq), by: "A. Lind" };
  }

  /** A deed every 47 seconds. */
  private now(seq = this.journal.length): string {
    return new Date(began + seq * 47_000).toISOString();
  }
}
