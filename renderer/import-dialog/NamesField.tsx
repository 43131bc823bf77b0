import type { NameKind } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";
import "./names-field.css";

const kinds: readonly NameKind[] = ["unsaid", "pseudonym", "real-name"];

/** Asks once for all the files of an import what the people in them are called by: pseudonyms, or real names. */
export function NamesField({
  names,
  onNames,
}: {
  readonly names: NameKind;
  readonly onNames: (names: NameKind) => void;
}) {
  const { say } = useWords();
  return (
    <div className={names === "unsaid" ? "names-field open" : "names-field"} title={say("import.names.hint")}>
      <Select
        label={say("import.names")}
        value={names}
        options={kinds.map((value) => ({ value, label: say(`import.names.${value}`) }))}
        onChange={onNames}
      />
    </div>
  );
}
