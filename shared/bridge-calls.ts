import type { Bridge } from "./bridge.ts";

export type BridgeCall = keyof Bridge;

/** A record, so that the compiler misses a call that is forgotten here. */
const calls: Record<BridgeCall, true> = {
  about: true,
  takeOpened: true,
  chooseTranscripts: true,
  chooseReportPlace: true,
  saveReport: true,
  chooseProject: true,
  choosePlace: true,
  listFolder: true,
  placeInFolder: true,
  chooseRecording: true,
  listRecordings: true,
  findRecording: true,
  hashRecording: true,
  rememberRecording: true,
  copyRecording: true,
  stopCopy: true,
  readProject: true,
  writeProject: true,
  readShelf: true,
  shelve: true,
  unshelve: true,
  keepCopy: true,
  readCopy: true,
  keepTail: true,
  readTail: true,
};

/** The name of every call of the bridge. */
export const bridgeCalls: readonly BridgeCall[] = Object.keys(calls) as BridgeCall[];

/** An answer as it travels where errors do not: Electron hands on neither their names nor their messages as they were. */
export type Carried =
  | { readonly is: "answered"; readonly answer: unknown }
  | { readonly is: "rejected"; readonly why: string };

/** Packs an answer. Of what it is rejected with, only a FileFault is told: other reasons may hold names of a study. */
export async function carried(answer: Promise<unknown>): Promise<Carried> {
  try {
    return { is: "answered", answer: await answer };
  } catch (error) {
    return { is: "rejected", why: faultToTell(error) };
  }
}

/** Unpacks it; rejects with an error whose message is the FileFault, or empty. */
export function uncarried(carried: Carried): unknown {
  if (carried.is === "rejected") throw new Error(carried.why);
  return carried.answer;
}

/** The FileFault that an error has as its message; empty for all others. */
export function faultToTell(error: unknown): string {
  return error instanceof Error && /^[a-z-]{1,40}$/.test(error.message) ? error.message : "";
}

/**
 * The bridge over any way of sending a call's name and arguments and getting its answer: Electron's
 * messages in the preload, requests to 127.0.0.1 in a browser. It has the calls of `Bridge`, nothing else.
 */
export function bridgeOver(
  send: (call: BridgeCall, args: readonly unknown[]) => Promise<unknown>,
): Readonly<Bridge> {
  const entries = bridgeCalls.map((call) => [call, (...args: readonly unknown[]) => send(call, args)]);
  return Object.freeze(Object.fromEntries(entries));
}
