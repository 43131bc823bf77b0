import { randomBytes } from "node:crypto";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from "electron";
import { carried } from "../shared/bridge-calls.ts";
import { recordingExtensions } from "../shared/formats/media/media-kind.ts";
import { importExtensions } from "../shared/formats/transcript-formats.ts";
import { answerCall, bridgeFor, type Dialogs } from "./answer.ts";
import { closingQuestion, whetherToClose } from "./closing.ts";
import { disk } from "./files/disk.ts";
import { inTurn } from "./files/in-turn.ts";
import { knownFiles } from "./files/known-files.ts";
import { sweepData } from "./files/leftovers.ts";
import { isProjectName } from "./files/plain-name.ts";
import { readFacts } from "./files/project-facts.ts";
import { dataFolder } from "./folders.ts";
import { inFlight } from "./in-flight.ts";
import { menuTemplate } from "./menu.ts";
import {
  APP_ADDRESS,
  APP_SCHEME,
  APP_SCHEME_PRIVILEGES,
  isPermitted,
  mayNavigate,
  windowOptions,
} from "./policy.ts";
import { isRecordingTarget, recordingServer, streamOf } from "./recording-answer.ts";
import { isTrustedSender } from "./trusted-sender.ts";
import { windowFilesIn, windowServer } from "./window-files.ts";

/** How long a page that is told to close has to save what it can, in milliseconds. */
const untilSaved = 1000;

/** Host 1: Electron. Everything that decides stands in the files above; this one only wires them. */
let window: BrowserWindow | null = null;
let opened: string | null = projectIn(process.argv.slice(1), process.cwd());
const calls = inFlight();

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: APP_SCHEME_PRIVILEGES }]);

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", (_event, argv, folder) => show(projectIn(argv.slice(1), folder)));
  app.on("open-file", (event, file) => {
    event.preventDefault();
    show(file);
  });
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-navigate", (event) => keepHome(event, event.url));
    contents.on("will-redirect", (event) => keepHome(event, event.url));
    contents.on("will-frame-navigate", (event) => keepHome(event, event.url));
  });
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    if (calls.isIdle()) return;
    event.preventDefault();
    calls.settled().then(() => app.quit());
  });
  app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)));
  own.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  own.setDevicePermissionHandler(() => false);
  // With no handler every request is refused; one that answers nothing would throw.
  own.setDisplayMediaRequestHandler(null);
  own.setSpellCheckerEnabled(false);

  const data = dataFolder({ platform: process.platform, home: app.getPath("home"), env: process.env });
  const desk = {
    port: disk,
    nonce: () => randomBytes(16).toString("hex"),
    wait: setTimeout,
    inTurn: inTurn(),
  };
  const { places, recordings } = knownFiles(desk, { dataFolder: data, studyFolder: null });

  const serve = windowServer(await windowFilesIn(path.join(import.meta.dirname, "window")));
  const serveRecording = recordingServer(recordings);
  own.protocol.handle(APP_SCHEME, async ({ method, url, headers: asked }) => {
    if (!mayNavigate(url)) return new Response(null, { status: 404 });
    const { pathname } = new URL(url);
    if (isRecordingTarget(pathname)) {
      const { status, headers, body } = await serveRecording(method, pathname, asked.get("range"));
      return new Response(body && streamOf(body), { status, headers });
    }
    const { status, headers, body } = await serve(method, pathname);
    return new Response(method === "HEAD" ? null : body, { status, headers });
  });

  const bridge = bridgeFor({
    about: { host: "electron", version: app.getVersion(), folder: "" },
    ...{ desk, places, recordings },
    now: () => new Date(),
    dialogs,
    dataFolder: data,
    studyFolder: null,
    readFacts,
    takeOpened: () => {
      const file = opened;
      opened = null;
      return file;
    },
  });
  ipcMain.handle("kvali", ({ sender, senderFrame }, call: unknown, args: unknown) => {
    const frame = senderFrame && { url: senderFrame.url, isMainFrame: senderFrame === sender.mainFrame };
    if (!isTrustedSender({ contentsId: sender.id, frame }, window?.webContents.id ?? null)) {
      throw new Error("not a trusted sender");
    }
    return calls.track(carried(answerCall(bridge, call, args)));
  });

  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  app.on("activate", () => show(null));
  show(opened);
  await sweepData(disk, data, Date.now());
}

function show(file: string | null): void {
  if (file) opened = file;
  if (!app.isReady()) return;
  if (window) {
    if (window.isMinimized()) window.restore();
    window.focus();
    return;
  }
  const made = new BrowserWindow(windowOptions(path.join(import.meta.dirname, "preload.cjs")));
  window = made;
  made.once("ready-to-show", () => made.show());
  const closes = whetherToClose({
    tryAgain: () => void setTimeout(untilSaved).then(() => !made.isDestroyed() && made.close()),
    ask: () => dialog.showMessageBoxSync(made, closingQuestion(app.getLocale())) === 1,
  });
  made.webContents.on("will-prevent-unload", (event) => {
    if (closes()) event.preventDefault();
  });
  made.on("closed", () => {
    window = null;
  });
  made.loadURL(APP_ADDRESS);
}

function keepHome(event: { preventDefault(): void }, address: string): void {
  if (!mayNavigate(address)) event.preventDefault();
}

function projectIn(argv: readonly string[], folder: string): string | null {
  const file = argv.find((word) => !word.startsWith("-") && isProjectName(word));
  return file ? path.resolve(folder, file) : null;
}

const PROJECTS = [{ name: "Kvali", extensions: ["kvali"] }];
const RECORDINGS = [{ name: "Recordings", extensions: [...recordingExtensions] }];
const TRANSCRIPTS = [{ name: "Transcripts", extensions: [...importExtensions] }];

const dialogs: Dialogs = {
  chooseTranscripts: async () => {
    const chosen = await openDialog({ filters: TRANSCRIPTS, properties: ["openFile", "multiSelections"] });
    return chosen.length > 0 ? chosen : null;
  },
  chooseRecording: async () =>
    (
      await openDialog({
        filters: [...RECORDINGS, { name: "*", extensions: ["*"] }],
        properties: ["openFile"],
      })
    )[0] ?? null,
  chooseProject: async () => (await openDialog({ filters: PROJECTS, properties: ["openFile"] }))[0] ?? null,
  choosePlace: (suggested) => saveDialog({ defaultPath: suggested, filters: PROJECTS }),
  saveReport: (suggested) => saveDialog({ defaultPath: suggested }),
};

async function openDialog(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  if (!window) return [];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}

async function saveDialog(options: Electron.SaveDialogOptions): Promise<string | null> {
  if (!window) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  return canceled || !filePath ? null : filePath;
}
