import { useEffect, useMemo, useState } from "react";
import { codeOfName } from "../../shared/coding/code-with-name.ts";
import type { CodedUnit } from "../../shared/coding/widen-hits.ts";
import type { Code } from "../../shared/project/records.ts";
import { ChooseCode } from "../codes/ChooseCode.tsx";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, Choices } from "../ui/fields.tsx";
import { allFollowed } from "./followed-hits.ts";
import { useInquiry } from "./InquiryOfStudy.tsx";
import { type CodeAllPreview, previewCodeAll } from "./preview-code-all.ts";
import { whereWords } from "./where-words.ts";
import "./code-all-dialog.css";

const units = ["words", "sentence", "turn"] as const satisfies readonly CodedUnit[];

/** The code to code with: an existing one, or the name of a new one. */
type Chosen = { readonly code: Code | null; readonly name: string };

/**
 * Codes the ticked hits, or all, in one deed: asks for the extent and the code, and shows first what would be coded.
 */
export function CodeAllDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const project = useProject();
  const desk = useDesk();
  const perform = usePerform();
  const inquiry = useInquiry();
  const recent = useDeskState((state) => state.recent);
  const [begun] = useState(() => ({ hits: inquiry.chosen(), of: study.now().project }));
  // Undo works over a dialog, too: what is coded are the words that were found, where they stand now.
  const hits = useMemo(() => allFollowed(begun.hits, begun.of, project), [begun, project]);
  const [unit, setUnit] = useState<CodedUnit>("words");
  const [onlyUncoded, setOnlyUncoded] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<CodeAllPreview | null>(null);
  const codeId = chosen?.code?.id ?? null;
  const count = [...hits.values()].reduce((sum, some) => sum + some.length, 0);

  useEffect(() => {
    let isWanted = true;
    setPreview(null);
    const how = { unit, codeId, by: coderName(), onlyUncoded: onlyUncoded && codeId !== null };
    void previewCodeAll(project, hits, how, () => isWanted).then((made) => made && setPreview(made));
    return () => {
      isWanted = false;
    };
  }, [project, hits, unit, codeId, onlyUncoded]);

  const apply = () => {
    if (!preview || !chosen) return;
    const all = {
      spans: preview.spans,
      by: coderName(),
      at: new Date().toISOString(),
      newId: () => newId("coding"),
    };
    const { code, name } = chosen;
    const isDone = code
      ? perform("code-all", { ...all, codeId: code.id })
      : perform("code-all-with-name", { ...all, name, newCodeId: newId("code") });
    if (!isDone) return;
    const used = code ?? codeOfName(study.now().project, name);
    if (used) desk.use(used.id);
    const passages = say("codeAll.passages", { count: preview.passages - preview.coded });
    announce(say("codeAll.done", { passages, name }));
    onClose();
  };
  const left = preview && chosen ? preview.passages - preview.coded : 0;

  return (
    <Dialog
      title={say("codeAll.title", { count })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button
            look="main"
            isDisabled={left === 0}
            onPress={apply}
            key={chosen ? "do" : "choose"}
            autoFocus={chosen !== null}
          >
            {left === 0 ? say("codeAll.doing") : say("codeAll.do", { count: left })}
          </Button>
        </>
      }
    >
      <Choices
        label={say("codeAll.unit")}
        value={unit}
        options={units.map((value) => ({ value, label: say(`codeAll.unit.${value}`) }))}
        onChange={setUnit}
      />
      {chosen ? (
        <div className="chosen-code">
          <span>{say("codeAll.code")}</span>
          <b>{chosen.name}</b>
          {!chosen.code && <small className="quiet">{say("codeAll.new")}</small>}
          <Button look="plain" onPress={() => setChosen(null)}>
            {say("codeAll.another")}
          </Button>
        </div>
      ) : (
        <div className="choose-code-box">
          <ChooseCode
            label={say("codeAll.code")}
            codes={project.codes}
            recent={recent}
            onCode={(code) => setChosen({ code, name: code.name })}
            onCreate={(name) => setChosen({ code: codeOfName(project, name), name: name.trim() })}
            onClose={onClose}
          />
        </div>
      )}
      {chosen?.code && (
        <Checkbox label={say("codeAll.onlyUncoded")} checked={onlyUncoded} onChange={setOnlyUncoded} />
      )}
      <p role="status" className="code-all-preview" data-passages={preview?.passages}>
        <PreviewSentence preview={preview} chosen={chosen !== null} />
      </p>
    </Dialog>
  );
}

function PreviewSentence({
  preview,
  chosen,
}: {
  readonly preview: CodeAllPreview | null;
  readonly chosen: boolean;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  if (!chosen) return say("codeAll.choose");
  if (!preview) return say("codeAll.counting");
  const { passages, leftOut, coded, among } = preview;
  if (passages === 0) return say("codeAll.noneLeft");
  if (coded === passages) return say("codeAll.nothing");
  return (
    <>
      {say("codeAll.willCode", { count: passages - coded })}{" "}
      {whereWords(study.now().project, among, say, language)}.
      {coded > 0 && <> {say("codeAll.coded", { count: coded })}</>}
      {leftOut > 0 && <> {say("codeAll.leftOut", { count: leftOut })}</>}
    </>
  );
}
