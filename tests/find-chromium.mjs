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

const debiansShell = "/usr/bin/chromium-headless-shell";

/**
 * The path of a Chromium without a window round the page, which needs about two thirds of the time: Debian's, got where
 * that is allowed; null where there is none.
 */
export function chromiumWithoutWindow() {
  if (process.env.CHROMIUM_PATH) return null;
  if (!existsSync(debiansShell)) installOnDebian("chromium-headless-shell");
  return existsSync(debiansShell) ? debiansShell : null;
}

/** Installs a package of Debian's where one may, and says nothing where one may not. */
function installOnDebian(name) {
  const isRoot = typeof process.getuid === "function" && process.getuid() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) =>
    spawnSync("apt-get", words, { stdio: "inherit", env, timeout: 60_000 }).status === 0;
  const install = () => apt("install", "-y", "--no-install-recommends", name);
  install() || (apt("update") && install());
}

/** Gets a Chromium: Debian's where that is allowed, else Playwright's. Throws with a sentence where neither can be had. */
export async function fetchChromium() {
  installOnDebian("chromium");
  const installed = findChromium();
  if (installed) return installed;
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
