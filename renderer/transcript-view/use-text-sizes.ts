import { useEffect, useState } from "react";
import type { OpenText } from "./open-text.ts";

/**
 * How often the text was measured anew: when it is first laid out, and whenever its width or height changes, the latter also
 * when turns that were not laid out come into view. What stands beside words asks for their place again then. The browser
 * tells it: asking would have the page laid out at once. The first telling counts too, since it comes after what was
 * worked out while the text was still being opened.
 */
export function useTextSizes(text: OpenText | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!text) return;
    const resized = new ResizeObserver(() => setCount((before) => before + 1));
    resized.observe(text.editor.root);
    return () => resized.disconnect();
  }, [text]);
  return count;
}
