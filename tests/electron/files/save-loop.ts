import { randomBytes } from "node:crypto";
import { disk } from "../../../electron/files/disk.ts";
import { inTurn } from "../../../electron/files/in-turn.ts";
import { replaceFile } from "../../../electron/files/replace-file.ts";

/** Saves without end, for a test that kills it. Each generation is one megabyte of its own number. */
const [file = ""] = process.argv.slice(2);
const desk = {
  port: disk,
  nonce: () => randomBytes(8).toString("hex"),
  wait: async () => {},
  inTurn: inTurn(),
};
for (let generation = 1; ; generation += 1) {
  const bytes = new Uint8Array(new Uint32Array(250_000).fill(generation).buffer);
  const answer = await replaceFile(desk, file, bytes);
  if (answer.is !== "written") throw new Error(answer.why);
  process.stdout.write(`${generation}\n`);
}
