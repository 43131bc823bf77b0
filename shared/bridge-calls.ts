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
