import { type CodebookEntry, importCodebook } from "../../shared/codebook/import-codebook.ts";
import { tidyName } from "../../shared/gate/name-list.ts";
import { allCodings, allPassages, findQuote, type Project } from "../../shared/project/project.ts";
import { allQuotes } from "../../shared/project/quotes-under.ts";
import {
  attributeType,
  method,
  quoteForm,
  quoteRole,
  translationStatus,
} from "../../shared/project/record-schemas.ts";
import { pseudonymise } from "../../shared/pseudonyms/pseudonymise.ts";
import { noAnswers } from "../../shared/speakers/answers.ts";
import { plainParagraph } from "../../shared/speakers/document.ts";
import { type Asked, askOf } from "./asked.ts";
import { judged } from "./made-again.ts";
import { pick, type RecordDeed } from "./random-records.ts";

/** What random deeds do to a study as a whole: its settings, the columns of its people, how quotes are printed, and files that come in again. */
export const settingsDeedNames = [
  "place-lost-coding",
  "place-note",
  "rename-study",
  "set-author",
  "set-method",
  "set-language",
  "set-wave",
  "fill-cells",
  "say-names",
  "say-types",
  "add-attribute",
  "remove-attribute",
  "rename-attribute",
  "move-attribute",
  "change-choices",
  "number-people",
  "set-house-style",
  "set-attribution",
  "set-stand-ins",
  "set-quote-form",
  "set-quote-role",
  "interpret-quote",
  "type-print",
  "accept-words",
  "check-translation",
  "remove-translation",
  "except-from-gate",
  "end-exception",
  "settle-speakers",
  "assign-new-person",
  "import-codebook",
  "replace-transcript",
  "pseudonymise",
] as const;
export type SettingsDeed = Omit<RecordDeed, "does"> & {
  readonly does: (typeof settingsDeedNames)[number];
};

/** What such a deed answers for the study as it is. `count` is a number that was never given before. */
export function answerOfSettings(
  project: Project,
  { does, which, other, at, long, words: said }: SettingsDeed,
  count: number,
): Asked | null {
  const ask = askOf(project);
  const stamp = { by: which % 3 === 0 ? "Ek" : "Bo", at: "2024-03-01T00:00:00Z" };
  const transcript = pick([...project.transcripts.values()], which);
  const transcriptId = transcript?.id ?? "transcript:none";
  const column = pick(project.study.attributes, which)?.name ?? "none";
  const quote = pick([...allQuotes(project)], which);
  const quoteId = quote?.id ?? "quote:none";
  const translationId = pick(quote?.translations ?? [], other)?.id ?? "none";
  const name = said.trim() || `n${other % 7}`;
  const spanIn = (id: string) => {
    const length = project.transcripts.get(id as typeof transcriptId)?.text.length ?? 0;
    const start = at % (length + 1);
    return { start, end: Math.min(length, start + (long % 9)) };
  };
  switch (does) {
    case "place-lost-coding": {
      const lost = pick(
        [...allCodings(project)].filter((one) => one.lost),
        which,
      );
      return lost ? ask(does, { codingId: lost.id, span: spanIn(lost.transcriptId) }) : null;
    }
    case "place-note": {
      const note = pick([...allPassages(project)], which);
      const place = note && !note.lost && at % 3 === 0 ? { start: note.start, end: note.end } : null;
      return note ? ask(does, { passageId: note.id, span: place ?? spanIn(note.transcriptId) }) : null;
    }
    case "rename-study":
      return ask(does, said);
    case "set-author":
      return ask(does, said);
    case "set-method":
      return ask(does, { method: pick(method.options, at) ?? "unsaid" });
    case "set-language":
      return ask(does, { transcriptId, language: pick(["sv", "en", null], at) ?? null });
    case "set-wave":
      return ask(does, { transcriptId, wave: said });
    case "fill-cells": {
      const people = [...project.participants.keys()].filter((_, place) => (place + at) % 2 === 0);
      const cells = people.flatMap((participantId, place) => [
        { participantId, column, value: place % 3 === 0 ? "" : said },
        ...(long % 2 ? [{ participantId, column: null, value: name }] : []),
      ]);
      return ask(does, cells);
    }
    case "say-names": {
      const participantIds = [...project.participants.keys()].filter((_, place) => (place + at) % 2 === 0);
      return ask(does, { participantIds, nameIs: long % 2 ? "pseudonym" : "real-name" });
    }
    case "say-types":
      return ask(does, [{ name: column, type: pick(attributeType.options, at) ?? "text" }]);
    case "add-attribute":
      return ask(does, { name, type: pick(attributeType.options, at) ?? "text" });
    case "remove-attribute":
      return ask(does, column);
    case "rename-attribute":
      return ask(does, { from: column, to: name });
    case "move-attribute":
      return ask(does, { name: column, to: at % 4 });
    case "change-choices":
      return ask(does, { name: column, choices: [said, name, "yes"].slice(at % 3) });
    case "number-people":
      return ask(does, { name });
    case "set-house-style":
      return ask(does, {
        cutMark: pick(["…", "[…]", "(…)"] as const, at) ?? "…",
        blockFrom: 1 + (long % 60),
      });
    case "set-attribution":
      return ask(does, pick([`{pseudonym}, {${column}}`, "{pseudonym}", said, `{${said}}`], at) ?? said);
    case "set-stand-ins":
      return ask(does, [said, name]);
    case "set-quote-form":
      return ask(does, { quoteId, form: pick(quoteForm.options, at) ?? "block" });
    case "set-quote-role":
      return ask(does, { quoteId, role: pick(quoteRole.options, at) ?? "contrast" });
    case "interpret-quote": {
      const run = { text: said, bold: at % 2 === 0, italic: false, to: null };
      return ask(does, { quoteId, interpretation: [{ kind: "paragraph", runs: [run] }] });
    }
    case "type-print": {
      const half =
        findQuote(project, quoteId)
          ?.quote.split(" ")
          .slice(long % 3)
          .join(" ") ?? "";
      return ask(does, { quoteId, print: at % 2 ? half : `${half} ${said}` });
    }
    case "accept-words":
      return ask(does, quoteId);
    case "check-translation": {
      const status = pick(translationStatus.options, at) ?? "draft";
      return ask(does, {
        ...{ quoteId, translationId, status, comment: said, at: stamp.at },
        checker: long % 4 ? "Li" : "",
      });
    }
    case "remove-translation":
      return ask(does, { quoteId, translationId });
    case "except-from-gate":
      return ask(does, { word: said, reason: name, ...stamp });
    case "end-exception":
      return ask(does, pick(project.study.exceptions, which)?.word ?? said);
    case "settle-speakers":
      return ask(does, transcriptId);
    case "assign-new-person": {
      const speakerId = pick(transcript?.speakers ?? [], other)?.id ?? "none";
      return ask(does, { transcriptId, speakerId, participantId: `participant:a${count}`, pseudonym: name });
    }
    case "import-codebook": {
      const code = pick([...project.codes.values()], which);
      const entries = [code?.name ?? name, `${name} > ${code?.name ?? "b"}`].map((path, line) =>
        entryOf(line, path, { which, at, long, said }),
      );
      let made = 0;
      const { diff } = importCodebook(project, entries, () => `code:b${count}-${++made}`);
      return ask(does, { file: "codebook.csv", diff });
    }
    case "replace-transcript": {
      if (!transcript) return null;
      const lines = transcript.turns.map(({ start, end, speakerId }, place) => {
        const who = transcript.speakers.find(({ id }) => id === speakerId)?.label ?? "";
        const words = transcript.text.slice(start, end);
        const heard = (place + at) % 3 === 0 ? `${said.replaceAll("\n", " ")} ${words}` : words;
        return who === "" ? heard : `${who}: ${heard}`;
      });
      const { draft } = judged({ format: "txt", paragraphs: lines.map(plainParagraph) });
      const source = {
        ...{ fileName: "a checked.txt", format: "txt" as const, sha256: "3".repeat(64) },
        ...{ importedAt: stamp.at, judgedBy: 1, notes: [] },
      };
      let made = 0;
      return ask(does, {
        ...{ transcriptId, draft, answers: noAnswers, source, foundAgain: new Map() },
        newParticipantId: () => `participant:r${count}-${++made}`,
      });
    }
    case "pseudonymise": {
      const names = ["Wilma", "coffee", said.trim()].filter((one) => /[\p{L}\p{N}]/u.test(one));
      // As a key has them, whoever made it.
      const key = names
        .slice(at % 3)
        .map((one, line) => ({ name: tidyName(one), pseudonym: tidyName(`${name}${line}`), line }));
      const put = pseudonymise(project, { key, alsoDoubtful: long % 2 === 0, namesAre: "pseudonym" });
      if (put.is === "refused") return null;
      return ask(does, { count: put.value.spots.length, isBack: false, diff: put.value.diff });
    }
  }
}

function entryOf(
  line: number,
  path: string,
  { which, at, long, said }: { which: number; at: number; long: number; said: string },
): CodebookEntry {
  const cell = (place: number) => ((which + at + long + place) % 3 === 0 ? said : null);
  return {
    ...{ line, path, isTheme: pick([null, true, false], at) ?? null },
    status: pick([null, "dropped", "final", "so"], long) ?? null,
    ...{ concept: cell(0), is: cell(1), isNot: cell(2), definition: cell(3), counts: cell(4) },
    ...{ countsNot: cell(5), example: cell(6), hue: pick([null, "200", "400"], which) ?? null },
  };
}
