import type { Page } from "playwright-core";

/**
 * What of the window cannot be read or pressed as it is drawn now: text and controls that something cuts at a side or
 * that stand beside the window, text over other text, and two numbers without room between them. A name that is
 * cut with an ellipsis is not among them where it is said whole as a title; nor is what can be scrolled to downwards, or
 * sideways in what `sideways` matches. Each is told with what cuts it.
 */
export function cutOff(page: Page, sideways: string): Promise<readonly string[]> {
  return page.evaluate((wide) => {
    const found = new Set<string>();
    const told = (element: Element) =>
      (element.textContent?.trim() || element.getAttribute("aria-label") || element.tagName).slice(0, 40);
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((one) => `.${one}`).join("")}`;
    const texts: { readonly element: Element; readonly rect: DOMRect; readonly words: string }[] = [];

    /** Whether the whole of it is in sight or can be scrolled to; adds to what is found where not. */
    const isWhole = (element: Element, rect: DOMRect): boolean => {
      let down = true;
      const within = element.closest("[title]") !== null;
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.position === "fixed") break;
        const box = one.getBoundingClientRect();
        const beside = rect.right > box.right + 1 || rect.left < box.left - 1;
        const beneath = down && (rect.bottom > box.bottom + 2 || rect.top < box.top - 2);
        if (style.overflowX === "auto" || style.overflowX === "scroll") {
          if (one.matches(wide)) return false;
          if (beside) found.add(`“${told(element)}” needs scrolling sideways in ${named(one)}`);
          if (beside) return false;
          down = false;
          if (rect.bottom > box.bottom || rect.top < box.top) return false;
        } else if (style.overflowX !== "visible" && (beside || beneath)) {
          const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
          if (!(isShortened && within)) found.add(`“${told(element)}” is cut by ${named(one)}`);
          return false;
        }
      }
      if (rect.right > innerWidth + 1 || rect.left < -1 || (down && rect.bottom > innerHeight + 1)) {
        found.add(`“${told(element)}” (${named(element)}) stands beside the window`);
        return false;
      }
      return true;
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".visually-hidden, [data-live-announcer], svg, option") === null;

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects())
        if (rect.width > 0 && isWhole(element, rect) && element.closest("[data-transcript]") === null)
          texts.push({ element, rect, words: node.textContent.trim() });
    }
    for (const control of document.querySelectorAll("button, input, textarea, select, [role=tab], a[href]")) {
      const rect = control.getBoundingClientRect();
      if (rect.width > 1 && rect.height > 1 && isSeen(control)) isWhole(control, rect);
    }

    const layer = (element: Element) => element.closest("dialog, [role=dialog], [role=menu], [role=listbox]");
    texts.sort((a, b) => a.rect.top - b.rect.top);
    for (const [at, a] of texts.entries())
      for (const b of texts.slice(at + 1)) {
        if (b.rect.top >= a.rect.bottom) break;
        if (a.element === b.element || layer(a.element) !== layer(b.element)) continue;
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        const pair = `“${a.words.slice(0, 30)}” and “${b.words.slice(0, 30)}”`;
        if (across > 2 && down > 4) found.add(`${pair} stand over each other`);
        else if (across > -3 && down > 4 && /^[\d %–]+$/.test(a.words) && /^[\d %–]+$/.test(b.words))
          found.add(`${pair} have no room between them`);
      }
    return [...found];
  }, sideways);
}
