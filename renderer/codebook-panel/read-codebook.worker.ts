import { readCodebookTable } from "../../shared/formats/csv/read-codebook.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { CodebookAnswer } from "./read-codebook-file.ts";

/** Reads one table beside the window; see read-codebook-file.ts for who asks. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(answer: CodebookAnswer): void;
};

scope.onmessage = async ({ data: file }) => {
  try {
    const table = readCodebookTable(new Uint8Array(await file.arrayBuffer()));
    scope.postMessage({ is: "read", ...table });
  } catch (error) {
    const unreadable = error instanceof UnreadableFile ? error : null;
    scope.postMessage({
      is: "failed",
      why: unreadable?.code ?? "not-read",
      detail: unreadable?.detail ?? "",
    });
  }
};
