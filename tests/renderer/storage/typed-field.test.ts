import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doDeed } from "../../../renderer/storage/do-deed.ts";
import type { Session } from "../../../renderer/storage/session.ts";
import { type StudyText, TypedField } from "../../../renderer/storage/typed-field.ts";
import {
  addNamed,
  aHost,
  aSession,
  expectStored,
  idOf,
  must,
  reopened,
  until,
} from "../../support/a-window.ts";

const trust = "code:trust";

async function withTrust(host = aHost()): Promise<Session> {
  const session = await aSession(host);
  await must(doDeed(session.study, "add-code", { codeId: trust, parentId: null, name: "Trust" }));
  return session;
}

const definition: StudyText = {
  key: `${trust} definition`,
  read: ({ codes }) => codes.get(trust)?.definition ?? "",
  put: (text) => ({ name: "define-code", input: { codeId: trust, definition: text } }),
};
const theName: StudyText = {
  key: `${trust} name`,
  read: ({ codes }) => codes.get(trust)?.name ?? "",
  put: (name) => ({ name: "rename-code", input: { codeId: trust, name } }),
};

const kept = ({ study }: Session) => definition.read(study.now().project);
const called = ({ study }: Session) => theName.read(study.now().project);

function typeLetters(field: TypedField, letters: string): void {
  for (const letter of letters) field.type(field.shown() + letter);
}

describe("what is typed into a field", () => {
  it("is one deed after the pause, and the mark says Saving from the first letter until then (Y1)", async () => {
    const session = await withTrust();
    const { study } = session;
    const { generation, project } = study.now();
    const field = new TypedField(study, definition);
    typeLetters(field, "relies on");
    expect(study.now()).toMatchObject({ generation, save: { is: "saving" } });
    expect(study.now().project).toBe(project);
    await until(() => study.now().save.is === "saved");
    expect([kept(session), study.now().generation]).toEqual(["relies on", generation + 1]);
    await study.undo();
    expect([kept(session), field.shown()]).toEqual(["", ""]);
    await expectStored(session);
    await session.close();
  });

  it("tells the window of its first letter alone (Y1)", async () => {
    const session = await withTrust();
    const field = new TypedField(session.study, definition);
    let told = 0;
    session.study.subscribe(() => {
      told += 1;
    });
    typeLetters(field, "relies on somebody");
    expect(told).toBe(1);
    await session.close();
  });

  it("is kept when the study closes, in its file as well (Y2)", async () => {
    const host = aHost();
    const session = await withTrust(host);
    await session.files.saveTo(await host.place("Shelter.kvali"));
    typeLetters(new TypedField(session.study, definition), "relies on");
    const { savedGeneration } = session.files.now();
    await session.close();
    expect(session.files.now().savedGeneration).toBe(savedGeneration + 1);
    const again = await reopened(host, idOf(session));
    expect(kept(again)).toBe("relies on");
    await again.close();
  });

  it("comes before another deed, which knows of it (Y2)", async () => {
    const session = await withTrust();
    typeLetters(new TypedField(session.study, definition), "relies on");
    await must(doDeed(session.study, "define-code", { codeId: trust, counts: "leaning" }));
    await session.study.undo();
    expect(session.study.now().project.codes.get(trust)).toMatchObject({
      definition: "relies on",
      counts: "",
    });
    await expectStored(session);
    await session.close();
  });

  it("goes with what is removed, and comes back with it (Y4)", async () => {
    const session = await withTrust();
    const field = new TypedField(session.study, definition);
    typeLetters(field, "relies on");
    const removal = { codeId: trust, codings: "remove", children: "remove" } as const;
    await must(doDeed(session.study, "remove-code", removal));
    expect([field.shown(), field.leave()]).toEqual(["", null]);
    await session.study.undo();
    expect(kept(session)).toBe("relies on");
    await session.close();
  });

  it("is shown as it was typed, also where the study keeps no blank at the edge (Y1)", async () => {
    const session = await withTrust();
    const field = new TypedField(session.study, theName);
    field.type("Trust in ");
    await session.study.settle();
    expect([called(session), field.shown()]).toEqual(["Trust in", "Trust in "]);
    typeLetters(field, "staff");
    field.leave();
    expect(called(session)).toBe("Trust in staff");
    await session.close();
  });

  it("stays typed and is said to be not kept while it is refused; leaving puts it back and tells (Y3)", async () => {
    const session = await withTrust();
    const { study } = session;
    await addNamed(session, "Shame");
    const field = new TypedField(study, theName);
    field.type("shame");
    await study.settle();
    expect([called(session), field.shown(), field.refusal()]).toEqual(["Trust", "shame", "name-taken"]);
    expect(study.now().save).toEqual({ is: "not-kept" });
    typeLetters(field, "less");
    expect([study.now().save.is, field.refusal()]).toEqual(["saving", null]);
    await study.settle();
    expect([called(session), study.now().save.is]).toEqual(["shameless", "saved"]);
    field.type("");
    expect(field.keep()).toBe(false);
    expect([field.leave(), field.shown()]).toEqual([{ why: "no-name", text: "" }, "shameless"]);
    expect(study.now().save.is).toBe("saved");
    await session.close();
  });

  it("does not keep Undo back while it is refused (Y3)", async () => {
    const session = await withTrust();
    await addNamed(session, "Shame");
    const field = new TypedField(session.study, theName);
    field.type("shame");
    await session.study.undo();
    expect([session.study.now().project.codes.size, field.shown()]).toEqual([1, "shame"]);
    await session.close();
  });

  it("is taken back to what was there when the field was entered, by a deed if some of it was kept (Y5)", async () => {
    const session = await withTrust();
    const field = new TypedField(session.study, definition);
    typeLetters(field, "relies");
    expect([field.takeBack(), field.shown(), session.study.now().save.is]).toEqual([true, "", "saved"]);
    typeLetters(field, "relies");
    await session.study.settle();
    typeLetters(field, " on");
    expect([field.takeBack(), kept(session), field.takeBack()]).toEqual([true, "", false]);
    await session.study.undo();
    expect(field.shown()).toBe("relies");
    await session.close();
  });

  it("of one field ends when another is typed into (Y1)", async () => {
    const session = await withTrust();
    typeLetters(new TypedField(session.study, definition), "relies on");
    typeLetters(new TypedField(session.study, theName), " in staff");
    await session.study.undo();
    expect([kept(session), called(session)]).toEqual(["relies on", "Trust"]);
    await session.close();
  });
});

/** The text with its undo, told without a study: what is kept, what was before and after, what is being typed and over what. */
type Told = {
  text: string;
  past: string[];
  future: string[];
  pending: string | null;
  since: { over: string; entered: string } | null;
};

const live = ({ pending, since, text }: Told) => (pending !== null || since?.over === text ? since : null);

function put(told: Told, text: string): void {
  told.past.push(told.text);
  Object.assign(told, { text, future: [] });
}

function pause(told: Told): void {
  if (told.pending !== null && told.pending !== told.text) put(told, told.pending);
  if (told.pending !== null && told.since) told.since.over = told.text;
  told.pending = null;
}

const does = {
  a: (told: Told, text: string) => typed(told, `${text}a`),
  b: (told: Told, text: string) => typed(told, `${text}b`),
  back: (told: Told, text: string) => typed(told, text.slice(0, -1)),
  pause,
  undo: (told: Told) => step(told, "past", "future"),
  redo: (told: Told) => step(told, "future", "past"),
  another: (told: Told) => {
    pause(told);
    put(told, told.text);
  },
  escape: (told: Told) => {
    const since = live(told);
    Object.assign(told, { pending: null, since: null });
    if (since && since.entered !== told.text) put(told, since.entered);
  },
  leave: (told: Told) => {
    pause(told);
    told.since = null;
  },
};

function typed(told: Told, text: string): void {
  const since = live(told) ?? { over: told.text, entered: told.text };
  Object.assign(told, { pending: text, since });
}

function step(told: Told, from: "past" | "future", to: "past" | "future"): void {
  pause(told);
  const text = told[from].pop();
  if (text === undefined) return;
  told[to].push(told.text);
  told.text = text;
}

describe("a field in which somebody types, pauses, takes back, undoes and does other things", () => {
  it("shows what the study has after each pause, with one entry a pause (Y1, Y2, Y5; seed 77)", async () => {
    const names = Object.keys(does) as (keyof typeof does)[];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names, "a", "b", "a", "pause"), { maxLength: 40 }),
        async (steps) => {
          const session = await withTrust();
          const { study } = session;
          const field = new TypedField(study, definition);
          const told: Told = { text: "", past: [], future: [], pending: null, since: null };
          let hue = 0;
          for (const name of steps) {
            const before = study.now();
            if (name === "undo" && told.past.length === 0 && (told.pending ?? told.text) === told.text)
              continue;
            const letters = told.pending ?? (live(told) ? field.shown() : told.text);
            does[name as keyof typeof does](told, letters);
            if (name === "a" || name === "b") field.type(field.shown() + name);
            else if (name === "back") field.type(field.shown().slice(0, -1));
            else if (name === "pause") await study.settle();
            else if (name === "undo" || name === "redo") await study[name]();
            else if (name === "escape") field.takeBack();
            else if (name === "leave") field.leave();
            else {
              hue += 1;
              await must(doDeed(study, "colour-code", { codeId: trust, hue: hue % 360 }));
            }
            const now = study.now();
            expect([kept(session), field.shown()]).toEqual([told.text, told.pending ?? told.text]);
            expect(now.save.is === "saving" || told.pending === null).toBe(true);
            if (name === "pause") {
              const isOther = kept(session) !== definition.read(before.project);
              expect(now.generation - before.generation).toBe(isOther ? 1 : 0);
            }
          }
          await study.settle();
          await study.settled();
          await expectStored(session);
          await session.close();
        },
      ),
      { seed: 77, numRuns: 60 },
    );
  });
});
