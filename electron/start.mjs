/** `npm start`: installs and builds where needed, then starts Kvali in the host that can be had here. */
import { spawn } from "node:child_process";
import { lookup } from "node:dns/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fetchElectron, findElectron } from "./find-electron.mjs";
import { install } from "./install.mjs";
import { pickHost } from "./pick-host.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

install();
const { buildWhereNeeded } = await import("./build.mjs");
if (await buildWhereNeeded()) console.log("Built.");

const words = process.argv.slice(2);
const facts = {
  wantsBrowser: words.includes("--browser"),
  platform: process.platform,
  isRoot: typeof process.getuid === "function" && process.getuid() === 0,
  hasDisplay: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  electron: findElectron(),
};
// Electron is fetched only where it would then be used.
const wouldUse = pickHost({ ...facts, electron: "one" }).host === "electron";
if (wouldUse && !facts.electron && (await isOnline())) facts.electron = fetchElectron();

const { host, why } = pickHost(facts);
console.log(
  host === "electron" ? `Kvali opens in Electron: ${why}.` : `Kvali opens in your browser: ${why}.`,
);
const rest = words.filter((word) => word !== "--browser");
const [program, args] =
  host === "electron"
    ? [facts.electron, [root, ...rest]]
    : [process.execPath, [path.join(root, "out", "serve.js"), ...rest]];

const child = spawn(program, args, { stdio: "inherit" });
// The child ends once it has saved, and this program with it. (It bears to be told twice: in a terminal
// Ctrl-C reaches it by itself too.)
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`It could not be started: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(signal ? 1 : code === null ? 1 : code));

/** Whether the place that Electron is fetched from can be found. */
async function isOnline() {
  const found = lookup("github.com").then(
    () => true,
    () => false,
  );
  const tooLong = new Promise((resolve) => setTimeout(resolve, 3000, false).unref());
  return Promise.race([found, tooLong]);
}
