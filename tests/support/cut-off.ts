import type { Page } from "playwright-core";

/**
 * What of the window cannot be read or pressed as it is drawn now: text and controls that something cuts at a side or
 * that stand beside the window, text over other text, and two numbers without room between them. What ends in an
 * ellipsis is not among them where `shortened` matches it or what it stands in, as it is said whole elsewhere; nor is what
 * can be scrolled to downwards, or sideways in what `sideways` matches. Each is told with what cuts it.
 */
export function cutOff(
  page: Page,
  { sideways, shortened }: { readonly sideways: string; readonly shortened: string },
): Promise<readonly string[]> {
  return page.evaluate(
    ({ sideways, shortened }) => {
      const found = new Set<string>();
      const told = (element: Element) =>
        (element.textContent?.trim() || element.getAttribute("aria-label") || element.tagName).slice(0, 40);
      const named = (element: Element) =>
        `${element.tagName.toLowerCase()}${[...element.classList].map((one) => `.${one}`).join("")}`;
      // What is asked of an element for each text in it is asked of the browser once.
      const once = <Answer>(ask: (element: Element) => Answer) => {
        const answers = new Map<Element, Answer>();
        return (element: Element): Answer => {
          const known = answers.get(element);
          if (known !== undefined) return known;
          const answer = ask(element);
          answers.set(element, answer);
          return answer;
        };
      };
      const boxOf = once((element) => element.getBoundingClientRect());
      const styleOf = once((element) => {
        const { position, overflowX, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(element);
        return { position, overflowX, textOverflow, webkitLineClamp, clipPath };
      });
      const isHiddenFromSight: (element: Element) => boolean = once(
        (element) =>
          styleOf(element).clipPath !== "none" ||
          (element.parentElement !== null && isHiddenFromSight(element.parentElement)),
      );
      const isWholeElsewhereIn = once((element) => element.closest(shortened) !== null);
      const texts: { readonly element: Element; readonly rect: DOMRect; readonly words: string }[] = [];

      /** Whether the whole of it is in sight or can be scrolled to; adds to what is found where not. */
      const isWhole = (element: Element, rect: DOMRect): boolean => {
        let down = true;
        const isWholeElsewhere = isWholeElsewhereIn(element);
        for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
          const style = styleOf(one);
          if (style.position === "fixed") break;
          const box = boxOf(one);
          const beside = rect.right > box.right + 1 || rect.left < box.left - 1;
          if (beside && one.matches(sideways)) return false;
          const beneath = down && (rect.bottom > box.bottom + 2 || rect.top < box.top - 2);
          if (style.overflowX === "auto" || style.overflowX === "scroll") {
            if (beside) found.add(`“${told(element)}” needs scrolling sideways in ${named(one)}`);
            if (beside) return false;
            down = false;
            if (rect.bottom > box.bottom || rect.top < box.top) return false;
          } else if (style.overflowX !== "visible" && (beside || beneath)) {
            const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
            if (!(isShortened && isWholeElsewhere)) found.add(`“${told(element)}” is cut by ${named(one)}`);
            return false;
          }
        }
        if (rect.right > innerWidth + 1 || rect.left < -1 || (down && rect.bottom > innerHeight + 1)) {
          found.add(`“${told(element)}” (${named(element)}) stands beside the window`);
          return false;
        }
        return true;
      };
      const isSeen = once(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          element.closest("svg, option, [data-live-announcer]") === null &&
          !isHiddenFromSight(element),
      );

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
      for (const control of document.querySelectorAll(
        "button, input, textarea, select, [role=tab], a[href]",
      )) {
        const rect = control.getBoundingClientRect();
        if (rect.width > 1 && rect.height > 1 && isSeen(control)) isWhole(control, rect);
      }

      /** What lies over the rest on purpose, and covers it. */
      const over = ".lane-label.on";
      const layer = once((element) => element.closest("dialog, [role=dialog], [role=menu], [role=listbox]"));
      texts.sort((a, b) => a.rect.top - b.rect.top);
      for (const [at, a] of texts.entries())
        for (let next = at + 1; next < texts.length; next += 1) {
          const b = texts[next];
          if (!b || b.rect.top >= a.rect.bottom) break;
          if (a.element === b.element || layer(a.element) !== layer(b.element)) continue;
          if (a.element.closest(over) || b.element.closest(over)) continue;
          const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
          const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
          const pair = `“${a.words.slice(0, 30)}” and “${b.words.slice(0, 30)}”`;
          if (across > 2 && down > 4) found.add(`${pair} stand over each other`);
          else if (across > -3 && down > 4 && /^[\d %–]+$/.test(a.words) && /^[\d %–]+$/.test(b.words))
            found.add(`${pair} have no room between them`);
        }
      return [...found];
    },
    { sideways, shortened },
  );
}
