import { useCallback, useEffect, useState } from "react";

/** How far a question is. */
export type Asked<Answer> =
  | { readonly is: "asking" }
  | { readonly is: "failed" }
  | { readonly is: "answered"; readonly answer: Answer };

/**
 * Asks something as soon as it is drawn, anew whenever `ask` is another function, and once more on `again`. What was asked before is stopped by its
 * signal, and its answer not heard any more.
 */
export function useAskedAgain<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): {
  readonly asked: Asked<Answer>;
  readonly again: () => void;
} {
  const [asked, setAsked] = useState<Asked<Answer>>({ is: "asking" });
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it asks again
  useEffect(() => {
    const stop = new AbortController();
    const show = (now: Asked<Answer>) => {
      if (!stop.signal.aborted) setAsked(now);
    };
    show({ is: "asking" });
    ask(stop.signal).then(
      (answer) => show({ is: "answered", answer }),
      () => show({ is: "failed" }),
    );
    return () => stop.abort();
  }, [ask, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { asked, again };
}
