import { type RefObject, useRef, useState } from "react";
import type { GivenFile } from "../given-files/given-file.ts";
import { clipboardFiles } from "../given-files/pasted-files.ts";
import { useWords } from "../language/language.ts";
import { useWorld } from "../storage/use-study.ts";

/** Why nothing was added. */
export type ChoosingTrouble =
  | "given.nothing"
  | "import.hostGone"
  | "import.noClipboard"
  | "import.emptyClipboard";

export type Choosing = {
  readonly files: () => void;
  readonly folder: () => void;
  readonly paste: () => void;
  /** What was given otherwise: dropped, or pasted by the keys. */
  readonly given: (files: readonly GivenFile[]) => void;
  readonly trouble: ChoosingTrouble | null;
  readonly filePicker: RefObject<HTMLInputElement | null>;
  readonly folderPicker: RefObject<HTMLInputElement | null>;
};

/** The ways to add files to an import: by the host's dialog or the browser's, a folder, the clipboard. */
export function useChoosing(add: (files: readonly GivenFile[]) => void): Choosing {
  const { say } = useWords();
  const { bridge } = useWorld();
  const [trouble, setTrouble] = useState<ChoosingTrouble | null>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);

  const given = (files: readonly GivenFile[]) => {
    setTrouble(files.length === 0 ? "given.nothing" : null);
    if (files.length > 0) add(files);
  };
  const files = async () => {
    const picked = await bridge.chooseTranscripts().catch(() => null);
    if (picked === null) setTrouble("import.hostGone");
    else if (picked === "no-dialog") filePicker.current?.click();
    else if (picked.length > 0)
      given(picked.map(({ name, bytes }) => ({ name, folder: "", content: new Blob([bytes.slice()]) })));
  };
  const paste = async () => {
    const found = await clipboardFiles(say("given.pasted"));
    if (found === null) setTrouble("import.noClipboard");
    else if (found.length === 0) setTrouble("import.emptyClipboard");
    else given(found);
  };
  return {
    files: () => void files(),
    folder: () => folderPicker.current?.click(),
    paste: () => void paste(),
    ...{ given, trouble, filePicker, folderPicker },
  };
}
