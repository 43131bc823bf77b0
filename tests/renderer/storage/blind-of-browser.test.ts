import { describe, expect, it } from "vitest";
import { bringBlindnessIn } from "../../../renderer/storage/blind-of-browser.ts";
import { doDeed } from "../../../renderer/storage/do-deed.ts";
import { studyKey } from "../../../renderer/storage/kept-of-study.ts";
import { codesBlind } from "../../../shared/project/code-blind.ts";
import { addNamed, aHost, aSession, codeNames, idOf, reopened } from "../../support/a-window.ts";
import { must } from "../../support/must.ts";

/** A browser's storage that has the desk of one study. */
function storeWith(projectId: string, desk: string) {
  const kept = new Map([[studyKey("desk", projectId), desk]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe("a promise to code blind (B9)", () => {
  it("that earlier versions kept in the browser is brought into the study, once", async () => {
    const host = aHost();
    const session = await aSession(host);
    const store = storeWith(idOf(session), JSON.stringify({ place: "read", blind: true }));
    bringBlindnessIn(session.study, "Ek", store);
    expect(codesBlind(session.study.now().project, "Ek")).toBe(true);
    expect(JSON.parse(store.getItem(studyKey("desk", idOf(session))) ?? "")).toEqual({ place: "read" });
    await must(doDeed(session.study, "end-coding-blind", { coder: "Ek" }));
    bringBlindnessIn(session.study, "Ek", store);
    expect(codesBlind(session.study.now().project, "Ek")).toBe(false);
  });

  it.each(["{}", "null", "[]", "no json", '{"blind":"yes"}'])("is nowhere in %s", async (desk) => {
    const session = await aSession(aHost());
    bringBlindnessIn(session.study, "Ek", storeWith(idOf(session), desk));
    expect(session.study.now().project.study.blindCoders).toEqual([]);
  });

  it("outlasts Undo, Redo and a restart", async () => {
    const host = aHost();
    const session = await aSession(host);
    await addNamed(session, "Trust");
    await must(doDeed(session.study, "code-blind", { coder: "Ek" }));
    await addNamed(session, "Doubt");
    for (let press = 0; press < 3; press += 1) await session.study.undo();
    expect([codeNames(session.study.now().project), codesBlind(session.study.now().project, "Ek")]).toEqual([
      [],
      true,
    ]);
    await session.study.redo();
    await session.study.redo();
    expect(codeNames(session.study.now().project)).toEqual(["Doubt", "Trust"]);
    const again = await reopened(host, idOf(session));
    expect(codesBlind(again.study.now().project, "Ek")).toBe(true);
  });
});
