import { FileDown } from "lucide-react";
import { useMemo, useState } from "react";
import { type ExportName, exportKind, exportNames } from "../../shared/formats/exports/export-kinds.ts";
import { isStopped } from "../../shared/gate/gate-texts.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { useFileSaving } from "../report-file/use-file-saving.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, Choices } from "../ui/fields.tsx";
import { Leaving } from "./Leaving.tsx";
import { useMadeExport } from "./use-made-export.ts";
import "./export-dialog.css";

const besides = ["speakers", "times", "numbers"] as const;

/** Takes the study, or a part of it, to another program or an archive. What is lost by that is said before it is saved. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useWords();
  const [kind, setKind] = useState<ExportName>("project");
  const [ends, setEnds] = useState<{ readonly [name in ExportName]?: string }>({});
  const [beside, setBeside] = useState({ speakers: true, times: true, numbers: false });
  const { formats } = exportKind(kind);
  const end = ends[kind] ?? Object.keys(formats)[0] ?? "";
  const choice = useMemo(() => ({ language, beside }), [language, beside]);
  const { made, makeAgain } = useMadeExport(kind, end, choice);
  const { progress, isAtWork, save } = useFileSaving();
  const isSaved = progress.is === "saved" || progress.is === "downloaded";
  const bytes = made.is === "made" ? made.bytes : null;
  const stopped = made.is === "made" && made.finding !== null && isStopped(made.finding);
  const labels = Object.entries(formats).map(([value, { called }]) => ({
    value,
    label: `${called[language]} (.${value})`,
  }));

  return (
    <Dialog
      title={say("export.title")}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(isSaved ? "ui.close" : "ui.cancel")}</Button>
          <Button
            look="main"
            isDisabled={isAtWork || bytes === null}
            onPress={() => {
              if (bytes) void save(async () => ({ is: "made", name: made.name, bytes }));
            }}
          >
            <FileDown aria-hidden />
            {say("report.save", { format: labels.find(({ value }) => value === end)?.label ?? "" })}
          </Button>
        </>
      }
    >
      <div className="export-desk">
        <div className="export-choices">
          <Choices
            label={say("export.kind")}
            value={kind}
            options={exportNames.map((value) => ({
              value,
              label: say(`export.kind.${value}`),
              hint: say(`export.kind.${value}.what`),
            }))}
            onChange={setKind}
            autoFocus
          />
        </div>
        <div className="export-outcome">
          {(labels.length > 1 || kind === "transcripts") && (
            <div className="export-as">
              {labels.length > 1 && (
                <Choices
                  label={say("export.format")}
                  value={end}
                  options={labels}
                  onChange={(chosen) => setEnds({ ...ends, [kind]: chosen })}
                />
              )}
              {kind === "transcripts" && (
                <fieldset className="export-beside">
                  <legend>{say("export.beside")}</legend>
                  {besides.map((one) => (
                    <Checkbox
                      key={one}
                      label={say(`export.${one}`)}
                      checked={beside[one]}
                      onChange={(checked) => setBeside({ ...beside, [one]: checked })}
                    />
                  ))}
                </fieldset>
              )}
            </div>
          )}
          <Leaving made={made} onAgain={makeAgain} onGo={onClose} />
          {stopped ? (
            <p className="small error" role="status">
              {say("gate.waits")}
            </p>
          ) : (
            <FileOutcome progress={progress} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
