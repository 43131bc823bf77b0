import type { Language, Say } from "../language/language.ts";

const minute = 60_000;
const hour = 60 * minute;

/**
 * When a study was opened last, as one says it: minutes or hours ago today, "yesterday at 14:02", a day of this week, else
 * the date. `openedAt` is ISO 8601; `now` tells what today is, in the time zone of the computer.
 */
export function openedWords(openedAt: string, now: Date, language: Language, say: Say): string {
  const opened = new Date(openedAt);
  const age = now.getTime() - opened.getTime();
  if (Number.isNaN(age)) return "";
  if (age < minute) return say("opened.now");
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (age < hour) return say("opened.ago", { ago: relative.format(-Math.floor(age / minute), "minute") });
  const days = daysBetween(opened, now);
  if (days === 0) return say("opened.ago", { ago: relative.format(-Math.floor(age / hour), "hour") });
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(opened);
  if (days === 1) return say("opened.at", { day: relative.format(-1, "day"), time });
  if (days < 7) {
    const weekday = new Intl.DateTimeFormat(language, { weekday: "long" }).format(opened);
    return say("opened.at", { day: language === "sv" ? `i ${weekday}s` : `on ${weekday}`, time });
  }
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(opened);
  return say("opened.on", { date });
}

/** How many midnights lie between two moments, by the calendar of the computer. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / (24 * hour));
}
