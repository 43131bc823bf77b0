import type { Span } from "../../shared/text/span.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { useTextSizes } from "../transcript-view/use-text-sizes.ts";
import { offerHeight, placeBelow } from "../transcript-view/view-places.ts";
import { useWhyNot } from "../ui/only-reading.ts";
import "./note-offer.css";

/** How wide the offer is at most, in pixels; it stays over the text, so that no note is covered. */
const width = 380;

/** What is offered beside selected words. */
export function NoteOffer({
  text,
  words,
  onNote,
  onLink,
}: {
  readonly text: OpenText;
  readonly words: Span;
  readonly onNote: () => void;
  readonly onLink: () => void;
}) {
  const { say } = useWords();
  const onlyReads = useWhyNot(true) !== null;
  const noteKey = useKeyOf("note-passage");
  const linkKey = useKeyOf("link-passage");
  useTextSizes(text);
  const { left, top } = placeBelow(words, text, offerHeight);
  const { root } = text.editor;
  const keepSelection = (event: { preventDefault(): void }) => event.preventDefault();
  if (onlyReads) return null;
  return (
    <div
      className="note-offer"
      style={{ left: Math.min(left, root.offsetLeft + root.offsetWidth - width), top }}
      role="toolbar"
      aria-label={say("read.offer")}
    >
      <button type="button" tabIndex={-1} onMouseDown={keepSelection} onClick={onNote}>
        {say("read.offer.note")} {noteKey && <kbd>{noteKey}</kbd>}
      </button>
      <button type="button" tabIndex={-1} onMouseDown={keepSelection} onClick={onLink}>
        {say("read.offer.link")} {linkKey && <kbd>{linkKey}</kbd>}
      </button>
    </div>
  );
}
