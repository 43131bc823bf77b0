import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Key, useDragAndDrop } from "react-aria-components";
import { type CodeNode, childrenOf } from "../../shared/codebook/code-tree.ts";
import type { MoveCodes } from "../../shared/codebook/move-code.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { hasSelection, selectsWords } from "../storage/code-selection.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { giveFocus } from "../ui/focus.ts";
import { rowIn, rowOf, WorkTree } from "../ui/WorkTree.tsx";
import type { CodeQuestion } from "./CodeDialogs.tsx";
import { CodeMenu } from "./CodeMenu.tsx";
import { CodeRow, type RowRequests } from "./CodeRow.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { codebookSlice } from "./codebook-slice.ts";
import { dropTo, type Step, stepTo } from "./move-targets.ts";
import "./code-tree.css";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** The type under which a code travels while it is dragged. */
const dragType = "application/x-kvali-code";

/** The codebook as a tree, worked by keyboard and by mouse alike. */
export const CodeTree = memo(function CodeTree({
  nodes,
  showAll,
  renaming,
  onRenaming,
  onAddBeneath,
  onQuotes,
  onAsk,
}: {
  readonly nodes: readonly CodeNode[];
  /** Unfolds everything, as when only some codes are shown. */
  readonly showAll: boolean;
  /** The code whose name is being written. */
  readonly renaming: CodeId | null;
  readonly onRenaming: (codeId: CodeId | null) => void;
  readonly onAddBeneath: (codeId: CodeId) => void;
  readonly onQuotes: (codeId: CodeId) => void;
  /** Asks of one code, or of all that are chosen when it is one of several. */
  readonly onAsk: (question: CodeQuestion, codeId: CodeId, codeIds: readonly CodeId[]) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const chosen = useDeskState((state) => state.codeId);
  const folded = useDeskSlice(codebookSlice, (state) => state.folded);
  const isCoding = useDeskState(selectsWords) && !study.readOnly;
  const hintId = useId();
  const deeds = useCodeDeeds();
  /** Chosen with Shift or Ctrl, to be moved together; one alone stands on the desk. */
  const [several, setSeveral] = useState<ReadonlySet<CodeId>>(new Set());
  const [menuOf, setMenuOf] = useState<CodeId | null>(null);
  const menuAnchor = useRef<HTMLElement | null>(null);
  const frame = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<CodeId | null>(null);

  const codeOf = useCallback(
    (key: Key | null | undefined): Code | null =>
      study.now().project.codes.get(String(key ?? "") as CodeId) ?? null,
    [study],
  );
  // A row that changes its place in the page loses the focus; it is given back once the row stands there.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    giveFocus(rowIn(frame.current, focusNext.current));
    focusNext.current = null;
  });

  const move = useCallback(
    (code: Code, target: MoveCodes | null) => {
      if (!target) {
        announce(say("codebook.noStep", { name: code.name }));
        return;
      }
      focusNext.current = code.id;
      if (!deeds.move(target)) return;
      const { codes } = study.now().project;
      const { parentId } = target;
      if (parentId !== null)
        desk.put(codebookSlice, { folded: desk.of(codebookSlice).folded.filter((id) => id !== parentId) });
      const siblings = childrenOf(codes, parentId);
      const place = siblings.findIndex(({ id }) => id === code.id) + 1;
      const parent = (parentId && codes.get(parentId)?.name) || say("codebook.title");
      announce(say("codebook.moved", { name: code.name, place, of: siblings.length, parent }));
    },
    [deeds, desk, say, study],
  );

  const { dragAndDropHooks } = useDragAndDrop<Branch>({
    isDisabled: study.readOnly || renaming !== null,
    getItems: (keys) =>
      [...keys].map((key) => ({ [dragType]: String(key), "text/plain": codeOf(key)?.name ?? "" })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target) => (target.type === "root" ? "cancel" : "move"),
    onMove: ({ keys, target }) => {
      const codes = [...keys].flatMap((key) => codeOf(key) ?? []);
      const [first] = codes;
      const onto = codeOf(target.key);
      if (!first || !onto) return;
      const place = { codeId: onto.id, position: target.dropPosition };
      const ids = codes.map(({ id }) => id);
      move(first, dropTo(study.now().project.codes, ids, place));
    },
  });

  const requests = useMemo<RowRequests>(
    () => ({
      openMenu(codeId, anchor) {
        menuAnchor.current = anchor;
        desk.set({ codeId });
        setMenuOf(codeId);
      },
      toggle(codeId) {
        const { folded: before } = desk.of(codebookSlice);
        const rest = before.filter((id) => id !== codeId);
        desk.put(codebookSlice, { folded: rest.length < before.length ? rest : [...before, codeId] });
      },
      endRename(codeId) {
        focusNext.current = codeId;
        onRenaming(null);
      },
    }),
    [desk, onRenaming],
  );

  const openMenuAtRow = (row: HTMLElement, codeId: CodeId) =>
    requests.openMenu(codeId, row.querySelector<HTMLElement>(".row-more") ?? row);

  const codeWith = (code: Code) => {
    if (deeds.codeSelected(code.id)) announce(say("codebook.coded", { name: code.name }));
  };

  // Of those that were chosen some may have gone since.
  const there = [...several].filter((id) => codeOf(id) !== null);
  const together = chosen && several.has(chosen) ? there : chosen ? [chosen] : [];

  const pressed = (event: KeyboardEvent) => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.getAttribute("role") !== "row") return;
    const code = codeOf(row.dataset.key);
    if (!code || study.readOnly) return;
    const step = event.altKey && !event.ctrlKey && !event.metaKey ? steps[event.key] : undefined;
    const command = event.ctrlKey || event.metaKey;
    if (step) move(code, stepTo(study.now().project.codes, code, step));
    else if (event.key === "Enter" && !event.altKey && (command || hasSelection(desk))) codeWith(code);
    else if ((event.key === "Enter" || event.key === "F2") && !event.altKey) onRenaming(code.id);
    else if (event.key === "Delete") onAsk("delete", code.id, [code.id]);
    else if (event.key === "Insert") onAddBeneath(code.id);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))
      openMenuAtRow(row, code.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Of several the one at which one has arrived: the last that is new, or the first where one chose upwards. */
  const choose = (ids: readonly string[]) => {
    const codes = ids.flatMap((id) => codeOf(id)?.id ?? []);
    const isNew = (id: CodeId) => !together.includes(id);
    const [first] = codes;
    const arrived = first && isNew(first) ? first : (codes.findLast(isNew) ?? codes.at(-1));
    setSeveral(new Set(codes));
    if (arrived) desk.set({ codeId: arrived });
  };
  const rowAt = (event: MouseEvent) => {
    const at = study.readOnly ? null : rowOf(event.target);
    const code = codeOf(at?.id);
    return at && code ? { row: at.row, code } : null;
  };
  const branches = useMemo(() => nodes.map(branch), [nodes]);
  const menuCode = codeOf(menuOf);
  return (
    <fieldset
      ref={frame}
      className="code-tree"
      aria-label={say("codebook.title")}
      onKeyDownCapture={pressed}
      // While words are selected a click gives them the code; with Shift or Ctrl it only chooses.
      data-codes={isCoding}
      onClickCapture={(event) => {
        const at = rowAt(event);
        const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && event.detail < 2;
        // Once the tree has chosen the row, which it does by the same click: from there Shift reaches on.
        if (at && isPlain && hasSelection(desk)) requestAnimationFrame(() => codeWith(at.code));
      }}
      onDoubleClick={(event) => {
        const at = rowAt(event);
        if (at && !hasSelection(desk)) onRenaming(at.code.id);
      }}
      onContextMenu={(event) => {
        const at = rowAt(event);
        if (!at) return;
        event.preventDefault();
        openMenuAtRow(at.row, at.code.id);
      }}
    >
      <WorkTree
        label={say("codebook.title")}
        {...(isCoding && { describedBy: hintId })}
        spot="codebook"
        nodes={branches}
        nameOf={({ code }) => code.name}
        look="code-item"
        drawnBy={[renaming]}
        chosen={together}
        mayBeNone={false}
        onChoose={choose}
        folded={folded}
        showAll={showAll}
        onFold={(ids) => desk.put(codebookSlice, { folded: ids.flatMap((id) => codeOf(id)?.id ?? []) })}
        dragAndDropHooks={dragAndDropHooks}
        empty={say("codebook.findNothing")}
      >
        {({ code, children }, isChosen) => (
          <CodeRow
            code={code}
            hasChildren={children.length > 0}
            isChosen={isChosen}
            isRenaming={renaming === code.id}
            isReadOnly={study.readOnly}
            requests={requests}
          />
        )}
      </WorkTree>
      <p id={hintId} className="visually-hidden">
        {say("codebook.codesSelection")}
      </p>
      {menuCode && (
        <CodeMenu
          code={menuCode}
          several={together.includes(menuCode.id) ? together.length : 1}
          anchor={menuAnchor}
          onClose={() => setMenuOf(null)}
          onAddBeneath={() => onAddBeneath(menuCode.id)}
          onRename={() => onRenaming(menuCode.id)}
          onQuotes={() => onQuotes(menuCode.id)}
          onAsk={(question) =>
            onAsk(question, menuCode.id, together.includes(menuCode.id) ? together : [menuCode.id])
          }
        />
      )}
    </fieldset>
  );
});

type Branch = { readonly id: CodeId; readonly code: Code; readonly children: readonly Branch[] };

function branch({ code, children }: CodeNode): Branch {
  return { id: code.id, code, children: children.map(branch) };
}
