import { textDeedOf } from "../../shared/history/text-deeds.ts";
import { applyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import { diffBetween } from "../../shared/project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry, undoEntry } from "../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../shared/project/project.ts";
import { transcriptFinder } from "../../shared/project/transcript-named.ts";
import type { TranscriptionChoice } from "../../shared/reports/transcription-check.ts";
import { changeBetween } from "../../shared/text/change.ts";
import { correctText } from "../../shared/transcripts/correct-text.ts";
import { joinTurns } from "../../shared/transcripts/join-turns.ts";
import { moveTurn } from "../../shared/transcripts/move-turn.ts";
import { setTurnSpeaker } from "../../shared/transcripts/set-turn-speaker.ts";
import { splitTurn } from "../../shared/transcripts/split-turn.ts";
import { must } from "./must.ts";
import { there } from "./there.ts";

/** A study in which people correct, with the journal that tells of it. */
export class CorrectedStudy {
  journal: readonly JournalEntry[];

  constructor(
    public project: Project,
    imported = "import-transcripts",
  ) {
    const stamp = { id: "e1", at: "2024-01-01T08:00:00Z", by: "Ek" };
    const first = firstEntry(project.study, stamp);
    const diff = diffBetween(emptyProject(project.study), project);
    const deed = { is: imported, ...(imported === "hand-on" ? { past: 3 } : { transcriptIds: [] }) };
    this.journal = [first, entryFor(first, { deed, diff }, { ...stamp, id: "e2" })];
  }

  /** Puts words in the place of the first words that say `from`, as somebody types it. */
  correct(name: string, from: string, to: string, by = "A. Lind", day = "2024-02-01"): this {
    return this.edit(name, from, to, { is: "correct-text" }, by, day);
  }

  /** The same as a deed that is no correction. */
  pseudonymise(name: string, from: string, to: string): this {
    return this.edit(name, from, to, { is: "pseudonymise", count: 1, isBack: false }, "Ek", "2024-05-01");
  }

  giveTurn(name: string, turn: number, label: string, by = "A. Lind"): this {
    const { id, turns, speakers } = this.transcript(name);
    const to = there(speakers.find((one) => one.label === label)).id;
    const turnIds = [there(turns[turn - 1]?.id)];
    const outcome = setTurnSpeaker(this.project, { transcriptId: id, turnIds, to });
    return this.did(
      { is: "set-turn-speaker", transcriptId: id, turnIds, to },
      must(outcome),
      by,
      "2024-02-02",
    );
  }

  moveTurnUp(name: string, turn: number): this {
    const { id, turns } = this.transcript(name);
    const moving = { transcriptId: id, turnId: there(turns[turn - 1]?.id), way: "up" } as const;
    const newCheckId = () => `check:moved ${this.journal.length}` as const;
    return this.did({ is: "move-turn", ...moving }, must(moveTurn(this.project, { ...moving, newCheckId })));
  }

  joinTurn(name: string, turn: number): this {
    const { id, turns } = this.transcript(name);
    const joining = { transcriptId: id, turnId: there(turns[turn - 1]?.id) };
    return this.did({ is: "join-turns", ...joining }, must(joinTurns(this.project, joining)));
  }

  /** Before the first words that say this. */
  splitTurn(name: string, before: string): this {
    return this.splitTurnAt(name, this.transcript(name).text.indexOf(before));
  }

  splitTurnAt(name: string, at: number): this {
    const splitting = { transcriptId: this.transcript(name).id, at };
    return this.did({ is: "split-turn", ...splitting }, must(splitTurn(this.project, splitting)));
  }

  undo(): this {
    const last = there(this.journal.at(-1));
    const target = there(this.journal[there(last.undoNext) - 1]);
    const before = there(this.journal[target.seq - 2]);
    const entry = undoEntry(last, target, before, {
      ...{ id: `e${last.seq + 1}`, at: "2024-06-01T08:00:00Z", by: "Ek" },
    });
    this.project = applyDiff(this.project, entry.diff);
    this.journal = [...this.journal, entry];
    return this;
  }

  did(deed: JournalEntry["deed"], diff: ProjectDiff, by = "A. Lind", day = "2024-02-01"): this {
    const last = there(this.journal.at(-1));
    const stamp = { id: `e${last.seq + 1}`, at: `${day}T10:30:00Z`, by };
    this.project = applyDiff(this.project, diff);
    this.journal = [...this.journal, entryFor(last, { deed, diff }, stamp)];
    return this;
  }

  asked(language: "en" | "sv" = "en"): TranscriptionChoice {
    const told = this.journal.flatMap((entry) => textDeedOf(entry) ?? []);
    return { project: this.project, told, language, date: null };
  }

  transcript(name: string) {
    return there(transcriptFinder(this.project)(name));
  }

  private edit(
    name: string,
    from: string,
    to: string,
    deed: JournalEntry["deed"],
    by: string,
    day: string,
  ): this {
    const { id, text } = this.transcript(name);
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`nobody says “${from}”`);
    const change = changeBetween(text, text.slice(0, at) + to + text.slice(at + from.length));
    const outcome = correctText(this.project, { transcriptId: id, change });
    const value = deed.is === "correct-text" ? { ...deed, transcriptId: id } : deed;
    return this.did(value, must(outcome), by, day);
  }
}
