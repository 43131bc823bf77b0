/** What closes a window, and how somebody is asked whether it shall be closed all the same. */
export type Closing = {
  /** Waits for a moment and closes the window again. */
  tryAgain(): void;
  /** Answers whether to close it, with what that loses. */
  ask(): boolean;
};

/**
 * Answers whether a window closes that its page would keep open, because something in it is not saved yet. Electron asks nobody by
 * itself: the window would just stay, without a word, for ever where it cannot be saved. The page saves when it is told that it
 * closes; so it is closed again in a moment, and a person is asked only where the page then still would not.
 */
export function whetherToClose({ tryAgain, ask }: Closing): () => boolean {
  let hasTried = false;
  return () => {
    if (!hasTried) {
      hasTried = true;
      tryAgain();
      return false;
    }
    hasTried = false;
    return ask();
  };
}

/** The question, in the language of the system: the first button stays, the second closes the window. */
export function closingQuestion(locale: string) {
  const isSwedish = /^sv\b/i.test(locale);
  return {
    type: "warning" as const,
    buttons: isSwedish ? ["Stanna", "Stäng ändå"] : ["Stay", "Close anyway"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    message: isSwedish ? "Allt är inte sparat." : "Not everything is saved.",
    detail: isSwedish
      ? "Det som inte är sparat försvinner om fönstret stängs. Längst ner i fönstret står vad som inte är sparat, och varför."
      : "What is not saved is lost when the window closes. The foot of the window says what is not saved, and why.",
  };
}
