import { correctionClasses } from "../../shared/checking/corrections.ts";
import { memoKinds } from "../../shared/memos/memos-about.ts";
import {
  allCodings,
  allPassages,
  checksOf,
  codingsOf,
  type Project,
  passagesOf,
  recordsOf,
} from "../../shared/project/project.ts";
import { allQuotes } from "../../shared/project/quotes-under.ts";
import { checkOutcome } from "../../shared/project/record-schemas.ts";
import type { PrintEdit, Reference } from "../../shared/project/records.ts";
import { withEdit } from "../../shared/quotes/print-form.ts";
import { arrangedMap } from "../../shared/themes/arranged-map.ts";
import { statuses } from "../../shared/themes/change-status.ts";
import { reviewLevels } from "../../shared/themes/review-theme.ts";
import { mapLevels } from "../../shared/themes/thematic-map.ts";
import { type Asked, askOf } from "./asked.ts";
import { work } from "./published-references.ts";

/** What random deeds do to the records that stand around transcripts, codes and codings, in its plainest form. */
export const recordDeedNames = [
  "note-passage",
  "change-note",
  "remove-note",
  "link-passage",
  "mark-read",
  "mark-unread",
  "change-guide",
  "mark-sections",
  "comment-coding",
  "split-code",
  "recode",
  "write-memo",
  "change-memo",
  "change-status",
  "remove-memo",
  "set-core-theme",
  "gather-code",
  "review-theme",
  "make-theme",
  "sort-codes",
  "promote-code",
  "relate-codes",
  "arrange-map",
  "name-version",
  "rename-version",
  "remove-version",
  "choose-quote",
  "edit-print",
  "place-quote",
  "move-quote",
  "translate-quote",
  "remove-quote",
  "add-excerpt",
  "change-references",
  "mark-turns",
  "unmark-turns",
  "take-question-back",
  "answer-check",
  "plan-checks",
  "set-transcriber",
  "link-recording",
  "unlink-recording",
  "place-recording",
  "set-machine",
  "note-correction",
  "remove-correction-note",
  "accept-error-rate",
] as const;
export type RecordDeed = {
  readonly does: (typeof recordDeedNames)[number];
  readonly which: number;
  readonly other: number;
  readonly at: number;
  readonly long: number;
  readonly words: string;
};

/** What such a deed answers for the study as it is. `count` is a number that was never given before. */
export function answerOfRecords(
  project: Project,
  { does, which, other, at, long, words: said }: RecordDeed,
  count: number,
): Asked | null {
  const ask = askOf(project);
  const stamp = { by: which % 3 === 0 ? "Ek" : "Bo", at: "2024-03-01T00:00:00Z" };
  const transcript = pick([...project.transcripts.values()], which);
  const code = pick([...project.codes.values()], which + other);
  const second = pick([...project.codes.values()], other);
  const coding = pick([...allCodings(project)], which);
  const passage = pick([...allPassages(project)], which);
  const quote = pick([...allQuotes(project)], which);
  const version = pick([...project.versions.values()], which);
  const nothing = null;
  switch (does) {
    case "note-passage":
    case "link-passage": {
      const start = transcript ? at % (transcript.text.length + 1) : 0;
      const span = { start, end: Math.min(start + 1 + (long % 9), transcript?.text.length ?? 0) };
      const transcriptId = transcript?.id ?? "transcript:none";
      const place = { passageId: `passage:n${count}` as const, transcriptId, span, ...stamp };
      if (does === "note-passage") return ask("note-passage", { ...place, note: said });
      const memo = pick([...project.memos.values()], which);
      if (!memo) return nothing;
      const link = { text: said || "there", bold: false, italic: false, to: place.passageId };
      const body = [...memo.body, { kind: "paragraph", runs: [link] } as const];
      return ask("link-passage", { memoId: memo.id, transcriptId, at: stamp.at, body, ends: [place] });
    }
    case "choose-quote":
    case "place-quote": {
      const own = does === "place-quote" && quote ? project.transcripts.get(quote.transcriptId) : transcript;
      const start = at % ((own?.text.length ?? 0) + 1);
      const span = { start, end: Math.min(start + 1 + (long % 25), own?.text.length ?? 0) };
      if (does === "place-quote") return quote ? ask("place-quote", { quoteId: quote.id, span }) : nothing;
      const transcriptId = own?.id ?? "transcript:none";
      const themeId = second?.id ?? "code:none";
      return ask("choose-quote", { quoteId: `quote:n${count}`, themeId, transcriptId, span, ...stamp });
    }
    case "edit-print": {
      if (!quote) return nothing;
      const start = at % (quote.quote.length + 1);
      const place = { start, end: Math.min(quote.quote.length, start + (long % 9)) };
      const text = said.replace(/[[\]\n\r]/g, "").trim();
      const edit: PrintEdit = text === "" ? { kind: "cut", ...place } : { kind: "bracket", ...place, text };
      return ask("edit-print", { quoteId: quote.id, edits: withEdit(quote.quote, quote.edits, edit) });
    }
    case "move-quote": {
      const themeId = second?.id ?? "code:none";
      return quote ? ask("move-quote", { quoteId: quote.id, themeId, index: at % 4 }) : nothing;
    }
    case "translate-quote": {
      const [language, translator] = [at % 2 ? "en" : "sv", stamp.by];
      const translationId = `t${count}`;
      if (!quote) return nothing;
      return ask("translate-quote", {
        ...{ quoteId: quote.id, language, text: said, translator, translationId, at: stamp.at },
      });
    }
    case "remove-quote":
      return ask("remove-quote", quote?.id ?? "quote:none");
    case "add-excerpt": {
      const reference = aReference(second?.name ?? said);
      const source = { fileName: "e.txt", sha256: "2".repeat(64), importedAt: stamp.at, notes: [] };
      const id = `transcript:n${count}` as const;
      return ask("add-excerpt", { id, text: `${said} and so`, reference, source, language: "en" });
    }
    case "change-references":
      return ask(
        "change-references",
        [...project.transcripts.values()]
          .filter(({ reference }) => reference)
          .map(({ id }) => ({ transcriptId: id, reference: aReference(said) })),
      );
    case "mark-turns":
    case "unmark-turns":
    case "take-question-back": {
      if (!transcript) return nothing;
      const turnIds = transcript.turns.flatMap(({ id }, n) => ((n + at) % 3 === 0 ? [id] : []));
      let number = 0;
      const newCheckId = () => `check:n${count}-${++number}` as const;
      const turns = { transcriptId: transcript.id, turnIds, newCheckId };
      if (does === "unmark-turns") return ask("unmark-turns", turns);
      if (does === "take-question-back")
        return ask("take-question-back", {
          ...turns,
          before: checksOf(project, transcript.id).slice(at % 3),
        });
      const outcome = checkOutcome.options[long % 4] ?? "checked";
      const correctedIds = turnIds.slice(0, at % 3);
      return ask("mark-turns", { ...turns, outcome, correctedIds, question: said, ...stamp });
    }
    case "answer-check": {
      const checkId = pick(recordsOf(project, "check"), which)?.id ?? "check:none";
      return ask("answer-check", { checkId, answer: said, by: "Li", at: stamp.at });
    }
    case "plan-checks": {
      if (long % 4 === 0) return ask("plan-checks", { plan: null });
      if (long % 4 === 1) return ask("plan-checks", { plan: { is: "each", step: 1 + (at % 9) } });
      return ask("plan-checks", { plan: { is: "sample", percent: 1 + (at % 100), seed: other } });
    }
    case "set-transcriber":
      return ask("set-transcriber", { transcriptId: transcript?.id ?? "transcript:none", transcriber: said });
    case "link-recording": {
      const linked = pick(recordsOf(project, "recording"), other);
      const transcriptId = transcript?.id ?? "transcript:none";
      return ask("link-recording", {
        ...{ recordingId: `recording:n${count}`, transcriptId, startMs: at * 1000, ...stamp },
        file: {
          ...{ name: said, bytes: long, sha256: String(at % 8).repeat(64), mediaType: "audio/mpeg" },
          durationMs: at % 2 === 0 ? null : long * 1000,
        },
        insteadOf: which % 4 === 0 && linked?.transcriptId === transcriptId ? linked.id : null,
      });
    }
    case "unlink-recording":
    case "place-recording": {
      const recordingId = pick(recordsOf(project, "recording"), which)?.id ?? "recording:none";
      if (does === "unlink-recording") return ask("unlink-recording", { recordingId });
      return ask("place-recording", { recordingId, startMs: at * 1000 });
    }
    case "set-machine":
      return ask("set-machine", {
        transcriptId: transcript?.id ?? "transcript:none",
        machine: long % 3 === 0 ? null : { tool: said, model: "" },
      });
    case "note-correction": {
      const known = pick(recordsOf(project, "correction-note"), which);
      const length = transcript?.text.length ?? 0;
      const start = at % (length + 1);
      return ask("note-correction", {
        noteId: long % 2 === 0 && known ? known.id : `correction-note:n${count}`,
        transcriptId: (long % 2 === 0 && known?.transcriptId) || transcript?.id || "transcript:none",
        others: recordsOf(project, "correction-note")
          .slice(0, other % 3)
          .map(({ id }) => id),
        span: at % 13 === 12 ? null : { start, end: Math.min(start + (long % 9), length) },
        classes: other % 3 === 0 ? null : [correctionClasses[other % 7] ?? "omission"],
        ...{ reason: said, ...stamp },
      });
    }
    case "remove-correction-note":
      return ask("remove-correction-note", {
        noteId: pick(recordsOf(project, "correction-note"), which)?.id ?? "correction-note:none",
        others: recordsOf(project, "correction-note")
          .slice(0, other % 2)
          .map(({ id }) => id),
      });
    case "accept-error-rate":
      return ask("accept-error-rate", { rate: long % 4 === 0 ? null : (at % 11) / 10 });
    case "change-note":
      return ask("change-note", { passageId: passage?.id ?? "passage:none", note: said });
    case "remove-note":
      return ask("remove-note", passage?.id ?? "passage:none");
    case "mark-read": {
      const readingId = `reading:n${count}` as const;
      return ask("mark-read", { readingId, transcriptId: transcript?.id ?? "transcript:none", ...stamp });
    }
    case "mark-unread": {
      const reading = pick([...project.readings.values()], which) ?? null;
      return reading ? ask("mark-unread", reading) : nothing;
    }
    case "change-guide": {
      const { guide } = project.study;
      const section = pick(guide, which);
      if (section && at % 5 === 0) return ask("remove-section", section.id);
      if (section && at % 5 === 1) return ask("move-section", { id: section.id, to: other % 4 });
      if (section && at % 5 === 2) return ask("change-section", { id: section.id, questions: [said] });
      return ask("add-section", { id: `s${count}`, name: said.trim() || `n${count}`, questions: [said] });
    }
    case "mark-sections": {
      const turn = pick(transcript?.turns ?? [], at);
      const last = pick(transcript?.turns ?? [], long);
      if (!transcript || !turn || !last) return nothing;
      const here = { transcriptId: transcript.id, turnId: turn.id };
      const sectionId = pick([null, ...project.study.guide], other)?.id ?? null;
      if (which % 4 === 0) return ask("clear-mark", here);
      if (which % 4 === 1)
        return ask("mark-stretch", { ...here, fromTurnId: turn.id, toTurnId: last.id, sectionId });
      return ask("mark-sections", [{ ...here, sectionId }]);
    }
    case "comment-coding":
      return ask("comment-coding", { codingId: coding?.id ?? "coding:none", comment: said });
    case "split-code": {
      const own = [...allCodings(project)].filter(({ codeId }) => codeId === coding?.codeId);
      const chosen = own.filter((_, place) => (place + at) % 2 === 0).map(({ id }) => id);
      return ask("split-code", {
        codeId: coding?.codeId ?? "code:none",
        parts: [{ codeId: `code:n${count}`, name: said, codingIds: chosen }],
        place: long % 2 ? "beside" : "beneath",
      });
    }
    case "recode": {
      const ids = [...allCodings(project)].flatMap(({ id }, place) => ((place + at) % 3 ? [] : [id]));
      return ask("recode", { codingIds: ids, codeId: second?.id ?? "code:none" });
    }
    case "write-memo": {
      const person = pick([...project.participants.values()], which);
      const subjects = [project.study, transcript, code, coding, person].flatMap((one) => one?.id ?? []);
      const ends = transcript
        ? [...codingsOf(project, transcript.id), ...passagesOf(project, transcript.id)]
        : [];
      const to = pick(ends, other)?.id ?? null;
      return ask("write-memo", {
        memoId: `memo:n${count}`,
        kind: memoKinds[long % memoKinds.length] ?? "analytic",
        about: pick(subjects, at) ?? project.study.id,
        title: said,
        body: [{ kind: "bullet", runs: [{ text: said, bold: at % 2 === 0, italic: false, to }] }],
        ...stamp,
      });
    }
    case "change-memo": {
      const memo = pick([...project.memos.values()], which);
      if (!memo) return nothing;
      const kind = memoKinds[long % memoKinds.length] ?? "analytic";
      const about = coding && at % 3 === 0 ? coding.id : memo.about;
      return ask("change-memo", {
        ...{ memoId: memo.id, kind, about, title: said, body: [], at: stamp.at },
        name: memo.title,
      });
    }
    case "remove-memo":
      return ask("remove-memo", pick([...project.memos.values()], which)?.id ?? "memo:none");
    case "change-status": {
      const status = statuses[at % statuses.length] ?? "final";
      return ask("change-status", { codeId: code?.id ?? "code:none", status, reason: said });
    }
    case "set-core-theme":
      return ask("set-core-theme", at % 4 ? (code?.id ?? "code:none") : null);
    case "gather-code": {
      const themeId = code?.id ?? "code:none";
      const codeIds = second ? [second.id] : [];
      return at % 4 ? ask("gather-code", { themeId, codeIds }) : ask("ungather-code", { themeId, codeIds });
    }
    case "review-theme": {
      const level = reviewLevels[at % 2] ?? "set";
      const finding = long % 2 ? "holds" : "needs-work";
      return ask("review-theme", { codeId: code?.id ?? "code:none", level, finding, note: said, ...stamp });
    }
    case "make-theme": {
      const codeIds = [code, second].flatMap((one) => one?.id ?? []);
      const theme = [...project.codes.values()].find((one) => one.theme?.gathers.length);
      const gathered = (theme?.theme?.gathers ?? []).map((codeId) => ({
        codeId,
        gatheredBy: theme?.id ?? null,
      }));
      const sorted = { codeIds: at % 3 ? codeIds : [], gathered: long % 3 ? [] : gathered };
      return ask("make-theme", { themeId: `code:n${count}`, name: said, ...sorted });
    }
    case "sort-codes": {
      const codeIds = [second, pick([...project.codes.values()], at)].flatMap((one) => one?.id ?? []);
      const under = long % 4 ? (code?.id ?? null) : null;
      if (at % 2) {
        const shown = codeIds.map((codeId) => ({ codeId, gatheredBy: null }));
        return ask("sort-codes", { shown, under });
      }
      // A theme's own and what it gathers, chosen together as the board lets one.
      const theme = pick(
        [...project.codes.values()].filter((one) => one.theme?.gathers.length),
        other,
      );
      const gathered = theme?.theme?.gathers.map((codeId) => ({ codeId, gatheredBy: theme.id })) ?? [];
      const inPlace = codeIds.map((codeId) => ({ codeId, gatheredBy: null }));
      return ask("sort-codes", { shown: [...gathered, ...inPlace.slice(long % 2)], under });
    }
    case "promote-code": {
      const status = statuses[at % statuses.length] ?? "final";
      return ask("stand-as-theme", { codeId: code?.id ?? "code:none", status, reason: said });
    }
    case "relate-codes": {
      if (!code || !second) return nothing;
      const kind = (["related", "leads-to", "contradicts"] as const)[at % 3] ?? "related";
      const ends = { kind, fromId: code.id, toId: second.id };
      const drawn = pick([...project.relations.values()], other);
      if (drawn && long % 4 === 0) return ask("remove-relation", drawn.id);
      if (drawn && long % 4 === 1)
        return ask("change-relation", { relationId: drawn.id, ...ends, label: said });
      return ask("relate-codes", { id: `relation:n${count}`, ...ends, label: said, ...stamp });
    }
    case "arrange-map": {
      const level = pick(mapLevels, other) ?? "codes";
      const known = arrangedMap(project.maps, level);
      const map = { mapId: known?.mapId ?? (`map:n${count}` as const), name: said };
      const codeIds = second ? [second.id] : [];
      if (long % 4 === 0)
        return ask("lay-out-map", { ...map, level, codeIds: at % 2 === 0 ? "all" : codeIds });
      if (long % 4 === 1) return ask("show-on-map", { ...map, codeIds, shown: at % 2 === 0 });
      const places = code ? { [code.id]: { x: at - 20, y: long / 2 } } : {};
      return ask("arrange-map", { ...map, level, places });
    }
    case "name-version": {
      const versionId = `version:n${count}` as const;
      return ask("name-version", { versionId, name: said, note: said, seq: count, ...stamp });
    }
    case "rename-version":
      return ask("rename-version", { versionId: version?.id ?? "version:none", name: said, note: "" });
    case "remove-version":
      return ask("remove-version", version?.id ?? "version:none");
  }
}

export function pick<One>(list: readonly One[], number: number): One | undefined {
  return list[number % Math.max(1, list.length)];
}

function aReference(title: string): Reference {
  return work({ type: "book", title, authors: [{ family: "Ek", given: "Åsa" }], issued: "2010" });
}
