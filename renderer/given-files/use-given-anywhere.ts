import { useContext, useEffect, useRef } from "react";
import { takesText } from "../commands/takes-text.ts";
import { useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { TellContext } from "../ui/tell.ts";
import { droppedFiles } from "./dropped-files.ts";
import type { GivenFile } from "./given-file.ts";
import { holdsCells, pastedFiles } from "./pasted-files.ts";

type Taking = {
  /** Whether files would be taken now; else they are kept from the window, which would leave its page for them. */
  readonly isFree: () => boolean;
  readonly onOver: (isOver: boolean) => void;
  /** Hears what was given; nothing where a folder was empty. */
  readonly onGiven: (files: readonly GivenFile[]) => void;
  /** What a pasted text is called. */
  readonly pastedName: string;
};

/** So many names are said of what the system does not hand out. */
const namesSaid = 3;

/** Takes files and folders that are dropped anywhere on the window, and text or files that are pasted where no field has the focus. */
export function useGivenAnywhere(taking: Taking): void {
  const { say } = useWords();
  const tell = useContext(TellContext);
  const take = async (data: DataTransfer) => {
    const { files, withheld } = await droppedFiles(data);
    if (files.length > 0 || withheld.length === 0) taking.onGiven(files);
    if (withheld.length === 0) return;
    const names = withheld.slice(0, namesSaid).join(", ");
    const more = withheld.length > namesSaid ? ", …" : "";
    const sentence = say("given.withheld", { count: withheld.length, names: names + more });
    tell(sentence);
    announce(sentence);
  };
  const latest = useRef({ ...taking, take });
  latest.current = { ...taking, take };
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      const isFree = latest.current.isFree();
      event.dataTransfer.dropEffect = isFree ? "copy" : "none";
      if (isFree) latest.current.onOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) latest.current.onOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      // No list or text in the window takes files, and none shall take these for something else.
      event.stopPropagation();
      latest.current.onOver(false);
      if (latest.current.isFree()) void latest.current.take(event.dataTransfer);
    };
    const pasted = (event: ClipboardEvent) => {
      if (!event.clipboardData || !latest.current.isFree()) return;
      if (takesPaste(event.target, event.clipboardData)) return;
      const files = pastedFiles(event.clipboardData, latest.current.pastedName);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current.onGiven(files);
    };
    const early = { capture: true };
    window.addEventListener("dragover", over, early);
    window.addEventListener("dragleave", left, early);
    window.addEventListener("drop", dropped, early);
    window.addEventListener("paste", pasted, early);
    return () => {
      window.removeEventListener("dragover", over, early);
      window.removeEventListener("dragleave", left, early);
      window.removeEventListener("drop", dropped, early);
      window.removeEventListener("paste", pasted, early);
    };
  }, []);
}

function hasFiles(data: DataTransfer | null): data is DataTransfer {
  return data?.types.includes("Files") ?? false;
}

/** A field, a note or a transcript takes what is pasted into it, or refuses it itself; a table that is marked so does with cells. */
function takesPaste(target: EventTarget | null, data: DataTransfer): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const takesAll = takesText(target) || target.closest("[data-transcript]") !== null;
  return takesAll || (target.closest("[data-takes-cells]") !== null && holdsCells(data));
}
