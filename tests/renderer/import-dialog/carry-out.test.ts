import { describe, expect, it } from "vitest";
import { carriedOut, type ImportGiven } from "../../../renderer/import-dialog/carry-out.ts";
import { afterEvents, emptyPlan, type PlanEvent } from "../../../renderer/import-dialog/import-plan.ts";
import type { ImportPlan } from "../../../renderer/import-dialog/planned-files.ts";
import { readTranscript } from "../../../renderer/import-dialog/read-transcript.ts";
import { doDeed } from "../../../renderer/storage/do-deed.ts";
import type { Session } from "../../../renderer/storage/session.ts";
import type { Perform } from "../../../renderer/storage/use-study.ts";
import { letMessagesIn } from "../../../renderer/workers/let-messages-in.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { addNamed, aHost, aSession, codeNames } from "../../support/a-window.ts";
import { madeSurvey } from "../../support/made-survey.ts";

const rows = 3000;
const never = new AbortController().signal;

/** A study, and how an import goes into it. */
async function aStudy(): Promise<{
  readonly session: Session;
  readonly into: Parameters<typeof carriedOut>[0];
}> {
  const session = await aSession(aHost());
  const perform: Perform = (name, input, originals) =>
    doDeed(session.study, name, input, originals).is === "done";
  return { session, into: { now: () => session.study.now().project, perform } };
}

function given(): ImportGiven {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return {
    ...{ at: "2026-01-01T00:00:00Z", nameIs: "pseudonym", numbered: "Respondent", askedBy: "Survey" },
    newTranscriptId: () => `transcript:${next()}`,
    newParticipantId: () => `participant:${next()}`,
  };
}

/** Files as the dialog has them once they are read. */
async function planOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBufferLike>>>,
): Promise<ImportPlan> {
  const events: PlanEvent[] = [];
  for (const [n, [fileName, content]] of Object.entries(files).entries()) {
    const id = n + 1;
    const blob = new Blob([typeof content === "string" ? content : content.slice()]);
    const answer = await readTranscript({ name: fileName, folder: "", content: blob, as: null });
    events.push({ did: "add", files: [{ id, fileName, folder: "" }] });
    if (answer.is === "survey") events.push({ did: "survey", id, file: answer.file });
    else if (answer.is === "read") events.push({ did: "read", id, file: answer.file, importedAs: null });
    else throw new Error(`${fileName} is ${answer.is}`);
  }
  return afterEvents(emptyPlan, events);
}

const talk = "Interviewer: How was it?\nR: Cold.\nInterviewer: And then?\nR: We left.\n";
const mixed = () => planOf({ "R1.txt": talk, "one.csv": madeSurvey(rows), "two.csv": madeSurvey(rows, 8) });

describe("an import of interviews and surveys", () => {
  it("is taken in as a deed for the interviews and one a survey, in which people are those of before", async () => {
    const { session, into } = await aStudy();
    const before = session.study.now().generation;
    const event = await carriedOut(into, await mixed(), given(), never);
    const { project, generation } = session.study.now();
    if (event?.did !== "import") throw new Error("nothing was taken in");
    expect(generation - before).toBe(3);
    expect(checkProject(project)).toEqual([]);
    // Both surveys ask the same people, one of whom was interviewed.
    expect(project.participants.size).toBe(rows);
    const first = event.surveys.get(2);
    expect([first?.people, event.surveys.get(3)?.people]).toEqual([rows - 1, 0]);
    expect(event.interviews.get(1)?.name).toBe("R1");
    expect(project.transcripts.get(first?.firstInterview ?? "transcript:none")?.source.fileName).toBe(
      "one.csv",
    );
    expect(project.study.namesInFiles).toBe("pseudonym");
  });

  it("that is left while its surveys are made takes nothing in", async () => {
    const { session, into } = await aStudy();
    const before = session.study.now();
    const leaving = new AbortController();
    const carrying = carriedOut(into, await mixed(), given(), leaving.signal);
    await letMessagesIn();
    leaving.abort();
    await expect(carrying).rejects.toMatchObject({ name: "AbortError" });
    expect(session.study.now()).toBe(before);
  });

  it("is made anew for a study that changed meanwhile, and keeps what was done there", async () => {
    const { session, into } = await aStudy();
    const looks: number[] = [];
    const now = () => {
      looks.push(session.study.now().generation);
      return into.now();
    };
    const carrying = carriedOut({ ...into, now }, await mixed(), given(), never);
    await letMessagesIn();
    const done = addNamed(session, "Doubt");
    await carrying;
    await done;
    // It looked before and after it made them, saw another study, and made and looked once more; at last it looked at what was taken in.
    expect(new Set(looks.slice(0, -1)).size).toBe(2);
    const { project } = session.study.now();
    expect(codeNames(project)).toEqual(["Doubt"]);
    expect(project.participants.size).toBe(rows);
    expect(checkProject(project)).toEqual([]);
  });

  it("of interviews alone is taken in in the same step", async () => {
    const { session, into } = await aStudy();
    const carrying = carriedOut(into, await planOf({ "R1.txt": talk }), given(), never);
    expect(session.study.now().project.transcripts.size).toBe(1);
    expect(await carrying).toMatchObject({ did: "import" });
  });

  it("with nothing that is new answers that nothing came of it", async () => {
    const { session, into } = await aStudy();
    const plan = await planOf({ "one.csv": madeSurvey(5) });
    await carriedOut(into, plan, given(), never);
    const { generation } = session.study.now();
    expect(await carriedOut(into, plan, given(), never)).toBe(null);
    expect(session.study.now().generation).toBe(generation);
  });
});
