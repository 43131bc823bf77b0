import { Ellipsis } from "lucide-react";
import type { Transcript } from "../../shared/project/records.ts";
import { RenameField } from "../fields/RenameField.tsx";
import { useWords } from "../language/language.ts";
import { interviewName } from "../transcript-view/interview-name.ts";
import { useWhyNot } from "../ui/only-reading.ts";
import type { LongListRow } from "./use-long-list.ts";

/** One interview in the list: opened by a press; what else can be done with it stands behind the dots and a right click. */
export function InterviewRow({
  transcript: { id, name },
  beneath,
  figure,
  isOpen,
  isRead,
  placed,
  isRenaming,
  onOpen,
  onMenu,
  onNamed,
}: {
  readonly transcript: Transcript;
  /** Stands under its name. */
  readonly beneath: string;
  readonly figure: string;
  readonly isOpen: boolean;
  readonly isRead: boolean;
  /** Where it stands in a long list. */
  readonly placed: LongListRow | undefined;
  readonly isRenaming: boolean;
  readonly onOpen: () => void;
  readonly onMenu: () => void;
  /** Renaming has ended. */
  readonly onNamed: () => void;
}) {
  const { say } = useWords();
  const onlyReads = useWhyNot(true) !== null;
  return (
    <li
      data-id={id}
      {...placed}
      onContextMenu={(event) => {
        if (isRenaming || onlyReads) return;
        event.preventDefault();
        onMenu();
      }}
    >
      {/* Only hidden while its name is changed, so that the focus comes back to it. */}
      <button
        type="button"
        className="interview"
        hidden={isRenaming}
        aria-current={isOpen ? "true" : undefined}
        onClick={onOpen}
      >
        {name}
        <small>{beneath}</small>
        <span className="figures">{figure}</span>
        {!isRead && <i className="unread-mark" role="img" aria-label={say("read.unread")} />}
      </button>
      {!onlyReads && (
        <button
          type="button"
          className="interview-more"
          hidden={isRenaming}
          tabIndex={isOpen ? 0 : -1}
          aria-label={say("interview.deeds", { name })}
          aria-haspopup="menu"
          onClick={onMenu}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
      {isRenaming && <RenameField label={say("interview.name")} of={interviewName(id)} onEnd={onNamed} />}
    </li>
  );
}
