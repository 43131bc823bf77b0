import type { Bridge } from "../shared/bridge.ts";
import { bridgeOver } from "../shared/bridge-calls.ts";
import { decodeMessage, encodeMessage } from "../shared/bridge-wire.ts";

declare global {
  interface Window {
    /** What Electron's preload exposes; absent in a browser. */
    readonly kvali?: Bridge;
  }
}

/** The desktop behind this window: Electron's preload, or the host on 127.0.0.1 that served the page. */
export function bridgeOf(page: Window): Bridge {
  return page.kvali ?? overHttp();
}

/** The host did not answer: it was stopped, or the page is of an earlier start. */
export class HostGone extends Error {
  override readonly name = "HostGone";
}

/** From this many bytes on, Chromium sends a Blob some ten times as fast as the bytes themselves (21 MB in 0.1 s). */
const blobFrom = 64 * 1024;

function overHttp(): Bridge {
  return bridgeOver(async (call, given) => {
    const message = encodeMessage(given);
    const answer = await fetch(`/bridge/${call}`, {
      method: "POST",
      body: message.length < blobFrom ? message : new Blob([message]),
      credentials: "same-origin",
    }).catch(() => null);
    if (!answer?.ok) throw new HostGone(`${call}: ${answer?.status ?? "no answer"}`);
    return decodeMessage(new Uint8Array(await answer.arrayBuffer()));
  });
}
