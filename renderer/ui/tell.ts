import { createContext } from "react";

/** Says something for a moment at the foot of the window, over whatever is open; the window provides it once. */
export const TellContext = createContext<(sentence: string) => void>(() => undefined);
