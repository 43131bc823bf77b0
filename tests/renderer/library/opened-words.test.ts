import { describe, expect, it } from "vitest";
import type { Language, Say } from "../../../renderer/language/language.ts";
import { libraryWords } from "../../../renderer/language/library-words.ts";
import { openedWords } from "../../../renderer/library/opened-words.ts";

/** The words of the library in one language, without i18next. */
const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const sentence = Object.entries(libraryWords).find(([name]) => name === key)?.[1][language] ?? key;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };

/** A Wednesday, at ten past three, by the computer's clock. */
const now = new Date(2024, 4, 15, 15, 10);
const opened = (when: Date, language: Language = "en") =>
  openedWords(when.toISOString(), now, language, sayIn(language));

describe("when a study was opened last", () => {
  it("is just now for a minute", () =>
    expect(opened(new Date(2024, 4, 15, 15, 9, 30))).toBe("Opened just now"));

  it("is told in minutes, then in hours, while it is today", () => {
    expect(opened(new Date(2024, 4, 15, 14, 50))).toBe("Opened 20 minutes ago");
    expect(opened(new Date(2024, 4, 15, 9, 0))).toBe("Opened 6 hours ago");
    expect(opened(new Date(2024, 4, 15, 9, 0), "sv")).toBe("Öppnad för 6 timmar sedan");
  });

  it("is yesterday from midnight on", () => {
    expect(opened(new Date(2024, 4, 14, 23, 59))).toMatch(/^Opened yesterday at (?:23:59|11:59\sPM)$/);
    expect(opened(new Date(2024, 4, 14, 23, 59), "sv")).toBe("Öppnad i går kl. 23:59");
  });

  it("is a day of the week for a week, then a date", () => {
    expect(opened(new Date(2024, 4, 12, 8, 30))).toMatch(/^Opened on Sunday at /);
    expect(opened(new Date(2024, 4, 12, 8, 30), "sv")).toBe("Öppnad i söndags kl. 08:30");
    expect(opened(new Date(2024, 4, 8, 8, 30))).toBe("Opened 8 May 2024");
    expect(opened(new Date(2023, 11, 24), "sv")).toBe("Öppnad 24 december 2023");
  });

  it("is nothing where the host remembers no time", () =>
    expect(openedWords("", now, "en", sayIn("en"))).toBe(""));
});
