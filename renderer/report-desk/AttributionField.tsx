import { useId, useRef } from "react";
import { Group } from "react-aria-components";
import { attributeNames, ownNames, parseTemplate } from "../../shared/quotes/attribution.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";
import { fieldKey } from "../fields/field-keys.ts";
import { isLeft, type TextInField } from "../fields/use-study-text.ts";
import { useWords } from "../language/language.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { giveFocus, leaveField } from "../ui/focus.ts";
import { AttributionPresets } from "./AttributionPresets.tsx";
import "./attribution-field.css";

export const attributionText: StudyText = {
  key: "attribution",
  read: ({ study }) => study.attribution,
  put: (template) => ({ name: "set-attribution", input: template }),
};

/** How quotes name who spoke: typed with the names at hand, shown at once, kept in the study when it can be read. */
export function AttributionField({
  text,
  language,
  exampleOf,
}: {
  readonly text: TextInField;
  /** Of the report: the words of a preset. */
  readonly language: ReportLanguage;
  /** A template as it prints; empty where nothing is coded. */
  readonly exampleOf: (template: string) => string;
}) {
  const { say } = useWords();
  const columns = useProjectPart((project) => project.study.attributes);
  const { readOnly } = useSession().study;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const template = text.shown;
  const example = exampleOf(template);
  const attributes = attributeNames({ attributes: columns });
  const parsed = parseTemplate(template, attributes);

  const put = (name: string) => {
    const box = field.current;
    const [start, end] = [box?.selectionStart ?? template.length, box?.selectionEnd ?? template.length];
    const written = `{${name}}`;
    text.type(template.slice(0, start) + written + template.slice(end));
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
    <Group
      className="field attribution-field"
      onBlur={(event) => {
        if (isLeft(event) && !event.currentTarget.contains(event.relatedTarget)) text.leave();
      }}
    >
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
        onChange={({ target }) => text.type(target.value.replaceAll("\n", " "))}
        onKeyDown={(event) => {
          const key = fieldKey(event, "one");
          if (key === "leave") {
            if (text.keep()) leaveField(field.current);
          } else if (key === null || !text.takeBack()) return;
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
            <button type="button" disabled={readOnly} onClick={() => put(name)}>
              {`{${name}}`}
            </button>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className="hint">
        {say("report.attribution.hint")}
      </p>
      <AttributionPresets
        attributes={attributes}
        language={language}
        exampleOf={exampleOf}
        onChoose={(chosen) => {
          text.type(chosen);
          text.keep();
        }}
      />
    </Group>
  );
}
