import { Trash2 } from "lucide-react";
import type { Passage, PassageId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import "./reading-note.css";

/** Margin notes whose words were deleted: what they said of which words, and how they find a place again. */
export function LostNotes({
  lost,
  onPlace,
  onRemove,
}: {
  readonly lost: readonly Passage[];
  readonly onPlace: ((id: PassageId) => void) | null;
  readonly onRemove: (id: PassageId) => void;
}) {
  const { say } = useWords();
  if (lost.length === 0) return null;
  return (
    <section className="lost-notes" aria-label={say("read.lost", { count: lost.length })}>
      <h3>{say("read.lost", { count: lost.length })}</h3>
      <p className="quiet small">{say("read.lost.hint")}</p>
      <ul>
        {lost.map(({ id, note, quote }) => (
          <li key={id}>
            <p>{note}</p>
            <s className="quiet small">{quote}</s>
            <span>
              <Button look="plain" writes isDisabled={onPlace === null} onPress={() => onPlace?.(id)}>
                {say("read.lost.place")}
              </Button>
              <IconButton label={say("read.note.remove")} writes onPress={() => onRemove(id)}>
                <Trash2 aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
