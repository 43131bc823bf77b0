import { defineConfig } from "vitest/config";

/** `core` runs in Node; `browser` drives the built program in real Chromium, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "core",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/journeys/**", "tests/bench/**"],
          testTimeout: 30_000,
        },
      },
      {
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
