import { Bold, Heading, Italic, Link2, List, ListOrdered } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Group, Toolbar } from "react-aria-components";
import type { RichText } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { giveFocus, leaveField, takesFocusBy } from "../ui/focus.ts";
import { useLatest } from "../ui/use-latest.ts";
import { NoteText } from "./NoteText.tsx";
import { type CaretLook, OpenNote } from "./open-note.ts";
import type { LinkTarget } from "./passage-link-node.ts";
import "./note-editor.css";
import "./note-text.css";

type NoteEditorProps = {
  readonly value: RichText;
  /** The name of the field. */
  readonly label: string;
  readonly readOnly?: boolean;
  /** Shown while nothing is written. */
  readonly placeholder?: string;
  /** Whether the field takes the focus when it appears. */
  readonly autoFocus?: boolean;
  readonly onChange: (body: RichText) => void;
  /** Called when the focus has left the field and its buttons. */
  readonly onLeave?: () => void;
  /** Called when a link is followed, by a click or by Ctrl+Enter at the caret. */
  readonly onFollow?: (to: LinkTarget) => void;
  /**
   * The link that "Link the passage" puts in, and its words. When left out there is no such button; null disables it.
   */
  readonly linkable?: { readonly to: LinkTarget; readonly words: string } | null;
};

/**
 * A field for a text with headings, lists, bold and italic words, and links to passages. It reports each change at
 * once; useStudyText keeps it. A `value` other than the last reported text replaces the text, so that Undo of the study
 * shows in an open note.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { readOnly = false, value, label, placeholder = "", onFollow } = props;
  if (!readOnly) return <WritableNote {...props} />;
  return (
    <section className="note-editor" aria-label={label}>
      <NoteText body={value} none={placeholder} {...(onFollow && { onFollow })} />
    </section>
  );
}

const blank: CaretLook = { bold: false, italic: false, kind: "paragraph", isEmpty: true };

function WritableNote({
  value,
  label,
  placeholder = "",
  autoFocus = false,
  onChange,
  onLeave,
  onFollow,
  linkable,
}: NoteEditorProps) {
  const { say } = useWords();
  const field = useRef<HTMLDivElement>(null);
  const note = useRef<OpenNote | null>(null);
  const [look, setLook] = useState(blank);
  const changed = useLatest(onChange);
  const followed = useLatest((to: LinkTarget) => onFollow?.(to));
  const begin = useRef({ value, autoFocus });

  useLayoutEffect(() => {
    if (!field.current) return;
    const open = new OpenNote(field.current, {
      changed,
      followed,
      left: () => leaveField(field.current),
      looked: (next) => setLook((before) => (sameLook(before, next) ? before : next)),
    });
    open.show(begin.current.value);
    const ends = takesFocusBy(field.current, () => open.takeFocus());
    if (begin.current.autoFocus) giveFocus(field.current);
    note.current = open;
    return () => {
      ends();
      note.current = null;
      open.dispose();
    };
  }, [changed, followed]);
  useLayoutEffect(() => note.current?.show(value), [value]);

  return (
    <Group
      className="note-editor"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.();
      }}
    >
      <Toolbar className="note-tools" aria-label={say("note.tools", { label })}>
        <Tool
          label={say("note.heading")}
          isOn={look.kind === "heading"}
          onPress={() => note.current?.setKind("heading")}
        >
          <Heading aria-hidden />
        </Tool>
        <Tool
          label={say("note.bullets")}
          isOn={look.kind === "bullet"}
          onPress={() => note.current?.setKind("bullet")}
        >
          <List aria-hidden />
        </Tool>
        <Tool
          label={say("note.numbers")}
          isOn={look.kind === "number"}
          onPress={() => note.current?.setKind("number")}
        >
          <ListOrdered aria-hidden />
        </Tool>
        <Tool label={say("note.bold")} isOn={look.bold} onPress={() => note.current?.format("bold")}>
          <Bold aria-hidden />
        </Tool>
        <Tool label={say("note.italic")} isOn={look.italic} onPress={() => note.current?.format("italic")}>
          <Italic aria-hidden />
        </Tool>
        {linkable !== undefined && (
          <button
            type="button"
            className="button plain"
            disabled={linkable === null}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => linkable && note.current?.link(linkable.to, linkable.words)}
          >
            <Link2 aria-hidden />
            {say("note.link")}
          </button>
        )}
      </Toolbar>
      <div className="note-page">
        <div
          ref={field}
          className="note-field note-text"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-label={label}
          aria-placeholder={placeholder}
          spellCheck={false}
        />
        {look.isEmpty && placeholder !== "" && (
          <p className="note-placeholder" aria-hidden>
            {placeholder}
          </p>
        )}
      </div>
    </Group>
  );
}

/** A button of the field. With the mouse, the focus stays in the text. */
function Tool({
  label,
  isOn,
  onPress,
  children,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button plain icon"
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function sameLook(a: CaretLook, b: CaretLook): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.kind === b.kind && a.isEmpty === b.isEmpty;
}
