import { describe, expect, it } from "vitest";
import { isInstalledAsLocked, nodeIsTooOld } from "../../electron/install.mjs";
import { pickHost } from "../../electron/pick-host.mjs";

const desktop = {
  wantsBrowser: false,
  platform: "linux",
  isRoot: false,
  hasDisplay: true,
  electron: "/e/electron",
};

describe("the host that is started", () => {
  it.each(["linux", "darwin", "win32"])("is Electron where it is to be had (%s)", (platform) =>
    expect(pickHost({ ...desktop, platform }).host).toBe("electron"),
  );

  it.each([
    ["you asked for it", { ...desktop, wantsBrowser: true }],
    ["there is no display here", { ...desktop, hasDisplay: false }],
    ["for root, Electron would have to run without its sandbox", { ...desktop, isRoot: true }],
    ["Electron's program is not installed and could not be fetched", { ...desktop, electron: null }],
  ])("is the browser's: %s", (why, facts) => expect(pickHost(facts)).toEqual({ host: "browser", why }));

  it("asks for a display on Linux only", () =>
    expect(pickHost({ ...desktop, platform: "darwin", hasDisplay: false }).host).toBe("electron"));
});

describe("the version of Node", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s will do", (version) =>
    expect(nodeIsTooOld(version)).toBeNull(),
  );
  it.each(["18.20.0", "20.18.1", "16.0.0", "8.0.0"])("%s will not, and is told what will", (version) =>
    expect(nodeIsTooOld(version)).toContain("20.19"),
  );
});

describe("the packages", () => {
  const lock = {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/other-system": { version: "2.0.0", optional: true },
    },
  };

  it("are installed when each is there in its version, but for those of other systems", () =>
    expect(isInstalledAsLocked(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true));

  it.each([
    {},
    { packages: {} },
    { packages: { "node_modules/a": { version: "1.0.1" } } },
    {
      packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/other-system": { version: "1.0.0" } },
    },
  ])("are not: %j", (installed) => expect(isInstalledAsLocked(lock, installed)).toBe(false));
});
