import { describe, expect, it } from "vitest";
import { isTrustedSender } from "../../electron/trusted-sender.ts";

const own = { url: "app://kvali/index.html", isMainFrame: true };

describe("who may call the desktop", () => {
  it("the page of the one window", () =>
    expect(isTrustedSender({ contentsId: 1, frame: own }, 1)).toBe(true));

  it.each([
    ["another page", { contentsId: 2, frame: own }, 1],
    ["a frame in the page", { contentsId: 1, frame: { ...own, isMainFrame: false } }, 1],
    ["a page from elsewhere", { contentsId: 1, frame: { ...own, url: "https://example.org/" } }, 1],
    ["a page without an address", { contentsId: 1, frame: { ...own, url: "" } }, 1],
    ["a frame that is gone", { contentsId: 1, frame: null }, 1],
    ["any page when there is no window", { contentsId: 1, frame: own }, null],
  ])("not %s", (_who, sender, windowId) => expect(isTrustedSender(sender, windowId)).toBe(false));
});
