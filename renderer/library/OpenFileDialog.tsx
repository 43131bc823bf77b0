import { useEffect, useRef, useState } from "react";
import type { FilePlace, FolderEntry } from "../../shared/bridge.ts";
import { useWords } from "../language/language.ts";
import { megabytes } from "../language/megabytes.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FilesToChoose } from "../ui/FilesToChoose.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { type OpenTrouble, troubleOf } from "./open-trouble.ts";

/** Chooses a project file where the host has no dialog of its own: from the study folder, or from anywhere by the browser's picker. */
export function OpenFileDialog({
  folder,
  onClose,
  onPlace,
  onFile,
  onTrouble,
}: {
  readonly folder: string;
  readonly onClose: () => void;
  readonly onPlace: (place: FilePlace) => void;
  readonly onFile: (file: File) => void;
  readonly onTrouble: (why: OpenTrouble) => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const [files, setFiles] = useState<readonly FolderEntry[] | null>(null);
  const [name, setName] = useState<string | null>(null);
  const picker = useFilePicker({ accept: ".kvali", testId: "project-file", onFile });
  const tellTrouble = useRef(onTrouble);

  useEffect(() => {
    bridge.listFolder().then(
      (entries) => {
        const newest = entries.toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
        setFiles(newest);
        setName(newest[0]?.name ?? null);
      },
      (error) => tellTrouble.current(troubleOf(error)),
    );
  }, [bridge]);

  const open = async (chosen: string | null) => {
    if (chosen === null) return;
    try {
      const place = await bridge.placeInFolder(chosen);
      if (place === "bad-name") onTrouble("file-unreadable");
      else onPlace(place);
    } catch (error) {
      onTrouble(troubleOf(error));
    }
  };

  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <Dialog
      title={say("openFile.title")}
      onClose={onClose}
      actions={
        <>
          <span className="library-elsewhere">
            <Button onPress={picker.open}>{say("openFile.elsewhere")}</Button>
          </span>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={name === null} onPress={() => void open(name)}>
            {say("openFile.open")}
          </Button>
        </>
      }
    >
      {picker.input}
      <p className="small quiet">{say("openFile.folder", { folder })}</p>
      {files?.length === 0 && <p>{say("openFile.none")}</p>}
      {files !== null && files.length > 0 && (
        <FilesToChoose
          label={say("openFile.list")}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={name === null ? [] : [name]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : keys;
            if (typeof key === "string") setName(key);
          }}
          onAction={(key) => void open(String(key))}
          files={files.map((file) => ({
            ...{ id: file.name, name: file.name },
            figures: `${date.format(new Date(file.modifiedAt))} · ${megabytes(file.bytes, language)} MB`,
          }))}
        />
      )}
      <p className="small quiet">{say("openFile.elsewhereHint")}</p>
    </Dialog>
  );
}
