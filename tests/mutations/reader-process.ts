import dns from "node:dns";
import net from "node:net";
import { UnreadableFile } from "../../shared/outcome.ts";
import { doors } from "./doors.ts";
import { nthFile } from "./nth-file.ts";
import { wholeFiles } from "./whole-files.ts";

/** What the process that started this one asks: to read the files of a seed from number `from` up to, and without, `to`, each `every`th of them. */
export type Asked = {
  readonly fixtures: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly every: number;
};

/** What it hears: what became of each file, and at the end the largest size of this process in bytes. */
export type Told =
  | { readonly is: "begins"; readonly n: number; readonly what: string }
  | {
      readonly is: "ended";
      readonly n: number;
      readonly what: string;
      readonly as: string;
      readonly ms: number;
    }
  | { readonly is: "broke"; readonly n: number; readonly what: string; readonly how: string }
  | { readonly is: "done"; readonly largest: number };

/** Everything that a program could reach a network by. */
const requests: string[] = [];
const refuse = (how: string) => () => {
  requests.push(how);
  throw new Error(`a request to the network: ${how}`);
};
Object.assign(globalThis, { fetch: refuse("fetch"), WebSocket: refuse("WebSocket") });
Object.assign(net.Socket.prototype, { connect: refuse("connect") });
Object.assign(dns, { lookup: refuse("lookup"), resolve: refuse("resolve") });

/** Told before it goes on: a reader that never ends would else keep its beginning to itself. */
const tell = (what: Told) =>
  new Promise<void>((resolve) => {
    if (process.connected) process.send?.(what, () => resolve());
    else resolve();
  });

process.once("message", (asked: Asked) => void readAll(asked));

async function readAll({ fixtures, seed, from, to, every }: Asked): Promise<void> {
  const { files, study } = await wholeFiles(fixtures);
  // What breaks outside a reader's own promise ends the process, as it would end the terminal.
  let now: { readonly n: number; readonly what: string } = { n: -1, what: "" };
  const broke = (error: unknown) =>
    void tell({
      is: "broke",
      ...now,
      how: told(error),
    });
  for (let n = from; n < to; n += every) {
    const { door, name, bytes } = nthFile(files, seed, n);
    now = { n, what: `${door} ${name}` };
    await tell({ is: "begins", ...now });
    const began = performance.now();
    let as = "read";
    try {
      await doors[door](name, bytes, study);
    } catch (error) {
      if (error instanceof UnreadableFile) as = error.code;
      else broke(error);
    }
    if (requests.length > 0) broke(new Error(`a request to the network: ${requests.splice(0).join(", ")}`));
    void tell({ is: "ended", ...now, as, ms: performance.now() - began });
  }
  await tell({ is: "done", largest: process.resourceUsage().maxRSS * 1024 });
  process.disconnect();
}

function told(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
}
