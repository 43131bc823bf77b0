import { ListBox, ListBoxItem } from "react-aria-components";
import { type FiguresByCode, figuresWithin } from "../../shared/figures/figures.ts";
import type { CodeId, Quote } from "../../shared/project/records.ts";
import { isOutdated, wasCorrected } from "../../shared/quotes/printed-words.ts";
import type { ThemeToQuote } from "../../shared/themes/themes-to-quote.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { type Say, useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { focusChosenRow } from "../ui/chosen-row-focus.ts";
import { quotesSlice } from "./quotes-slice.ts";
import "./theme-list.css";

/** The themes, each with how many of its extracts are chosen, and how far their translations have come. */
export function ThemeList({
  themes,
  byTheme,
  figures,
  shown,
}: {
  readonly themes: readonly ThemeToQuote[];
  readonly byTheme: ReadonlyMap<CodeId, readonly Quote[]>;
  readonly figures: FiguresByCode;
  readonly shown: CodeId;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const codes = useProjectPart((project) => project.codes);
  return (
    <ListBox
      ref={focusChosenRow}
      className="quote-themes"
      data-spot="place"
      aria-label={say("quote.themes")}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const found = keys === "all" ? undefined : themes.find(({ code }) => keys.has(code.id));
        if (!found) return;
        desk.set({ codeId: found.code.id });
        desk.put(quotesSlice, { quoteId: null });
      }}
    >
      {themes.map(({ code, depth }) => {
        const { extracts } = figuresWithin(codes, figures, code.id);
        return (
          <ListBoxItem key={code.id} id={code.id} textValue={code.name} className="quote-theme">
            <span className="name" style={{ paddingLeft: `calc(${depth} * var(--s3))` }}>
              <CodeMark code={code} />
              {code.name}
            </span>
            <span className="figures" title={say("count.extracts", { count: extracts })}>
              {extracts}
            </span>
            {byTheme.has(code.id) && (
              <small style={{ paddingLeft: `calc(${depth} * var(--s3))` }}>
                {howFar(byTheme.get(code.id) ?? [], say)}
              </small>
            )}
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}

/** "3 chosen · 2 translated · 1 queried · 1 to look at again". */
function howFar(quotes: readonly Quote[], say: Say): string {
  const translated = quotes.filter(({ translations }) => translations.length > 0).length;
  const again = quotes.filter(
    (quote) => wasCorrected(quote) || quote.translations.some((one) => isOutdated(one, quote)),
  ).length;
  const queried = quotes.filter(({ translations }) =>
    translations.some(({ status }) => status === "queried"),
  ).length;
  return [
    say("quote.chosenCount", { count: quotes.length }),
    ...(translated > 0 ? [say("quote.translatedCount", { count: translated })] : []),
    ...(queried > 0 ? [say("quote.queriedCount", { count: queried })] : []),
    ...(again > 0 ? [say("quote.againCount", { count: again })] : []),
  ].join(" · ");
}
