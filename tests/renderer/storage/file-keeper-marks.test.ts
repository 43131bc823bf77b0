import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginStudy, type Session } from "../../../renderer/storage/session.ts";
import type { Bridge } from "../../../shared/bridge.ts";
import { addNamed, aHost, must, type TestHost } from "../../support/a-window.ts";

// The keeper's clocks are turned by hand; everything else takes the time it takes.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = <Value>(value: () => Promise<Value> | Value) =>
  expect.poll(value, { timeout: 10_000, interval: 10 });

/** A study in a window whose calls to the host go through `change`. */
async function sessionOver(host: TestHost, change: (bridge: Bridge) => Partial<Bridge>): Promise<Session> {
  const bridge = { ...host.bridge, ...change(host.bridge) };
  return must(await beginStudy({ ...host.window(), bridge }, "Shelter"));
}

describe("a file", () => {
  it("is written one at a time also when it is asked for twice during a writing (W11)", async () => {
    const host = aHost();
    let atOnce = 0;
    let most = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const session = await sessionOver(host, (bridge) => ({
      writeProject: async (...given) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        if (isHeld) await held;
        const answer = await bridge.writeProject(...given);
        atOnce -= 1;
        return answer;
      },
    }));
    const faults = new Set<string | null>();
    session.files.subscribe(() => faults.add(session.files.now().fault));
    await session.files.saveTo(await host.place("study.kvali"));
    await addNamed(session, "b");
    isHeld = true;
    const first = session.files.save();
    await soon(() => atOnce).toBe(1);
    const others = [session.files.save(), session.files.save(), session.files.save()];
    letGo();
    await Promise.all([first, ...others]);
    expect(most).toBe(1);
    expect([...faults]).toEqual([null]);
    await session.close();
  });

  it("that somebody else changed is not what the study is saved in, also with nothing done since (W10)", async () => {
    const host = aHost();
    const session = await sessionOver(host, () => ({}));
    await addNamed(session, "a");
    await session.files.saveTo(await host.place("study.kvali"));
    expect(session.files.now().savedGeneration).toBe(session.study.now().generation);
    host.files.put("/studies/study.kvali", new TextEncoder().encode("somebody else's words"));
    await session.files.save();
    expect(session.files.now()).toMatchObject({ fault: "changed-underneath", savedGeneration: -1 });
    await session.close();
  });
});

describe("what is said of the host", () => {
  it("is not that it has gone, when its list of studies cannot be written (W12)", async () => {
    const host = aHost();
    let isFull = false;
    let written = 0;
    const session = await sessionOver(host, (bridge) => ({
      shelve: async (entry) => {
        if (isFull) throw new Error("disk-full");
        await bridge.shelve(entry);
      },
      writeProject: (...given) => {
        written += 1;
        return bridge.writeProject(...given);
      },
    }));
    await session.files.saveTo(await host.place("study.kvali"));
    isFull = true;
    await addNamed(session, "a");
    await session.files.save();
    expect(session.files.now().fault).toBe("not-listed");
    const before = written;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toBe(before);
    isFull = false;
    await vi.advanceTimersByTimeAsync(20_000);
    await soon(() => session.files.now().fault).toBe(null);
    await session.close();
  });

  it("is not that it has gone, when the file cannot be made (W12)", async () => {
    const host = aHost();
    const { jobs, ...world } = host.window();
    let isBroken = false;
    const fileFromDatabase = async (projectId: string) => {
      if (isBroken) throw new Error("the database holds no study that can be written: missing");
      return jobs.fileFromDatabase(projectId);
    };
    const session = must(await beginStudy({ ...world, jobs: { ...jobs, fileFromDatabase } }, "Shelter"));
    await addNamed(session, "a");
    isBroken = true;
    await session.files.save();
    expect(session.files.now().fault).toBe("not-made");
    isBroken = false;
    await session.close();
  });
});

it("is copied to the host every ten minutes, also when the clock was put back (W11)", async () => {
  const host = aHost();
  let copies = 0;
  const session = await sessionOver(host, (bridge) => ({
    keepCopy: (...given) => {
      copies += 1;
      return bridge.keepCopy(...given);
    },
  }));
  await session.files.saveTo(await host.place("study.kvali"));
  const before = copies;
  vi.setSystemTime(Date.now() - 24 * 60 * 60 * 1000);
  const turned = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 11 * 60 * 1000);
  await addNamed(session, "a");
  await session.files.save();
  turned.mockRestore();
  expect(copies).toBeGreaterThan(before);
  await session.close();
});
