import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SECURITY_HEADERS, securityHeadersOf } from "../../electron/policy.ts";
import { bridgeCalls } from "../../shared/bridge-calls.ts";

const out = path.resolve(import.meta.dirname, "../../out");
const built = (file: string) => readFileSync(path.join(out, file), "utf8");

/** What a built file takes from outside itself. */
function outsideOf(source: string): readonly string[] {
  const imports = source.matchAll(/^\s*(?:import|export)\b[^;"'`(]*["']([^"'\n]+)["']/gm);
  const requires = source.matchAll(/(?<![\w.])require\(\s*["']([^"'\n]+)["']\s*\)/g);
  return [...new Set([...imports, ...requires].map(([, name = ""]) => name))].sort();
}

describe("the built preload", () => {
  const preload = built("preload.cjs");

  it("is one CommonJS file that needs Electron and nothing else, as a sandboxed one has to be", () => {
    expect(outsideOf(preload)).toEqual(["electron"]);
    expect(preload).not.toMatch(/^\s*(?:import|export)\s/m);
    expect(preload).not.toContain("import(");
  });

  it("exposes the calls of the bridge under one name, over one channel", () => {
    const exposed: [string, Record<string, (...args: unknown[]) => unknown>][] = [];
    const invoked: unknown[][] = [];
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: never) => exposed.push([name, value]) },
      ipcRenderer: { invoke: (...all: unknown[]) => invoked.push(all) },
    };
    new Function("require", "exports", "module", preload)(() => electron, {}, {});
    expect(exposed.map(([name]) => name)).toEqual(["kvali"]);
    const calls = exposed[0]?.[1] ?? {};
    expect(Object.keys(calls)).toEqual(bridgeCalls);
    calls.readProject?.("t");
    expect(invoked).toEqual([["kvali", "readProject", ["t"]]]);
  });
});

describe("the built hosts", () => {
  it.each([
    ["main.js", ["electron"]],
    ["serve.js", []],
  ])("%s needs no packages beside it", (file, others) => {
    // fflate asks for Node's worker threads in Node's older way, and does without them.
    const ofNode = (name: string) => name.startsWith("node:") || ["module", "worker_threads"].includes(name);
    expect(outsideOf(built(file)).filter((name) => !ofNode(name))).toEqual(others);
  });

  it.each(["main.js", "serve.js"])("%s holds nothing of the window", (file) => {
    for (const words of ["react-dom", "Dexie", "LexicalEditor", "createRoot"]) {
      expect(built(file)).not.toContain(words);
    }
  });
});

describe("the built window", () => {
  const assets = readdirSync(path.join(out, "window"), { recursive: true, encoding: "utf8" });

  it("has no script or style in its page, which the policy would refuse", () => {
    const page = built("window/index.html");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\bstyle=|\bon\w+=/);
    expect(page).not.toMatch(/https?:\/\//);
  });

  it("has the element that keeps React Aria from putting a style into the page", () => {
    const id = "react-aria-pressable-style";
    expect(built("window/index.html")).toContain(`id="${id}"`);
    const usePress = "../node_modules/react-aria/dist/private/interactions/usePress.mjs";
    expect(built(usePress)).toContain(`STYLE_ID = '${id}'`);
  });

  it("has one worker that may compile wasm, by its name, and the wasm in a script beside it", () => {
    const files = assets.map((name) => `/${name.replaceAll("\\", "/")}`);
    const may = files.filter((file) => securityHeadersOf(file) !== SECURITY_HEADERS);
    expect(may).toEqual([expect.stringContaining("/assets/read-project.worker-")]);
    expect(files.filter((file) => file.endsWith(".wasm"))).toEqual([]);
    expect(files.filter((file) => file.includes("sql-wasm"))).toHaveLength(1);
  });

  it("has its fonts with it", () => {
    expect(assets.some((name) => name.endsWith(".woff2"))).toBe(true);
    for (const file of assets.filter((name) => name.endsWith(".css"))) {
      expect(built(path.join("window", file))).not.toMatch(/url\((?:["']?)(?:https?:|\/\/|data:font)/);
    }
  });
});
