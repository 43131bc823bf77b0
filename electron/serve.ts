import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { bridgeFor } from "./answer.ts";
import { disk } from "./files/disk.ts";
import { inTurn } from "./files/in-turn.ts";
import { knownFiles } from "./files/known-files.ts";
import { sweepData } from "./files/leftovers.ts";
import { readFacts } from "./files/project-facts.ts";
import { dataFolder, studyFolder } from "./folders.ts";
import { inFlight } from "./in-flight.ts";
import { type Loopback, startLoopback } from "./loopback.ts";
import { recordingServer } from "./recording-answer.ts";
import { windowFilesIn, windowServer } from "./window-files.ts";

/**
 * Host 2: the same desktop on 127.0.0.1, for a browser. The port is always the same one, because the
 * browser keeps its storage by it.
 */
const USUAL_PORT = 4875;

const { values, positionals } = parseArgs({
  options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
  allowPositionals: true,
});
const port = Number(values.port ?? process.env.KVALI_PORT ?? USUAL_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  end(`Not a port: ${values.port ?? process.env.KVALI_PORT}`);

const surroundings = { platform: process.platform, home: homedir(), env: process.env };
const data = dataFolder(surroundings);
const studies = studyFolder(surroundings);
const runningFile = path.join(data, "running.json");
/** What the cookie of the newest run held. It stays when the host ends: see gate.ts on windows that come back. */
const sessionFile = path.join(data, "session.json");
const calls = inFlight();
const secret = () => randomBytes(32).toString("base64url");

await start();

async function start(): Promise<void> {
  let opened = positionals[0] ? path.resolve(positionals[0]) : null;
  const desk = {
    port: disk,
    nonce: () => randomBytes(16).toString("hex"),
    wait: setTimeout,
    inTurn: inTurn(),
  };
  const { places, recordings } = knownFiles(desk, { dataFolder: data, studyFolder: studies });
  const bridge = bridgeFor({
    about: { host: "loopback", version: versionOf(import.meta.dirname), folder: studies },
    ...{ desk, places, recordings },
    now: () => new Date(),
    dialogs: null,
    dataFolder: data,
    studyFolder: studies,
    readFacts,
    takeOpened: () => {
      const file = opened;
      opened = null;
      return file;
    },
  });
  const serveWindow = windowServer(await windowFilesIn(path.join(import.meta.dirname, "window")));
  try {
    const loopback = await startLoopback({
      ...{ port, bridge, serveWindow, calls, secret },
      serveRecording: recordingServer(recordings),
      open: (file) => {
        opened = file;
      },
      formerSession: await formerSession(),
    });
    await remember(loopback);
    endWith(loopback);
    console.log(`Kvali is at ${loopback.address}`);
    console.log("It runs until you press Ctrl-C here.");
    if (!values["no-open"]) openBrowser(loopback.addressForOnce());
    await sweepData(disk, data, Date.now());
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    await openRunning();
  }
}

/** Kept for a second start of Kvali, which then opens this one. */
async function remember({ port, address, session }: Loopback): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  await rm(runningFile, { force: true });
  await writeFile(runningFile, JSON.stringify({ port, address }), { mode: 0o600 });
  await rm(sessionFile, { force: true });
  await writeFile(sessionFile, JSON.stringify({ port, session }), { mode: 0o600 });
}

async function formerSession(): Promise<string | null> {
  try {
    const kept = JSON.parse(await readFile(sessionFile, "utf8"));
    return kept.port === port && typeof kept.session === "string" ? kept.session : null;
  } catch {
    return null;
  }
}

async function openRunning(): Promise<void> {
  const address = await readFile(runningFile, "utf8").then(
    (json) => String(JSON.parse(json).address),
    () => "",
  );
  const ticket = address.startsWith(`http://127.0.0.1:${port}/?`)
    ? await askForTicket(address, positionals[0])
    : null;
  if (!ticket) {
    end(
      `Port ${port} is taken by another program. Choose another: npm start -- --browser --port ${port + 1}`,
    );
  }
  console.log(`Kvali is running already, at ${address}`);
  if (!values["no-open"]) openBrowser(`http://127.0.0.1:${port}/?ticket=${ticket}`);
}

/** The host that runs is told which file this start was given, for the window that comes in with the ticket. */
async function askForTicket(address: string, file: string | undefined): Promise<string | null> {
  const open = file === undefined ? "" : `&open=${encodeURIComponent(path.resolve(file))}`;
  try {
    const answer = await fetch(`${address.replace("/?", "/ticket?")}${open}`, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(3000),
    });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** On Ctrl-C or a shutdown: takes no more calls, finishes the present ones, and ends. */
function endWith({ server }: Loopback): void {
  let isEnding = false;
  const farewell = async () => {
    if (isEnding) return;
    isEnding = true;
    server.close();
    await calls.settled();
    await rm(runningFile, { force: true });
    process.exit(0);
  };
  process.on("SIGINT", farewell);
  process.on("SIGTERM", farewell);
}

function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, ...before]: [string, ...string[]] =
    platform === "darwin"
      ? ["open"]
      : platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler"]
        : ["xdg-open"];
  const browser = spawn(program, [...before, address], { stdio: "ignore", detached: true });
  // Nothing more to do: the address has been printed.
  browser.on("error", () => undefined);
  browser.unref();
}

function versionOf(folder: string): string {
  return String(JSON.parse(readFileSync(path.join(folder, "..", "package.json"), "utf8")).version);
}

function end(words: string): never {
  console.error(words);
  process.exit(1);
}
