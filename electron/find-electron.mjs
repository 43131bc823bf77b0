import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const packaged = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "node_modules", "electron");

/**
 * The path of Electron's program, or null. It is looked for on the disk: to ask the package would make
 * it fetch the program. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that holds another.
 */
export function findElectron() {
  try {
    const program = readFileSync(path.join(packaged, "path.txt"), "utf8").trim();
    const found = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH || path.join(packaged, "dist"), program);
    if (existsSync(found)) return found;
  } catch {
    // Without path.txt the program was never fetched, but another may have been given.
  }
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const names = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };
  const program = given && path.join(given, names[process.platform] || "electron");
  return program && existsSync(program) ? program : null;
}

/** Fetches Electron's program once (some 120 MB); answers its path, or null where that failed. */
export function fetchElectron() {
  if (!existsSync(path.join(packaged, "install.js"))) return null;
  console.log("Fetching Electron, once. (Ctrl-C and `npm start -- --browser` do without it.)");
  spawnSync(process.execPath, [path.join(packaged, "install.js")], { stdio: "ignore", timeout: 180_000 });
  return findElectron();
}
