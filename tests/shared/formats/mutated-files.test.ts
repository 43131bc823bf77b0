import path from "node:path";
import { describe, expect, it } from "vitest";
import { transcriptFormats } from "../../../shared/formats/transcript-formats.ts";
import { largest, readMutated } from "../../mutations/read-mutated.ts";
import { wholeFiles } from "../../mutations/whole-files.ts";

/**
 * How many damaged files are read: as many as fit some twenty seconds; KVALI_MUTATED=10000 reads all, and KVALI_MUTATED_SEED others.
 */
const howMany = Number(process.env.KVALI_MUTATED ?? 2000);
const seed = Number(process.env.KVALI_MUTATED_SEED ?? 20261129);

describe("damaged files", () => {
  it("are made of a file of every format of transcripts", async () => {
    const { files } = await wholeFiles(path.resolve(import.meta.dirname, "../../../fixtures"));
    const endings = new Set(files.map(({ name }) => name.split(".").at(-1)?.toLowerCase()));
    const without = transcriptFormats.filter(({ extensions }) => !extensions.some((one) => endings.has(one)));
    expect(without.map(({ format }) => format)).toEqual([]);
  });

  it(`of all readers, ${howMany} of them, are read or refused by their kind, in time, in little room, without a request to the network (seed ${seed})`, {
    timeout: 3_600_000,
  }, async () => {
    const began = performance.now();
    const read = await readMutated(howMany, seed, 2);
    if (howMany > 2000)
      console.log(
        [...read.ends].toSorted(([, a], [, b]) => b - a),
        read.slowest,
        `${Math.round(read.largest / 1e6)} MB, ${Math.round(performance.now() - began)} ms`,
      );
    expect(read.faults).toEqual([]);
    expect([...read.ends.values()].reduce((sum, count) => sum + count, 0)).toBe(howMany);
    expect(read.largest).toBeLessThan(largest);
    // That the damage gets past the first look: some files are still read, and refusals are of many kinds.
    expect(read.ends.get("read")).toBeGreaterThan(howMany / 10);
    expect(read.ends.size).toBeGreaterThan(8);
  });
});
