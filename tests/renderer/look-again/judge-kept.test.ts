import "fake-indexeddb/auto";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { judgeKept, type KeptJob } from "../../../renderer/look-again/judge-kept.ts";
import { StudyDatabase } from "../../../renderer/storage/database.ts";
import { putOriginals } from "../../../renderer/storage/stored-originals.ts";
import { noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { nothingKnown } from "../../../shared/speakers/who-interviews.ts";
import { judged } from "../../support/made-again.ts";

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const lines = [
  "MODERATOR: How did it begin for you, and when?",
  "I took the ferry. It was early.",
  "MODERATOR: And then what did you do?",
  "We waited there.",
  "MODERATOR: Who was with you all that time?",
  "My aunt was.",
];
const bytes = new TextEncoder().encode(lines.join("\n\n"));

/** A job about an interview whose answers an earlier build gave to the one label there is. */
function jobFor(projectId: string): KeptJob {
  const above = withAnswer(noAnswers, { says: "rest", rest: { is: "above" } });
  const { draft } = judged({ format: "txt", paragraphs: lines.map(plainParagraph) }, above);
  const speakers = draft.speakers.map((one) => ({ ...one, participantIds: [] }));
  const source = {
    ...{ fileName: "Marta.txt", format: "txt" as const, sha256: "kept", importedAt: "" },
    ...{ judgedBy: 0, notes: [] },
  };
  return {
    ...{ projectId, known: nothingKnown, unstored: null, wants: "differs" },
    transcript: { ...draft, speakers, source },
  };
}
const passing = [{ from: "MODERATOR", to: "Participant", words: 13 }];

describe("the kept file of an interview", () => {
  it("is found in the database, wherever an import or an earlier build put it", async () => {
    const packed = new StudyDatabase("study:kept packed");
    await putOriginals(packed, "entry 1", [{ sha256: "other", bytes: new Uint8Array(9) }]);
    await putOriginals(packed, "entry 2", [{ sha256: "kept", bytes }]);
    packed.close();
    expect(await judgeKept(jobFor("study:kept packed"))).toEqual({ is: "differs", passing });

    const early = new StudyDatabase("study:kept early", 2);
    await early.originals.put({ sha256: "kept", bytes });
    early.close();
    expect(await judgeKept(jobFor("study:kept early"))).toEqual({ is: "differs", passing });
  });

  it("is judged from memory while the database has not got it", async () => {
    const answer = await judgeKept({ ...jobFor("study:kept none"), unstored: bytes, wants: "all" });
    expect(answer).toMatchObject({ is: "judged", document: { format: "txt" } });
  });

  it("is said to be missing or not to be read", async () => {
    expect(await judgeKept(jobFor("study:kept none"))).toEqual({ is: "missing" });
    const database = new StudyDatabase("study:kept without");
    await database.open();
    database.close();
    expect(await judgeKept(jobFor("study:kept without"))).toEqual({ is: "missing" });
    expect(await judgeKept({ ...jobFor("study:kept none"), unstored: new Uint8Array() })).toEqual({
      is: "unreadable",
    });
  });
});
