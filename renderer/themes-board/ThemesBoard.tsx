import { ArrowRight, Plus } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { figuresByCode } from "../../shared/figures/figures.ts";
import type { CodeId, ThemeStatus } from "../../shared/project/records.ts";
import { DropDialog } from "../codes/DropDialog.tsx";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { focusOnceThere, goToSpot } from "../ui/focus.ts";
import { NameDialog } from "../ui/NameDialog.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { rowIn, scrollTowards } from "../ui/WorkTree.tsx";
import { BoardColumn, type ColumnRequests } from "./BoardColumn.tsx";
import { type BoardEntry, boardColumns, entriesOf, nextStatus } from "./board-columns.ts";
import { ReviewDialog } from "./ReviewDialog.tsx";
import { ThemePanel } from "./ThemePanel.tsx";
import { ThemePicker } from "./ThemePicker.tsx";
import { useThemeDeeds } from "./theme-deeds.ts";
import "./themes-board.css";

type Question =
  | { readonly is: "new" }
  | { readonly is: "pick" }
  | { readonly is: "review"; readonly codeId: CodeId }
  | { readonly is: "drop"; readonly codeId: CodeId };

/** A row that is in view stands in its column by then. */
const framesToDraw = 3;

/** Themes in columns by how far they have come, the codes of no theme beside them, and what the chosen one holds. */
export function ThemesBoard() {
  const { say } = useWords();
  const project = useProject();
  const { study } = useSession();
  const desk = useDesk();
  const deeds = useThemeDeeds();
  const codeId = useDeskState((state) => state.codeId);
  const figures = useMemo(() => figuresByCode(project), [project]);
  const columns = useMemo(() => boardColumns(project.codes, figures), [project.codes, figures]);
  const entries = useMemo(() => new Map(entriesOf(columns).map((entry) => [entry.id, entry])), [columns]);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [folded, setFolded] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Question | null>(null);
  const board = useRef<HTMLFieldSetElement>(null);
  const adding = useRef(false);

  // What is chosen on the board is what the desk holds, or several rows of which the last is that.
  const chosen = useMemo(() => {
    const there = picked.filter((id) => entries.has(id));
    const last = there.at(-1);
    if (last !== undefined && entries.get(last)?.codeId === codeId) return there;
    return codeId !== null && entries.has(codeId) ? [codeId] : [];
  }, [picked, entries, codeId]);
  const chosenIds = useMemo(() => new Set(chosen), [chosen]);
  const begins = columns.find((column) => entriesOf([column]).some(({ id }) => id === chosen[0]));
  const spot = begins ?? columns.find((column) => column.entries.length > 0);
  const chosenEntries = chosen.flatMap((id) => entries.get(id) ?? []);
  const code = codeId === null ? undefined : project.codes.get(codeId);

  const scrollToRow = useLatest((id: string) => {
    const column = columns.find((one) => entriesOf([one]).some((entry) => entry.id === id));
    const tree = board.current?.querySelector(`.board-column.${column?.name} [role="treegrid"]`);
    if (column && tree)
      scrollTowards(
        tree,
        entriesOf([column]).map((entry) => entry.id),
        id,
      );
  });
  /** A row that comes to another column stands there some frames later, where it is in view; then the focus follows it. */
  const focusRow = (id: CodeId) => {
    let frames = 0;
    focusOnceThere(() => {
      const row = rowIn(board.current, id);
      frames += 1;
      if (!row && frames > framesToDraw) scrollToRow(id);
      return row;
    });
  };
  const choose = (entry: BoardEntry) => {
    setPicked([entry.id]);
    desk.set({ codeId: entry.codeId });
  };
  const follow = (id: CodeId) => {
    focusRow(id);
    setPicked([id]);
    desk.set({ codeId: id });
  };
  const sort = (rows: readonly BoardEntry[], under: CodeId | null, also: boolean): boolean => {
    const name = (under && project.codes.get(under)?.name) || "";
    const isDone =
      also && under !== null
        ? deeds.gather(
            under,
            rows.map((row) => row.codeId),
          )
        : deeds.sort(rows, under);
    if (!isDone) return false;
    if (also) announce(say("themes.nowGathered", { name }));
    else announce(under === null ? say("themes.nowInNone") : say("themes.nowIn", { name }));
    const first = rows[0];
    if (first && !also && first.gatheredBy === null) follow(first.codeId);
    return true;
  };
  const setStatus = (id: CodeId, status: ThemeStatus, reason = "") => {
    if (status === "dropped" && reason === "") {
      setAsked({ is: "drop", codeId: id });
      return true;
    }
    const theme = study.now().project.codes.get(id)?.theme;
    if (!(theme ? deeds.status(id, status, reason) : deeds.stand(id, status, reason))) return false;
    const name = study.now().project.codes.get(id)?.name ?? "";
    announce(say("themes.nowStatus", { name, status: say(`status.${status}`) }));
    follow(id);
    return true;
  };

  const dropped = useLatest<Parameters<ColumnRequests["drop"]>, void>((ids, onto, also) => {
    const rows = ids.flatMap((id) => entries.get(id) ?? []);
    const [first] = rows;
    if (!first) return;
    const target = onto.id === null ? null : entries.get(onto.id);
    if (target) sort(rows, target.theme?.id ?? target.codeId, also);
    else if (onto.column === "none")
      sort(
        rows.filter((row) => row.code.theme === null),
        null,
        false,
      );
    else if (rows.length > 1 && rows.every((row) => row.code.theme === null)) setAsked({ is: "new" });
    else if (onto.column === "dropped" || (first.code.theme && first.depth === 0))
      setStatus(first.codeId, onto.column);
    else if (deeds.stand(first.codeId, onto.column, "")) follow(first.codeId);
  });
  const chose = useLatest<Parameters<ColumnRequests["choose"]>, void>((column, ids) => {
    const here = new Set(entriesOf(columns.filter(({ name }) => name === column)).map(({ id }) => id));
    const elsewhere = adding.current ? chosen.filter((id) => !here.has(id)) : [];
    const kept = chosen.filter((id) => ids.includes(id));
    const next = [...elsewhere, ...kept, ...ids.filter((id) => !kept.includes(id))];
    setPicked(next);
    const last = next.at(-1);
    const entry = last === undefined ? undefined : entries.get(last);
    desk.set({ codeId: entry?.codeId ?? null });
  });
  const requests = useMemo<ColumnRequests>(
    () => ({ choose: chose, fold: setFolded, drop: dropped }),
    [chose, dropped],
  );

  const canSort = !study.readOnly && chosenEntries.length > 0;
  useCommands({
    "new-theme": () => setAsked({ is: "new" }),
    "sort-code": () => chosenEntries.length > 0 && setAsked({ is: "pick" }),
    "review-theme": () => {
      if (code?.theme) setAsked({ is: "review", codeId: code.id });
    },
  });

  const pressed = (event: KeyboardEvent) => {
    // Shift + Tab goes back to another column; it adds nothing to what is chosen.
    adding.current = event.key !== "Tab" && (event.ctrlKey || event.metaKey || event.shiftKey);
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.getAttribute("role") !== "row") return;
    const entry = entries.get(row.dataset.key ?? "");
    if (!entry || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      if (!chosenIds.has(entry.id)) choose(entry);
      goToSpot("theme");
    } else if (study.readOnly) return;
    else if (event.key.toLowerCase() === "t" && !event.altKey) {
      if (!chosenIds.has(entry.id)) choose(entry);
      setAsked({ is: "pick" });
    } else if (event.altKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const { theme } = entry.code;
      const status = theme && nextStatus(theme.status, event.key === "ArrowRight" ? 1 : -1);
      if (status) setStatus(entry.codeId, status);
      else announce(say(theme ? "themes.noStep" : "themes.notATheme", { name: entry.code.name }));
    } else if (event.key === "Delete" && entry.gatheredBy !== null)
      deeds.ungather(entry.gatheredBy, [entry.codeId]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (project.codes.size === 0)
    return (
      <div className="empty-state">
        <h3>{say("themes.noCodes")}</h3>
        <p>{say("themes.empty")}</p>
        <Button onPress={() => desk.set({ place: "code" })}>
          {say("themes.toCode")}
          <ArrowRight aria-hidden />
        </Button>
      </div>
    );
  const plain = chosenEntries.filter((entry) => entry.code.theme === null || entry.depth > 0);
  const question = asked && "codeId" in asked ? project.codes.get(asked.codeId) : undefined;
  return (
    <div className="themes-board">
      <div className="place-tools board-tools">
        <Button writes onPress={() => setAsked({ is: "new" })}>
          <Plus aria-hidden />
          {plain.length > 1 ? say("themes.newOf", { count: plain.length }) : say("themes.new")}
        </Button>
        <Button isDisabled={!canSort} onPress={() => setAsked({ is: "pick" })}>
          {say("themes.move")}
        </Button>
        <p>{say("themes.hint")}</p>
      </div>
      <fieldset
        ref={board}
        className="board-columns"
        aria-label={say("themes.board")}
        onKeyDownCapture={pressed}
        onPointerDownCapture={(event) => {
          adding.current = event.ctrlKey || event.metaKey || event.shiftKey;
        }}
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.name}
            column={column}
            chosen={chosenIds}
            folded={folded}
            isSpot={column === spot}
            isReadOnly={study.readOnly}
            requests={requests}
          />
        ))}
      </fieldset>
      <ThemePanel
        key={code?.id ?? "none"}
        code={code ?? null}
        figures={figures}
        onStatus={setStatus}
        onReview={(id) => setAsked({ is: "review", codeId: id })}
        onMove={() => setAsked({ is: "pick" })}
        onBack={() => code && follow(code.id)}
      />
      {asked?.is === "new" && (
        <NameDialog
          title={plain.length > 1 ? say("themes.newOf", { count: plain.length }) : say("themes.new")}
          label={say("themes.newName")}
          hint={say("themes.newHint")}
          doIt={say("themes.newDo")}
          onName={(name) => {
            const isMade = deeds.make(name, plain.length > 1 ? plain : []);
            const { codeId: made } = desk.now();
            if (isMade && made) focusRow(made);
            return isMade;
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.is === "pick" && chosenEntries.length > 0 && (
        <ThemePicker
          moving={chosenEntries}
          onPick={(under, also) => sort(chosenEntries, under, also)}
          onMake={(name) => deeds.make(name, chosenEntries)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.is === "drop" && question && (
        <DropDialog
          code={question}
          onDrop={(reason) => setStatus(question.id, "dropped", reason)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.is === "review" && question && (
        <ReviewDialog
          code={question}
          onKeep={(review) => deeds.review(question.id, review)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
