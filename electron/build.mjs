/**
 * Builds what runs: the window (out/window), the two hosts and the terminal as single files that need no
 * packages beside them, the preload, and the sample study. Does nothing when out/ was built from the same sources.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "out", "built-from.txt");

/** Builds where needed; answers whether it did. */
export async function buildWhereNeeded() {
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return false;
  // Begun by a test, this would else be a build for tests: some packages lay nothing out there.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build();
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
  writeFileSync(stamp, sources);
  return true;
}

async function build() {
  rmSync(path.join(root, "out"), { recursive: true, force: true });
  mkdirSync(path.join(root, "out"), { recursive: true });
  await buildWindow();
  await buildForNode("electron/main.ts", "main.js", "es");
  await buildForNode("electron/serve.ts", "serve.js", "es");
  await buildForNode("electron/preload.ts", "preload.cjs", "cjs");
  await buildForNode("cli/main.ts", "cli.js", "es");
  await makeSampleStudy();
}

/** The sample study is made of its files by the same verbs that a researcher has, so it is never older than they are. */
async function makeSampleStudy() {
  const program = path.join(root, "out", "make-sample.js");
  await buildForNode("fixtures/sample-study/write-study.ts", "make-sample.js", "es");
  const folder = path.join(root, "fixtures", "sample-study");
  const words = [program, folder, path.join(root, "out", "window", "sample.kvali")];
  const { status } = spawnSync(process.execPath, words, { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("the sample study could not be made");
  rmSync(program);
}

async function buildWindow() {
  const { build } = await import("vite");
  const { default: react } = await import("@vitejs/plugin-react");
  const { default: locales } = await import("@react-aria/optimize-locales-plugin");
  await build({
    ...settled,
    root: path.join(root, "renderer"),
    base: "./",
    // The components bring their words in some thirty languages; a window that speaks two need not read the rest.
    plugins: [withoutNode, locales.vite({ locales: ["en-US", "sv-SE"] }), react()],
    build: {
      outDir: path.join(root, "out", "window"),
      emptyOutDir: true,
      target: "chrome130",
      // A font or picture inside a style sheet would be a data: address, which the policy forbids for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
    },
    worker: { format: "es", plugins: () => [withoutNode] },
  });
}

/** SQLite asks for Node's modules where it runs in Node; in a worker of the window there are none. */
const withoutNode = {
  name: "without-node",
  enforce: "pre",
  resolveId: (id, importer = "") =>
    /^(?:node:)?(?:fs|crypto)$/.test(id) && /[\\/]sql\.js[\\/]/.test(importer) ? "\0nothing-of-node" : null,
  load: (id) => (id === "\0nothing-of-node" ? "export default {};" : null),
};

/** One file with all its packages in it; only Node's own modules and Electron stay outside. */
async function buildForNode(entry, file, format) {
  const { build } = await import("vite");
  await build({
    ...settled,
    root,
    ssr: { target: "node", noExternal: true },
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(root, "out"),
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rollupOptions: {
        external: ["electron", /^node:/, ...builtinModules],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
}

const settled = { configFile: false, logLevel: "warn", clearScreen: false, mode: "production" };

/** One hash over everything that goes into out/. */
function hashOfSources() {
  const hash = createHash("sha256");
  const add = (file) =>
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  for (const file of ["package.json", "package-lock.json"]) add(file);
  for (const folder of ["shared", "electron", "renderer", "cli", "fixtures/sample-study"])
    filesUnder(folder).sort().forEach(add);
  return hash.digest("hex");
}

function filesUnder(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : [];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const began = Date.now();
  const built = await buildWhereNeeded();
  console.log(built ? `Built in ${((Date.now() - began) / 1000).toFixed(1)} s.` : "Built already.");
}
