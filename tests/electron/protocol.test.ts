import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentType, windowAnswer, windowFile } from "../../electron/protocol.ts";
import { windowFilesIn, windowServer } from "../../electron/window-files.ts";

const known: ReadonlySet<string> = new Set(["/index.html", "/assets/main.js", "/assets/ö b.css"]);

describe("the file of the window that an address means", () => {
  it.each([
    ["/", "/index.html"],
    ["/?token=1", "/index.html"],
    ["/index.html", "/index.html"],
    ["/assets/main.js?v=1#x", "/assets/main.js"],
    ["/assets/%C3%B6%20b.css", "/assets/ö b.css"],
    ["/%61ssets/main.js", "/assets/main.js"],
  ])("%s → %s", (target, file) => expect(windowFile(target, known)).toBe(file));

  it.each([
    "",
    "index.html",
    "//index.html",
    "/../index.html",
    "/assets/../index.html",
    "/./index.html",
    "/%2e%2e/index.html",
    "/%2E%2E%2Findex.html",
    "/assets/%2e%2e/index.html",
    "/assets%5c..%5cindex.html",
    "/assets\\main.js",
    "/index.html%00",
    "/index.html\0.js",
    "/%252e%252e/index.html",
    "/%25",
    "/%",
    "/%ff",
    "/etc/passwd",
    "C:/index.html",
    "/C:/index.html",
    "file:///index.html",
    "/assets/",
    "/__proto__",
    "/INDEX.HTML",
  ])("%j means none", (target) => expect(windowFile(target, known)).toBeNull());

  it("is never one that is not listed (seed 17)", () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "%2e",
      "%2E",
      "%2f",
      "%5c",
      "\\",
      "/",
      "%00",
      "assets",
      "main.js",
      "?",
      "#",
      "%",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = windowFile(`/${parts.join("")}`, known);
        if (file !== null) expect(known.has(file)).toBe(true);
      }),
      { seed: 17, numRuns: 2000 },
    );
  });
});

describe("the answer to a request for the window", () => {
  it("has the type of the file and the policy", () =>
    expect(windowAnswer("GET", "/", known)).toMatchObject({
      status: 200,
      headers: { "Content-Type": "text/html; charset=utf-8", "X-Content-Type-Options": "nosniff" },
    }));

  it("has another policy for the one worker that compiles wasm", () => {
    const reader = "/assets/read-project.worker-a1.js";
    const policyOf = (file: string) =>
      windowAnswer("GET", file, new Set([...known, reader])).headers["Content-Security-Policy"];
    expect(policyOf(reader)).toContain("'wasm-unsafe-eval'");
    expect(policyOf("/assets/main.js")).not.toContain("wasm");
  });

  it("has the policy also where there is no such file, or nothing to be done", () => {
    for (const answer of [windowAnswer("GET", "/no.js", known), windowAnswer("POST", "/", known)]) {
      expect(answer.file).toBeNull();
      expect(answer.headers).toHaveProperty("Content-Security-Policy");
    }
    expect(windowAnswer("POST", "/", known).status).toBe(405);
    expect(windowAnswer("GET", "/no.js", known).status).toBe(404);
  });

  it.each([
    ["a.JS", "text/javascript; charset=utf-8"],
    ["a.woff2", "font/woff2"],
    ["a.svg", "image/svg+xml"],
    ["a", "application/octet-stream"],
    ["a.exe", "application/octet-stream"],
  ])("calls %s %s", (file, type) => expect(contentType(file)).toBe(type));
});

describe("the files of the built window", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "kvali-window-"));
    await mkdir(path.join(folder, "window", "assets"), { recursive: true });
    await writeFile(path.join(folder, "window", "index.html"), "<p>");
    await writeFile(path.join(folder, "window", "assets", "main.js"), "1");
    await writeFile(path.join(folder, "secret.txt"), "secret");
    if (process.platform === "win32") return;
    await symlink(path.join(folder, "secret.txt"), path.join(folder, "window", "secret.txt"));
    await symlink(folder, path.join(folder, "window", "up"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are listed, but for links, which may lead outside", async () =>
    expect([...(await windowFilesIn(path.join(folder, "window"))).keys()].sort()).toEqual([
      "/assets/main.js",
      "/index.html",
    ]));

  it("are served, and nothing around them is", async () => {
    const serve = windowServer(await windowFilesIn(path.join(folder, "window")));
    expect(new TextDecoder().decode((await serve("GET", "/assets/main.js")).body)).toBe("1");
    for (const target of ["/secret.txt", "/up/secret.txt", "/../secret.txt", "/%2e%2e/secret.txt"]) {
      expect((await serve("GET", target)).status).toBe(404);
    }
  });
});
