/**
 * `npm run bench`: how fast the real program is, in milliseconds. Builds what is stale, makes two corpora
 * (S and M) from the sample study's sentences, and does in the built window what people do.
 *
 *   npm run bench -- --corpus S          one corpus
 *   npm run bench -- --only "read file"  one row
 *   npm run bench -- --json              one JSON object a line: name, corpus, median_ms, p95_ms, n
 */
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { install } from "../../electron/install.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    corpus: { type: "string" },
    only: { type: "string" },
  },
});

install();
const { buildWhereNeeded } = await import("../../electron/build.mjs");
const { findChromium, fetchChromium } = await import("../find-chromium.mjs");
process.env.KVALI_CHROMIUM = findChromium() || (await fetchChromium());
await buildWhereNeeded();
const { bench, rowNames } = await bundled();

const refuse = (why) => {
  console.error(why);
  process.exit(2);
};
if (values.corpus && !["S", "M"].includes(values.corpus)) refuse("--corpus is S or M");
if (values.only && !rowNames.includes(values.only)) refuse(`--only is one of: ${rowNames.join(", ")}`);
await bench({
  json: values.json,
  corpora: values.corpus ? [values.corpus] : ["S", "M"],
  only: values.only ?? null,
});

/** Node cannot run the sources as they are, so they are made into one file, beside what was built. */
async function bundled() {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "warn",
    clearScreen: false,
    mode: "production",
    root,
    ssr: { target: "node", noExternal: true, external: ["playwright-core"] },
    build: {
      ssr: path.join(root, "tests/bench/bench.ts"),
      outDir: path.join(root, "out/bench"),
      copyPublicDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rollupOptions: { output: { format: "es", entryFileNames: "bench.js", codeSplitting: false } },
    },
  });
  return import(pathToFileURL(path.join(root, "out/bench/bench.js")).href);
}
