import fc from "../../node_modules/fast-check/lib/fast-check.js";

/**
 * Stands in fast-check's place where KVALI_RUNS is set (vitest.config.ts): each law has that many times its runs, and seeds
 * that nobody chose, its own plus KVALI_SEED. A law that fails prints both as any other does.
 */
const times = Number(process.env.KVALI_RUNS);
const seedsOn = Number(process.env.KVALI_SEED ?? 0);

/** As fast-check has it where a law says nothing of its runs. */
const usualRuns = 100;

const assert = ((property, { numRuns = usualRuns, seed = 0, ...rest } = {}) =>
  fc.assert(property, { ...rest, numRuns: numRuns * times, seed: seed + seedsOn })) as typeof fc.assert;

export default { ...fc, assert };
