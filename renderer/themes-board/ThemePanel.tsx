import { useMemo } from "react";
import { pathTo } from "../../shared/codebook/code-tree.ts";
import { themeAbove, themesOfGathered } from "../../shared/codebook/codes-of-theme.ts";
import { type FiguresByCode, figuresWithin } from "../../shared/figures/figures.ts";
import type { Code, CodeId, ThemeStatus } from "../../shared/project/records.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { codeName, definitionText, dropReason } from "../codes/code-texts.ts";
import { heardWords } from "../codes/heard-words.ts";
import { StatusSelect } from "../codes/StatusSelect.tsx";
import { ThemeMeaning } from "../codes/ThemeMeaning.tsx";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { ThemeExtracts } from "./ThemeExtracts.tsx";
import { ThemeReviews } from "./ThemeReviews.tsx";
import { useThemeDeeds } from "./theme-deeds.ts";
import "./theme-panel.css";

/** What the chosen theme or code means, how it was judged, and its extracts. */
export function ThemePanel({
  code,
  figures,
  onStatus,
  onReview,
  onMove,
  onBack,
}: {
  readonly code: Code | null;
  readonly figures: FiguresByCode;
  readonly onStatus: (codeId: CodeId, status: ThemeStatus, reason?: string) => boolean;
  readonly onReview: (codeId: CodeId) => void;
  readonly onMove: () => void;
  /** Escape: to the board again. */
  readonly onBack: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const codes = useProjectPart((project) => project.codes);
  const deeds = useThemeDeeds();
  const sum = useMemo(() => (code ? figuresWithin(codes, figures, code.id) : null), [code, codes, figures]);
  if (!code || !sum)
    return (
      <aside className="theme-panel" aria-label={say("themes.panel")}>
        <p className="quiet">{say("themes.panel.none")}</p>
      </aside>
    );
  const { theme } = code;
  const above = pathTo(codes, code).slice(0, -1);
  const home = themeAbove(codes, code);
  const gatherers = (themesOfGathered(codes).get(code.id) ?? []).filter(({ id }) => id !== home?.id);
  return (
    <aside
      className="theme-panel"
      aria-label={say("themes.panel")}
      data-spot="theme"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onBack();
      }}
    >
      <header className="labels-hidden">
        <CodeMark code={code} />
        <EditedText label={say("themes.name")} of={codeName(code.id)} wraps />
      </header>
      <p className="facts figures">
        {say("themes.figures", {
          extracts: say("count.extracts", { count: sum.extracts }),
          people: heardWords(sum, say) || say("count.people", { count: 0 }),
          interviews: [
            say("count.interviews", { count: sum.interviews }),
            ...(sum.excerpts > 0 ? [say("count.excerpts", { count: sum.excerpts })] : []),
          ].join(" · "),
        })}
      </p>
      {above.length > 0 && (
        <p className="facts">{say("themes.in", { path: above.map(({ name }) => name).join(" › ") })}</p>
      )}
      {gatherers.length > 0 && (
        <p className="facts">
          {say("themes.alsoIn", {
            names: gatherers.map(({ name }) => say("ui.quoted", { words: name })).join(", "),
          })}
        </p>
      )}
      {theme ? (
        <>
          <div className="standing">
            <StatusSelect hideLabel status={theme.status} onStatus={(status) => onStatus(code.id, status)} />
            {theme.status !== "dropped" && (
              <Checkbox
                label={say("themes.isCore")}
                checked={theme.core}
                onChange={(isCore) => {
                  if (!study.readOnly) deeds.core(code.id, isCore);
                }}
              />
            )}
          </div>
          {theme.status === "dropped" ? (
            <EditedText label={say("themes.reason")} of={dropReason(code.id)} wide />
          ) : (
            theme.reason !== "" && (
              <p className="facts">
                {say("themes.reasonThen")}: {theme.reason}
              </p>
            )
          )}
          <ThemeMeaning codeId={code.id} />
        </>
      ) : null}
      <EditedText
        label={say("inspect.definition")}
        hint={say("inspect.definitionHint")}
        of={definitionText(code.id, "definition")}
      />
      {!study.readOnly && (
        <div className="panel-deeds">
          <Button onPress={onMove}>{say("themes.move")}</Button>
          {theme ? (
            <Button look="plain" onPress={() => deeds.demote(code.id)}>
              {say("themes.demote")}
            </Button>
          ) : (
            <Button onPress={() => deeds.promote(code.id)}>{say("themes.promote")}</Button>
          )}
          {gatherers.map(({ id, name }) => (
            <Button key={id} look="plain" onPress={() => deeds.ungather(id, [code.id])}>
              {say("themes.letGo", { name })}
            </Button>
          ))}
        </div>
      )}
      {theme && <ThemeReviews theme={theme} onReview={() => onReview(code.id)} />}
      <ThemeExtracts code={code} count={sum.extracts} />
    </aside>
  );
}
