import { Quote } from "lucide-react";
import { useMemo } from "react";
import { pathTo } from "../../shared/codebook/code-tree.ts";
import { codesOfTheme } from "../../shared/codebook/codes-of-theme.ts";
import { figuresByCode, figuresWithin, peopleCount } from "../../shared/figures/figures.ts";
import type { Code } from "../../shared/project/records.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { codeName, definitionText } from "../codes/code-texts.ts";
import { StatusSelect } from "../codes/StatusSelect.tsx";
import { ThemeMeaning } from "../codes/ThemeMeaning.tsx";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { MemosOf } from "../notes/MemosOf.tsx";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import type { CodeQuestion } from "./CodeDialogs.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { useCodeCount } from "./counts-context.ts";
import "./inspector.css";

/** What the codebook says of one code, written where it stands. */
export function Inspector({
  code,
  onQuotes,
  onAsk,
}: {
  readonly code: Code;
  readonly onQuotes: () => void;
  readonly onAsk: (question: CodeQuestion) => void;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const { own, beneath } = useCodeCount(code.id);
  const above = pathTo(codes, code).slice(0, -1);
  const { theme } = code;
  return (
    <section className="inspector" aria-label={say("inspect.label")}>
      <header className="labels-hidden">
        <CodeMark code={code} />
        <div className="title">
          <EditedText label={say("codebook.name")} of={codeName(code.id)} wraps />
          {above.length > 0 && (
            <p className="path">{say("inspect.in", { path: above.map(({ name }) => name).join(" › ") })}</p>
          )}
        </div>
        <Button onPress={onQuotes} isDisabled={own + beneath === 0}>
          <Quote aria-hidden />
          {say("inspect.quotes", { count: own + beneath })}
        </Button>
      </header>
      {theme && (
        <>
          <StatusSelect
            status={theme.status}
            onStatus={(status) => (status === "dropped" ? onAsk("drop") : deeds.status(code.id, status))}
          />
          <ThemeMeaning codeId={code.id} />
        </>
      )}
      <EditedText
        label={say("inspect.definition")}
        wide
        hint={say("inspect.definitionHint")}
        of={definitionText(code.id, "definition")}
      />
      <EditedText
        label={say("inspect.counts")}
        hint={say("inspect.countsHint")}
        of={definitionText(code.id, "counts")}
      />
      <EditedText
        label={say("inspect.countsNot")}
        hint={say("inspect.countsNotHint")}
        of={definitionText(code.id, "countsNot")}
      />
      <EditedText
        label={say("inspect.example")}
        hint={say("inspect.exampleHint")}
        of={definitionText(code.id, "example")}
      />
      <MemosOf about={code.id} />
      <Heard code={code} />
    </section>
  );
}

/** Of whom a code and those beneath it were heard. */
function Heard({ code }: { readonly code: Code }) {
  const { say } = useWords();
  const project = useProject();
  const isAlone = codesOfTheme(project.codes, code.id).size === 1;
  const heard = useMemo(
    () => figuresWithin(project.codes, figuresByCode(project), code.id),
    [project, code.id],
  );
  const sentence =
    heard.interviews + heard.excerpts === 0
      ? say("inspect.heardNobody")
      : [
          say("inspect.heardFrom", { people: heard.people, of: peopleCount(project) }),
          heard.unidentified > 0 && say("count.unidentified", { count: heard.unidentified }),
          say("count.interviews", { count: heard.interviews }),
          heard.excerpts > 0 && say("count.excerpts", { count: heard.excerpts }),
        ]
          .filter(Boolean)
          .join(", ");
  return (
    <dl className="heard">
      <dt>{say("inspect.heard")}</dt>
      <dd>
        {sentence}
        {heard.interviews + heard.excerpts > 0 && !isAlone && (
          <span className="quiet"> ({say("inspect.withBeneath")})</span>
        )}
      </dd>
    </dl>
  );
}
