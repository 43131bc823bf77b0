import { useState } from "react";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";

/**
 * Keeps a person from passing open questions unawares: the first press leads to the questions, the next one goes on.
 */
export function useAskedFirst(open: number): {
  /** Whether a person has been shown all open questions. */
  readonly isTold: boolean;
  /** Shows the open questions; answers false when all have been shown, so that the person may go on. */
  readonly tells: () => boolean;
} {
  const { say } = useWords();
  // How many questions were open when they were shown; when there are more, they are shown again.
  const [shown, setShown] = useState(0);
  return {
    isTold: open > 0 && open <= shown,
    tells: () => {
      if (open <= shown) return false;
      setShown(open);
      announce(say("review.askedFirst", { count: open }));
      return true;
    },
  };
}
