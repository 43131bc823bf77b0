import type { Transcript } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";

/** In which language an interview is spoken, of those whose sentences are known; null for another. */
export function LanguageSelect({
  language,
  onLanguage,
  isDisabled = false,
}: {
  readonly language: Transcript["language"];
  readonly onLanguage: (language: "sv" | "en" | null) => void;
  readonly isDisabled?: boolean;
}) {
  const { say } = useWords();
  return (
    <Select
      label={say("review.language")}
      value={language === "sv" || language === "en" ? language : "other"}
      options={(["sv", "en", "other"] as const).map((value) => ({
        value,
        label: say(`review.language.${value}`),
      }))}
      isDisabled={isDisabled}
      onChange={(value) => onLanguage(value === "other" ? null : value)}
    />
  );
}
