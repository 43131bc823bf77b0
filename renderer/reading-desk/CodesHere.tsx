import type { Coding } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { CodeSquare } from "../codes/CodeSquare.tsx";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import "./codes-here.css";

/** The names of the codes where the caret is, while codings are shown. */
export function CodesHere({
  codings,
  selection,
}: {
  readonly codings: readonly Coding[];
  readonly selection: Span | null;
}) {
  const { say } = useWords();
  const codes = useProjectPart((project) => project.codes);
  const here = selection
    ? codingsAt(codings, selection).flatMap(({ codeId }) => codes.get(codeId) ?? [])
    : [];
  return (
    <section className="codes-read" aria-label={say("passage.label")}>
      {here.length === 0 && <p className="quiet">{say("passage.none")}</p>}
      <ul>
        {[...new Set(here)].map((code) => (
          <li key={code.id}>
            <CodeSquare code={code} /> {code.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
