import { useEffect, useState } from "react";
import type { ShelfEntry } from "../../shared/bridge.ts";
import { done } from "../../shared/outcome.ts";
import { useWords } from "../language/language.ts";
import { isHeldByFile } from "../storage/held-by-file.ts";
import { removeStudy } from "../storage/remove-study.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { attempt } from "./open-trouble.ts";
import { saveProjectCopy } from "./save-project-copy.ts";

/**
 * Asks before a study goes from this computer. One without a file that holds all of it would be gone for good, so that is said twice. How often
 * it is coded is not told: somebody may have promised to code it blind (rule B9).
 */
export function RemoveDialog({
  entry,
  onClose,
  onRemoved,
}: {
  readonly entry: ShelfEntry;
  readonly onClose: () => void;
  readonly onRemoved: (entry: ShelfEntry) => void;
}) {
  const { say } = useWords();
  const world = useWorld();
  const [isAgreed, setIsAgreed] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { name, place, certificate } = entry;
  const { counts } = certificate;
  /** Whether its file holds all of it; null while that is looked at. */
  const [isHeld, setIsHeld] = useState<boolean | null>(null);
  useEffect(() => {
    isHeldByFile(world, entry).then(setIsHeld, () => setIsHeld(false));
  }, [world, entry]);
  const isLooking = place !== null && isHeld === null;
  const isLast = isHeld === false && counts.transcripts + counts.participants + counts.codes > 0 && !isKept;

  const keep = async () => {
    setTrouble(null);
    const outcome = await attempt<boolean, never>(async () => done(await saveProjectCopy(world, entry)));
    if (outcome.is === "refused") setTrouble(say(`trouble.${outcome.why}`));
    else setIsKept(outcome.value);
  };
  const remove = async () => {
    setTrouble(null);
    const outcome = await attempt(() => removeStudy(world, entry.projectId));
    if (outcome.is === "done") return onRemoved(entry);
    setTrouble(say(outcome.why === "open-elsewhere" ? "remove.openElsewhere" : `trouble.${outcome.why}`));
  };

  return (
    <Dialog
      title={say("remove.title", { name })}
      onClose={onClose}
      actions={
        <>
          {isLast && (
            <span className="library-elsewhere">
              <Button onPress={() => void keep()}>{say("remove.keep")}</Button>
            </span>
          )}
          <Button onPress={onClose} autoFocus>
            {say("ui.cancel")}
          </Button>
          <Button look="bad" isDisabled={isLooking || (isLast && !isAgreed)} onPress={() => void remove()}>
            {say("remove.do")}
          </Button>
        </>
      }
    >
      <p>{say("remove.deleted")}</p>
      {place && isHeld && <p>{say("remove.fileStays", { file: place.name })}</p>}
      {isKept && <p role="status">{say("remove.kept")}</p>}
      {isLast && (
        <>
          <p className="library-warning">
            {place
              ? say("remove.fileLacks", { file: place.name })
              : say("remove.noFile", { interviews: say("count.texts", { count: counts.transcripts }) })}
          </p>
          <Checkbox label={say("remove.forGood")} checked={isAgreed} onChange={setIsAgreed} />
        </>
      )}
      {trouble && (
        <p className="library-warning" role="alert">
          {trouble}
        </p>
      )}
    </Dialog>
  );
}
