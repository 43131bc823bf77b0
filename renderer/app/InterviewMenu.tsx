import type { RefObject } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { MenuAt } from "../ui/Menu.tsx";

/** What can be done with an interview, at its row in the list. */
export function InterviewMenu({
  transcript: { id, name, reference },
  anchor,
  onRename,
  onRemove,
  onClose,
}: {
  readonly transcript: Transcript;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const renameKey = useKeyOf("rename-interview");
  const removeKey = useKeyOf("remove-interview");
  return (
    <MenuAt
      label={say("interview.deeds", { name })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        { id: "rename", label: say("interview.rename"), keys: renameKey, onAction: onRename },
        reference
          ? {
              id: "reference",
              label: say("reference.open"),
              onAction: () => desk.set({ referenceOf: id }),
            }
          : {
              id: "who-speaks",
              label: say("interview.whoSpeaks"),
              onAction: () => desk.set({ lookAgain: { transcriptId: id, selection: null } }),
            },
        ...(reference
          ? []
          : [
              {
                id: "recording",
                label: say("recording.open"),
                onAction: () => desk.set({ recordingOf: id }),
              },
              { id: "replace", label: say("replace.open"), onAction: () => desk.set({ replacing: id }) },
            ]),
        { id: "line", isSeparator: true },
        { id: "remove", label: say("interview.remove"), keys: removeKey, onAction: onRemove },
      ]}
    />
  );
}
