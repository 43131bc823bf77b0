import { describe, expect, it } from "vitest";
import { CommandDesk, type Spot } from "../../../renderer/commands/command-desk.ts";
import {
  type Command,
  type CommandId,
  canMeet,
  commandList,
  commandsByKey,
  keysOf,
} from "../../../renderer/commands/command-list.ts";
import { keyName, shownKey } from "../../../renderer/commands/key-names.ts";

const bare = { code: "", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof bare> = {}) => ({ ...bare, ...held, key });
const text: Spot = { in: "text", correcting: false, inField: false, inDialog: false };
const elsewhere: Spot = { ...text, in: "elsewhere" };

/** A desk at which everything can be done, and what was done at it. */
function aDesk(keys: Record<string, string> = {}) {
  const desk = new CommandDesk({
    getItem: (name) => keys[name] ?? null,
    setItem: (name, value) => {
      keys[name] = value;
    },
  });
  const done: string[] = [];
  for (const { id } of commandList)
    desk.register({ [id]: ({ shiftKey }: { shiftKey: boolean }) => done.push(shiftKey ? `${id} on` : id) });
  return { desk, done, keys };
}

describe("keys", () => {
  const doneBy = (spot: Spot, ...events: ReturnType<typeof press>[]) => {
    const { desk, done } = aDesk();
    for (const event of events) desk.answer(event, spot);
    return done;
  };

  it("code, repeat and select while one reads", () =>
    expect(doneBy(text, ...["Enter", "c", "V", "r", "s", "t"].map((key) => press(key)))).toEqual([
      "code",
      "code",
      "in-vivo",
      "repeat",
      "sentence",
      "turn",
    ]));

  it("do nothing behind an open dialog, but for Undo, Redo and Save", () => {
    const dialog = { ...elsewhere, inDialog: true };
    const ctrl = { ctrlKey: true };
    const all = [
      press("4", { altKey: true }),
      press("k", ctrl),
      press("?"),
      press("z", ctrl),
      press("y", ctrl),
    ];
    expect(doneBy(dialog, ...all)).toEqual(["undo", "redo"]);
    expect(doneBy({ ...dialog, inField: true }, ...all, press("s", ctrl))).toEqual(["save"]);
  });

  it("are letters while one corrects the text", () =>
    expect(
      doneBy({ ...text, correcting: true }, ...["Enter", "c", "Delete", ".", "?"].map((key) => press(key))),
    ).toEqual([]));

  it("rename and remove in the list of interviews, where the text's own F2 and Delete do not count", () =>
    expect(
      doneBy(
        { ...text, in: "interviews" },
        press("F2"),
        press("Delete"),
        press("F10", { shiftKey: true }),
        press("F10"),
        press("ContextMenu"),
        press("Enter"),
      ),
    ).toEqual(["rename-interview", "remove-interview", "interview-menu on", "interview-menu"]));

  it("do nothing to a text that has not the focus", () =>
    expect(doneBy(elsewhere, press("c"), press("Delete"), press("Escape"))).toEqual([]));

  it("move the start of a coding on Swedish and on English keyboards alike", () =>
    expect(
      doneBy(text, ...[":", ">", ";", "<"].map((key) => press(key, { shiftKey: true }))).map((one) =>
        one.replace(" on", ""),
      ),
    ).toEqual(["grow-start", "grow-start", "shrink-start", "shrink-start"]));

  it("move by turn and sentence with Alt, also while one corrects, and select on the way with Shift", () =>
    expect(
      doneBy({ ...text, correcting: true }, press("ArrowDown", { altKey: true, shiftKey: true })),
    ).toEqual(["next-turn on"]));

  it("leave what is held with Ctrl to the browser, but for what the window does", () =>
    expect(doneBy(text, press("c", { ctrlKey: true }), press("z", { metaKey: true }))).toEqual(["undo"]));

  it("leave undo to the field in which one types, and save all the same", () =>
    expect(
      doneBy({ ...elsewhere, inField: true }, press("z", { ctrlKey: true }), press("s", { ctrlKey: true })),
    ).toEqual(["save"]));

  it("go to places out of a field, but for what Alt writes there on a Mac", () =>
    expect(
      doneBy(
        { ...elsewhere, inField: true },
        press("2", { altKey: true, code: "Digit2" }),
        press("@", { altKey: true, code: "Digit2" }),
      ),
    ).toEqual(["go-code"]));

  it("find a digit by its place, since Alt writes something else there", () =>
    expect(keyName(press("¡", { altKey: true, code: "Digit1" }))).toBe("Alt+1"));

  it("are printed as they are called on a keyboard", () =>
    expect(["Alt+ArrowDown", "Ctrl+Shift+z", "s"].map(shownKey)).toEqual([
      "Alt + ↓",
      "Ctrl + Shift + Z",
      "S",
    ]));

  it("mean one command each in every place", () => {
    const all: readonly (Command & { readonly id: CommandId })[] = commandList;
    const met = all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => canMeet(one, other) && one.keys.some((key) => other.keys.includes(key)))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(met).toEqual([]);
  });

  it("do what the place at hand does: Enter codes in one and writes a note in the other", () => {
    const { desk, done } = aDesk();
    const reading = new CommandDesk({ getItem: () => null, setItem: () => undefined });
    reading.register({ "note-passage": () => done.push("note-passage") });
    desk.answer(press("Enter"), text);
    reading.answer(press("Enter"), text);
    expect(done).toEqual(["code", "note-passage"]);
  });
});

describe("a window that only reads", () => {
  const reading = () => {
    const done: string[] = [];
    const desk = new CommandDesk({ getItem: () => null, setItem: () => undefined }, () => done.push("no"));
    for (const { id } of commandList) desk.register({ [id]: () => done.push(id) });
    return { desk, done };
  };

  it("offers no command that changes the study, and does each of the others", () => {
    const { desk, done } = reading();
    const offered = commandList.filter(({ id }) => desk.can(id)).map(({ id }) => id);
    for (const { id } of commandList) desk.run(id);
    expect(done.filter((one) => one !== "no")).toEqual(offered);
    expect(offered).toEqual(expect.arrayContaining(["next-turn", "find", "go-read", "leave-study"]));
    for (const id of ["code", "correct", "undo", "import", "rename-interview"])
      expect(offered).not.toContain(id);
  });

  it("says why when a key asks for one, and keeps the key from the browser", () => {
    const { desk, done } = reading();
    expect([desk.answer(press("Delete"), text), done]).toEqual([true, ["no"]]);
  });
});

describe("keys of one's own", () => {
  it("count in place of ours, and are taken from the command that had them", () => {
    const { desk, done } = aDesk();
    desk.setKeys("in-vivo", ["c"]);
    for (const key of ["v", "c", "Enter"]) desk.answer(press(key), text);
    expect(done).toEqual(["in-vivo", "code"]);
  });

  it("can be none, and come back when they are given back", () => {
    const { desk, done } = aDesk();
    desk.setKeys("repeat", []);
    desk.answer(press("r"), text);
    desk.setKeys("repeat", null);
    desk.answer(press("r"), text);
    expect(done).toEqual(["repeat"]);
  });

  it("are there again the next time", () => {
    const { desk, keys } = aDesk();
    desk.setKeys("keys", ["F1"]);
    expect(keysOf("keys", aDesk(keys).desk.ownKeys())).toEqual(["F1"]);
  });

  it("are ours when what was kept is nonsense", () =>
    expect(
      ["{", "null", '{ "code": 5 }'].map((kept) => aDesk({ "kvali keys": kept }).desk.ownKeys()),
    ).toEqual([{}, {}, {}]));

  it("never make one key mean two commands of one place", () => {
    const own = { "in-vivo": ["x"], repeat: ["x"] };
    expect(
      commandsByKey(own)
        .get("x")
        ?.map(({ id }) => id),
    ).toEqual(["in-vivo", "mark-read"]);
  });
});

describe("commands", () => {
  it("are done by whoever took them last, until it gives them back", () => {
    const { desk, done } = aDesk();
    const giveBack = desk.register({ code: () => done.push("dialog") });
    desk.run("code");
    giveBack();
    desk.run("code");
    expect(done).toEqual(["dialog", "code"]);
  });

  it("that nobody can do are no commands", () => {
    const desk = new CommandDesk({ getItem: () => null, setItem: () => undefined });
    expect([desk.can("undo"), desk.answer(press("z", { ctrlKey: true }), elsewhere)]).toEqual([false, false]);
  });
});
