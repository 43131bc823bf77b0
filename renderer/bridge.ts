import type { Bridge } from "../shared/bridge.ts";
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

const calls = [
  "about",
  "takeOpened",
  "chooseTranscripts",
  "saveReport",
  "chooseProject",
  "choosePlace",
  "listFolder",
  "placeInFolder",
  "readProject",
  "writeProject",
  "readShelf",
  "shelve",
  "unshelve",
  "keepCopy",
  "readCopy",
] as const satisfies readonly (keyof Bridge)[];

/** The host did not answer: it was stopped, or the page is of an earlier start. */
export class HostGone extends Error {
  override readonly name = "HostGone";
}

function overHttp(): Bridge {
  const call =
    (name: keyof Bridge) =>
    async (...given: unknown[]) => {
      const answer = await fetch(`/bridge/${name}`, {
        method: "POST",
        body: encodeMessage(given),
        credentials: "same-origin",
      }).catch(() => null);
      if (!answer?.ok) throw new HostGone(`${name}: ${answer?.status ?? "no answer"}`);
      return decodeMessage(new Uint8Array(await answer.arrayBuffer()));
    };
  return Object.fromEntries(calls.map((name) => [name, call(name)])) as unknown as Bridge;
}
