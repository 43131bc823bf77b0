import { describe, expect, it } from "vitest";
import { attempt, troubleOf } from "../../../renderer/library/open-trouble.ts";
import { HostGone } from "../../../renderer/storage/bridge-over-http.ts";
import { done, refused } from "../../../shared/outcome.ts";

describe("what goes wrong while a study is opened", () => {
  it("is the host, when that does not answer", () =>
    expect(troubleOf(new HostGone("readShelf: no answer"))).toBe("host-gone"));

  it("is the disk, also when Dexie says so in its own words", () => {
    const full = new DOMException("full", "QuotaExceededError");
    expect(troubleOf(full)).toBe("storage-full");
    expect(troubleOf(Object.assign(new Error("AbortError"), { inner: full }))).toBe("storage-full");
  });

  it("is a fault of the program otherwise", () => {
    expect(troubleOf(new RangeError("entry 3 is missing"))).toBe("unexpected");
    expect(troubleOf("thrown")).toBe("unexpected");
  });

  it("becomes a reason, and what was refused or done stays as it is", async () => {
    expect(await attempt(async () => done(1))).toEqual(done(1));
    expect(await attempt(async () => refused("behind"))).toEqual(refused("behind"));
    expect(await attempt(() => Promise.reject(new HostGone("about: no answer")))).toEqual(
      refused("host-gone"),
    );
  });
});
