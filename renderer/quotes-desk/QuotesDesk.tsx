import { ArrowRight } from "lucide-react";
import { useMemo } from "react";
import { figuresByCode, figuresWithin } from "../../shared/figures/figures.ts";
import { quotesByTheme } from "../../shared/project/quotes-under.ts";
import { themeOver, themesToQuote } from "../../shared/themes/themes-to-quote.ts";
import { heardWords } from "../codes/heard-words.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { SegmentedViews } from "../ui/SegmentedViews.tsx";
import { Candidates } from "./Candidates.tsx";
import { ChosenQuotes } from "./ChosenQuotes.tsx";
import { PrintedQuotes } from "./PrintedQuotes.tsx";
import { quotesSlice, quoteViews } from "./quotes-slice.ts";
import { ThemeList } from "./ThemeList.tsx";
import { Voices } from "./Voices.tsx";
import "./quotes-desk.css";

/** Step 3: per theme the quotes that are printed, what could be chosen beside them, and who is heard. */
export function QuotesDesk() {
  const { say } = useWords();
  const project = useProject();
  const desk = useDesk();
  const codeId = useDeskState((state) => state.codeId);
  const view = useDeskSlice(quotesSlice, ({ quoteView }) => quoteView);
  const commands = useCommandDesk();
  const byTheme = useMemo(() => quotesByTheme({ quotes: project.quotes }), [project.quotes]);
  const figures = useMemo(() => figuresByCode(project), [project]);
  const themes = useMemo(() => themesToQuote(project.codes, byTheme), [project.codes, byTheme]);
  const chosen = themeOver(project.codes, themes, codeId) ?? themes[0];
  if (!chosen)
    return (
      <main className="place quotes-place" aria-label={say("quote.title")}>
        <div className="empty-state">
          <h3>{say("quote.noThemes")}</h3>
          <p>{say("quote.noThemes.hint")}</p>
          <Button onPress={() => desk.set({ place: "code" })}>
            {say("themes.toCode")}
            <ArrowRight aria-hidden />
          </Button>
        </div>
      </main>
    );
  const { code } = chosen;
  const sum = figuresWithin(project.codes, figures, code.id);
  return (
    <main className="place quotes-place" aria-label={say("quote.title")}>
      <ThemeList themes={themes} byTheme={byTheme} figures={figures} shown={code.id} />
      <section className="quotes-chosen" aria-label={say("quote.chosenFor", { name: code.name })}>
        <header className="quotes-head">
          <div>
            <h1>{code.name}</h1>
            <p className="quiet figures">
              {[
                code.theme ? say(`status.${code.theme.status}`) : say("quote.isCode"),
                say("count.extracts", { count: sum.extracts }),
                heardWords(sum, say),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <SegmentedViews
            label={say("quote.views")}
            value={view}
            options={quoteViews.map((value) => ({ value, label: say(`quote.view.${value}`) }))}
            onChange={(quoteView) => desk.put(quotesSlice, { quoteView })}
          />
          <Button look="plain" writes onPress={() => commands.run("house-style")}>
            {say("quote.style")}
          </Button>
        </header>
        {view === "side-by-side" ? (
          <ChosenQuotes key={code.id} themeId={code.id} quotes={byTheme.get(code.id) ?? []} />
        ) : (
          <PrintedQuotes quotes={byTheme.get(code.id) ?? []} />
        )}
      </section>
      <div className="quotes-beside">
        <Candidates key={code.id} themeId={code.id} />
        <Voices themeId={code.id} />
      </div>
    </main>
  );
}
