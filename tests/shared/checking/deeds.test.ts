import { describe } from "vitest";
import { deedsOnChecking } from "../../../shared/checking/deeds.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itTells } from "../../support/deed-table.ts";
import { judged } from "../../support/made-again.ts";

const study = aProject({
  people: { Wilma: {} },
  transcripts: { Night: ["Interviewer: What changed?", "Wilma: He left his shoes."] },
});
const lines = ["Interviewer: What changed?", "Wilma: He left his boots."];

const table: DeedTable<keyof typeof deedsOnChecking> = {
  "replace-transcript": {
    input: {
      transcriptId: "transcript:Night",
      draft: judged({ format: "txt", paragraphs: lines.map(plainParagraph) }).draft,
      answers: noAnswers,
      source: {
        ...{ fileName: "Night.txt", format: "txt", sha256: "1".repeat(64) },
        ...{ importedAt: "2024-02-01T00:00:00Z", judgedBy: 1, notes: [] },
      },
      foundAgain: new Map(),
      newParticipantId: () => "participant:new",
    },
    en: ["replaced the text of Night by a corrected file", "replace the text of Night"],
    sv: ["ersatte texten i Night med en rättad fil", "ersätt texten i Night"],
    was: null,
  },
};

describe("each deed of checking", () => itTells(deedsOnChecking, study, table));
