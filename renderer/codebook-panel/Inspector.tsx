import { Quote } from "lucide-react";
import { useMemo } from "react";
import { pathTo, withDescendants } from "../../shared/codebook/code-tree.ts";
import type { Code } from "../../shared/project/records.ts";
import { figuresByCode, figuresTogether } from "../../shared/themes/theme-figures.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { StatusSelect } from "../codes/StatusSelect.tsx";
import { ThemeMeaning } from "../codes/ThemeMeaning.tsx";
import { useWords } from "../language/language.ts";
import { MemosOf } from "../notes/MemosOf.tsx";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { EditedText } from "../ui/EditedText.tsx";
import type { CodeQuestion } from "./CodeDialogs.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { countPeople } from "./count-people.ts";
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
          <EditedText
            label={say("codebook.name")}
            value={code.name}
            onKeep={(name) => deeds.rename(code.id, name)}
            oneLine
          />
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
          <ThemeMeaning codeId={code.id} theme={theme} />
        </>
      )}
      <EditedText
        label={say("inspect.definition")}
        wide
        hint={say("inspect.definitionHint")}
        value={code.definition}
        onKeep={(definition) => deeds.define(code.id, { definition })}
      />
      <EditedText
        label={say("inspect.counts")}
        hint={say("inspect.countsHint")}
        value={code.counts}
        onKeep={(counts) => deeds.define(code.id, { counts })}
      />
      <EditedText
        label={say("inspect.countsNot")}
        hint={say("inspect.countsNotHint")}
        value={code.countsNot}
        onKeep={(countsNot) => deeds.define(code.id, { countsNot })}
      />
      <EditedText
        label={say("inspect.example")}
        hint={say("inspect.exampleHint")}
        value={code.example}
        onKeep={(example) => deeds.define(code.id, { example })}
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
  const family = useMemo(() => withDescendants(project.codes, code.id), [project.codes, code.id]);
  const heard = useMemo(() => figuresTogether(figuresByCode(project), family), [project, family]);
  const everyone = useMemo(() => countPeople(project), [project]);
  const sentence =
    heard.interviews === 0
      ? say("inspect.heardNobody")
      : say("inspect.heardFrom", {
          people: heard.people,
          of: everyone,
          interviews: say("count.interviews", { count: heard.interviews }),
        });
  return (
    <dl className="heard">
      <dt>{say("inspect.heard")}</dt>
      <dd>
        {sentence}
        {heard.interviews > 0 && family.size > 1 && (
          <span className="quiet"> ({say("inspect.withBeneath")})</span>
        )}
      </dd>
    </dl>
  );
}
