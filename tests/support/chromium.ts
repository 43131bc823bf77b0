import { existsSync } from "node:fs";
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

const debians = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** `npm test` names the browser; by itself a test takes the one that is named, else Debian's, without a window where it is there. */
export const chromiumPath =
  process.env.KVALI_CHROMIUM ??
  process.env.CHROMIUM_PATH ??
  debians.find((file) => existsSync(file)) ??
  "/usr/bin/chromium";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS });
}
