import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { disk } from "../electron/files/disk.ts";
import { inTurn } from "../electron/files/in-turn.ts";
import { kvali } from "./program.ts";

// A reader that has seen enough (`kvali info … | head -1`) is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

process.exitCode = await kvali(process.argv.slice(2), {
  desk: { port: disk, nonce: () => randomBytes(16).toString("hex"), wait: setTimeout, inTurn: inTurn() },
  folder: process.cwd(),
  version: versionIn(path.join(import.meta.dirname, "..", "package.json")),
  now: () => new Date().toISOString(),
  newId: randomUUID,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});

function versionIn(file: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}
