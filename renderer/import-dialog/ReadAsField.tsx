import { textFormats } from "../../shared/formats/transcript-formats.ts";
import type { TranscriptFormat } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";

/** Overrules what a file was taken for: it is read again in the format that is chosen. */
export function ReadAsField({
  as,
  onReadAs,
}: {
  /** The format that a person said last; null: as it looks. */
  readonly as: TranscriptFormat | null;
  readonly onReadAs: (as: TranscriptFormat | null) => void;
}) {
  const { say } = useWords();
  const formats = textFormats.map((value) => ({ value, label: asHead(say(`interview.format.${value}`)) }));
  return (
    <Select<TranscriptFormat | "found">
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
