import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type CSSProperties, memo, useEffect, useMemo } from "react";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { Coding, CodingId, TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { MemoButton } from "../notes/MemosOf.tsx";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { codingsAt } from "../transcript-view/caret-moves.ts";
import { announce } from "../ui/announce.ts";
import { IconButton } from "../ui/Button.tsx";
import type { CodingDeeds } from "./use-coding-deeds.ts";

/** The codes on the passage where the caret is, as a list that everyone can read and use. */
export function PassageCodes({
  transcriptId,
  onChoose,
  deeds,
}: {
  readonly transcriptId: TranscriptId;
  readonly onChoose: (id: CodingId) => void;
  readonly deeds: CodingDeeds;
}) {
  const { say } = useWords();
  const codes = useProjectPart((project) => project.codes);
  const codings = useProjectPart((project) => codingsOf(project, transcriptId));
  const selection = useDeskState((state) => state.selection);
  const focused = useDeskState((state) => state.codingId);
  const here = useMemo(() => (selection ? codingsAt(codings, selection) : []), [codings, selection]);

  const spoken = here.find(({ id }) => id === focused);
  const name = (spoken && codes.get(spoken.codeId)?.name) ?? "";
  useEffect(() => {
    if (name !== "") announce(say("passage.said", { name, count: here.length }));
  }, [name, here.length, say]);

  const hasSelection = selection !== null && selection.start !== selection.end;
  return (
    <CodeList
      codings={here}
      codes={codes}
      focused={focused}
      hasSelection={hasSelection}
      onChoose={onChoose}
      deeds={deeds}
    />
  );
}

type ListProps = {
  readonly codings: readonly Coding[];
  readonly codes: Project["codes"];
  readonly focused: CodingId | null;
  readonly hasSelection: boolean;
  readonly onChoose: (id: CodingId) => void;
  readonly deeds: CodingDeeds;
};

/** Drawn again only when other codings stand here: where they begin and end is not shown, and moves with each letter. */
const CodeList = memo(function CodeList({
  codings,
  codes,
  focused,
  hasSelection,
  onChoose,
  deeds,
}: ListProps) {
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
              <button type="button" aria-pressed={coding.id === focused} onClick={() => onChoose(coding.id)}>
                <i className="code-square" aria-hidden />
                {code.name}
                <small>{coding.by}</small>
              </button>
              <IconButton
                label={say("passage.remove", { name: code.name })}
                onPress={() => deeds.remove(coding.id)}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {chosen && (
        <div className="steps">
          <MemoButton about={chosen.id} name={codes.get(chosen.codeId)?.name ?? ""} />
          <IconButton
            label={say("passage.growStart")}
            onPress={() => deeds.step(chosen.id, { edge: "start", by: "grow" })}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={say("passage.shrinkStart")}
            onPress={() => deeds.step(chosen.id, { edge: "start", by: "shrink" })}
          >
            <ChevronRight aria-hidden />
          </IconButton>
          <span aria-hidden>…</span>
          <IconButton
            label={say("passage.shrinkEnd")}
            onPress={() => deeds.step(chosen.id, { edge: "end", by: "shrink" })}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={say("passage.growEnd")}
            onPress={() => deeds.step(chosen.id, { edge: "end", by: "grow" })}
          >
            <ChevronRight aria-hidden />
          </IconButton>
        </div>
      )}
    </section>
  );
}, sameList);

function sameList(a: ListProps, b: ListProps): boolean {
  return (
    a.codes === b.codes &&
    a.focused === b.focused &&
    a.hasSelection === b.hasSelection &&
    a.deeds === b.deeds &&
    a.codings.length === b.codings.length &&
    a.codings.every(({ id, codeId, by }, at) => {
      const other = b.codings[at];
      return other?.id === id && other.codeId === codeId && other.by === by;
    })
  );
}
