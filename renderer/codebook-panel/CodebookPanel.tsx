import { FileInput, PanelRightClose, PanelRightOpen, Plus, TriangleAlert, X } from "lucide-react";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button as AriaButton, Input, SearchField } from "react-aria-components";
import { codeTree } from "../../shared/codebook/code-tree.ts";
import { whatRemovalMeans } from "../../shared/codebook/remove-code.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { codebookSizeWords } from "../codes/codebook-size.ts";
import { findCodes } from "../codes/find-codes.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProject, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { type AskedOfCode, CodeDialogs, type CodeQuestion } from "./CodeDialogs.tsx";
import { CodeTree } from "./CodeTree.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { countsByCode } from "./coding-counts.ts";
import { CountsContext } from "./counts-context.ts";
import { Inspector } from "./Inspector.tsx";
import { LostCodings } from "./LostCodings.tsx";
import { NewCodeField } from "./NewCodeField.tsx";
import { QuotesOfCode } from "./QuotesOfCode.tsx";
import "./codebook-panel.css";
import "./panel-head.css";

type View =
  | { readonly is: "codebook" }
  | { readonly is: "quotes"; readonly codeId: CodeId }
  | { readonly is: "lost" };

const codebook: View = { is: "codebook" };

/** The right side of the Code place: the codebook, what one code means, and the passages that were given it. */
export function CodebookPanel() {
  const { say } = useWords();
  const project = useProject();
  const desk = useDesk();
  const shut = useDeskState((state) => state.codebookShut);
  const [view, setView] = useState<View>(codebook);
  const tree = useMemo(() => codeTree(project.codes), [project.codes]);
  const { codes, codings, transcripts, participants } = project;
  const counts = useMemo(
    () => countsByCode({ codes, codings, transcripts, participants }),
    [codes, codings, transcripts, participants],
  );
  const back = () => setView(codebook);
  const showQuotes = useCallback((codeId: CodeId) => setView({ is: "quotes", codeId }), []);

  if (shut)
    return (
      <aside aria-label={say("codebook.title")} className="codebook-panel shut">
        <IconButton label={say("codebook.open")} onPress={() => desk.set({ codebookShut: false })}>
          <PanelRightOpen aria-hidden />
        </IconButton>
      </aside>
    );
  const quoted = view.is === "quotes" ? project.codes.get(view.codeId) : undefined;
  return (
    <aside aria-label={say("codebook.title")} className="codebook-panel">
      <CountsContext value={counts}>
        {quoted && <QuotesOfCode key={quoted.id} code={quoted} onBack={back} />}
        {view.is === "lost" && <LostCodings onBack={back} />}
        {!quoted && view.is !== "lost" && (
          <Codebook
            tree={tree}
            lost={counts.lost}
            onQuotes={showQuotes}
            onLost={() => setView({ is: "lost" })}
          />
        )}
      </CountsContext>
    </aside>
  );
}

function Codebook({
  tree,
  lost,
  onQuotes,
  onLost,
}: {
  readonly tree: ReturnType<typeof codeTree>;
  readonly lost: number;
  readonly onQuotes: (codeId: CodeId) => void;
  readonly onLost: () => void;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const { study } = useSession();
  const desk = useDesk();
  const deeds = useCodeDeeds();
  const commands = useCommandDesk();
  const chosen = useDeskState((state) => state.codeId);
  const [sought, setSought] = useState("");
  const soughtLater = useDeferredValue(sought);
  const [adding, setAdding] = useState<{ readonly under: CodeId | null } | null>(null);
  const [asked, setAsked] = useState<AskedOfCode | null>(null);
  const [renaming, setRenaming] = useState<CodeId | null>(null);
  const nodes = useMemo(() => findCodes(tree, soughtLater, renaming), [tree, soughtLater, renaming]);
  const code = chosen ? codes.get(chosen) : undefined;

  const addBeneath = useCallback((under: CodeId) => setAdding({ under }), []);
  const ask = useCallback(
    (question: CodeQuestion, codeId: CodeId, codeIds: readonly CodeId[]) => {
      const means = whatRemovalMeans(study.now().project, codeId);
      if (question === "delete" && means.codings + means.codesBeneath === 0)
        deeds.remove({ codeId, codings: "remove", children: "lift" });
      else setAsked({ question, codeId, codeIds });
    },
    [study, deeds],
  );
  return (
    <>
      <header className="panel-head">
        <h2>{say("codebook.title")}</h2>
        <span className="figures">{codebookSizeWords(codes, say)}</span>
        <IconButton label={say("codebook.addTheme")} writes onPress={() => setAdding({ under: null })}>
          <Plus aria-hidden />
        </IconButton>
        <IconButton label={say("importCodebook.open")} writes onPress={() => commands.run("import-codebook")}>
          <FileInput aria-hidden />
        </IconButton>
        <IconButton label={say("codebook.close")} onPress={() => desk.set({ codebookShut: true })}>
          <PanelRightClose aria-hidden />
        </IconButton>
      </header>
      {lost > 0 && (
        <AriaButton className="lost-line" onPress={onLost}>
          <TriangleAlert aria-hidden />
          {say("codebook.lost", { count: lost })}
        </AriaButton>
      )}
      {codes.size > 0 && (
        <SearchField
          aria-label={say("codebook.find")}
          className="field find-code"
          value={sought}
          onChange={setSought}
        >
          <Input placeholder={say("codebook.find")} />
          {sought !== "" && (
            <AriaButton aria-label={say("codebook.clearFind")}>
              <X aria-hidden />
            </AriaButton>
          )}
        </SearchField>
      )}
      {adding && (
        <NewCodeField
          key={`new code under ${adding.under}`}
          parentId={adding.under}
          onClose={() => setAdding(null)}
        />
      )}
      {codes.size === 0 ? (
        <div className="panel-empty">
          <p>{say("codebook.empty")}</p>
          {!adding && (
            <Button writes onPress={() => setAdding({ under: null })}>
              <Plus aria-hidden />
              {say("codebook.addTheme")}
            </Button>
          )}
          {!adding && (
            <Button writes onPress={() => commands.run("import-codebook")}>
              <FileInput aria-hidden />
              {say("importCodebook.open")}
            </Button>
          )}
        </div>
      ) : (
        <CodeTree
          nodes={nodes}
          showAll={soughtLater.trim() !== ""}
          renaming={renaming}
          onRenaming={setRenaming}
          onAddBeneath={addBeneath}
          onQuotes={onQuotes}
          onAsk={ask}
        />
      )}
      {code ? (
        <Inspector
          key={`about ${code.id}`}
          code={code}
          onQuotes={() => onQuotes(code.id)}
          onAsk={(question) => ask(question, code.id, [code.id])}
        />
      ) : (
        codes.size > 0 && <p className="inspector none">{say("inspect.none")}</p>
      )}
      <CodeDialogs asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
