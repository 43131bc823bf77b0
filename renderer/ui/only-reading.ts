import { createContext, useContext } from "react";

/** Why nothing can be changed in this window, as it is said to the person; null where it can. */
export const OnlyReadingContext = createContext<string | null>(null);

/** The same for a control: null for one that changes nothing. */
export function useWhyNot(writes: boolean): string | null {
  const why = useContext(OnlyReadingContext);
  return writes ? why : null;
}
