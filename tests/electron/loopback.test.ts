import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bridgeFor } from "../../electron/answer.ts";
import { disk } from "../../electron/files/disk.ts";
import { inTurn } from "../../electron/files/in-turn.ts";
import { knownFiles } from "../../electron/files/known-files.ts";
import { sha256Of } from "../../electron/files/replace-file.ts";
import { inFlight } from "../../electron/in-flight.ts";
import { type Loopback, startLoopback } from "../../electron/loopback.ts";
import { SECURITY_HEADERS } from "../../electron/policy.ts";
import { recordingServer } from "../../electron/recording-answer.ts";
import { windowFilesIn, windowServer } from "../../electron/window-files.ts";
import type { Bridge, FilePlace } from "../../shared/bridge.ts";
import { bridgeOver } from "../../shared/bridge-calls.ts";
import { decodeMessage, encodeMessage } from "../../shared/bridge-wire.ts";
import { factsOf, projectBytes } from "../support/project-bytes.ts";
import { toneFile } from "../support/wav-file.ts";

let folder = "";
let host: Loopback;
let bridge: Bridge;
let cookie = "";
let secrets = 0;
const toOpen: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kvali-host-"));
  await mkdir(path.join(folder, "window"));
  await writeFile(path.join(folder, "window", "index.html"), "<!doctype html><p>Kvali</p>");
  await writeFile(path.join(folder, "secret.txt"), "secret");
  const desk = { port: disk, nonce: () => `nonce${++secrets}`, wait: async () => {}, inTurn: inTurn() };
  const [dataFolder, studyFolder] = [path.join(folder, "data"), path.join(folder, "studies")];
  const known = knownFiles(desk, { dataFolder, studyFolder });
  bridge = bridgeFor({
    about: { host: "loopback", version: "0", folder: "" },
    ...{ desk, ...known },
    now: () => new Date("2026-08-01T10:00:00Z"),
    dialogs: null,
    ...{ dataFolder, studyFolder },
    readFacts: factsOf,
    takeOpened: () => null,
  });
  host = await startLoopback({
    port: 0,
    bridge,
    serveWindow: windowServer(await windowFilesIn(path.join(folder, "window"))),
    serveRecording: recordingServer(known.recordings),
    calls: inFlight(),
    secret: () => `secret-${++secrets}`,
    open: (file) => toOpen.push(file),
    formerSession: "before",
  });
  const entered = await ask("GET", host.address.slice(home().length));
  cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
});
afterAll(async () => {
  host.server.closeAllConnections();
  host.server.close();
  await rm(folder, { recursive: true, force: true });
});

const home = () => `http://127.0.0.1:${host.port}`;
const inside = () => ({ cookie, origin: home() });

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Uint8Array };

/** Asks with the path and headers as they are: `fetch` would tidy the one and forbid the others. */
function ask(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body: Uint8Array | null = null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: "127.0.0.1", port: host.port, method, path: target, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: new Uint8Array(Buffer.concat(chunks)) });
        });
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}

const textOf = ({ body }: Answer) => new TextDecoder().decode(body);

describe("the host on 127.0.0.1", () => {
  it("listens there and nowhere else", () =>
    expect(host.server.address()).toMatchObject({ address: "127.0.0.1", family: "IPv4" }));

  it("hands out a cookie that scripts and other sites cannot use, and takes the token out of the address", async () => {
    const answer = await ask("GET", host.address.slice(home().length));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(String(answer.headers["set-cookie"])).toMatch(
      /^kvali-\d+=[^;]+; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  it("goes on by itself where a browser comes from a page elsewhere", async () => {
    const answer = await ask("GET", host.address.slice(home().length), { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(200);
    expect(textOf(answer)).toContain("url=/");
    expect(answer.headers["set-cookie"]).toHaveLength(1);
  });

  it("lets in by a ticket once", async () => {
    const ticket = host.addressForOnce().slice(home().length);
    expect((await ask("GET", ticket)).status).toBe(303);
    expect((await ask("GET", ticket)).status).toBe(403);
  });

  it("hears from a second start which file to open, and answers it a ticket", async () => {
    const target = host.address.slice(home().length).replace("/?", "/ticket?");
    const ticket = textOf(await ask("POST", `${target}&open=%2Fmail%2Fone.kvali`));
    expect(toOpen).toEqual(["/mail/one.kvali"]);
    expect((await ask("GET", `/?ticket=${ticket}`)).status).toBe(303);
    expect((await ask("POST", "/ticket?token=x&open=%2Fmail%2Ftwo.kvali")).status).toBe(403);
    expect(toOpen).toHaveLength(1);
  });

  it("serves the window with the policy, to who has the cookie", async () => {
    const answer = await ask("GET", "/", { cookie });
    expect(answer.status).toBe(200);
    expect(textOf(answer)).toContain("Kvali");
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it("sends the security headers with every answer", async () => {
    const answers = [
      await ask("GET", "/", { cookie }),
      await ask("HEAD", "/", { cookie }),
      await ask("GET", "/nothing", { cookie }),
      await ask("GET", "/"),
      await ask("GET", host.address.slice(home().length)),
      await ask("POST", "/bridge/about", inside(), encodeMessage([])),
      await ask("POST", "/bridge/nothing", inside(), encodeMessage([])),
      await ask("GET", "/", { host: "rebound.example.org" }),
    ];
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it("answers nothing about itself to who has no cookie, or another name for it", async () => {
    expect((await ask("GET", "/")).status).toBe(403);
    expect((await ask("GET", "/", { cookie, host: `rebound.example.org:${host.port}` })).status).toBe(421);
    expect((await ask("POST", "/bridge/readShelf", { cookie }, encodeMessage([]))).status).toBe(403);
    const neighbour = { cookie, origin: "http://127.0.0.1:8080" };
    expect((await ask("POST", "/bridge/readShelf", neighbour, encodeMessage([]))).status).toBe(403);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%5c..%5csecret.txt",
    "//etc/passwd",
  ])("has no way out of the window: %s", async (target) => {
    const answer = await ask("GET", target, { cookie });
    expect(answer.status).toBe(404);
    expect(textOf(answer)).not.toContain("secret");
  });

  it("carries the bridge, to the disk and back", async () => {
    const bridge = bridgeOver(async (call, args) => {
      const answer = await ask("POST", `/bridge/${call}`, inside(), encodeMessage(args));
      if (answer.status !== 200) throw new Error(`${answer.status} ${textOf(answer)}`);
      return decodeMessage(answer.body);
    });
    const place = (await bridge.placeInFolder("one.kvali")) as FilePlace;
    const bytes = projectBytes({ text: "å".repeat(100_000) });
    expect(await bridge.writeProject(place.token, bytes, null)).toMatchObject({
      is: "written",
      sha256: sha256Of(bytes),
    });
    expect(new Uint8Array(await readFile(path.join(folder, "studies", "one.kvali")))).toEqual(bytes);
    expect(await bridge.readProject(place.token)).toEqual({ is: "read", bytes, sha256: sha256Of(bytes) });
    expect(await bridge.listFolder()).toMatchObject([{ name: "one.kvali", bytes: bytes.length }]);
    expect(await bridge.unshelve("study:one")).toBeUndefined();
    expect(await bridge.chooseProject()).toBe("no-dialog");
  });

  it.each([
    ["a call that there is not", "/bridge/nothing", encodeMessage([])],
    ["a call of every object", "/bridge/constructor", encodeMessage([])],
    ["other arguments", "/bridge/readProject", encodeMessage([1])],
    ["no message", "/bridge/about", new Uint8Array()],
    ["half a message", "/bridge/about", encodeMessage([]).subarray(0, 9)],
  ])("refuses %s", async (_what, target, body) => {
    const answer = await ask("POST", target, inside(), body);
    expect(answer.status).toBe(400);
  });

  it("lets a window that outlived the run before come back once, with the cookie of this run", async () => {
    const comeBack = () =>
      ask(
        "POST",
        "/bridge/about",
        { cookie: `kvali-${host.port}=before`, origin: home() },
        encodeMessage([]),
      );
    const first = await comeBack();
    expect([first.status, String(first.headers["set-cookie"]).split(";")[0]]).toEqual([200, cookie]);
    expect((await comeBack()).status).toBe(403);
  });

  it("hands out the bytes of a recording to the window alone, in parts, under the same policy", async () => {
    const sound = toneFile(1);
    await mkdir(path.join(folder, "studies"), { recursive: true });
    await writeFile(path.join(folder, "studies", "Marta.wav"), sound);
    const [place] = await bridge.listRecordings();
    const url = place?.url ?? "";
    const whole = await ask("GET", url, inside());
    expect([whole.status, whole.headers["content-type"], whole.headers["accept-ranges"]]).toEqual([
      ...[200, "audio/wav", "bytes"],
    ]);
    expect(whole.headers["content-security-policy"]).toBe(SECURITY_HEADERS["Content-Security-Policy"]);
    expect(Buffer.from(whole.body).equals(Buffer.from(sound))).toBe(true);
    const part = await ask("GET", url, { ...inside(), range: "bytes=100-199" });
    expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${sound.length}`]);
    expect([...part.body]).toEqual([...sound.slice(100, 200)]);
    const head = await ask("HEAD", url, inside());
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([
      ...[200, String(sound.length), 0],
    ]);
    expect((await ask("GET", url, {})).status).toBe(403);
    expect((await ask("GET", url, { ...inside(), range: "bytes=999999-" })).status).toBe(416);
  });

  it("says which port is taken", async () => {
    const parts = {
      bridge: bridgeOver(async () => null),
      calls: inFlight(),
      secret: () => "x",
      open: () => undefined,
      formerSession: null,
    };
    const serveWindow = windowServer(new Map());
    const serveRecording = async () => ({ status: 404, headers: {}, body: null }) as const;
    const second = startLoopback({ ...parts, port: host.port, serveWindow, serveRecording });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
