import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What stands behind an open dialog is hidden, the page’s main part and first heading among it; axe guesses at that. */
const behindDialogs = {
  "landmark-one-main": { enabled: false },
  "page-has-heading-one": { enabled: false },
};

type Found = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] };

/**
 * What axe finds wrong with the page once it has come to rest, a line each: the rule, and the first places. The policy of the page forbids
 * scripts in it, so axe comes by the browser's own door.
 */
export async function axeFindings(
  page: Page,
  /** Only these rules; without them all. */
  rules: readonly string[] | null = null,
): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  // Only what the rules pass is not listed.
  const options = {
    resultTypes: ["violations"],
    ...(rules && { runOnly: rules }),
    ...((await page.locator("[data-modal]").count()) > 0 && { rules: behindDialogs }),
  };
  const { violations } = await page.evaluate<{ violations: readonly Found[] }>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
    return `${id}: ${places.join(", ")}`;
  });
}
