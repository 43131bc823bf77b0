import { Fragment, useState } from "react";
import type { UnreadableCode } from "../../shared/outcome.ts";
import { type Say, useWords } from "../language/language.ts";
import { noteSentence } from "../language/note-sentences.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { closeKey, keepAnyCase, keepNames, useKeptNames } from "./kept-names.ts";
import { type NamesAnswer, readNamesFile } from "./read-names-file.ts";
import "./choose-names.css";

/** Chooses the list of real names that are looked for, says what of it cannot be, and closes keys of pseudonyms whose names are looked for as well. */
export function ChooseNames() {
  const { say } = useWords();
  const study = useProjectPart((project) => project.study.id);
  const kept = useKeptNames();
  const { list = null, keys = [] } = kept ?? {};
  const [failed, setFailed] = useState<string | null>(null);

  const read = async (file: File) => {
    setFailed(null);
    const answer = await readNamesFile(file);
    if (answer.is === "read" && answer.value.length > 0)
      keepNames(study, { fileName: file.name, names: answer.value, notes: answer.notes });
    else setFailed(failedSentence(file.name, answer, say));
  };
  const picker = useFilePicker({
    accept: ".txt,.csv,.tsv,text/plain,text/csv",
    testId: "names-file",
    onFile: (file) => void read(file),
  });
  return (
    <div className="choose-names">
      {picker.input}
      <p className="names-chosen">
        {list && (
          <span className="small quiet">
            {say("gate.list", { file: list.fileName, count: list.names.length })}
          </span>
        )}
        <Button onPress={() => picker.open()}>{say(list ? "gate.another" : "gate.choose")}</Button>
        {list && (
          <Button look="plain" onPress={() => keepNames(study, null)}>
            {say("gate.forget")}
          </Button>
        )}
        {keys.map(({ id, fileName, names }) => (
          <Fragment key={id}>
            <span className="small quiet">{say("gate.key", { file: fileName, count: names.length })}</span>
            <Button look="plain" onPress={() => closeKey(study, id)}>
              {say("gate.closeKey")}
            </Button>
          </Fragment>
        ))}
        {kept && (
          <Checkbox
            label={say("gate.anyCase")}
            checked={kept.anyCase}
            onChange={(anyCase) => keepAnyCase(study, anyCase)}
          />
        )}
      </p>
      {failed !== null && (
        <p className="error small" role="alert">
          {failed}
        </p>
      )}
      {list && list.notes.length > 0 && (
        <details className="small">
          <summary>{say("gate.notes")}</summary>
          <ul>
            {list.notes.map((note) => (
              <li key={note.code}>{noteSentence(note, say)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function failedSentence(file: string, answer: NamesAnswer, say: Say): string {
  if (answer.is === "read") return say("gate.failed.noNames", { file });
  const known: Partial<Record<UnreadableCode | "not-read", "empty" | "notText" | "notATable" | "tooLarge">> =
    {
      "empty-file": "empty",
      "not-text": "notText",
      "not-a-csv": "notATable",
      "too-large": "tooLarge",
    };
  return say(`gate.failed.${known[answer.why] ?? "notRead"}`, { file, detail: answer.detail });
}
