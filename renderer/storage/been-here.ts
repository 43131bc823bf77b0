/**
 * Which studies this browser has had in a database of its own, remembered apart from those databases. It tells a
 * study that is read here for the first time from one whose database was lost.
 */
export type BeenHere = {
  has(projectId: string): Promise<boolean>;
  add(projectId: string): Promise<void>;
  delete(projectId: string): Promise<void>;
};

/**
 * The same as empty files in the browser's private file system (`navigator.storage.getDirectory()`). They are there at
 * once, while local storage is written seconds later: a browser that is killed would forget. Where there is no such
 * file system, every study has been here, so that a loss is never taken for a first reading.
 */
export function beenHereIn(storage: Pick<StorageManager, "getDirectory">): BeenHere {
  const nameOf = (projectId: string) => `been-${projectId.replace(/[^\w-]/gu, "-")}`;
  return {
    async has(projectId) {
      try {
        await (await storage.getDirectory()).getFileHandle(nameOf(projectId));
        return true;
      } catch (error) {
        return !(error instanceof DOMException && error.name === "NotFoundError");
      }
    },
    async add(projectId) {
      // What cannot be noted makes a later loss a first reading; nothing of the study stands here.
      await storage
        .getDirectory()
        .then((folder) => folder.getFileHandle(nameOf(projectId), { create: true }))
        .catch(() => undefined);
    },
    async delete(projectId) {
      await storage
        .getDirectory()
        .then((folder) => folder.removeEntry(nameOf(projectId)))
        .catch(() => undefined);
    },
  };
}
