/**
 * Makes sure of Node and of the packages. Plain JavaScript that old versions of Node can read, so that they
 * get to say what is missing; it needs no package itself.
 */
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What is wrong with a version of Node ("20.18.1"), in a sentence, or null. */
export function nodeIsTooOld(version) {
  const [major, minor] = version.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough ? null : `Kvali needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org`;
}

/**
 * Whether what is installed is what the lock file names. `lock` is package-lock.json, `installed` is
 * node_modules/.package-lock.json, which npm writes after all else. Optional packages of other systems are absent.
 */
export function isInstalledAsLocked(lock, installed) {
  return Object.entries(lock.packages || {}).every(([place, { version, link, optional, devOptional }]) => {
    if (place === "" || link) return true;
    const there = installed.packages?.[place];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

/** Installs the packages where they are missing or others than the lock file names. Ends the process on failure. */
export function install() {
  const tooOld = nodeIsTooOld(process.versions.node);
  if (tooOld) end(tooOld);
  const modules = path.join(root, "node_modules");
  if (isUpToDate(modules)) return;
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    end(
      "node_modules is a link, and what it leads to is not what package-lock.json names: run npm ci there.",
    );
  }
  console.error("Installing the packages (npm ci) …");
  const done = runNpm(["ci", "--no-audit", "--no-fund"]);
  if (done.status !== 0) end("The packages could not be installed; npm says why above.", done.status || 1);
}

/** Runs npm in the project's folder. What it says goes to stderr: stdout belongs to the program that is started. */
export function runNpm(words) {
  const isWindows = process.platform === "win32";
  return spawnSync(isWindows ? "npm.cmd" : "npm", words, {
    cwd: root,
    stdio: ["inherit", 2, 2],
    shell: isWindows,
  });
}

function isUpToDate(modules) {
  try {
    const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
    const installed = JSON.parse(readFileSync(path.join(modules, ".package-lock.json"), "utf8"));
    return isInstalledAsLocked(lock, installed);
  } catch {
    return false;
  }
}

function end(words, code = 1) {
  console.error(words);
  process.exit(code);
}
