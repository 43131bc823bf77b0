import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const home = process.env.HOME || process.env.USERPROFILE || "";
const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
const inPrograms = (file) => programs.filter(Boolean).map((folder) => path.join(folder, file));

/** Where Chromium and its relatives usually lie. */
const usual = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: ["", home].flatMap((folder) => [
    `${folder}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [
    ...inPrograms("Google\\Chrome\\Application\\chrome.exe"),
    ...inPrograms("Chromium\\Application\\chrome.exe"),
    ...inPrograms("Microsoft\\Edge\\Application\\msedge.exe"),
  ],
};

/** The path of a Chromium that is here, or null. `CHROMIUM_PATH` names another. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names nothing that is there: ${given}`);
  }
  return (usual[process.platform] || []).find((file) => existsSync(file)) || null;
}

/** Gets a Chromium: Debian's where that is allowed, else Playwright's. Throws with a sentence where neither can be had. */
export async function fetchChromium() {
  const isRoot = typeof process.getuid === "function" && process.getuid() === 0;
  if (isRoot && existsSync("/etc/debian_version")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...words) => spawnSync("apt-get", words, { stdio: "inherit", env }).status === 0;
    apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
    const installed = findChromium();
    if (installed) return installed;
  }
  const { chromium } = await import("playwright-core");
  if (!existsSync(chromium.executablePath())) {
    const isWindows = process.platform === "win32";
    spawnSync(isWindows ? "npx.cmd" : "npx", ["playwright-core", "install", "chromium"], {
      stdio: "inherit",
      shell: isWindows,
    });
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    "The tests need a Chromium and could not get one. Install Chromium, Chrome or Edge, or name one by CHROMIUM_PATH.",
  );
}
