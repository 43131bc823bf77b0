import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const config = readJson("electron/builder.json");

type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown };
type Schema = { compile(schema: unknown): Validate };

/** Ajv comes with electron-builder, which checks its configuration by the same schema when it runs. */
function ajv(): Schema {
  const Ajv = createRequire(import.meta.url)("ajv") as new (options: object) => Schema;
  return new Ajv({ strict: false, allErrors: true });
}

describe("the configuration of the packages", () => {
  const validate = ajv().compile(readJson("node_modules/app-builder-lib/scheme.json"));

  it("is one that electron-builder accepts", () => {
    validate(config);
    expect(validate.errors).toBeNull();
  });

  it("would not be with a name that electron-builder does not know", () => {
    expect(validate({ ...config, electronFuses: { runAsNodes: false } })).toBe(false);
    expect(validate({ ...config, fuse: {} })).toBe(false);
  });

  it("shuts what Electron leaves open", () =>
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    }));

  it("packs what was built and nothing else", () => {
    expect(config.asar).toBe(true);
    expect(config.files).toEqual([
      "out/**/*",
      "package.json",
      "!node_modules/**/*",
      "!out/built-from.txt",
      "!out/bench/**",
    ]);
  });

  it("opens project files, and publishes nothing by itself", () => {
    expect(config.fileAssociations).toMatchObject([{ ext: "kvali", role: "Editor" }]);
    expect(config.publish).toBeNull();
  });

  it("passes no switch that weakens the sandbox", () =>
    expect(JSON.stringify(config)).not.toContain("--no-"));

  it("starts the program that is built", () => expect(readJson("package.json").main).toBe("out/main.js"));
});
