import { hashInPieces } from "../../shared/formats/media/hash-in-pieces.ts";
import { answering } from "../workers/answering.ts";

export type HashQuestions = {
  /** `told`: how many bytes were read. */
  readonly hash: { readonly asked: { readonly file: Blob }; readonly answer: string; readonly told: number };
};

/** How much of a file is in memory at a time. */
const pieceBytes = 4 * 1024 * 1024;

answering<HashQuestions>({
  hash: ({ file }, tell) => hashInPieces(piecesOf(file), tell),
});

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes)
    yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
}
