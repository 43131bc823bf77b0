import { memo, useMemo, useState } from "react";
import type { Code, Coding } from "../../shared/project/records.ts";
import { firstPieces, nameOfVoice, piecesOf } from "../../shared/quotes/voices.ts";
import { extractsOfTheme } from "../../shared/themes/extracts-of-theme.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import "./theme-extracts.css";

/** How many extracts are drawn at first, and how many more at each asking. */
const page = 50;

/** The extracts of a theme or code, grouped by code; a click or Enter shows one where it was said. */
export function ThemeExtracts({ code, count }: { readonly code: Code; readonly count: number }) {
  const { say, language } = useWords();
  const project = useProject();
  const [drawn, setDrawn] = useState(page);
  const groups = useMemo(
    () => extractsOfTheme(project, code.id, transcriptsInOrder(project.transcripts, language)),
    [project, code.id, language],
  );
  let left = drawn;
  const shown = groups.flatMap((group) => {
    const codings = group.codings.slice(0, Math.max(0, left));
    left -= codings.length;
    return codings.length > 0 ? [{ ...group, some: codings }] : [];
  });
  return (
    <section className="theme-extracts" aria-label={say("themes.extracts")}>
      <h3>
        {say("themes.extracts")} <span className="figures">{count}</span>
      </h3>
      {count === 0 && <p className="quiet">{say("themes.extracts.none")}</p>}
      {shown.map(({ code: of, codings, some }) => (
        <section key={of.id} aria-label={of.name}>
          {(of.id !== code.id || groups.length > 1) && (
            <h4>
              <CodeMark code={of} />
              <span>{of.name}</span>
              <span className="figures">{codings.length}</span>
            </h4>
          )}
          <ol>
            {some.map((coding) => (
              <Extract key={coding.id} coding={coding} />
            ))}
          </ol>
        </section>
      ))}
      {count > drawn && (
        <Button look="plain" onPress={() => setDrawn(drawn + page)}>
          {say("themes.extracts.more", { count: Math.min(page, count - drawn) })}
        </Button>
      )}
    </section>
  );
}

const Extract = memo(function Extract({ coding }: { readonly coding: Coding }) {
  const { say, language } = useWords();
  const { participants, transcripts } = useProject();
  const desk = useDesk();
  const transcript = transcripts.get(coding.transcriptId);
  const heard = useMemo(() => {
    if (!transcript) return "";
    const pieces = firstPieces(piecesOf(participants, transcript, coding));
    const words = { interviewer: say("quotes.interviewer"), language };
    const voices = pieces.map(({ voice }) => nameOfVoice(voice, transcript, words));
    const turn = pieces[0]?.turnNumber ?? null;
    return [voices.join(", "), ...(turn === null ? [] : [say("quotes.turn", { turn })])].join(" · ");
  }, [participants, transcript, coding, say, language]);
  return (
    <li>
      <button
        type="button"
        title={say("themes.extracts.go")}
        onClick={() => desk.goTo(coding.transcriptId, { start: coding.start, end: coding.end }, coding.id)}
      >
        <span className="words">{coding.quote}</span>
        <span className="meta">{heard}</span>
      </button>
    </li>
  );
});
