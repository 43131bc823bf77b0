import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** The files beneath a folder of the project with one of these endings, as "renderer/app/Palette.tsx". */
export function filesUnder(folder: string, endings: readonly string[] = [".ts", ".tsx"]): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name)))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

export function sourceOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** What a source imports, now or later, by the words of its imports. */
export function importsOf(file: string): readonly string[] {
  const found = sourceOf(file).matchAll(
    /^(?:import|export)\s[^"';]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...found].flatMap(([, from, bare, lazy]) => from ?? bare ?? lazy ?? []);
}

/** The files of the project that a source imports. */
export function filesImportedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((one) => one.startsWith("."))
    .map((one) => path.posix.normalize(path.posix.join(path.posix.dirname(file), one)));
}
