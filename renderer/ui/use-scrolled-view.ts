import { type RefObject, useLayoutEffect, useState } from "react";

/** What of a box that scrolls is in view, in pixels; before it has been looked at, its beginning, `height` high. Not followed where `isOn` is false. */
export function useScrolledView(box: RefObject<HTMLElement | null>, height: number, isOn = true) {
  const [view, setView] = useState({ top: 0, height });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !isOn) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box, isOn]);
  return view;
}
