import { Ellipsis } from "lucide-react";
import { GridList, GridListItem } from "react-aria-components";
import type { ShelfEntry } from "../../shared/bridge.ts";
import { type Say, useWords } from "../language/language.ts";
import { MenuButton } from "../ui/Menu.tsx";
import { openedWords } from "./opened-words.ts";
import "./study-list.css";

/** The studies of this computer, the one that was opened last on top. Enter or a click opens one. */
export function StudyList({
  entries,
  onOpen,
  onRemove,
}: {
  readonly entries: readonly ShelfEntry[];
  readonly onOpen: (entry: ShelfEntry) => void;
  readonly onRemove: (entry: ShelfEntry) => void;
}) {
  const { say, language } = useWords();
  const now = new Date();
  return (
    <section className="library-studies" aria-labelledby="library-studies">
      <h2 id="library-studies">{say("library.studies")}</h2>
      <GridList
        aria-labelledby="library-studies"
        items={entries.map((entry) => ({ id: entry.projectId, entry }))}
        dependencies={[language]}
        data-spot="place"
        autoFocus="first"
        onAction={(key) => {
          const entry = entries.find(({ projectId }) => projectId === key);
          if (entry) onOpen(entry);
        }}
      >
        {({ id, entry }) => (
          <GridListItem id={id} textValue={entry.name} className="library-study">
            <span className="library-name">{entry.name}</span>
            <span className="library-counts figures">{countsWords(entry, say)}</span>
            <span className="library-place">{entry.place?.name ?? say("library.noFile")}</span>
            <span className="library-when">{openedWords(entry.openedAt, now, language, say)}</span>
            <MenuButton
              icon
              label={say("library.more", { name: entry.name })}
              entries={[{ id: "remove", label: say("library.remove"), onAction: () => onRemove(entry) }]}
            >
              <Ellipsis aria-hidden />
            </MenuButton>
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

/** How often a study is coded is not told here: somebody may have promised to code it blind (rule B9). */
function countsWords({ certificate: { counts } }: ShelfEntry, say: Say): string {
  return [
    say("count.texts", { count: counts.transcripts }),
    say("count.people", { count: counts.participants }),
    say("count.entries", { count: counts.codes }),
  ].join(" · ");
}
