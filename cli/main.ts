import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { disk } from "../electron/files/disk.ts";
import { inTurn } from "../electron/files/in-turn.ts";
import { onSystem } from "./on-system.ts";
import { kvali } from "./program.ts";

process.exitCode = await onSystem(
  { stdout: process.stdout, stderr: process.stderr, cwd: () => process.cwd() },
  (given) =>
    kvali(process.argv.slice(2), {
      ...given,
      desk: { port: disk, nonce: () => randomBytes(16).toString("hex"), wait: setTimeout, inTurn: inTurn() },
      version: versionIn(path.join(import.meta.dirname, "..", "package.json")),
      now: () => new Date().toISOString(),
      newId: randomUUID,
    }),
);

function versionIn(file: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}
