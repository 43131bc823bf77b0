import { memo, useDeferredValue, useMemo } from "react";
import type { HistoryFact } from "../../shared/history/facts.ts";
import { factSeenBlindly } from "../../shared/history/seen-blindly.ts";
import { codesBlind } from "../../shared/project/code-blind.ts";
import { undoSentence } from "../../shared/reports/history-words.ts";
import { gateSentence } from "../gate/gate-sentence.ts";
import { useGateState } from "../gate/kept-names.ts";
import { useWords } from "../language/language.ts";
import { changeCoderName, useCoderName } from "../storage/coder.ts";
import { useBlindAs, useFileState, useMomentPart, usePerform, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { BlindButton } from "./BlindButton.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { LookMenu } from "./LookMenu.tsx";
import { SaveDialog } from "./SaveDialog.tsx";
import "./footer.css";

export type FootDialog = "name" | "save" | "keys";

/** The foot of the window: what is safe, who codes, what Undo would do. */
export function Footer({
  dialog,
  onDialog,
}: {
  readonly dialog: FootDialog | null;
  readonly onDialog: (dialog: FootDialog | null) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const name = useCoderName();
  const close = () => onDialog(null);
  return (
    <footer className="study-foot">
      <SaveMark />
      <GateMark />
      <Button look="plain" onPress={() => onDialog("save")} isDisabled={study.readOnly}>
        {say("save.as")}
      </Button>
      <Button look="plain" onPress={() => onDialog("name")}>
        {say("foot.codingAs", { name })}
      </Button>
      <BlindButton />
      <UndoRedo />
      <span className="space" />
      <Button look="plain" onPress={() => onDialog("keys")}>
        {say("foot.keys")} <kbd>?</kbd>
      </Button>
      <LookMenu />
      {dialog === "name" && (
        <NameDialog
          title={say("name.title")}
          label={say("name.label")}
          doIt={say("ui.save")}
          begin={name}
          onName={(chosen) => {
            // A promise is not ended by another name.
            const { project } = study.now();
            if (codesBlind(project, name) && !codesBlind(project, chosen))
              perform("code-blind", { coder: chosen });
            changeCoderName(chosen);
            return true;
          }}
          onClose={close}
        />
      )}
      {dialog === "save" && <SaveDialog onClose={close} />}
      {dialog === "keys" && <KeysDialog onClose={close} />}
    </footer>
  );
}

/** What the gate says of the report that is shown. */
function GateMark() {
  const { say } = useWords();
  const state = useGateState();
  return state && <span className="gate-mark">{gateSentence(state.finding, say)}</span>;
}

/** Said a little later than the deed that changes it: what was done is to be seen first. */
function UndoRedo() {
  const undo = useDeferredValue(useMomentPart((moment) => moment.undo));
  const redo = useDeferredValue(useMomentPart((moment) => moment.redo));
  return <UndoRedoButtons undo={undo} redo={redo} />;
}

const UndoRedoButtons = memo(function UndoRedoButtons({
  undo,
  redo,
}: {
  readonly undo: HistoryFact | null;
  readonly redo: HistoryFact | null;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const blindAs = useBlindAs();
  const deedOf = (fact: HistoryFact) => {
    const seen = blindAs === null ? fact : factSeenBlindly(fact, blindAs);
    return seen ? undoSentence(seen, language) : say("deed.unseen", { by: fact.by });
  };
  const undoes = undo ? say("foot.undo", { deed: deedOf(undo) }) : say("foot.nothingToUndo");
  const redoes = redo && say("foot.redo", { deed: deedOf(redo) });
  return (
    <>
      <span title={undoes}>
        <Button look="plain" writes isDisabled={!undo} onPress={() => void study.undo()}>
          {undoes}
        </Button>
      </span>
      {redoes && (
        <span title={redoes}>
          <Button look="plain" writes onPress={() => void study.redo()}>
            {redoes}
          </Button>
        </span>
      )}
    </>
  );
});

function SaveMark() {
  const { say, language } = useWords();
  const is = useMomentPart(({ save }) => save.is);
  const why = useMomentPart(({ save }) => (save.is === "not-saved" ? save.why : ""));
  const generation = useMomentPart((moment) => moment.generation);
  const { study } = useSession();
  const { place, savedAt, savedGeneration, fault } = useFileState();
  const time = useMemo(() => {
    if (savedAt === null) return "";
    const clock = { hour: "2-digit", minute: "2-digit" } as const;
    return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", clock).format(new Date(savedAt));
  }, [savedAt, language]);
  const mark = (): { look: string; text: string } => {
    if (study.readOnly) return { look: "", text: say("save.readOnly") };
    if (is === "not-kept") return { look: "bad", text: say("save.notKept") };
    if (fault === "no-host") return { look: "bad", text: say("save.hostGone") };
    const inFile = place !== null && savedGeneration === generation && fault === null;
    if (inFile && is !== "saving") {
      const text = time
        ? say("save.savedTo", { file: place.name, time })
        : say("save.inFile", { file: place.name });
      return { look: "ok", text };
    }
    if (is === "not-saved") {
      const known = why === "QuotaExceededError" ? ("QuotaExceededError" as const) : ("other" as const);
      return { look: "bad", text: say("save.notSaved", { why: say(`save.why.${known}`) }) };
    }
    if (is === "saving") return { look: "", text: say("save.saving") };
    if (fault === "not-listed") return { look: "bad", text: say("save.notListed") };
    if (fault) return { look: "bad", text: say("save.notSaved", { why: say(`fault.${fault}`) }) };
    return { look: "ok", text: say("save.saved") };
  };
  const { look, text } = mark();
  return (
    <b className={`save-mark ${look}`} role="status" data-save={is}>
      {text}
    </b>
  );
}
