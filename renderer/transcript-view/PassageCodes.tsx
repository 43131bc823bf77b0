import { ChevronLeft, ChevronRight, X } from "lucide-react";
import type { CSSProperties } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { Coding, CodingId } from "../../shared/project/records.ts";
import type { WordStep } from "../../shared/text/words.ts";
import { useWords } from "../language/language.ts";
import { IconButton } from "../ui/Button.tsx";

/** The codes on the passage where the caret is, as a list that everyone can read and use. */
export function PassageCodes({
  codings,
  codes,
  focused,
  hasSelection,
  onChoose,
  onRemove,
  onStep,
}: {
  readonly codings: readonly Coding[];
  readonly codes: Project["codes"];
  readonly focused: CodingId | null;
  readonly hasSelection: boolean;
  readonly onChoose: (coding: Coding) => void;
  readonly onRemove: (coding: Coding) => void;
  readonly onStep: (coding: Coding, step: WordStep) => void;
}) {
  const { say } = useWords();
  const chosen = codings.find(({ id }) => id === focused);
  return (
    <section className="passage-codes" aria-label={say("passage.label")}>
      {codings.length === 0 && (
        <p className="quiet">{say(hasSelection ? "passage.none" : "passage.noneSelected")}</p>
      )}
      <ul>
        {codings.map((coding) => {
          const code = codes.get(coding.codeId);
          if (!code) return null;
          return (
            <li key={coding.id} style={{ "--h": code.hue } as CSSProperties} data-on={coding.id === focused}>
              <button type="button" aria-pressed={coding.id === focused} onClick={() => onChoose(coding)}>
                <i className="code-square" aria-hidden />
                {code.name}
                <small>{coding.by}</small>
              </button>
              <IconButton label={say("passage.remove", { name: code.name })} onPress={() => onRemove(coding)}>
                <X aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {chosen && (
        <div className="steps">
          <IconButton
            label={say("passage.growStart")}
            onPress={() => onStep(chosen, { edge: "start", by: "grow" })}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={say("passage.shrinkStart")}
            onPress={() => onStep(chosen, { edge: "start", by: "shrink" })}
          >
            <ChevronRight aria-hidden />
          </IconButton>
          <span aria-hidden>…</span>
          <IconButton
            label={say("passage.shrinkEnd")}
            onPress={() => onStep(chosen, { edge: "end", by: "shrink" })}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={say("passage.growEnd")}
            onPress={() => onStep(chosen, { edge: "end", by: "grow" })}
          >
            <ChevronRight aria-hidden />
          </IconButton>
        </div>
      )}
    </section>
  );
}
