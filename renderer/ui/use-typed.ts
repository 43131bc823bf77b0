import { useDeferredValue, useEffect, useState } from "react";

/**
 * What is typed in a field, shown at once, where what comes of it is drawn only when there is time: else letters typed in
 * between would be lost. The field shows its value again once that has caught up, also after it was left: who comes back to it at
 * once types behind what they typed.
 */
export function useTyped(
  value: string,
  onChange: (value: string) => void,
): { readonly shown: string; readonly onType: (value: string) => void; readonly onLeave: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  // Drawn together with the value that comes of it.
  const leftThen = useDeferredValue(left);
  useEffect(() => setTyped((last) => (last === value || last === leftThen ? null : last)), [value, leftThen]);
  return {
    shown: typed ?? value,
    onType: (text) => {
      setTyped(text);
      setLeft(null);
      onChange(text);
    },
    onLeave: () => setLeft(typed),
  };
}
