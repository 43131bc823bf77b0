import { type ReferenceType, referenceTypes } from "../../shared/literature/reference-fields.ts";
import type { Reference } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { LongTextField, Select, TextField } from "../ui/fields.tsx";
import type { ReferenceForm } from "./reference-form.ts";
import "./reference-fields.css";

/** Those that stand side by side, in their order. */
const shortFields = [
  ...(["volume", "issue", "page", "number", "edition"] as const),
  ...(["publisher", "publisherPlace", "DOI", "URL"] as const),
];

/** All that a reference holds, as fields. Those that are `unsure` were read out of a line that could mean something else. */
export function ReferenceFields({
  form,
  unsure = [],
  onChange,
}: {
  readonly form: ReferenceForm;
  readonly unsure?: readonly (keyof Reference)[];
  readonly onChange: (change: Partial<ReferenceForm>) => void;
}) {
  const { say } = useWords();
  const hintOf = (field: keyof Reference) =>
    unsure.includes(field) ? { hint: say("reference.unsure") } : {};
  const field = (name: keyof Reference) => (
    <div key={name} className={name} data-unsure={unsure.includes(name) || undefined}>
      <TextField
        label={say(`reference.${name}`)}
        value={form[name]}
        onChange={(words) => onChange({ [name]: words })}
        {...hintOf(name)}
      />
    </div>
  );
  const long = (name: "authors" | "editors" | "title", rows: number, hint = "") => (
    <div className={name} data-unsure={unsure.includes(name) || undefined}>
      <LongTextField
        label={say(`reference.${name}`)}
        value={form[name]}
        onChange={(words) => onChange({ [name]: words })}
        rows={rows}
        hint={unsure.includes(name) ? say("reference.unsure") : hint}
      />
    </div>
  );
  return (
    <div className="reference-fields" role="group" aria-label={say("reference.fields")}>
      <Select<ReferenceType>
        label={say("reference.type")}
        value={referenceTypes.find((type) => type === form.type) ?? "document"}
        options={referenceTypes.map((value) => ({ value, label: say(`reference.type.${value}`) }))}
        onChange={(type) => onChange({ type })}
      />
      {field("issued")}
      {long("authors", 4, say("reference.authors.hint"))}
      {long("title", 2)}
      {field("containerTitle")}
      {shortFields.map(field)}
      {long("editors", 2, say("reference.editors.hint"))}
    </div>
  );
}
