import { describe, expect, it } from "vitest";
import { RecordingFinder } from "../../../renderer/recordings/recording-finder.ts";
import type { Bridge } from "../../../shared/bridge.ts";
import { aRecording } from "../../support/a-recording.ts";

const recording = aRecording({ transcriptId: "transcript:Night" });
const { sha256, bytes } = recording;
type Answer = Awaited<ReturnType<Bridge["findRecording"]>>;
const hashing: Answer = { is: "hashing", done: 1, bytes };
const at = (token: string): Answer => ({
  ...{ is: "place", token, name: "Night.mp3", bytes, url: `/recording/${token}`, mediaType: "audio/mpeg" },
});
const found = (token: string) => ({
  ...{ is: "ready", source: { url: `/recording/${token}`, name: "Night.mp3", bytes, sha256 } },
});

/** A host that answers one thing after another; "gone" throws. What it was asked is kept, and it answers when `next` is called. */
function aHost(...answers: readonly (Answer | "gone")[]) {
  const asked: boolean[] = [];
  const waiting: (() => void)[] = [];
  const findRecording: Bridge["findRecording"] = async (_, anew) => {
    const answer = answers[asked.length] ?? null;
    asked.push(anew);
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (answer === "gone") throw new Error("gone");
    return answer;
  };
  const finder = new RecordingFinder({ findRecording });
  const next = async () => {
    const told = new Promise<void>((resolve) => {
      const end = finder.subscribe(() => {
        end();
        resolve();
      });
    });
    waiting.shift()?.();
    await told;
  };
  return { finder, asked, next };
}

describe("a recording that the host is asked for", () => {
  it("is asked for anew once, then step by step, and not again while the answer holds", async () => {
    const { finder, asked, next } = aHost(hashing, at("a"));
    finder.want(recording);
    await next();
    expect(finder.of(sha256)).toEqual({ is: "looking", done: 1, bytes });
    await next();
    expect(finder.of(sha256)).toMatchObject(found("a"));
    finder.want(recording);
    expect(asked).toEqual([true, false]);
  });

  it("is not asked for any further when nobody wants it, and from the beginning when somebody does again", async () => {
    const { finder, asked, next } = aHost(hashing, at("a"));
    finder.want(recording)();
    await next();
    expect([finder.of(sha256), asked]).toEqual([null, [true]]);
    finder.want(recording);
    await next();
    expect(finder.of(sha256)).toMatchObject(found("a"));
    expect(asked).toEqual([true, true]);
  });

  it("is neither missing nor found where the host does not answer; whoever wants it next asks again", async () => {
    const { finder, next } = aHost("gone", null);
    finder.want(recording);
    await next();
    expect(finder.of(sha256)).toEqual({ is: "unanswered" });
    finder.want(recording);
    await next();
    expect(finder.of(sha256)).toEqual({ is: "missing", wasThere: false });
  });

  const source = (token: string) => ({
    ...{ url: `/recording/${token}`, name: "", bytes, sha256, mediaType: "", token, file: null },
  });

  it("that is heard no more is looked for once each time, and found elsewhere, or told as lost", async () => {
    const { finder, asked, next } = aHost(at("a"), at("b"), null);
    finder.want(recording);
    await next();
    void finder.hearsNothing(recording, source("a"));
    void finder.hearsNothing(recording, source("a"));
    await next();
    expect(finder.of(sha256)).toMatchObject(found("b"));
    expect(asked.length).toBe(2);
    void finder.hearsNothing(recording, source("b"));
    await next();
    expect(finder.of(sha256)).toEqual({ is: "missing", wasThere: true });
  });

  it("that is found again where it was not heard is tried once more there, and is then the file that cannot be played", async () => {
    const { finder, next } = aHost(at("a"), at("a"), at("a"), at("a"), at("a"));
    finder.want(recording);
    await next();
    const is = [];
    for (let time = 0; time < 2; time += 1) {
      void finder.hearsNothing(recording, source("a"));
      await next();
      is.push(finder.of(sha256)?.is);
    }
    finder.lookAgain(recording);
    await next();
    is.push(finder.of(sha256)?.is);
    void finder.hearsNothing(recording, source("a"));
    await next();
    expect([...is, finder.of(sha256)?.is]).toEqual(["ready", "unplayable", "ready", "ready"]);
  });

  it("has at a second outage the reason of that one, though it is found where it was in between", async () => {
    const { finder, next } = aHost(at("a"), null, at("a"), "gone", at("a"), at("a"), null);
    finder.want(recording);
    await next();
    const told = async (act: () => unknown) => {
      void act();
      await next();
      return finder.of(sha256);
    };
    const isUnheard = () => finder.hearsNothing(recording, source("a"));
    const looksAgain = () => finder.lookAgain(recording);
    expect(await told(isUnheard)).toEqual({ is: "missing", wasThere: true });
    expect((await told(looksAgain))?.is).toBe("ready");
    expect(await told(isUnheard)).toEqual({ is: "unanswered" });
    expect((await told(looksAgain))?.is).toBe("ready");
    expect((await told(isUnheard))?.is).toBe("ready");
    expect(await told(isUnheard)).toEqual({ is: "missing", wasThere: true });
  });

  it("was there also where the host did not answer in between", async () => {
    const { finder, next } = aHost(at("a"), "gone", null);
    finder.want(recording);
    await next();
    finder.lookAgain(recording);
    await next();
    finder.lookAgain(recording);
    await next();
    expect(finder.of(sha256)).toEqual({ is: "missing", wasThere: true });
  });

  it("that was picked cannot be played where it is heard no more, unless it cannot be read either", async () => {
    const { finder, asked, next } = aHost(null);
    const picked = { url: "blob:1", name: "", bytes, sha256, mediaType: "", token: null };
    finder.give({ ...picked, file: new Blob(["sound"]) });
    await finder.hearsNothing(recording, { ...picked, file: new Blob(["sound"]) });
    expect([finder.of(sha256)?.is, asked]).toEqual(["unplayable", []]);
    const gone = Object.assign(new Blob(["sound"]), {
      slice: () => ({ arrayBuffer: () => Promise.reject() }),
    });
    const again = { ...picked, url: "blob:2", file: gone };
    finder.give(again);
    void finder.hearsNothing(recording, again);
    await expect.poll(() => asked.length).toBe(1);
    await next();
    expect(finder.of(sha256)).toEqual({ is: "missing", wasThere: true });
  });
});
