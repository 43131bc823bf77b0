import type { Bridge } from "../shared/bridge.ts";
import { bridgeOverHttp } from "./storage/bridge-over-http.ts";

declare global {
  interface Window {
    /** What Electron's preload exposes; absent in a browser. */
    readonly kvali?: Bridge;
  }
}

/** The desktop behind this window: Electron's preload, or the host on 127.0.0.1 that served the page. */
export function bridgeOf(page: Window): Bridge {
  return page.kvali ?? bridgeOverHttp();
}
