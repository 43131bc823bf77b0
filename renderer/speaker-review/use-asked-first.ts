import { useState } from "react";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";

/** Nobody goes on past open questions unawares: the first press leads to them, the next one passes them. */
export function useAskedFirst(open: number): {
  /** Whether a person was told of all that are open. */
  readonly isTold: boolean;
  /** Tells of the questions; false where there is nothing to tell any more, so that one may go on. */
  readonly tells: () => boolean;
} {
  const { say } = useWords();
  // With how many questions open a person was told of them; more than these are to be told again.
  const [told, setTold] = useState(0);
  return {
    isTold: open > 0 && open <= told,
    tells: () => {
      if (open <= told) return false;
      setTold(open);
      announce(say("review.askedFirst", { count: open }));
      return true;
    },
  };
}
