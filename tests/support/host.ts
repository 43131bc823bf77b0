import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export type RunningHost = {
  /** Lets a browser in. */
  readonly address: string;
  /** "http://127.0.0.1:…", without a slash. */
  readonly origin: string;
  /** The number of its process. */
  readonly pid: number;
  /** Where it keeps the shelf and the copies. */
  readonly data: string;
  /** Where it keeps project files. */
  readonly studies: string;
  /** Whether it has not ended. */
  runs(): boolean;
  /** Ends it as Ctrl-C does; answers everything it printed. */
  stop(): Promise<string>;
  /** Ends it as a crash does. The folders stay, for another start. */
  kill(): Promise<void>;
  /** Deletes all that it keeps of studies, as if it had met none. */
  empty(): Promise<void>;
  /** Deletes its folders. */
  forget(): Promise<void>;
};

/** What goes with the tests' process, where a host was not forgotten before. */
const unforgotten = new Set<() => void>();
process.once("exit", () => {
  for (const forget of unforgotten) forget();
});
process.once("SIGTERM", () => process.exit());

const program = path.resolve(import.meta.dirname, "../../out/serve.js");

/** What a host keeps that is of no study. */
const ofItself = new Set(["running.json", "session.json"]);

/**
 * Starts the built host on 127.0.0.1 with folders of its own, or with those of an earlier one; needs
 * `npm run build`. `port` 0 takes any that is free; to keep a browser's storage over a restart, give the same one.
 */
export async function startHost({
  port = 0,
  home,
  opening = [],
}: {
  readonly port?: number;
  readonly home?: Pick<RunningHost, "data" | "studies">;
  readonly opening?: readonly string[];
} = {}): Promise<RunningHost> {
  const folder = home ? null : await mkdtemp(path.join(tmpdir(), "kvali-test-"));
  const data = home?.data ?? path.join(folder ?? "", "data");
  const studies = home?.studies ?? path.join(folder ?? "", "studies");
  const env = { ...process.env, KVALI_DATA: data, KVALI_FOLDER: studies };
  const child = spawn(process.execPath, [program, "--no-open", "--port", `${port}`, ...opening], { env });
  let printed = "";
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the host ended with ${code}: ${printed}`)));
  });
  const forgetNow = () => {
    child.kill("SIGKILL");
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  unforgotten.add(forgetNow);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    address,
    origin: new URL(address).origin,
    pid: child.pid ?? 0,
    data,
    studies,
    runs: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      await end("SIGTERM");
      return printed;
    },
    kill: () => end("SIGKILL"),
    empty: async () => {
      const kept = await readdir(data).catch(() => []);
      const ofStudies = kept.filter((name) => !ofItself.has(name)).map((name) => path.join(data, name));
      for (const one of [studies, ...ofStudies]) await rm(one, { recursive: true, force: true });
    },
    forget: async () => {
      unforgotten.delete(forgetNow);
      for (const made of [data, studies, ...(folder ? [folder] : [])]) {
        await rm(made, { recursive: true, force: true });
      }
    },
  };
}
