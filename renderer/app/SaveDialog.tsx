import { useEffect, useState } from "react";
import type { FilePlace } from "../../shared/bridge.ts";
import { useWords } from "../language/language.ts";
import { projectFileName } from "../storage/save-bytes.ts";
import { useProject, useSession, useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";

/** Gives the study a project file: through the host's own dialog where it has one, else by name in the study folder. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { files } = useSession();
  const { study } = useProject();
  const [folder, setFolder] = useState<string | null>(null);
  const [name, setName] = useState(projectFileName(study.name));
  /** The place of a name, which is asked for with each letter. */
  const [found, setFound] = useState<{
    readonly name: string;
    readonly place: FilePlace | "bad-name";
  } | null>(null);

  useEffect(() => {
    const ask = async () => {
      const chosen = await bridge.choosePlace(projectFileName(study.name));
      if (chosen === "no-dialog") return setFolder((await bridge.about()).folder);
      if (chosen !== "cancelled") await files.saveTo(chosen);
      onClose();
    };
    // The foot of the window says what is not saved, and why.
    ask().catch(onClose);
  }, [bridge, files, study.name, onClose]);

  useEffect(() => {
    if (folder === null) return;
    let current = true;
    const there = (place: FilePlace | "bad-name") => current && setFound({ name, place });
    bridge.placeInFolder(withExtension(name)).then(there, () => undefined);
    return () => {
      current = false;
    };
  }, [bridge, folder, name]);

  if (folder === null) return null;
  const place = found?.name === name ? found.place : null;
  const ready = place !== null && place !== "bad-name" ? place : null;
  const save = async () => {
    if (!ready) return;
    onClose();
    await files.saveTo(ready).catch(() => undefined);
  };
  return (
    <Dialog
      title={say("save.dialog")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={!ready} onPress={() => void save()}>
            {say(ready?.exists ? "save.replace" : "save.here")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("save.fileName")}
        value={name}
        onChange={setName}
        onSubmit={() => void save()}
        hint={say("save.folder", { folder })}
        error={place === "bad-name" ? say("save.badName") : null}
        autoFocus
      />
      {ready?.exists && <p role="status">{say("save.exists")}</p>}
    </Dialog>
  );
}

function withExtension(name: string): string {
  return name.trim().toLowerCase().endsWith(".kvali") ? name.trim() : `${name.trim()}.kvali`;
}
