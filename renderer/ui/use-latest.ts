import { useRef } from "react";

/** The newest of a function that is another each time, under one that stays the same: what is drawn with it need not be drawn again. */
export function useLatest<Given extends readonly unknown[], Answer>(
  does: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(does);
  latest.current = does;
  const stable = useRef((...given: Given) => latest.current(...given));
  return stable.current;
}
