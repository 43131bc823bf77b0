import { databaseName } from "./database.ts";

export type Lock = { release(): void };

/** One window at a time may write a study. Null when another has it. */
export async function takeLock(projectId: string): Promise<Lock | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(databaseName(projectId), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}
