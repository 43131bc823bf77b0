import { useEffect, useState } from "react";
import { askOnce } from "../workers/asker.ts";
import { keepPeaks, keptPeaks } from "./kept-peaks.ts";
import type { PeakQuestions } from "./peaks.worker.ts";
import type { Played } from "./player.ts";

/** The peaks of a recording as far as they are known. "none": there is no way to its samples. */
export type ShownPeaks =
  | { readonly is: "looking" | "whole"; readonly peaks: Uint8Array<ArrayBuffer> }
  | { readonly is: "none" };

const nothing: ShownPeaks = { is: "looking", peaks: new Uint8Array() };

/**
 * The peaks of a recording: those that were kept, or as a worker works them out. That ends when another is played. `isThere`: it plays, so that they need not be looked for
 * before that is known.
 */
export function usePeaks(
  played: Pick<Played, "sha256" | "url" | "bytes" | "file"> | null,
  isThere: boolean,
): ShownPeaks {
  const { sha256 = "", url = "", bytes = 0, file = null } = played ?? {};
  const [shown, setShown] = useState<{ readonly of: string; readonly peaks: ShownPeaks } | null>(null);
  useEffect(() => {
    if (!isThere || sha256 === "") return;
    const unwanted = new AbortController();
    const { signal } = unwanted;
    const show = (peaks: ShownPeaks) => {
      if (!signal.aborted) setShown({ of: sha256, peaks });
    };
    const look = async () => {
      const before = await keptPeaks(sha256);
      if (before) return show({ is: "whole", peaks: before });
      if (before === null) return show({ is: "none" });
      let known = new Uint8Array();
      const answer = await askOnce<PeakQuestions, "peaks">(
        () => new Worker(new URL("./peaks.worker.ts", import.meta.url), { type: "module" }),
        "peaks",
        { from: file ?? new URL(url, location.href).href, bytes },
        {
          signal,
          tell: ({ from, peaks }) => {
            const more = new Uint8Array(from + peaks.length);
            more.set(known);
            more.set(peaks, from);
            known = more;
            show({ is: "looking", peaks: known });
          },
        },
      );
      await keepPeaks(sha256, answer);
      show(answer ? { is: "whole", peaks: answer } : { is: "none" });
    };
    // What cannot be read or decoded plays without a waveform; it is tried again the next time.
    look().catch(() => show({ is: "none" }));
    return () => unwanted.abort();
  }, [sha256, url, bytes, file, isThere]);
  return shown?.of === sha256 ? shown.peaks : nothing;
}
