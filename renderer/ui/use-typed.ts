import { useEffect, useState } from "react";

/**
 * What is typed in a field, shown at once, where what comes of it is drawn only when there is time: else letters typed in
 * between would be lost. The field shows its value again once that has caught up, or the field is left.
 */
export function useTyped(
  value: string,
  onChange: (value: string) => void,
): { readonly shown: string; readonly onType: (value: string) => void; readonly onLeave: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped((last) => (last === value ? null : last)), [value]);
  return {
    shown: typed ?? value,
    onType: (text) => {
      setTyped(text);
      onChange(text);
    },
    onLeave: () => setTyped(null),
  };
}
