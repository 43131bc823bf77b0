import type { FileFacts } from "./file-port.ts";

/** What a file is known again by without being read: how long it is, and when it was changed last. */
export type FileAsItWas = Pick<FileFacts, "bytes" | "modifiedAt">;

export function isAsItWas(now: FileAsItWas, before: FileAsItWas): boolean {
  return now.bytes === before.bytes && now.modifiedAt.getTime() === before.modifiedAt.getTime();
}
