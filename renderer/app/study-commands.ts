import type { Doers } from "../commands/command-desk.ts";
import type { CommandId } from "../commands/command-list.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useDesk } from "../storage/desk.ts";
import type { PlaceName } from "../storage/desk-state.ts";
import { useSession } from "../storage/use-study.ts";
import { places } from "./places.ts";

/** What can be done everywhere in an open study. Those of a place stand with it. */
export function useStudyCommands(opening: Doers): void {
  const { study, files } = useSession();
  const desk = useDesk();
  useCommands({
    ...opening,
    undo: () => void study.undo(),
    redo: () => void study.redo(),
    save: () => void files.save(),
    ...Object.fromEntries(places.map(({ name }) => [goTo(name), () => desk.set({ place: name })])),
  });
}

/** Each place is gone to by a command of the list; the compiler asks for one that is missing. */
function goTo(place: PlaceName): CommandId {
  return `go-${place}`;
}
