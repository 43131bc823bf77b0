/** A day as it is read beside a name: "22 Nov 2026", "22 nov. 2026". `at` is ISO 8601; the day is that of this machine's clock. */
export function shownDay(at: string, language: string): string {
  return new Date(at).toLocaleDateString(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}
