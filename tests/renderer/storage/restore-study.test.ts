import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { type RestoreStep, restoreCopy, restoreSteps } from "../../../renderer/storage/restore-study.ts";
import {
  addNamed,
  aHost,
  aSession,
  codeNames,
  expectStored,
  idOf,
  must,
  reopened,
} from "../../support/a-window.ts";

/** A study with two codes, and a host that begins with just that. */
async function aStudy() {
  const host = aHost();
  const session = await aSession(host);
  await addNamed(session, "Trust");
  await addNamed(session, "Rules");
  const left = async () => ({
    shelf: (await host.bridge.readShelf()).map(({ projectId }) => projectId),
    databases: (await Dexie.getDatabaseNames()).filter((name) => !known.has(name)),
  });
  const known = new Set(await Dexie.getDatabaseNames());
  return { host, session, left };
}

/** Entry 2 made the first code. */
const wish = { at: 2, name: "Before the rules" };

describe("restoring a point of the history as a copy", () => {
  it("puts a study into the library that opens as it was, and says each step (H7)", async () => {
    const { host, session } = await aStudy();
    const steps: RestoreStep[] = [];
    const { signal } = new AbortController();
    const onStep = (step: RestoreStep) => steps.push(step);
    const made = must(await restoreCopy(host.window(), idOf(session), wish, { onStep, signal }));
    expect(steps).toEqual(restoreSteps);
    const copy = await reopened(host, made.projectId);
    expect(copy.study.now().project.study.name).toBe("Before the rules");
    expect(codeNames(copy.study.now().project)).toEqual(["Trust"]);
    await expectStored(copy);
    expect(codeNames(session.study.now().project)).toEqual(["Rules", "Trust"]);
  });

  it.each(restoreSteps)("leaves nothing when it is cancelled in the step “%s”", async (when) => {
    const { host, session, left } = await aStudy();
    const cancelling = new AbortController();
    const onStep = (step: RestoreStep) => {
      if (step === when) cancelling.abort();
    };
    const { signal } = cancelling;
    expect(await restoreCopy(host.window(), idOf(session), wish, { onStep, signal })).toEqual({
      is: "refused",
      why: "cancelled",
    });
    expect(await left()).toEqual({ shelf: [idOf(session)], databases: [] });
  });

  it("leaves nothing when the host will not keep it", async () => {
    const { host, session, left } = await aStudy();
    const onStep = (step: RestoreStep) => {
      if (step === "keep") host.fails.set("host", "EIO");
    };
    const { signal } = new AbortController();
    await expect(restoreCopy(host.window(), idOf(session), wish, { onStep, signal })).rejects.toThrow();
    host.fails.clear();
    expect(await left()).toEqual({ shelf: [idOf(session)], databases: [] });
  });
});

describe("looking back at a study", () => {
  it("shows it as it was after an entry, and changes nothing (H2)", async () => {
    const { host, session, left } = await aStudy();
    const then = await host.window().jobs.projectAt(idOf(session), 2);
    expect(codeNames(then)).toEqual(["Trust"]);
    expect(codeNames(session.study.now().project)).toEqual(["Rules", "Trust"]);
    expect(await left()).toEqual({ shelf: [idOf(session)], databases: [] });
  });

  it.each([0, 4])("is refused for entry %s of three", async (seq) => {
    const { host, session } = await aStudy();
    await expect(host.window().jobs.projectAt(idOf(session), seq)).rejects.toThrow(RangeError);
  });
});
