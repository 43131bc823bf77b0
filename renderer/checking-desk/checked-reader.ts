import { besideTurns } from "../../shared/checking/beside.ts";
import { type CheckedRates, checkedRates } from "../../shared/checking/checked-rates.ts";
import { wasTouched } from "../../shared/checking/checked-study.ts";
import { notedCorrections, wordsToNote } from "../../shared/checking/correction-notes.ts";
import { checkedTranscript } from "../../shared/checking/corrections.ts";
import { compareWords } from "../../shared/checking/error-rate.ts";
import { type CameTranscript, transcriptsAsCame } from "../../shared/checking/text-as-came.ts";
import type { TextDeed } from "../../shared/checking/text-deed.ts";
import { type ToldTextDeed, textDeedsThatCount } from "../../shared/history/text-deeds.ts";
import { isInterview } from "../../shared/project/interviews.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";
import type { CorrectionNote, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { wordsAt } from "../../shared/text/span.ts";
import type {
  CheckedNews,
  CheckedQuestions,
  ToldBeside,
  ToldCorrection,
  ToldCorrections,
} from "./checked-job.ts";

type ToldOf = {
  readonly transcript: Transcript;
  readonly notes: readonly CorrectionNote[] | undefined;
  /** What the journal tells of it by now; empty where it tells nothing. */
  readonly journal: string;
};

/** Keeps what it was told of a study, and tells anew only of interviews whose words or notes are others. */
export class CheckedReader {
  private project: Project = emptyProject(newStudy("study:none", "", ""));
  private told: readonly ToldTextDeed[] = [];
  private deeds: readonly TextDeed[] = [];
  private came: ReadonlyMap<TranscriptId, CameTranscript> = new Map();
  /** Each as the study has it. */
  private latest: ReadonlyMap<TranscriptId, Transcript> = new Map();
  /** Each as it was when the journal last told its text: the last letters may not be in the journal yet. */
  private known = new Map<TranscriptId, Transcript>();
  /** What the corrections of each were told of. */
  private shown = new Map<TranscriptId, ToldOf>();

  take(news: CheckedNews): void {
    const { study, order, transcripts, checks, notes, deeds, isAnew } = news;
    if (isAnew) this.forget();
    if (deeds.length > 0) {
      this.told = [...this.told, ...deeds];
      this.deeds = textDeedsThatCount(this.told);
    }
    const fresh = new Map(transcripts.map((one) => [one.id, one]));
    const now = new Map(
      order.flatMap((id) => {
        const one = fresh.get(id) ?? this.latest.get(id);
        return one ? [[id, one] as const] : [];
      }),
    );
    this.latest = now;
    const as = (project: ReadonlyMap<TranscriptId, Transcript>) =>
      new Map(transcriptsAsCame({ transcripts: project }, this.deeds).map((one) => [one.transcript.id, one]));
    const exact = as(now);
    for (const { transcript } of exact.values()) this.known.set(transcript.id, transcript);
    const shown = new Map(
      [...now].map(([id, one]) => [id, exact.has(id) ? one : (this.known.get(id) ?? one)] as const),
    );
    this.came = exact.size === now.size ? exact : as(shown);
    this.project = {
      ...this.project,
      study,
      transcripts: shown,
      checks: new Map([...this.project.checks, ...checks]),
      correctionNotes: new Map([...this.project.correctionNotes, ...notes]),
    };
  }

  private forget(): void {
    this.project = emptyProject(newStudy("study:none", "", ""));
    this.told = [];
    this.deeds = [];
    this.latest = new Map();
    this.known = new Map();
    this.shown = new Map();
  }

  /** The corrections of each interview that is another than when they were told last, one interview after the other. */
  *corrections(): Generator<ToldCorrections> {
    let done = 0;
    for (const transcript of this.project.transcripts.values()) {
      done += 1;
      const { id, name, text } = transcript;
      const notes = this.project.correctionNotes.get(id);
      const one = this.came.get(id);
      const of: ToldOf = { transcript, notes, journal: one ? toldBy(one) : "" };
      const before = this.shown.get(id);
      if (before?.transcript === transcript && before.notes === notes && before.journal === of.journal)
        continue;
      const noted =
        one && isInterview(transcript) && wasTouched(one)
          ? notedCorrections(this.project, checkedTranscript(one))
          : [];
      const corrections = noted.map((correction): ToldCorrection => {
        const span = one ? wordsToNote(one.transcript, correction) : null;
        const noteOn = span && { ...span, quote: wordsAt(text, span) };
        // Without its text, which would be copied with it.
        return { ...correction, noteOn, transcript: { id, name } };
      });
      yield { transcriptId: id, corrections, done };
      // Not before: where a newer question came between, it was not told.
      this.shown.set(id, of);
    }
  }

  rates(): CheckedRates {
    const told = [...this.came.values()].filter(
      ({ transcript, isHandedOn }) => isInterview(transcript) && !isHandedOn,
    );
    return checkedRates(this.project, {
      corrected: told.filter(wasTouched).map(checkedTranscript),
      told: new Set(told.map(({ transcript }) => transcript.id)),
    });
  }

  /** An interview beside its text as it came, or beside another interview. */
  beside({ transcriptId, otherId }: CheckedQuestions["beside"]["asked"]): ToldBeside {
    const transcript = this.project.transcripts.get(transcriptId);
    const other = otherId && this.project.transcripts.get(otherId);
    const own = this.came.get(transcriptId);
    if (!transcript || (otherId ? !other : !own || own.isHandedOn)) return null;
    if (!other) {
      const { came, change, rate, steps } = checkedTranscript(own as CameTranscript);
      return { turns: besideTurns(came, transcript, steps, change), rate };
    }
    const { text, turns, language } = transcript;
    const { rate, steps } = compareWords(
      { text: other.text, spans: other.turns },
      { text, spans: turns },
      language,
    );
    return { turns: besideTurns(other.text, transcript, steps), rate };
  }
}

/** Equal for one interview whose journal tells the same of it. A turn that was given to another is told a moment after the study has it. */
function toldBy({ came, given, touches }: CameTranscript): string {
  return JSON.stringify([touches.length, given, came]);
}
