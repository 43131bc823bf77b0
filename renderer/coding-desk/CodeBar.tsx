import { useEffect, useRef } from "react";
import type { Code } from "../../shared/project/records.ts";
import { ChooseCode, type CodeChoice } from "../codes/ChooseCode.tsx";
import { useWords } from "../language/language.ts";
import type { PagePlace } from "../transcript-view/view-places.ts";
import "./code-bar.css";

/** What is offered beside a selection before anything is typed. */
export function CodeOffer({
  place,
  last,
  onCode,
  onInVivo,
  onRepeat,
}: {
  readonly place: PagePlace;
  readonly last: Code | null;
  readonly onCode: () => void;
  readonly onInVivo: () => void;
  readonly onRepeat: () => void;
}) {
  const { say } = useWords();
  const keepSelection = (event: { preventDefault(): void }) => event.preventDefault();
  return (
    <div className="code-offer" style={place} role="toolbar" aria-label={say("bar.label")}>
      <button type="button" tabIndex={-1} onMouseDown={keepSelection} onClick={onCode}>
        {say("bar.code")} <kbd>Enter</kbd>
      </button>
      <button type="button" tabIndex={-1} onMouseDown={keepSelection} onClick={onInVivo}>
        {say("bar.inVivo")} <kbd>V</kbd>
      </button>
      {last && (
        <button type="button" tabIndex={-1} onMouseDown={keepSelection} onClick={onRepeat}>
          {say("bar.repeat", { name: last.name })} <kbd>R</kbd>
        </button>
      )}
    </div>
  );
}

/** Coding by typing, at the selection; it closes when the focus leaves it. */
export function CodeBar({ place, onClose, ...choice }: CodeChoice & { readonly place: PagePlace }) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // Where words are coded low in the view, all that can be chosen is brought into it, also when it becomes more.
    const grown = new ResizeObserver(() => current.scrollIntoView({ block: "nearest" }));
    grown.observe(current);
    return () => grown.disconnect();
  }, []);
  return (
    <div
      className="code-bar"
      role="dialog"
      aria-label={say("bar.label")}
      style={place}
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Tab") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <ChooseCode label={say("bar.code")} onClose={onClose} {...choice} />
    </div>
  );
}
