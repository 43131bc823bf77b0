/** The calls that are being answered, so that a host does not end in the middle of a save. */
export type InFlight = {
  track<Answer>(call: Promise<Answer>): Promise<Answer>;
  isIdle(): boolean;
  /** Resolves when every call has been answered, those that come meanwhile too. */
  settled(): Promise<void>;
};

export function inFlight(): InFlight {
  const calls = new Set<Promise<unknown>>();
  return {
    track: (call) => {
      const ended = call.then(
        () => undefined,
        () => undefined,
      );
      calls.add(ended);
      ended.then(() => calls.delete(ended));
      return call;
    },
    isIdle: () => calls.size === 0,
    settled: async () => {
      while (calls.size > 0) await Promise.all(calls);
    },
  };
}
