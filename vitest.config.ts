import { defineConfig } from "vitest/config";

/**
 * `core` runs in Node; `browser` drives the built program in real Chromium, one file at a time: a Chromium is busy on two
 * cores by itself, and two at once take as long as one after the other.
 */
export default defineConfig({
  test: {
    // What is waited for takes longer where something else runs; asking often costs little and answers soon.
    expect: { poll: { timeout: 8_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/journeys/**", "tests/bench/**"],
          testTimeout: 30_000,
          // Files share their process and what they import: to load it anew for each took longer than the tests. Who changes
          // something that is global puts it back, but for locks and the database in memory (tests/support), which all who
          // need them set alike.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts", "tests/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry: 0,
        },
      },
    ],
  },
});
