import type { Locator } from "playwright-core";

/** Selects words in a turn of an open interview, whose text gets the focus, or puts the caret before them. */
export async function selectInTurn(turn: Locator, words: string, what: "words" | "caret"): Promise<void> {
  await turn.evaluate(
    (element, { sought, isCaret }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(sought) ?? -1;
        if (at === -1) continue;
        element.closest<HTMLElement>("[data-transcript]")?.focus({ preventScroll: true });
        document.getSelection()?.setBaseAndExtent(node, at, node, isCaret ? at : at + sought.length);
        return;
      }
      throw new Error(`not in the turn: ${sought}`);
    },
    { sought: words, isCaret: what === "caret" },
  );
}
