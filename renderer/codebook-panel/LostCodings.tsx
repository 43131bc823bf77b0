import { ArrowLeft } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { findAgain, lostCodings } from "../../shared/coding/lost-codings.ts";
import type { Coding } from "../../shared/project/records.ts";
import { type Span, wordsAt } from "../../shared/text/span.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import "./lost-codings.css";
import "./panel-head.css";
import "./quote-list.css";

/** Every coding of the study that lost its words, and how to give each a place again. */
export function LostCodings({ onBack }: { readonly onBack: () => void }) {
  const { say } = useWords();
  const project = useProject();
  const lost = useMemo(() => lostCodings(project), [project]);
  return (
    <section className="quotes-of-code" aria-label={say("lost.title")}>
      <header className="panel-head">
        <IconButton label={say("quotes.back")} onPress={onBack} autoFocus>
          <ArrowLeft aria-hidden />
        </IconButton>
        <h2>{say("lost.title")}</h2>
        <span className="figures">{lost.length > 0 && lost.length}</span>
      </header>
      <p className="panel-empty">{say(lost.length > 0 ? "lost.why" : "lost.none")}</p>
      <ol className="quote-list">
        {lost.map((coding) => (
          <LostCodingItem key={coding.id} coding={coding} />
        ))}
      </ol>
    </section>
  );
}

/** A lost coding with its words as they stood last. Its text is searched only when asked for. */
export function LostCodingItem({ coding }: { readonly coding: Coding }) {
  const { say } = useWords();
  const project = useProject();
  const { study } = useSession();
  const [isSought, setSought] = useState(false);
  const perform = usePerform();
  const deeds = useCodeDeeds();
  const desk = useDesk();
  const selection = useDeskState((state) =>
    state.selectedIn === coding.transcriptId ? state.selection : null,
  );
  const code = project.codes.get(coding.codeId);
  const transcript = project.transcripts.get(coding.transcriptId);
  // Sought anew when the text is corrected, as the found words move with it; behind the letters that are typed.
  const text = useDeferredValue(transcript?.text ?? "");
  const found = useMemo(() => (isSought ? findAgain(text, coding) : null), [isSought, text, coding]);
  const place = (span: Span) => perform("place-lost-coding", { codingId: coding.id, span });
  const selected = selection && selection.start < selection.end ? selection : null;
  const likely = found?.likely ?? null;
  const placeLikely = () => {
    const now = study.now().project.transcripts.get(coding.transcriptId)?.text ?? "";
    const there = findAgain(now, coding).likely;
    if (there) place(there.span);
  };
  return (
    <li className="lost-coding">
      <p className="words">{coding.quote}</p>
      <p className="meta">
        {code && <CodeMark code={code} />} <b>{code?.name}</b> · {transcript?.name} · {coding.by}
      </p>
      {likely && (
        <p className="likely" role="status">
          {say("lost.found")} <span className="words">{wordsAt(text, likely.span)}</span>
        </p>
      )}
      {found && !likely && (
        <p className="likely" role="status">
          {say("lost.notFound")}
        </p>
      )}
      {!study.readOnly && (
        <div className="deeds">
          {likely ? (
            <Button look="main" onPress={placeLikely}>
              {say("lost.place")}
            </Button>
          ) : (
            <Button onPress={() => setSought(true)}>{say("lost.find")}</Button>
          )}
          {selected && <Button onPress={() => place(selected)}>{say("lost.placeOnSelection")}</Button>}
          <Button
            look="plain"
            onPress={() =>
              desk.goTo(coding.transcriptId, likely?.span ?? { start: coding.start, end: coding.end })
            }
          >
            {say("lost.show")}
          </Button>
          <Button look="plain" onPress={() => deeds.uncode(coding)}>
            {say("lost.remove")}
          </Button>
        </div>
      )}
    </li>
  );
}
