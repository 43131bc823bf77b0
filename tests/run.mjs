/**
 * `npm test`: everything that has to hold before a change is kept, in order; stops at the first that does not. With
 * `--quick` what needs no browser and no build, to be run every few minutes.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../electron/install.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const began = Date.now();
const isQuick = process.argv.includes("--quick");

/** A program that ended with another code than 0, and has said why itself. */
class Failed extends Error {
  constructor(code) {
    super("");
    this.code = code;
  }
}

await step("packages", () => install());
if (!isQuick) {
  const { chromiumWithoutWindow, findChromium, fetchChromium } = await import("./find-chromium.mjs");
  await step("Chromium", async () => {
    process.env.KVALI_CHROMIUM = chromiumWithoutWindow() || findChromium() || (await fetchChromium());
    console.log(process.env.KVALI_CHROMIUM);
  });
}
const before = changes();

await step("style (biome)", () => run("@biomejs/biome/bin/biome", "ci"));
await step("types (tsc)", () => run("typescript/bin/tsc", "--noEmit"));
if (!isQuick) {
  const { buildWhereNeeded } = await import("../electron/build.mjs");
  await step("build", async () => console.log((await buildWhereNeeded()) ? "Built." : "Built already."));
}
await step("tests (vitest)", () =>
  run("vitest/vitest.mjs", "run", ...(isQuick ? ["--project", "core"] : [])),
);
await step("nothing left behind (git)", () => {
  const after = changes();
  if (before === "" && after) throw new Error(`The tests changed files that git keeps:\n${after}`);
});
console.log(`\n${isQuick ? "All is well outside the browser" : "All is well"}, after ${seconds(began)} s.`);

async function step(name, task) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  try {
    await task();
  } catch (error) {
    if (!(error instanceof Failed)) console.error(error.stack || error);
    console.error(`── ${name}: failed after ${seconds(start)} s`);
    process.exit(error instanceof Failed ? error.code : 1);
  }
  console.log(`── ${name}: ${seconds(start)} s`);
}

/** Runs a package's program, its output passed on. */
function run(program, ...words) {
  const file = path.join(root, "node_modules", program);
  const { status } = spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Failed(status || 1);
}

/** What git sees as changed, or null where this is no checkout. */
function changes() {
  if (!existsSync(path.join(root, ".git"))) return null;
  const { status, stdout } = spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
