import { type Browser, chromium } from "playwright-core";

/** A Chromium that asks nobody anything by itself, so that every request seen is the window's. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `npm test` names the browser; by itself a test takes Debian's. */
export const chromiumPath = process.env.KVALI_CHROMIUM ?? "/usr/bin/chromium";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS });
}
