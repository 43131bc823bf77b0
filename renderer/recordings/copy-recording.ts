import type { Bridge, CopiedPiece, CopyProgress, RecordingCopy, WantedCopy } from "../../shared/bridge.ts";

/** How much of a file that was picked is handed to the host at a time. */
const pieceBytes = 8 * 1024 * 1024;

/**
 * Has the host keep a copy of a recording beside the study's file, of which `tell` hears how far it is. `picked`: the file, where the window has it and the host does not.
 * Rejects when `signal` stops it, and where the host does not answer or the picked file cannot be read; nothing of the copy is left then, as far as the host still answers.
 */
export async function copyRecording(
  bridge: Pick<Bridge, "copyRecording" | "stopCopy">,
  copy: WantedCopy,
  picked: Blob | null,
  tell: (progress: CopyProgress) => void,
  signal: AbortSignal,
): Promise<RecordingCopy> {
  try {
    for (let piece: CopiedPiece | null = null; ; ) {
      const answer: RecordingCopy | CopyProgress = await bridge.copyRecording(copy, piece);
      if (answer.is === "copied" || answer.is === "failed") return answer;
      signal.throwIfAborted();
      tell(answer);
      piece = answer.is === "copying" ? await pieceOf(picked, answer.done) : null;
    }
  } catch (error) {
    await bridge.stopCopy(copy).catch(() => undefined);
    throw error;
  }
}

async function pieceOf(picked: Blob | null, at: number): Promise<CopiedPiece | null> {
  if (!picked) return null;
  return { at, bytes: new Uint8Array(await picked.slice(at, at + pieceBytes).arrayBuffer()) };
}
