import { expect, it } from "vitest";
import { beforeSendingSentences } from "../../cli/before-sending-sentences.ts";
import { beforeSending } from "../../shared/reports/before-sending.ts";
import { aProject, withQuote } from "../support/a-project.ts";

const project = aProject({
  people: { Wilma: { role: "nurse" }, Adam: {} },
  codes: ["1 Trust"],
  transcripts: {
    One: ["Wilma: So.", "Adam: Mm.", "IP1: Because.", "IP2: Never."],
    Two: ["Nobody knows who said this."],
  },
});
const quoted = withQuote(
  withQuote(project, { words: "So.\nMm.\nBecause.\nNever.", seen: "So?\nMm.\nBecause.\nNever." }),
  { id: "quote:2", words: "Nobody", transcriptId: "transcript:Two" },
);

it("the terminal tells of a report what the window tells: labels, interviews and gaps that are printed, and what is to be looked at again", () => {
  const before = beforeSending(quoted, {
    ...{ which: "chosen", codes: "all", sections: "all", translations: "under", language: "en" },
    names: ["pseudonym", "role"],
  });
  expect(beforeSendingSentences("q.docx", before).slice(1)).toEqual([
    "q.docx: 1 person can be told apart by what the attribution prints (role): Wilma. Nobody else in the study has the same.",
    "q.docx: no person is assigned, so the label of the file is printed: IP1, IP2 (One).",
    "q.docx: it is not known who speaks, so the interview’s name is printed: Two.",
    "q.docx: the attribution uses role, which is empty for Adam.",
    "q.docx: 1 quote stands on words of the transcript that were corrected since its print form was looked at.",
  ]);
  expect(beforeSendingSentences("q.docx", before)[0]).toMatch(/^q\.docx: 2 people stand under/);
});
it("the terminal says nothing of a report that names and quotes nobody", () => {
  const none = {
    which: "chosen",
    codes: "all",
    sections: "all",
    translations: "under",
    language: "en",
    names: [],
  } as const;
  expect(beforeSendingSentences("q.docx", beforeSending(project, none))).toEqual([]);
});
