import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { onSystem } from "../../cli/on-system.ts";
import type { ExitCode } from "../../cli/terminal.ts";

/** A stream that takes so many lines and then fails; and what it took. */
function aStream(most = Number.POSITIVE_INFINITY, code = "ENOSPC") {
  const lines: string[] = [];
  const stream = new Writable({
    write: (bytes, _encoding, done) => {
      const text = String(bytes);
      if (text !== "" && lines.length >= most) return done(Object.assign(new Error("no room"), { code }));
      if (text !== "") lines.push(text.trimEnd());
      done();
    },
  });
  return { stream, lines };
}

async function ended(out: ReturnType<typeof aStream>, err: ReturnType<typeof aStream>, code: ExitCode) {
  const system = { stdout: out.stream, stderr: err.stream, cwd: () => "/somewhere" };
  let isDone = false;
  const exit = await onSystem(system, async (given) => {
    for (const line of ["one", "two", "three"]) {
      given.out(line);
      await new Promise(setImmediate);
    }
    given.err("a remark");
    isDone = true;
    return code;
  });
  return { exit, isDone };
}

describe("a verb whose lines cannot be printed", () => {
  it.each([
    ["is done all the same, says so in one sentence and ends with 1", 0, 1],
    ["keeps a worse end", 2, 2],
  ] as const)("%s", async (_, code, exit) => {
    const [out, err] = [aStream(1), aStream()];
    expect(await ended(out, err, code)).toEqual({ exit, isDone: true });
    expect(out.lines).toEqual(["one"]);
    expect(err.lines).toEqual([
      "a remark",
      "Not all that was to be printed here could be: the disk is full.",
    ]);
  });

  it("ends with 1 where its remarks are lost", async () => {
    expect(await ended(aStream(), aStream(0), 0)).toEqual({ exit: 1, isDone: true });
  });

  it("is no fault where the reader has seen enough", async () => {
    const err = aStream();
    expect(await ended(aStream(1, "EPIPE"), err, 0)).toEqual({ exit: 0, isDone: true });
    expect(err.lines).toEqual(["a remark"]);
  });
});

it("a folder that has gone is told in one sentence, and nothing is done", async () => {
  const [out, err] = [aStream(), aStream()];
  const cwd = () => {
    throw Object.assign(new Error("uv_cwd"), { code: "ENOENT" });
  };
  const exit = await onSystem({ stdout: out.stream, stderr: err.stream, cwd }, async () => 0);
  expect(exit).toBe(2);
  expect(err.lines).toEqual(["The folder that kvali was called in has gone: change to another."]);
});
