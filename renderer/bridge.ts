import type { Bridge } from "../shared/bridge.ts";
import { type BridgeCall, bridgeOver, type Carried, uncarried } from "../shared/bridge-calls.ts";
import { bridgeOverHttp } from "./storage/bridge-over-http.ts";

declare global {
  interface Window {
    /** What Electron's preload exposes: each call of the bridge, its answer packed. Absent in a browser. */
    readonly kvali?: { readonly [Call in BridgeCall]: (...args: readonly unknown[]) => Promise<Carried> };
  }
}

/** The desktop behind this window: Electron's preload, or the host on 127.0.0.1 that served the page. */
export function bridgeOf(page: Pick<Window, "kvali">): Bridge {
  const { kvali } = page;
  return kvali ? bridgeOver(async (call, args) => uncarried(await kvali[call](...args))) : bridgeOverHttp();
}
