/**
 * How a number format shows a cell that is stored as a number of days (ECMA-376 part 1, §18.8.30 and §18.17.4): a date as far as the format
 * shows it ("2019-05-03", "2019-05", "2019"), with its time where the format has one; a time alone, with its seconds where they are shown
 * ("08:30", "00:12:37"), over a day where the format counts on ("30:00"); null for a plain number.
 */
export function asDate(serial: number, format: string, from1904: boolean): string | null {
  const shows = shownParts(format);
  if (!shows.date && !shows.time) return null;
  if (serial < 0 || serial >= lastSerial) return null;
  if (!shows.date && shows.seconds) return clock(Math.round(serial * secondsOfDay), shows.isElapsed);
  // Seconds are not shown; what a fraction is short of a minute by rounding alone is that minute.
  const all = Math.floor(serial * minutesOfDay + 0.001);
  if (!shows.date && shows.isElapsed) return clock(all * 60, true).slice(0, -3);
  const minutes = all % minutesOfDay;
  const time = `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
  if (!shows.date) return time;
  const day = dayOf(Math.floor(all / minutesOfDay), from1904).slice(
    0,
    shows.date === "year" ? 4 : shows.date === "month" ? 7 : 10,
  );
  return shows.time && minutes > 0 ? `${day} ${time}` : day;
}

/** The last day of the year 9999. */
const lastSerial = 2_958_466;
const minutesOfDay = 24 * 60;
const secondsOfDay = 24 * 60 * 60;
const msOfDay = 24 * 60 * 60 * 1000;

/** Day 60 of the calendar from 1900 is a 29 February that never was; days before it are one off. */
function dayOf(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(start + serial * msOfDay).toISOString();
}

function clock(seconds: number, isElapsed: boolean): string {
  const said = isElapsed ? seconds : seconds % secondsOfDay;
  return [said / 3600, (said / 60) % 60, said % 60].map((part) => padded(Math.floor(part))).join(":");
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

type Shown = {
  readonly date: "day" | "month" | "year" | null;
  readonly time: boolean;
  readonly seconds: boolean;
  /** Hours count on over a day. */
  readonly isElapsed: boolean;
};

/** What stands in quotes, brackets or behind a sign that takes it literally is no code of the format; a second part is for numbers below 0. */
function shownParts(format: string): Shown {
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const codes = (format.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "")
    .replace(/general/gi, "")
    .toLowerCase();
  const times = {
    time: isElapsed || /h|s/.test(codes),
    seconds: codes.includes("s") || /\[s+\]/i.test(format),
    isElapsed,
  };
  const { time } = times;
  if (codes.includes("d")) return { date: "day", ...times };
  const month = /mmm/.test(codes) || (codes.includes("m") && !time);
  if (codes.includes("y")) return { date: month || codes.includes("m") ? "month" : "year", ...times };
  return { date: month ? "day" : null, ...times };
}

/** The formats that a workbook need not define (§18.8.30); of East Asian ones those that are dates everywhere. */
export function builtInFormat(id: number): string {
  if (id === 17) return "mmm-yy";
  if (id === 22) return "m/d/yy h:mm";
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return "yyyy-mm-dd";
  if (id === 19 || id === 21 || id === 45 || id === 47) return "h:mm:ss";
  if (id === 46) return "[h]:mm:ss";
  return (id >= 18 && id <= 20) || (id >= 32 && id <= 35) ? "h:mm" : "General";
}
