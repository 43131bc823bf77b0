import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bridge } from "../shared/bridge.ts";
import { faultToTell } from "../shared/bridge-calls.ts";
import { BrokenMessage, decodeMessage, encodeMessage } from "../shared/bridge-wire.ts";
import { answerCall, RefusedCall } from "./answer.ts";
import { cookieName, gate, isSame } from "./gate.ts";
import type { InFlight } from "./in-flight.ts";
import { SECURITY_HEADERS } from "./policy.ts";
import { isRecordingTarget, type recordingServer, type ServedRecording } from "./recording-answer.ts";
import type { windowServer } from "./window-files.ts";

/** A study with all its files as imported is some tens of megabytes; more than this is a mistake. */
const LARGEST_CALL_BYTES = 1024 * 1024 * 1024;

export type Loopback = {
  readonly server: Server;
  readonly port: number;
  /** The address that lets a browser in, whenever it is opened. */
  readonly address: string;
  /** What the cookie of this run holds: kept for the next one, so that a window that outlives this one comes back. */
  readonly session: string;
  /** An address that lets a browser in once: for a program's arguments, which everybody on the computer can read. */
  readonly addressForOnce: () => string;
};

/**
 * Serves the window and its bridge on 127.0.0.1. `port` 0 takes any that is free. Rejects with the system's
 * error ("EADDRINUSE") where the port is taken.
 */
export function startLoopback(parts: {
  readonly port: number;
  readonly bridge: Bridge;
  readonly serveWindow: ReturnType<typeof windowServer>;
  readonly serveRecording: ReturnType<typeof recordingServer>;
  readonly calls: InFlight;
  readonly secret: () => string;
  /** A second start of the program was given this file to open. */
  readonly open: (file: string) => void;
  /** What the cookie of the run before held; null when there was none. */
  readonly formerSession: string | null;
}): Promise<Loopback> {
  const { bridge, serveWindow, serveRecording, calls, secret } = parts;
  let former = parts.formerSession;
  const token = secret();
  const session = secret();
  const tickets = new Set<string>();
  const newTicket = (): string => {
    const ticket = secret();
    tickets.add(ticket);
    return ticket;
  };
  const spendFormer = (shown: string): boolean => {
    if (former === null || !isSame(shown, former)) return false;
    former = null;
    return true;
  };
  let port = parts.port;
  const cookieNow = () => `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url: target = "", headers } = request;
    const range = headers.range ?? null;
    const asked = { method, target, host: headers.host ?? null, origin: headers.origin ?? null };
    const spendTicket = (ticket: string) => tickets.delete(ticket);
    const keys = { port, token, session, spendTicket, spendFormer };
    const opened = gate({ ...asked, cookie: headers.cookie ?? null }, keys);
    switch (opened.is) {
      case "refused":
        return text(response, opened.status, opened.why);
      case "move":
        return text(response, 307, "", { Location: opened.to });
      case "enter":
        return enter(request, response, cookieNow());
      case "ticket":
        if (opened.open) parts.open(opened.open);
        return text(response, 200, newTicket());
      case "window": {
        if (isRecordingTarget(opened.target)) {
          const served = await serveRecording(method, opened.target, range);
          return sendRecording(response, served);
        }
        const { status, headers, body } = await serveWindow(method, opened.target);
        return send(response, status, headers, method === "HEAD" ? null : body);
      }
      case "bridge":
        if (opened.comesBack) response.setHeader("Set-Cookie", cookieNow());
        return answerBridge(bridge, opened.call, request, response);
    }
  };

  const server = createServer((request, response) => {
    calls
      .track(answer(request, response))
      // The reason may hold names of a study, so it is not sent.
      .catch(() => (response.headersSent ? response.destroy() : text(response, 500, "It went wrong.")));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const bound = server.address();
      if (bound && typeof bound === "object") port = bound.port;
      const home = `http://127.0.0.1:${port}/`;
      resolve({
        server,
        port,
        address: `${home}?token=${token}`,
        session,
        addressForOnce: () => `${home}?ticket=${newTicket()}`,
      });
    });
  });
}

async function answerBridge(
  bridge: Bridge,
  call: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await bodyOf(request);
    if (!body) return text(response, 413, "That is too much.", { Connection: "close" });
    const answer = await answerCall(bridge, call, decodeMessage(body));
    const headers = { ...SECURITY_HEADERS, "Content-Type": "application/octet-stream" };
    return send(response, 200, headers, encodeMessage(answer));
  } catch (error) {
    if (error instanceof RefusedCall || error instanceof BrokenMessage) {
      return text(response, 400, error.message);
    }
    return text(response, 500, faultToTell(error));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_CALL_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * A browser that comes from elsewhere (a link in another program's page) would not send the new cookie along
 * with a redirect, so it is sent to a page first that goes on by itself.
 */
function enter(request: IncomingMessage, response: ServerResponse, cookie: string): void {
  const comesFromElsewhere = request.headers["sec-fetch-site"] === "cross-site";
  const headers = { ...SECURITY_HEADERS, "Set-Cookie": cookie };
  if (!comesFromElsewhere) {
    send(response, 303, { ...headers, Location: "/" }, null);
    return;
  }
  const page = '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Kvali</title>';
  send(response, 200, { ...headers, "Content-Type": "text/html; charset=utf-8" }, utf8(page));
}

function text(
  response: ServerResponse,
  status: number,
  words: string,
  more: Record<string, string> = {},
): void {
  const headers = { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8", ...more };
  send(response, status, headers, utf8(words));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | null,
): void {
  response.writeHead(status, { ...headers, "Content-Length": String(body?.length ?? 0) });
  response.end(body);
}

/**
 * Sends a recording piece by piece, as fast as it is taken. It is no call that is waited for when the host ends: a player that was paused takes no more, for hours.
 */
function sendRecording(response: ServerResponse, { status, headers, body }: ServedRecording): void {
  response.writeHead(status, headers);
  if (!body) response.end();
  // Who breaks off has let the file go; who is sent less than was promised sees that the connection broke.
  else pipeline(Readable.from(body), response).catch(() => response.destroy());
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
