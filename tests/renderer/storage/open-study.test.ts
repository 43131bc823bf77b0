import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { doDeed } from "../../../renderer/storage/do-deed.ts";
import type { Caret, OpenStudy } from "../../../renderer/storage/open-study.ts";
import type { Session } from "../../../renderer/storage/session.ts";
import { wholeJournal } from "../../../renderer/storage/stored-journal.ts";
import {
  addNamed,
  aHost,
  aSession,
  codeNames,
  databaseOf,
  expectStored,
  idOf,
  reopened,
  type TestHost,
  tamper,
  until,
} from "../../support/a-window.ts";
import { must } from "../../support/must.ts";
import { answerOf, deeds, theShelter } from "../../support/random-deeds.ts";

const text = "How?\nI felt alone there";
const interview = "transcript:1";

async function aStudyWithText(host: TestHost): Promise<Session> {
  const session = await aSession(host);
  const turns = [
    { id: 1, start: 0, end: 4, speakerId: null, startMs: null, endMs: null },
    { id: 2, start: 5, end: text.length, speakerId: null, startMs: null, endMs: null },
  ];
  const source = {
    fileName: "1.txt",
    format: "txt",
    sha256: "0".repeat(64),
    importedAt: "2026-01-01T00:00:00Z",
    judgedBy: 1,
    notes: [],
  } as const;
  const draft = { text, turns, language: "en", speakers: [] } as const;
  const one = { id: interview, name: "Interview 1", draft, source, people: {} } as const;
  const imports = { imports: [one], newParticipantId: () => "participant:1" as const };
  await must(doDeed(session.study, "import-transcripts", imports));
  return session;
}

const textIn = (study: OpenStudy) => study.now().project.transcripts.get(interview)?.text ?? "";

/** Types letters one by one at the end of the text. */
function typeLetters(study: OpenStudy, letters: string): void {
  for (const letter of letters) {
    const length = textIn(study).length;
    const change = { length, replacements: [{ start: length, from: "", to: letter }] };
    expect(study.type(interview, change, "stayed")).toBe(null);
  }
}

const names = ({ study }: Session) => codeNames(study.now().project);

/** The next writing of a table fails with an error of that name, as often as said; then all is well. */
let failing: { readonly name: string; left: number } | null = null;
function failNext(session: Session, name: string, left: number): void {
  failing = { name, left };
  databaseOf(session)
    .table("codes")
    .hook("creating", () => {
      if (!failing || failing.left === 0) return;
      failing.left -= 1;
      throw Object.assign(new Error(""), { name: failing.name });
    });
}
afterEach(() => {
  failing = null;
});

describe("a deed", () => {
  it("is in memory at once, and saved only when the database has it (W2)", async () => {
    const session = await aSession(aHost());
    const done = addNamed(session, "a");
    expect(names(session)).toEqual(["a"]);
    expect(session.study.now().save).toEqual({ is: "saving" });
    await done;
    expect(session.study.now().save).toEqual({ is: "saved" });
    await expectStored(session);
    await session.close();
  });

  it("gathers with others while one is being written, and all are saved (W2)", async () => {
    const session = await aSession(aHost());
    await Promise.all(["a", "b", "c", "d"].map((name) => addNamed(session, name)));
    await session.study.settled();
    expect(names(session)).toEqual(["a", "b", "c", "d"]);
    await expectStored(session);
    await session.close();
  });

  it("is told when it cannot be saved, stays in memory, and is saved with all later ones at the next try (W3)", async () => {
    const session = await aSession(aHost());
    failNext(session, "QuotaExceededError", 1);
    await addNamed(session, "a");
    expect(session.study.now().save).toEqual({ is: "not-saved", why: "QuotaExceededError" });
    expect(names(session)).toEqual(["a"]);
    await addNamed(session, "b");
    expect(session.study.now().save).toEqual({ is: "saved" });
    await expectStored(session);
    await session.close();
  });

  it("is tried again by itself when nothing more is done (W3)", async () => {
    const session = await aSession(aHost());
    failNext(session, "UnknownError", 1);
    await addNamed(session, "a");
    expect(session.study.now().save.is).toBe("not-saved");
    await until(() => session.study.now().save.is === "saved");
    await expectStored(session);
    await session.close();
  });

  it("can be undone while it cannot be saved (W3)", async () => {
    const session = await aSession(aHost());
    await addNamed(session, "a");
    failNext(session, "UnknownError", 2);
    await addNamed(session, "b");
    await session.study.undo();
    expect(names(session)).toEqual(["a"]);
    await until(() => session.study.now().save.is === "saved");
    await expectStored(session);
    await session.close();
  });

  it("is saved once when only the answer to its writing was lost, and so is what came after it (W3)", async () => {
    const host = aHost();
    const session = await aSession(host);
    let lost = false;
    host.around = async (write) => {
      await write();
      if (lost) return;
      lost = true;
      throw Object.assign(new Error(""), { name: "WorkerLost" });
    };
    await addNamed(session, "Trust");
    expect(session.study.now().save).toEqual({ is: "not-saved", why: "WorkerLost" });
    await addNamed(session, "Shame");
    expect(session.study.now().save).toEqual({ is: "saved" });
    await expectStored(session);
  });

  it("is not called saved when the browser emptied the database meanwhile (W3, W6)", async () => {
    const session = await aSession(aHost());
    await addNamed(session, "a");
    await tamper(idOf(session), (all) => Promise.all(all.tables.map((one) => one.clear())));
    await addNamed(session, "b");
    expect(session.study.now().save).toEqual({ is: "not-saved", why: "StoreLost" });
    await tamper(idOf(session), async (all) => expect(await all.table("codes").count()).toBe(0));
    await session.close();
  });
});

describe("typing", () => {
  it("of many letters is one deed, which ends after a pause (H4)", async () => {
    const session = await aStudyWithText(aHost());
    const { generation } = session.study.now();
    typeLetters(session.study, " then");
    expect(textIn(session.study)).toBe(`${text} then`);
    expect(session.study.now().save).toEqual({ is: "saving" });
    expect(session.study.now().generation).toBe(generation);
    await until(() => session.study.now().save.is === "saved");
    expect(session.study.now().generation).toBe(generation + 1);
    await expectStored(session);
    await session.study.undo();
    expect(textIn(session.study)).toBe(text);
    await session.close();
  });

  it("ends when something else is done, and both are deeds of their own (H4)", async () => {
    const session = await aStudyWithText(aHost());
    typeLetters(session.study, " then");
    await addNamed(session, "a");
    await session.study.undo();
    expect([textIn(session.study), names(session)]).toEqual([`${text} then`, []]);
    await session.study.undo();
    expect(textIn(session.study)).toBe(text);
    await expectStored(session);
    await session.close();
  });

  it("that comes back to where it began is no deed (H4)", async () => {
    const session = await aStudyWithText(aHost());
    const { generation } = session.study.now();
    typeLetters(session.study, "x");
    const length = text.length + 1;
    const change = { length, replacements: [{ start: length - 1, from: "x", to: "" }] };
    session.study.type(interview, change, "stayed");
    await session.study.settle();
    expect(session.study.now()).toMatchObject({ generation, save: { is: "saved" } });
    await session.close();
  });

  it("goes on with what was typed before a pause, until the caret is moved or something else is done (C9, H8)", async () => {
    const session = await aStudyWithText(aHost());
    const { study } = session;
    const type = async (start: number, from: string, to: string, caret: Caret) => {
      const change = { length: textIn(study).length, replacements: [{ start, from, to }] };
      expect(study.type(interview, change, caret)).toBe(null);
      await study.settle();
      return (await wholeJournal(databaseOf(session))).at(-1)?.deed;
    };
    const fresh = { is: "correct-text", transcriptId: interview };
    expect(await type(12, "alone", "sad", "moved")).toEqual(fresh);
    expect(await type(15, "", " so", "stayed")).toEqual({ ...fresh, goesOnWith: { start: 12, end: 15 } });
    expect(await type(18, "", "!", "stayed")).toEqual({ ...fresh, goesOnWith: { start: 12, end: 18 } });
    expect(await type(19, "", "x", "moved")).toEqual(fresh);
    await study.undo();
    expect(await type(19, "", "y", "stayed")).toEqual(fresh);
    await addNamed(session, "a");
    expect(await type(20, "", "z", "stayed")).toEqual(fresh);
    await expectStored(session);
    await session.close();
  });

  it("is not written before it is a deed, even when a failed writing is tried again meanwhile (H2, W2)", async () => {
    const host = aHost();
    host.retryAfter = 20;
    const session = await aStudyWithText(host);
    failNext(session, "UnknownError", 1);
    await addNamed(session, "a");
    // Letters keep coming, so that typing has not ended when the writing is tried again.
    await until(async () => {
      typeLetters(session.study, "e");
      return (await databaseOf(session).table("codes").count()) === 1;
    });
    expect((await databaseOf(session).table("transcripts").get(interview))?.text).toBe(text);
    expect(session.study.now().typing).toBe(true);
    typeLetters(session.study, "en");
    await session.study.settle();
    await expectStored(session);
    await session.close();
  });

  it("is refused over the break between turns, and what was typed before stays (C7)", async () => {
    const session = await aStudyWithText(aHost());
    typeLetters(session.study, "!");
    const length = text.length + 1;
    const change = { length, replacements: [{ start: 3, from: "?\nI", to: "" }] };
    expect(session.study.type(interview, change, "stayed")).toBe("crosses-a-turn");
    await session.study.settle();
    expect(textIn(session.study)).toBe(`${text}!`);
    await expectStored(session);
    await session.close();
  });
});

describe("undo and redo", () => {
  it("go on where they were after the study was closed and opened (H3)", async () => {
    const host = aHost();
    const session = await aSession(host);
    for (const name of ["a", "b", "c"]) await addNamed(session, name);
    await session.study.undo();
    await session.close();
    const again = await reopened(host, idOf(session));
    await until(() => again.study.now().redo !== null);
    expect(again.study.now()).toMatchObject({
      undo: { words: { about: "b" } },
      redo: { words: { about: "c" }, deed: "add-code" },
    });
    await again.study.redo();
    expect(names(again)).toEqual(["a", "b", "c"]);
    for (let times = 0; times < 5; times += 1) await again.study.undo();
    expect(names(again)).toEqual([]);
    await expectStored(again);
    await again.close();
  });

  it("answer each press of the key, however fast they come (H3)", async () => {
    const session = await aSession(aHost());
    for (const name of ["a", "b", "c"]) await addNamed(session, name);
    await Promise.all([
      session.study.undo(),
      session.study.undo(),
      session.study.undo(),
      session.study.redo(),
    ]);
    expect(names(session)).toEqual(["a"]);
    await expectStored(session);
    await session.close();
  });
});

describe("after any deeds, with restarts and failures between them", () => {
  it("the database and its journal tell what memory tells (W2; seed 21)", async () => {
    await fc.assert(
      fc.asyncProperty(
        deeds(undefined, 16),
        fc.array(fc.nat({ max: 15 }), { maxLength: 3 }),
        async (some, stops) => {
          const host = aHost();
          let session = await aSession(host);
          const { participants, transcripts, codes, codings } = theShelter();
          const added = [
            ...participants.values(),
            ...transcripts.values(),
            ...codes.values(),
            ...[...codings.values()].flat(),
          ];
          const diff = { added, updated: [], removed: [], edits: [] };
          await session.study.commit({ deed: { is: "import-codings", file: "" }, diff });
          for (const [count, deed] of some.entries()) {
            const { does, which } = deed;
            if (stops.includes(count)) {
              await session.close();
              session = await reopened(host, idOf(session));
              expect(session.notice).toBe(null);
            }
            if (which % 13 === 0) failNext(session, "QuotaExceededError", 1);
            if (does === "undo" || does === "redo") {
              await session.study[does]();
              continue;
            }
            const asked = answerOf(session.study.now().project, { ...deed, does }, count);
            if (asked?.outcome.is !== "done") continue;
            const written = session.study.commit({ deed: asked.deed, diff: asked.outcome.value });
            if (which % 2) await written;
          }
          failing = null;
          await session.study.settle();
          await session.study.settled();
          await expectStored(session);
          await session.close();
        },
      ),
      { seed: 21, numRuns: 40 },
    );
  });
});
