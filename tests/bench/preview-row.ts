import type { Page } from "playwright-core";
import { type Row, shown } from "./figures.ts";
import { timed } from "./probes.ts";

/** The kinds of report whose pages are longest, by what their buttons and their pages are called. */
const kinds = [
  ["Quotations as one table", "Table of quotations"],
  ["The codebook", "Codebook"],
  ["Quotations, theme by theme", "Quotations"],
  ["Coding process: who did what", "Coding process"],
  ["The sample: who took part", "Sample"],
] as const;

/** In Report, of all extracts: from a click on a kind until its first page can be seen. The times are of all kinds, the slowest is named. */
export async function previewRow(
  page: Page,
  howOften: { readonly warm: number; readonly n: number },
  row: (name: "report preview", times: readonly number[], ...notes: string[]) => Row,
): Promise<Row> {
  await page.keyboard.press("Alt+8");
  await page.getByText("All extracts", { exact: true }).click();
  await page.locator(".papers .sheet-title").waitFor();
  const times: number[] = [];
  let slowest = { name: "", took: 0 };
  for (let n = 0; n < howOften.warm + howOften.n; n += 1)
    for (const [button, title] of kinds) {
      await page.waitForTimeout(300);
      const took = await timed(page, {
        event: "pointerup",
        how: "frame",
        given: title,
        isThere: (wanted) => document.querySelector(".papers .sheet-title")?.textContent === wanted,
        act: () => page.getByText(button, { exact: true }).click(),
      });
      if (n < howOften.warm) continue;
      times.push(took);
      if (took > slowest.took) slowest = { name: button, took };
    }
  return row("report preview", times, `slowest: ${slowest.name}, ${shown(slowest.took)}`);
}
