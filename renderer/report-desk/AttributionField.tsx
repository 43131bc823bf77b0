import { useId, useRef } from "react";
import { ownNames, parseTemplate } from "../../shared/quotes/attribution.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { giveFocus } from "../ui/focus.ts";
import "./attribution-field.css";

/** How quotes name who spoke: typed with the names at hand, shown at once, kept in the study when it can be read. */
export function AttributionField({
  draft,
  onDraft,
  example,
}: {
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly example: string;
}) {
  const { say } = useWords();
  const { attributes, attribution } = useProjectPart((project) => project.study);
  const perform = usePerform();
  const { readOnly } = useSession().study;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const template = draft ?? attribution;
  const parsed = parseTemplate(template, attributes);

  /** One that cannot be read stays in the field, to be mended. */
  const keep = () => {
    if (draft === null || parsed.is === "refused") return;
    if (draft === attribution || perform("set-attribution", draft)) onDraft(null);
  };
  const put = (name: string) => {
    const box = field.current;
    const [start, end] = [box?.selectionStart ?? template.length, box?.selectionEnd ?? template.length];
    const written = `{${name}}`;
    onDraft(template.slice(0, start) + written + template.slice(end));
    requestAnimationFrame(() => {
      giveFocus(box);
      box?.setSelectionRange(start + written.length, start + written.length);
    });
  };
  const names = [
    ...ownNames,
    ...attributes.filter((name) => !ownNames.includes(name) && !name.includes("}")),
  ];
  return (
    <div className="field attribution-field">
      <label htmlFor={id}>{say("report.attribution")}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={template}
        readOnly={readOnly}
        spellCheck={false}
        aria-invalid={parsed.is === "refused"}
        aria-describedby={`${id}-says ${id}-hint`}
        onChange={({ target }) => onDraft(target.value.replaceAll("\n", " "))}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) keep();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape" && draft !== null) onDraft(null);
          else if (event.key === "Enter") keep();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p
        id={`${id}-says`}
        className={parsed.is === "refused" ? "error" : "attribution-example"}
        role="status"
      >
        {parsed.is === "refused"
          ? say(`template.${parsed.why}`, { name: parsed.name, at: parsed.at + 1 })
          : example && say("report.example", { example })}
      </p>
      <ul className="names" aria-label={say("report.names")}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              disabled={readOnly}
              onClick={() => put(name)}
              onBlur={(event) => {
                const within = event.currentTarget.closest(".attribution-field");
                if (!within?.contains(event.relatedTarget)) keep();
              }}
            >
              {`{${name}}`}
            </button>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className="hint">
        {say("report.attribution.hint")}
      </p>
    </div>
  );
}
