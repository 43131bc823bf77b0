import { MessageSquareText, X } from "lucide-react";
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { codingAbout, extentOf } from "../../shared/coding/extent.ts";
import { findCoding, type Project } from "../../shared/project/project.ts";
import type { Coding, CodingId, Transcript } from "../../shared/project/records.ts";
import { CodeSquare } from "../codes/CodeSquare.tsx";
import { EditedText } from "../fields/EditedText.tsx";
import { isLeft } from "../fields/use-study-text.ts";
import { type Say, useWords } from "../language/language.ts";
import { MemoButton } from "../notes/MemosOf.tsx";
import { useDeskState } from "../storage/desk.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import { WordSteps } from "../transcript-view/WordSteps.tsx";
import { announce } from "../ui/announce.ts";
import { IconButton } from "../ui/Button.tsx";
import { giveFocus } from "../ui/focus.ts";
import { hueStyle } from "../ui/hue-style.ts";
import { initialsOf } from "../ui/initials.ts";
import type { CodingDeeds } from "./use-coding-deeds.ts";
import "./passage-codes.css";

/** A coding as the list tells it: how much it takes in, and what it stands in. */
type Told = { readonly coding: Coding; readonly extent: string; readonly within: string };

/** The codes on the passage where the caret is, as a list that everyone can read and use. */
export const PassageCodes = memo(function PassageCodes({
  transcript,
  codings,
  codes,
  commenting,
  onCommented,
  onChoose,
  deeds,
}: {
  readonly transcript: Transcript;
  /** Those that are shown. */
  readonly codings: readonly Coding[];
  /** In the colours in which the text shows them. */
  readonly codes: Project["codes"];
  /** Whether a comment is written on the coding that is brought forward. */
  readonly commenting: boolean;
  /** The comment is left; with the key that ends it, the text goes on. */
  readonly onCommented: (backToText: boolean) => void;
  readonly onChoose: (id: CodingId) => void;
  readonly deeds: CodingDeeds;
}) {
  const { say } = useWords();
  const now = useDeskState((state) => state.selection);
  const focusedNow = useDeskState((state) => state.codingId);
  const later = useDeferredValue(now);
  const focusedLater = useDeferredValue(focusedNow);
  // Who begins a comment types on at once: its field is there before the next key.
  const selection = commenting ? now : later;
  const focused = commenting ? focusedNow : focusedLater;
  const here = useMemo(() => (selection ? codingsAt(codings, selection) : []), [codings, selection]);
  const told = useMemo(
    () => here.map((coding) => tell(coding, here, transcript, codes, say)),
    [here, transcript, codes, say],
  );

  const spoken = here.find(({ id }) => id === focused);
  const name = (spoken && codes.get(spoken.codeId)?.name) ?? "";
  useEffect(() => {
    if (name !== "") announce(say("passage.said", { name, count: here.length }));
  }, [name, here.length, say]);

  /** One that is emptied stays open until it is left. */
  const [written, setWritten] = useState<CodingId | null>(null);
  const hasSelection = selection !== null && selection.start !== selection.end;
  return (
    <section className="passage-codes" aria-label={say("passage.label")}>
      <CodeList
        told={told}
        codes={codes}
        focused={focused}
        hasSelection={hasSelection}
        onChoose={onChoose}
        deeds={deeds}
      />
      {spoken && (commenting || spoken.comment !== "" || spoken.id === written) && (
        <Comment
          key={spoken.id}
          coding={spoken}
          wanted={commenting}
          onWrite={() => setWritten(spoken.id)}
          onLeave={(backToText) => {
            setWritten(null);
            onCommented(backToText);
          }}
        />
      )}
    </section>
  );
});

function tell(
  coding: Coding,
  here: readonly Coding[],
  transcript: Transcript,
  codes: Project["codes"],
  say: Say,
): Told {
  const extent = extentOf(transcript, coding);
  const about = codingAbout(here, coding);
  const name = about && codes.get(about.codeId)?.name;
  return {
    coding,
    extent: say(`extent.${extent.is}`, extent.is === "turn" ? {} : { count: extent.count }),
    within: name ? say("extent.within", { name }) : "",
  };
}

type ListProps = {
  readonly told: readonly Told[];
  readonly codes: Project["codes"];
  readonly focused: CodingId | null;
  readonly hasSelection: boolean;
  readonly onChoose: (id: CodingId) => void;
  readonly deeds: CodingDeeds;
};

/** Drawn again only when something else is told of what stands here: where codings begin and end moves with each letter. */
const CodeList = memo(function CodeList({ told, codes, focused, hasSelection, onChoose, deeds }: ListProps) {
  const { say } = useWords();
  const chosen = told.find(({ coding }) => coding.id === focused)?.coding;
  return (
    <div className="codes-here">
      {told.length === 0 && (
        <p className="quiet">{say(hasSelection ? "passage.none" : "passage.noneSelected")}</p>
      )}
      <ol>
        {told.map(({ coding, extent, within }) => {
          const code = codes.get(coding.codeId);
          if (!code) return null;
          return (
            <li key={coding.id} style={hueStyle(code.hue)} data-on={coding.id === focused}>
              <button
                type="button"
                aria-pressed={coding.id === focused}
                title={say("passage.by", { by: coding.by })}
                onClick={() => onChoose(coding.id)}
              >
                <CodeSquare code={code} />
                <span className="name">{code.name}</span>
                <small>
                  {extent}
                  {within !== "" && <span className="visually-hidden">, {within}</span>}
                </small>
                <small>
                  <span aria-hidden>{initialsOf(coding.by)}</span>
                  <span className="visually-hidden">{say("passage.by", { by: coding.by })}</span>
                </small>
                {coding.comment !== "" && (
                  <MessageSquareText className="commented" role="img" aria-label={say("passage.commented")} />
                )}
              </button>
              <IconButton
                writes
                label={say("passage.remove", { name: code.name })}
                onPress={() => deeds.remove(coding.id)}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      {chosen && (
        <div className="steps">
          <MemoButton about={chosen.id} name={codes.get(chosen.codeId)?.name ?? ""} />
          <WordSteps onStep={(step) => deeds.step(chosen.id, step)} />
        </div>
      )}
    </div>
  );
}, sameList);

function sameList(a: ListProps, b: ListProps): boolean {
  return (
    a.codes === b.codes &&
    a.focused === b.focused &&
    a.hasSelection === b.hasSelection &&
    a.deeds === b.deeds &&
    a.told.length === b.told.length &&
    a.told.every(({ coding, extent, within }, at) => {
      const other = b.told[at];
      return (
        other?.coding.id === coding.id &&
        other.coding.codeId === coding.codeId &&
        other.coding.by === coding.by &&
        (other.coding.comment === "") === (coding.comment === "") &&
        other.extent === extent &&
        other.within === within
      );
    })
  );
}

function commentOn(codingId: CodingId): StudyText {
  return {
    key: `${codingId} comment`,
    read: (project) => findCoding(project, codingId)?.comment ?? "",
    put: (comment) => ({ name: "comment-coding", input: { codingId, comment } }),
  };
}

/** What the coder says of one coding. */
function Comment({
  coding,
  wanted,
  onWrite,
  onLeave,
}: {
  readonly coding: Coding;
  /** Whether somebody asked to write. */
  readonly wanted: boolean;
  readonly onWrite: () => void;
  readonly onLeave: (backToText: boolean) => void;
}) {
  const { say } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (wanted) giveFocus(box.current?.querySelector("textarea"));
  }, [wanted]);
  return (
    <fieldset
      ref={box}
      className="coding-comment"
      aria-label={say("passage.comment")}
      onFocus={onWrite}
      onBlur={(event) => {
        if (isLeft(event)) onLeave(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave(true);
      }}
    >
      <EditedText
        label={say("passage.comment")}
        hint={say("passage.commentHint")}
        of={commentOn(coding.id)}
        onDone={() => onLeave(true)}
      />
    </fieldset>
  );
}
