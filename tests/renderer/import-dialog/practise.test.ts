import { expect, it } from "vitest";
import { madeUpInterview } from "../../../renderer/import-dialog/practise.ts";
import { readTranscript } from "../../../renderer/import-dialog/read-transcript.ts";

it("practises on an interview that is read to its end, with its speakers and its times", async () => {
  const answer = await readTranscript({
    name: "p.docx",
    folder: "",
    content: new Blob([madeUpInterview().slice()]),
    as: null,
  });
  const { turns, speakers } = answer.is === "read" ? answer.file.found.draft : { turns: [], speakers: [] };
  expect([turns.length, speakers.length, turns.every(({ startMs }) => startMs !== null)]).toEqual([
    300,
    2,
    true,
  ]);
});
