import { ArrowLeft } from "lucide-react";
import { useMemo, useState } from "react";
import { findAgain, type LostCoding, lostCodings } from "../../shared/coding/lost-codings.ts";
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
  const perform = usePerform();
  const deeds = useCodeDeeds();
  const desk = useDesk();
  const [found, setFound] = useState<LostCoding | null>(null);
  const selection = useDeskState((state) => state.selection);
  const open = useDeskState((state) => state.transcriptId);
  const code = project.codes.get(coding.codeId);
  const transcript = project.transcripts.get(coding.transcriptId);
  const place = (span: Span) => perform("place-lost-coding", { codingId: coding.id, span });
  const selected =
    selection && selection.start < selection.end && open === coding.transcriptId ? selection : null;
  const likely = found?.likely ?? null;
  return (
    <li className="lost-coding">
      <p className="words">{coding.quote}</p>
      <p className="meta">
        {code && <CodeMark code={code} />} <b>{code?.name}</b> · {transcript?.name} · {coding.by}
      </p>
      {likely && transcript && (
        <p className="likely" role="status">
          {say("lost.found")} <span className="words">{wordsAt(transcript.text, likely.span)}</span>
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
            <Button look="main" onPress={() => place(likely.span)}>
              {say("lost.place")}
            </Button>
          ) : (
            <Button onPress={() => setFound(findAgain(study.now().project, coding))}>
              {say("lost.find")}
            </Button>
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
