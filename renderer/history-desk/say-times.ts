import type { ReportLanguage } from "../../shared/reports/report.ts";

/** Times as the history says them, in the reader's own time zone. */
export type Times = {
  /** "2022-06-20": the same for all of one day. */
  dayOf(at: string): string;
  /** "Monday 20 June 2022". */
  day(at: string): string;
  /** "09:30". */
  time(at: string): string;
  /** "20 June 2022, 09:30". */
  moment(at: string): string;
};

const made = new Map<ReportLanguage, Times>();

/** One object for each language, since formats of dates are dear to make. */
export function timesIn(language: ReportLanguage): Times {
  const known = made.get(language);
  if (known) return known;
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const days = new Map<string, string>();
  const times: Times = {
    dayOf(at) {
      const hour = at.slice(0, 13);
      const found = days.get(hour);
      if (found !== undefined) return found;
      const date = new Date(at);
      const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, "0"))
        .join("-");
      days.set(hour, day);
      return day;
    },
    day: (at) => day.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
  };
  made.set(language, times);
  return times;
}
