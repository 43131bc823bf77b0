import { useMemo } from "react";
import { useWords } from "../language/language.ts";

/** Writes a part of one as a percentage with at most two decimals, in the language of the window. */
export function usePercent(): (rate: number) => string {
  const { language } = useWords();
  return useMemo(() => {
    const percent = new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
      style: "percent",
      maximumFractionDigits: 2,
    });
    return (rate) => percent.format(rate);
  }, [language]);
}
