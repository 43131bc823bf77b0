import { besideTurns } from "../../shared/checking/beside.ts";
import { type CheckedRates, checkedRates } from "../../shared/checking/checked-rates.ts";
import { wasTouched } from "../../shared/checking/checked-study.ts";
import { notedCorrections, wordsToNote } from "../../shared/checking/correction-notes.ts";
import { checkedTranscript } from "../../shared/checking/corrections.ts";
import { compareWords } from "../../shared/checking/error-rate.ts";
import { type CameTranscript, transcriptsAsCame } from "../../shared/checking/text-as-came.ts";
import type { TextDeed } from "../../shared/checking/text-deed.ts";
import { type ToldTextDeed, textDeedsThatCount } from "../../shared/history/text-deeds.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { wordsAt } from "../../shared/text/span.ts";
import type { CheckedNews, ToldBeside, ToldCorrection, ToldCorrections } from "./checked-job.ts";

/** Keeps what it was told of a study, and compares anew only interviews whose words are others. */
export class CheckedReader {
  private project: Project = emptyProject(newStudy("study:none", "", ""));
  private told: readonly ToldTextDeed[] = [];
  private deeds: readonly TextDeed[] = [];
  private came: ReadonlyMap<TranscriptId, CameTranscript> = new Map();
  /** Each as it was when the journal last told its text: the last letters may not be in the journal yet. */
  private readonly known = new Map<TranscriptId, Transcript>();

  take(news: CheckedNews): void {
    const { study, order, transcripts, checks, notes, deeds, isAnew } = news;
    if (isAnew || deeds.length > 0) {
      this.told = isAnew ? deeds : [...this.told, ...deeds];
      this.deeds = textDeedsThatCount(this.told);
    }
    const fresh = new Map(transcripts.map((one) => [one.id, one]));
    const now = new Map(
      order.flatMap((id) => {
        const one = fresh.get(id) ?? this.project.transcripts.get(id);
        return one ? [[id, one] as const] : [];
      }),
    );
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

  /** The corrections of each interview, one interview after the other. */
  *corrections(): Generator<ToldCorrections> {
    let done = 0;
    for (const { id, name, reference, text } of this.project.transcripts.values()) {
      done += 1;
      const one = this.came.get(id);
      const noted =
        one && !reference && wasTouched(one) ? notedCorrections(this.project, checkedTranscript(one)) : [];
      const corrections = noted.map((correction): ToldCorrection => {
        const span = one ? wordsToNote(one.transcript, correction) : null;
        const noteOn = span && { ...span, quote: wordsAt(text, span) };
        // Without its text, which would be copied with it.
        return { ...correction, noteOn, transcript: { id, name } };
      });
      yield { transcriptId: id, corrections, done };
    }
  }

  rates(): CheckedRates {
    const told = [...this.came.values()].filter(
      ({ transcript, isHandedOn }) => !transcript.reference && !isHandedOn,
    );
    return checkedRates(this.project, {
      corrected: told.filter(wasTouched).map(checkedTranscript),
      told: new Set(told.map(({ transcript }) => transcript.id)),
    });
  }

  /** An interview beside its text as it came, or beside another interview. */
  beside(transcriptId: TranscriptId, otherId: TranscriptId | null): ToldBeside {
    const transcript = this.project.transcripts.get(transcriptId);
    const other = otherId && this.project.transcripts.get(otherId);
    const own = this.came.get(transcriptId);
    if (!transcript || (otherId ? !other : !own || own.isHandedOn)) return null;
    if (!other) {
      const { rate, steps } = checkedTranscript(own as CameTranscript);
      return { turns: besideTurns((own as CameTranscript).came, transcript, steps), rate };
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
