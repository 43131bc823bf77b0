import { textFormats } from "../../shared/formats/transcript-formats.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";
import { readAsWords } from "./import-sentences.ts";
import type { ReadAs } from "./planned-files.ts";

/** Overrules what a file was taken for: it is read again in the format that is chosen. */
export function ReadAsField({
  as,
  onReadAs,
}: {
  /** What a person said last; null: as it looks. */
  readonly as: ReadAs | null;
  readonly onReadAs: (as: ReadAs | null) => void;
}) {
  const { say } = useWords();
  const kinds: readonly ReadAs[] = [...textFormats, "survey"];
  const formats = kinds.map((value) => ({ value, label: asHead(readAsWords(value, say)) }));
  return (
    <Select<ReadAs | "found">
      label={say("review.readFileAs")}
      value={as ?? "found"}
      options={[{ value: "found", label: say("review.asFoundFormat") }, ...formats]}
      onChange={(value) => onReadAs(value === "found" ? null : value)}
    />
  );
}

/** Words of a sentence as they stand by themselves. */
function asHead(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
