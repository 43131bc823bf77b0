import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { kvali } from "../../cli/program.ts";
import type { ExitCode } from "../../cli/terminal.ts";
import { disk } from "../../electron/files/disk.ts";
import type { FilePort } from "../../electron/files/file-port.ts";
import { inTurn } from "../../electron/files/in-turn.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";

/** What the terminal said, line by line, and how it ended. */
export type Said = {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
};

/** The terminal in a folder of its own, on the real disk; ids are counted, and it is always the same moment. */
export type TestTerminal = {
  readonly folder: string;
  run(...words: readonly string[]): Promise<Said>;
  put(name: string, content: string | Uint8Array): Promise<void>;
  bytes(name: string): Promise<Uint8Array>;
  text(name: string): Promise<string>;
  study(name: string): ReturnType<typeof readProjectFile>;
  forget(): Promise<void>;
};

/** Such a terminal with these files; the disk is the real one but for what `port` does otherwise. */
export async function aTerminal(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  port: Partial<FilePort> = {},
): Promise<TestTerminal> {
  const folder = await mkdtemp(path.join(tmpdir(), "kvali-terminal-"));
  const at = (name: string) => path.join(folder, name);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return String(ids).padStart(6, "0");
  };
  const desk = { port: { ...disk, ...port }, nonce: newId, wait: async () => {}, inTurn: inTurn() };
  const bytes = async (name: string) => new Uint8Array(await readFile(at(name)));
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
  return {
    folder,
    run: async (...words) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await kvali(words, {
        desk,
        folder,
        version: "0.0.0",
        now: () => "2024-01-01T00:00:00.000Z",
        newId,
        out: (line) => out.push(line),
        err: (line) => err.push(line),
      });
      return { code, out, err };
    },
    put: (name, content) => writeFile(at(name), content),
    bytes,
    text: async (name) => new TextDecoder().decode(await bytes(name)),
    study: async (name) => readProjectFile(await bytes(name)),
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Two short interviews. */
export const marta = `Interviewer: How did it begin?

Marta: With a cup of coffee. People came in to be warm, and the coffee was hot.

Interviewer: And then?

Marta: Then they came back. =1+1, as one says.
`;
export const agneta = `I: Hur började det?

R: Med en kopp kaffe. Sedan kom de tillbaka.

I: Och sedan?

R: Sedan stannade de.
`;
