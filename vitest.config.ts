import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const cores = availableParallelism();

/** How many times their runs the laws on random input have; one, but for who hunts (CONTRIBUTING.md). */
const runs = Number(process.env.KVALI_RUNS ?? 1);

/**
 * `core` runs in Node, then `browser` drives the built program in real Chromium. A Chromium is busy on two cores now and
 * then and waits between, so that three files at once keep two cores at work.
 */
export default defineConfig({
  test: {
    // What is waited for takes longer where something else runs; asking often costs little and answers soon.
    expect: { poll: { timeout: 8_000, interval: 20 } },
    projects: [
      {
        extends: true,
        resolve: {
          alias: runs > 1 ? { "fast-check": `${import.meta.dirname}/tests/support/more-runs.ts` } : {},
        },
        test: {
          name: "core",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/journeys/**", "tests/bench/**"],
          testTimeout: 30_000 * runs,
          // Files share their process and what they import: to load it anew for each took longer than the tests. Who changes
          // something that is global puts it back, but for locks and the database in memory (tests/support), which all who
          // need them set alike.
          isolate: false,
          maxWorkers: Math.max(2, cores - 1),
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts", "tests/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Files share their Chromium, host and windows (tests/support/shared-chromium.ts), and what they import.
          isolate: false,
          maxWorkers: Math.max(3, Math.floor(cores / 2)),
          sequence: { groupOrder: 1 },
          retry: 0,
        },
      },
    ],
  },
});
