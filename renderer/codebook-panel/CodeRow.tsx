import { ChevronRight, Ellipsis, GripVertical } from "lucide-react";
import { memo } from "react";
import { Button } from "react-aria-components";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { codeName } from "../codes/code-texts.ts";
import { RenameField } from "../fields/RenameField.tsx";
import { useWords } from "../language/language.ts";
import { useCodeCount } from "./counts-context.ts";
import "./code-row.css";

/** What a row may ask of its tree. */
export type RowRequests = {
  readonly openMenu: (codeId: CodeId, anchor: HTMLElement) => void;
  readonly toggle: (codeId: CodeId) => void;
  readonly endRename: (codeId: CodeId) => void;
};

/**
 * One code in the tree: its mark, its name, what it is as a theme, and how often it was given. Only the
 * chosen row has the button for dragging by keyboard; the mouse takes a row anywhere.
 */
export const CodeRow = memo(function CodeRow({
  code,
  hasChildren,
  isChosen,
  isRenaming,
  isReadOnly,
  requests,
}: {
  readonly code: Code;
  readonly hasChildren: boolean;
  readonly isChosen: boolean;
  readonly isRenaming: boolean;
  readonly isReadOnly: boolean;
  readonly requests: RowRequests;
}) {
  const { say } = useWords();
  return (
    <div className="code-row">
      {!isReadOnly &&
        (isChosen ? (
          <Button slot="drag" className="row-drag" aria-label={say("codebook.drag", { name: code.name })}>
            <GripVertical aria-hidden />
          </Button>
        ) : (
          <span className="row-drag">
            <GripVertical aria-hidden />
          </span>
        ))}
      {hasChildren ? (
        <button
          type="button"
          className="row-fold"
          tabIndex={-1}
          aria-label={say("codebook.fold", { name: code.name })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => requests.toggle(code.id)}
        >
          <ChevronRight aria-hidden />
        </button>
      ) : (
        <span className="row-fold" />
      )}
      <CodeMark code={code} />
      {isRenaming ? (
        <RenameField
          label={say("codebook.name")}
          of={codeName(code.id)}
          onEnd={() => requests.endRename(code.id)}
        />
      ) : (
        <span className={code.theme ? "name theme" : "name"} title={code.name}>
          {code.name}
        </span>
      )}
      {code.theme && (
        <span className={`status ${code.theme.status}`}>{say(`status.${code.theme.status}`)}</span>
      )}
      <Count codeId={code.id} />
      {!isReadOnly && (
        <button
          type="button"
          className="row-more"
          tabIndex={isChosen ? 0 : -1}
          aria-label={say("codebook.deeds", { name: code.name })}
          aria-haspopup="menu"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => requests.openMenu(code.id, event.currentTarget)}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
    </div>
  );
});

/** "12 +84": twelve passages with this code, and eighty-four with codes beneath it. */
function Count({ codeId }: { readonly codeId: CodeId }) {
  const { say } = useWords();
  const { own, beneath } = useCodeCount(codeId);
  if (own + beneath === 0) return <span className="count figures">–</span>;
  const hint = beneath > 0 ? say("codebook.ownAndBeneath", { own, beneath }) : undefined;
  return (
    <span className="count figures" title={hint}>
      {own > 0 && <b>{own}</b>} {beneath > 0 && <small>+{beneath}</small>}
    </span>
  );
}
