import { useContext, useState } from "react";
import type { GivenFile } from "../given-files/given-file.ts";
import { useGivenAnywhere } from "../given-files/use-given-anywhere.ts";
import { useWords } from "../language/language.ts";
import { TellContext } from "../ui/tell.ts";
import "./drop-veil.css";

/**
 * Takes files that are dropped or pasted anywhere in the window while no dialog is open; over it lies what a drop would do, while
 * files are dragged.
 */
export function DropVeil({
  isInStudy,
  onGiven,
}: {
  readonly isInStudy: boolean;
  readonly onGiven: (files: readonly GivenFile[]) => void;
}) {
  const { say } = useWords();
  const tell = useContext(TellContext);
  const [isOver, setIsOver] = useState(false);
  useGivenAnywhere({
    isFree: () => document.querySelector("[role=dialog], [role=alertdialog]") === null,
    onOver: setIsOver,
    onGiven: (files) => (files.length === 0 ? tell(say("given.nothing")) : onGiven(files)),
    pastedName: say("given.pasted"),
  });
  if (!isOver) return null;
  return (
    <div className="drop-veil">
      <p>{say(isInStudy ? "given.dropStudy" : "given.dropLibrary")}</p>
    </div>
  );
}
