import { practise } from "./practise.ts";
import { type GivenFile, type ReadAnswer, readTranscript } from "./read-transcript.ts";

/** Reads files beside the window, one at a time; see file-readers.ts for who hands them over. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<GivenFile>) => void) | null;
  postMessage(answer: ReadAnswer, transfer: Transferable[]): void;
};

scope.onmessage = async ({ data }) => {
  const answer = await readTranscript(data);
  const bytes = answer.is === "read" ? answer.file.bytes : null;
  scope.postMessage(answer, bytes ? [bytes.buffer] : []);
};

void practise();
