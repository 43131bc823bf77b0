import fc from "fast-check";
import { newTheme } from "../../shared/codebook/new-theme.ts";
import { nameVersion } from "../../shared/codebook/versions.ts";
import { importCodings } from "../../shared/coding/import-codings.ts";
import { type CodedUnit, widenHits } from "../../shared/coding/widen-hits.ts";
import { applyDiff, diffOf } from "../../shared/project/diff.ts";
import type { ProjectRecord } from "../../shared/project/kinds.ts";
import { allCodings, type Project } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { changeBetween, type Replacement } from "../../shared/text/change.ts";
import { aProject, withCode, withMemo } from "./a-project.ts";
import { type Asked, askOf } from "./asked.ts";
import { must } from "./must.ts";
import { answerOfRecords, pick, recordDeedNames } from "./random-records.ts";
import { answerOfSettings, settingsDeedNames } from "./random-settings.ts";

/**
 * Anything that a researcher may do, drawn at random: what is done, and numbers that choose among whatever
 * the study holds by then. A deed may be refused; then nothing happens.
 */
export type RandomDeed = {
  readonly does: DeedName;
  readonly which: number;
  readonly other: number;
  readonly at: number;
  readonly long: number;
  readonly words: string;
};

export type DeedName = (typeof deedNames)[number] | "undo" | "redo";

const deedNames = [
  "correct-text",
  "code-passage",
  "code-all",
  "uncode-passage",
  "resize-coding",
  "merge-codes",
  "move-code",
  "remove-code",
  "add-code",
  "rename-code",
  "define-code",
  "colour-code",
  "promote-code",
  "demote-code",
  "describe-theme",
  "add-participant",
  "change-participant",
  "remove-participant",
  "rename-transcript",
  "change-speakers",
  "import-transcripts",
  "remove-transcript",
  "import-codings",
  "split-turn",
  "join-turns",
  "move-turn",
  "set-turn-speaker",
  "mark-time",
  "take-time-away",
  "set-turn-times",
  "code-blind",
  "end-coding-blind",
  ...recordDeedNames,
  ...settingsDeedNames,
] as const;

/** Words as people type them, and as they break programs: short, so that they meet; emoji, å in two units, line breaks. */
const words = fc
  .array(fc.constantFrom("a", "b", " ", "so", "å", "a\u030a", "🙂", "👩‍🚀", "\n", "…", "\u200b", "Å"), {
    maxLength: 4,
  })
  .map((parts) => parts.join(""));

export const often: readonly DeedName[] = [
  "correct-text",
  "correct-text",
  "correct-text",
  "code-passage",
  "code-passage",
  "undo",
  "redo",
];

export function deeds(
  names: readonly DeedName[] = [...deedNames, ...often, ...often],
  maxLength = 30,
): fc.Arbitrary<readonly RandomDeed[]> {
  const small = fc.nat({ max: 40 });
  return fc.array(
    fc.record({ does: fc.constantFrom(...names), which: small, other: small, at: small, long: small, words }),
    { maxLength },
  );
}

/** The study that random deeds begin with. */
export function theShelter(): Project {
  const shelter = aProject({
    people: { Wilma: { role: "nurse" }, Åke: {} },
    codes: ["1 Care !", "  2 Small things", "    3 Coffee", "4 Doubt", "  5 Small things", "6 care at night"],
    transcripts: {
      One: [
        "Interviewer: How?",
        "Wilma: «2 With «3 coffee»» 🙂«1 a»«4 b».",
        "",
        "Interviewer: So «6 it» is.",
      ],
      Two: ["Åke: «1 ab»«1 cd»", "Interviewer: e"],
    },
  });
  const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
  const place = { transcriptId: "transcript:One", start: 10, end: 16, quote: "coffee", lost: false } as const;
  const around: readonly ProjectRecord[] = [
    { id: "passage:1", ...place, note: "Warm", ...stamp },
    { id: "reading:1", transcriptId: "transcript:One", ...stamp },
    { id: "relation:1", kind: "related", fromId: "code:2", toId: "code:4", label: "", ...stamp },
    { id: "relation:2", kind: "related", fromId: "code:4", toId: "code:3", label: "so", ...stamp },
    { id: "map:1", name: "First", places: { "code:1": { x: 0, y: 0 } }, hidden: [] },
  ];
  const care = { ...newTheme("provisional"), gathers: ["code:4", "code:6"] } as const;
  const noted = applyDiff(withCode(shelter, "code:1", { theme: care }), diffOf({ added: around }));
  const version = { versionId: "version:1", name: "Begun", note: "", seq: 2, ...stamp } as const;
  const named = applyDiff(noted, must(nameVersion(noted, version)));
  return withMemo(withMemo(named, { about: "code:3", to: "coding:6" }), {
    id: "memo:2",
    about: "coding:7",
    to: "passage:1",
  });
}

function unitOf(number: number): CodedUnit {
  return (["words", "sentence", "turn"] as const)[number % 3] ?? "words";
}

/** What the deed answers for the study as it is. `count` is a number that was never given before. */
export function answerOf(
  project: Project,
  deed: Omit<RandomDeed, "does"> & { readonly does: Exclude<DeedName, "undo" | "redo"> },
  count: number,
): Asked | null {
  const ask = askOf(project);
  const nothing = null;
  const { does, which, other, at, long, words: said } = deed;
  const stamp = { by: which % 3 === 0 ? "Ek" : "Bo", at: "2024-03-01T00:00:00Z" };
  const transcript = pick([...project.transcripts.values()], which);
  const code = pick([...project.codes.values()], which + other);
  const second = pick([...project.codes.values()], other);
  const coding = pick([...allCodings(project)], which);
  const person = pick([...project.participants.values()], which);
  const start = transcript ? at % (transcript.text.length + 1) : 0;
  const span = { start, end: Math.min(start + (long % 9), transcript?.text.length ?? 0) };
  const here = { codeId: code?.id ?? "code:none" } as const;
  const name = said.trim() || `n${other % 7}`;
  switch (does) {
    case "note-passage":
    case "change-note":
    case "remove-note":
    case "link-passage":
    case "mark-read":
    case "mark-unread":
    case "change-guide":
    case "mark-sections":
    case "comment-coding":
    case "split-code":
    case "recode":
    case "write-memo":
    case "change-memo":
    case "change-status":
    case "remove-memo":
    case "set-core-theme":
    case "gather-code":
    case "review-theme":
    case "make-theme":
    case "sort-codes":
    case "relate-codes":
    case "arrange-map":
    case "name-version":
    case "rename-version":
    case "remove-version":
    case "choose-quote":
    case "edit-print":
    case "place-quote":
    case "move-quote":
    case "translate-quote":
    case "remove-quote":
    case "add-excerpt":
    case "change-references":
    case "mark-turns":
    case "unmark-turns":
    case "take-question-back":
    case "answer-check":
    case "plan-checks":
    case "set-transcriber":
    case "link-recording":
    case "unlink-recording":
    case "place-recording":
    case "set-machine":
    case "note-correction":
    case "remove-correction-note":
    case "accept-error-rate":
      return answerOfRecords(project, { ...deed, does }, count);
    case "place-lost-coding":
    case "place-note":
    case "rename-study":
    case "set-author":
    case "set-method":
    case "set-language":
    case "set-wave":
    case "fill-cells":
    case "say-names":
    case "say-types":
    case "add-attribute":
    case "remove-attribute":
    case "rename-attribute":
    case "move-attribute":
    case "change-choices":
    case "number-people":
    case "set-house-style":
    case "set-attribution":
    case "set-stand-ins":
    case "set-quote-form":
    case "set-quote-role":
    case "interpret-quote":
    case "type-print":
    case "accept-words":
    case "check-translation":
    case "remove-translation":
    case "except-from-gate":
    case "end-exception":
    case "settle-speakers":
    case "assign-new-person":
    case "import-codebook":
    case "replace-transcript":
    case "pseudonymise":
      return answerOfSettings(project, { ...deed, does }, count);
    case "correct-text": {
      if (!transcript) return nothing;
      const change = { length: transcript.text.length, replacements: cuts(transcript, deed) };
      return ask("correct-text", { transcriptId: transcript.id, change });
    }
    case "code-passage": {
      if (!transcript) return nothing;
      const passage = { codingId: `coding:n${count}`, transcriptId: transcript.id, span, ...stamp } as const;
      return other % 5 === 0
        ? ask("code-with-name", { ...passage, name, newCodeId: `code:n${count}` })
        : ask("code-passage", { ...passage, ...here });
    }
    case "code-all": {
      if (!transcript) return nothing;
      const word = transcript.text.slice(span.start, span.start + 1);
      const spans = [...transcript.text.matchAll(/\S/gu)].flatMap(({ index, 0: letter }) =>
        letter === word
          ? [{ start: index, end: Math.min(index + 1 + (long % 3), transcript.text.length) }]
          : [],
      );
      let made = 0;
      const newId = () => {
        made += 1;
        return `coding:n${count}-${made}` as const;
      };
      const all = {
        spans: new Map([[transcript.id, widenHits(transcript, spans, unitOf(at))]]),
        newId,
        ...stamp,
      };
      return other % 5 === 0
        ? ask("code-all-with-name", { ...all, name, newCodeId: `code:n${count}` })
        : ask("code-all", { ...all, ...here });
    }
    case "uncode-passage":
      return ask("uncode-passage", coding ? [coding.id] : []);
    case "resize-coding":
      return coding ? ask("resize-coding", { codingId: coding.id, span }) : nothing;
    case "merge-codes":
      return ask("merge-codes", { from: here.codeId, into: second?.id ?? "code:none" });
    case "move-code": {
      const parentId = other % 4 === 0 ? null : (second?.id ?? null);
      if (long % 3) return ask("move-code", { codeIds: [here.codeId], parentId, index: at % 4 });
      const codeIds = [...project.codes.keys()].filter((_, place) => (place + long) % 2 === 0);
      return ask("move-code", { codeIds, parentId, index: at % 4 });
    }
    case "remove-code":
      return ask("remove-code", {
        ...here,
        codings: other % 2 ? "remove" : "to-parent",
        children: at % 3 ? "lift" : "remove",
      });
    case "add-code":
      return ask("add-code", { codeId: `code:n${count}`, parentId: at % 3 ? here.codeId : null, name });
    case "rename-code":
      return ask("rename-code", { ...here, name });
    case "define-code":
      return ask("define-code", { ...here, definition: said, counts: name });
    case "colour-code":
      return ask("colour-code", { ...here, hue: at });
    case "promote-code":
      return at % 2 ? ask("promote-code", here.codeId) : answerOfRecords(project, { ...deed, does }, count);
    case "demote-code":
      return ask("demote-code", here.codeId);
    case "describe-theme":
      return ask("describe-theme", { ...here, concept: said, isNot: at % 2 ? said : "" });
    case "add-participant":
      return ask("add-participant", {
        id: `participant:n${count}`,
        pseudonym: name,
        description: at % 3 === 0 ? said : "",
        attributes: { [name]: said },
      });
    case "change-participant": {
      if (!person) return nothing;
      const attributes = { ...person.attributes, role: said, [`a${at % 3}`]: name };
      return ask("change-participant", { ...person, description: at % 4 === 0 ? name : "", attributes });
    }
    case "remove-participant":
      return ask("remove-participant", person?.id ?? "participant:none");
    case "rename-transcript":
      return ask("rename-transcript", { transcriptId: transcript?.id ?? "transcript:none", name });
    case "change-speakers": {
      if (!transcript) return nothing;
      const behind = [person, pick([...project.participants.values()], other)].slice(0, long % 3);
      const people = behind.flatMap((one) => one?.id ?? []);
      const speakers = transcript.speakers.map((one, place) =>
        place === at % 2 ? { ...one, label: name, participantIds: people } : one,
      );
      return ask("change-speakers", { transcriptId: transcript.id, speakers });
    }
    case "code-blind":
    case "end-coding-blind":
      return ask(does, { coder: pick(["Ek", "Åke"], which) ?? "Ek" });
    case "split-turn": {
      const speakerId = pick([null, ...(transcript?.speakers ?? [])], other)?.id ?? null;
      return ask("split-turn", {
        transcriptId: transcript?.id ?? "transcript:none",
        at: start,
        ...(long % 2 && { speakerId, startMs: at }),
      });
    }
    case "join-turns": {
      const turnId = pick(transcript?.turns ?? [], at)?.id ?? 0;
      return ask("join-turns", { transcriptId: transcript?.id ?? "transcript:none", turnId });
    }
    case "move-turn": {
      const turnId = pick(transcript?.turns ?? [], at)?.id ?? 0;
      const way = long % 2 ? "up" : "down";
      const cut = { number: 0 };
      const newCheckId = () => `check:m${count}-${++cut.number}` as const;
      const transcriptId = transcript?.id ?? "transcript:none";
      return ask("move-turn", { transcriptId, turnId, way, newCheckId });
    }
    case "mark-time":
      return ask("mark-time", {
        ...{ transcriptId: transcript?.id ?? "transcript:none", at: start, ms: at * 1000 },
        ...{ id: `time-mark:${count}`, by: stamp.by, markedAt: stamp.at },
      });
    case "take-time-away":
      return ask("take-time-away", { transcriptId: transcript?.id ?? "transcript:none", at: start });
    case "set-turn-times": {
      const times = transcript?.turns.map(({ id }, place) => ({
        turnId: id,
        startMs: (place + at) % 3 ? place * long : null,
      }));
      return ask("set-turn-times", {
        transcriptId: transcript?.id ?? "transcript:none",
        times: times ?? [],
      });
    }
    case "set-turn-speaker": {
      const turnIds = transcript?.turns.flatMap(({ id }, place) => ((place + at) % 3 ? [] : [id])) ?? [];
      const fresh = { label: name, role: "participant", participantIds: person ? [person.id] : [] } as const;
      const to = long % 4 ? (pick([null, ...(transcript?.speakers ?? [])], other)?.id ?? null) : fresh;
      return ask("set-turn-speaker", { transcriptId: transcript?.id ?? "transcript:none", turnIds, to });
    }
    case "import-transcripts": {
      const text = `Well ${said}\nab`;
      const turns = [
        { id: 1, start: 0, end: text.length - 3, speakerId: "s1", startMs: null, endMs: null },
        { id: 2, start: text.length - 2, end: text.length, speakerId: null, startMs: 0, endMs: null },
      ];
      const draft = {
        text,
        turns,
        language: "sv" as const,
        speakers: [{ id: "s1", label: name, role: "participant" as const }],
      };
      const source = {
        fileName: "a.txt",
        format: "txt" as const,
        sha256: "a".repeat(64),
        importedAt: stamp.at,
        judgedBy: 1,
        notes: [],
      };
      const one = { id: `transcript:n${count}` as const, name, draft, source, people: { s1: [name] } };
      return ask("import-transcripts", {
        imports: [one],
        newParticipantId: () => `participant:i${count}` as const,
      });
    }
    case "remove-transcript":
      return at % 4 ? nothing : ask("remove-transcript", transcript?.id ?? "transcript:none");
    case "import-codings": {
      if (!transcript) return nothing;
      let number = 0;
      const rows = [span, null].map((place, line) => ({
        line,
        transcript: transcript.name,
        code: `${name.replaceAll(">", "")} > b`,
        quote: place ? null : "ab",
        span: place,
        coder: null,
      }));
      const fresh = () => `${count}-${++number}`;
      const { diff } = importCodings(project, rows, {
        newCodeId: () => `code:i${fresh()}`,
        newCodingId: () => `coding:i${fresh()}`,
        ...stamp,
      });
      return ask("import-codings", { file: "codings.csv", diff });
    }
  }
}

/** One or two replacements within turns; sometimes just the words of a coding, or all of a turn. */
function cuts(
  { text, turns }: Transcript,
  { which, other, at, long, words: said }: Omit<RandomDeed, "does">,
): readonly Replacement[] {
  const cutIn = (
    turn: Transcript["turns"][number] | undefined,
    from: number,
    length: number,
  ): Replacement | null => {
    if (!turn) return null;
    const start = turn.start + (from % (turn.end - turn.start + 1));
    const end = Math.min(turn.end, start + length);
    const after = text.slice(0, start) + said + text.slice(end);
    return changeBetween(text, after).replacements[0] ?? null;
  };
  const turn = pick(turns, other);
  if (which % 11 === 0 && turn)
    return [{ start: turn.start, from: text.slice(turn.start, turn.end), to: said }];
  const first = cutIn(turn, at, long % 6);
  const second = which % 4 === 0 ? cutIn(pick(turns, other + 1), long, at % 4) : null;
  const both = [first, second].filter((one) => one !== null).sort((a, b) => a.start - b.start);
  const [one, two] = both;
  return one && two && one.start + one.from.length < two.start ? [one, two] : both.slice(0, 1);
}
