#!/usr/bin/env node
/** The terminal: installs and builds where needed (what is said of that goes to stderr), then runs what was asked for. */
import { install } from "../electron/install.mjs";

install();
await build();
await import("../out/cli.js");

async function build() {
  try {
    const { buildWhereNeeded } = await import("../electron/build.mjs");
    if (await buildWhereNeeded()) console.error("Built.");
  } catch (error) {
    console.error(`Kvali could not be built: ${error.message}`);
    process.exit(2);
  }
}
