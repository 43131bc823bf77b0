type Callback = (lock: { readonly name: string } | null) => unknown;

/** The part of the Web Locks API that the window uses, for Node, which has none: exclusive locks, taken or not. */
export function installLocks(): void {
  const held = new Set<string>();
  const locks = {
    async request(name: string, { ifAvailable }: { readonly ifAvailable: boolean }, callback: Callback) {
      if (!ifAvailable) throw new Error("waiting for a lock is not rebuilt here");
      await Promise.resolve();
      if (held.has(name)) return callback(null);
      held.add(name);
      try {
        return await callback({ name });
      } finally {
        held.delete(name);
      }
    },
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}
