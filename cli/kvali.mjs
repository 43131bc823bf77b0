#!/usr/bin/env node
/** The terminal: installs and builds where needed (what is said of that goes to stderr), then runs what was asked for. */
import { install } from "../electron/install.mjs";

install();
const { buildWhereNeeded } = await import("../electron/build.mjs");
if (await buildWhereNeeded()) console.error("Built.");
await import("../out/cli.js");
