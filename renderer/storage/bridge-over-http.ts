import type { Bridge } from "../../shared/bridge.ts";
import { bridgeOver } from "../../shared/bridge-calls.ts";
import { decodeMessage, encodeMessage } from "../../shared/bridge-wire.ts";

/** The host did not answer: it was stopped, or it does not know this window. */
export class HostGone extends Error {
  override readonly name = "HostGone";
}

/** From this many bytes on, Chromium sends a Blob some ten times as fast as the bytes themselves (21 MB in 0.1 s). */
const blobFrom = 64 * 1024;

/** The host that served this page or worker. */
export function bridgeOverHttp(): Bridge {
  return bridgeOver(async (call, given) => {
    const message = encodeMessage(given);
    const answer = await fetch(`/bridge/${call}`, {
      method: "POST",
      body: message.length < blobFrom ? message : new Blob([message]),
      credentials: "same-origin",
    }).catch(() => null);
    // It is there, and could not do it: the answer is the FileFault.
    if (answer?.status === 500) throw new Error(await answer.text());
    if (!answer?.ok) throw new HostGone(`${call}: ${answer?.status ?? "no answer"}`);
    return decodeMessage(new Uint8Array(await answer.arrayBuffer()));
  });
}
