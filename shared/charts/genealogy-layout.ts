import type { CodeLife, Genealogy, Stay } from "../history/genealogy.ts";
import type { CodeId, ThemeStatus } from "../project/records.ts";
import { type TextStyle, textWidth } from "./text-width.ts";

/** A line of the picture: `path` in the syntax of SVG; `width` in pixels is thin for a code and thick for a theme. */
export type GenealogyStroke = {
  readonly codeId: CodeId;
  readonly hue: number;
  readonly width: number;
  /** A theme that is dropped. */
  readonly isDashed: boolean;
  readonly path: string;
};

/** Where something happened on a line: it became a theme, was deleted or dropped, or is the core theme. */
export type GenealogyMark = {
  readonly codeId: CodeId;
  readonly is: "promoted" | "cross" | "core";
  readonly x: number;
  readonly y: number;
};

export type GenealogyLabel = {
  readonly codeId: CodeId;
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** "theme" and "code" stand at the end of a line that lasts, "gone" at the beginning of one that does not. */
  readonly is: "theme" | "code" | "gone";
};

/** A picture of how codes became themes, in pixels; time runs to the right. */
export type GenealogyLayout = {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly GenealogyStroke[];
  readonly marks: readonly GenealogyMark[];
  readonly labels: readonly GenealogyLabel[];
  /** Days to print along the time; ISO 8601. */
  readonly ticks: readonly { readonly x: number; readonly at: string }[];
};

const lane = 22;
const top = 34;
const left = 14;
/** How wide a line takes to come to another place. */
const bend = 20;
/** What names are set in. */
export const nameStyles: Readonly<Record<GenealogyLabel["is"], TextStyle>> = {
  theme: { size: 12.5, weight: 600 },
  code: { size: 12.5, weight: 400 },
  gone: { size: 11, weight: 400 },
};
/** Names are cut to this many characters, unless the whole of one takes no more than this part of the width. */
const longestName = 44;
const nameShare = 0.4;
/** The least and the further width between two deeds; the further is only reached after days. */
const leastGap = 9;
const furtherGap = 50;
/** How much closer than that deeds may stand so that all of them fit the width asked for. */
const closest = 0.1;

/**
 * Lays out the lives named in `shown` (null: all). A code lies in the strip of the topmost code above it and flows
 * into another strip when it is moved; of codes that were merged the line joins the other's, of those that were split off it
 * begins at the other's. Strips stand in the order of the codebook; codes at the top that are no themes and have
 * nothing beneath lie last, together. `width` is what the lines fill, or more where there are too many deeds.
 */
export function layOutGenealogy(
  { lives, moments }: Genealogy,
  { shown, width }: { readonly shown: ReadonlySet<CodeId> | null; readonly width: number },
): GenealogyLayout {
  const drawn = lives.filter(({ codeId }) => shown === null || shown.has(codeId));
  const room = width * nameShare;
  const names = drawn
    .filter(({ ended }) => ended === null)
    .map(({ name }) => textWidth(cut(name, room), nameStyles.theme));
  const labelWidth = 16 + Math.ceil(names.reduce((widest, one) => Math.max(widest, one), 0));
  const xOf = timeScale(moments, Math.max(120, width - labelWidth - left));
  const end = xOf(Number.POSITIVE_INFINITY);
  const strips = stripsOf(lives, moments);
  const runs = drawn.flatMap((life) => runsOf(life, strips, xOf));
  const edge = end + labelWidth;
  const goneName = ({ life, from }: Run): GoneName => {
    const text = cut(life.name, room);
    const wide = Math.ceil(textWidth(text, nameStyles.gone));
    return { text, x: Math.max(0, Math.min(xOf(from) + 3, edge - wide)), wide };
  };
  const placed = placeRuns(runs, lives, { xOf, end, goneName });
  const yAt = (id: CodeId, seq: number): number | null => {
    const own = placed.rows.get(id) ?? [];
    return (
      (own.find(({ from, until }) => from <= seq && seq < (until ?? Number.POSITIVE_INFINITY)) ?? own.at(-1))
        ?.y ?? null
    );
  };
  const shapes = drawn.map((life) =>
    shapeOf(life, placed.rows.get(life.codeId) ?? [], { xOf, end, yAt, room, goneName }),
  );
  return {
    width: edge,
    height: placed.height,
    strokes: shapes.flatMap(({ strokes }) => strokes),
    marks: shapes.flatMap(({ marks }) => marks),
    labels: shapes.flatMap(({ labels }) => labels),
    ticks: ticksOf(moments, xOf),
  };
}

/** The lives that were ever themes: what is drawn of a large codebook first. */
export function everThemes({ lives }: Genealogy): ReadonlySet<CodeId> {
  return new Set(
    lives.filter(({ stays }) => stays.some(({ status }) => status !== null)).map(({ codeId }) => codeId),
  );
}

type Moments = Genealogy["moments"];
type Scale = (seq: number) => number;

/** Deeds that follow closely stand closely, and long pauses are shortened; ∞ is the present. */
function timeScale(moments: Moments, least: number): Scale {
  const offsets: number[] = [];
  let at = 0;
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - 1];
    const hours = before ? Math.max(0, Date.parse(moment.at) - Date.parse(before.at)) / 3_600_000 : 0;
    if (before) at += leastGap + furtherGap * (1 - Math.exp(-hours / 24));
    offsets.push(at);
  }
  const natural = at + furtherGap;
  const stretch = Math.max(closest, least / natural);
  const bySeq = new Map(moments.map(({ seq }, index) => [seq, left + (offsets[index] ?? 0) * stretch]));
  const present = left + natural * stretch;
  return (seq) => bySeq.get(seq) ?? present;
}

/** In which strip each code lies after each deed: that of a code, or "loose". */
type Strip = CodeId | "loose";
type Strips = ReadonlyMap<CodeId, readonly { readonly from: number; readonly strip: Strip }[]>;

function stripsOf(lives: readonly CodeLife[], moments: Moments): Strips {
  const strips = new Map<CodeId, { from: number; strip: Strip }[]>();
  const next = new Map<CodeId, number>();
  for (const { seq } of moments) {
    const now = new Map<CodeId, Stay>();
    for (const { codeId, stays } of lives) {
      let index = next.get(codeId) ?? 0;
      while (stays[index + 1] && (stays[index + 1]?.from ?? 0) <= seq) index += 1;
      next.set(codeId, index);
      const stay = stays[index];
      if (stay && stay.from <= seq && seq < (stay.until ?? Number.POSITIVE_INFINITY)) now.set(codeId, stay);
    }
    const parents = new Set([...now.values()].map(({ parentId }) => parentId));
    for (const [codeId, { status }] of now) {
      const root = rootOf(codeId, now);
      const strip = root === codeId && status === null && !parents.has(codeId) ? "loose" : root;
      const known = strips.get(codeId) ?? [];
      if (known.at(-1)?.strip !== strip) strips.set(codeId, [...known, { from: seq, strip }]);
    }
  }
  return strips;
}

function rootOf(codeId: CodeId, now: ReadonlyMap<CodeId, Stay>): CodeId {
  const met = new Set<CodeId>();
  let root = codeId;
  for (;;) {
    const parent = now.get(root)?.parentId ?? null;
    if (parent === null || met.has(root) || !now.has(parent)) return root;
    met.add(root);
    root = parent;
  }
}

/** A code in one strip from one deed to another; null: until now. */
type Run = {
  readonly life: CodeLife;
  readonly strip: Strip;
  readonly from: number;
  readonly until: number | null;
};
type Row = Run & { readonly y: number };
/** The name at the beginning of a line that does not last; one that begins late stands further left, within the picture. */
type GoneName = { readonly text: string; readonly x: number; readonly wide: number };

/** A code that lies loose on its way from one strip to another, for less than a bend, goes there straight. */
function runsOf(life: CodeLife, strips: Strips, xOf: Scale): readonly Run[] {
  const all = strips.get(life.codeId) ?? [];
  const own = all.filter(({ from, strip }, index) => {
    const next = all[index + 1];
    return strip !== "loose" || index === 0 || !next || xOf(next.from) - xOf(from) >= 2 * bend;
  });
  return own.map(({ from, strip }, index) => ({
    life,
    strip,
    from,
    until: own[index + 1]?.from ?? life.ended,
  }));
}

/** Gives each run a lane: in its strip, first the strip's own code, then what lasts in the order of the codebook, then what has gone. */
function placeRuns(
  runs: readonly Run[],
  lives: readonly CodeLife[],
  { xOf, end, goneName }: { readonly xOf: Scale; readonly end: number; goneName(run: Run): GoneName },
): { readonly rows: ReadonlyMap<CodeId, readonly Row[]>; readonly height: number } {
  const order = new Map<Strip, number>(lives.map(({ codeId }, index) => [codeId, index]));
  const placeOf = (strip: Strip) => (strip === "loose" ? Number.POSITIVE_INFINITY : (order.get(strip) ?? 0));
  const strips = [...new Set(runs.map(({ strip }) => strip))].sort((a, b) => placeOf(a) - placeOf(b));
  const rows = new Map<CodeId, Row[]>();
  let y = top;
  const put = (run: Run, at: number) => {
    const id = run.life.codeId;
    rows.set(id, [...(rows.get(id) ?? []), { ...run, y: at }]);
  };
  for (const strip of strips) {
    const within = runs.filter((run) => run.strip === strip);
    const own = within.filter(({ life }) => life.codeId === strip);
    for (const run of own) put(run, y);
    if (own.length > 0) y += lane;
    const others = within.filter(({ life }) => life.codeId !== strip);
    for (const run of others.filter(({ until }) => until === null)) {
      put(run, y);
      y += lane;
    }
    const taken: number[] = [];
    const gone = others.filter(({ until }) => until !== null).sort((a, b) => a.from - b.from);
    for (const run of gone) {
      const name = run.life.ended === null ? null : goneName(run);
      const from = Math.min(xOf(run.from), name?.x ?? Number.POSITIVE_INFINITY);
      const until = Math.min(end, Math.max(xOf(run.until ?? 0) + bend, name ? name.x + name.wide : 0));
      const free = taken.findIndex((x) => x + bend / 2 <= from);
      const index = free === -1 ? taken.length : free;
      taken[index] = until;
      put(run, y + index * lane);
    }
    y += taken.length * lane + lane / 2;
  }
  for (const own of rows.values()) own.sort((a, b) => a.from - b.from);
  return { rows, height: y };
}

type Shape = Pick<GenealogyLayout, "strokes" | "marks" | "labels">;

function shapeOf(
  life: CodeLife,
  rows: readonly Row[],
  {
    xOf,
    end,
    yAt,
    room,
    goneName,
  }: {
    readonly xOf: Scale;
    readonly end: number;
    yAt(id: CodeId, seq: number): number | null;
    readonly room: number;
    goneName(run: Run): GoneName;
  },
): Shape {
  const { codeId, hue, name, stays, ended, heir, source, core } = life;
  const strokes: GenealogyStroke[] = [];
  const marks: GenealogyMark[] = [];
  const stroke = (status: ThemeStatus | null, path: string) => {
    strokes.push({ codeId, hue, ...lineOf(status), path });
  };
  for (const { status, from, until } of stays) {
    const within = rows.filter(
      (row) =>
        row.from < (until ?? Number.POSITIVE_INFINITY) && (row.until ?? Number.POSITIVE_INFINITY) > from,
    );
    let path = "";
    for (const row of within) {
      const x = xOf(Math.max(row.from, from));
      const to = xOf(Math.min(row.until ?? Number.POSITIVE_INFINITY, until ?? Number.POSITIVE_INFINITY));
      const before = rows[rows.indexOf(row) - 1];
      const comesFrom =
        row.from < from
          ? null
          : before
            ? before.y
            : source && row.from === life.made
              ? yAt(source, row.from)
              : null;
      path +=
        comesFrom !== null && comesFrom !== row.y
          ? `M${round(x)},${round(comesFrom)}${curve(x, comesFrom, row.y)}H${round(Math.max(to, x + bend))}`
          : `M${round(x)},${round(row.y)}H${round(Math.max(to, x + 1))}`;
    }
    if (path !== "") stroke(status, path);
  }
  for (const [index, { status, from }] of stays.entries()) {
    const y = yAt(codeId, from);
    const before = stays[index - 1]?.status ?? null;
    if (y === null || status === null) continue;
    const isBend = rows.some((row, place) => place > 0 && row.from === from);
    if (before === null && from !== life.made)
      marks.push({ codeId, is: "promoted", x: xOf(from) + (isBend ? bend : 0), y });
    if (status === "dropped" && before !== "dropped") marks.push({ codeId, is: "cross", x: xOf(from), y });
  }
  const last = rows.at(-1);
  const first = rows[0];
  const labels: GenealogyLabel[] = [];
  if (last && ended === null) {
    const is = life.isTheme ? "theme" : "code";
    labels.push({ codeId, text: cut(name, room), x: end + 8, y: last.y + 4, is });
    if (core) marks.push({ codeId, is: "core", x: end, y: last.y });
  } else if (last && first && ended !== null) {
    const x = xOf(ended);
    const y = heir ? yAt(heir, ended) : null;
    if (y !== null && y !== last.y)
      stroke(stays.at(-1)?.status ?? null, `M${round(x)},${round(last.y)}${curve(x, last.y, y)}`);
    else marks.push({ codeId, is: "cross", x, y: last.y });
    const { text, x: nameX } = goneName(last);
    labels.push({ codeId, text, x: nameX, y: last.y - 5, is: "gone" });
  }
  return { strokes, marks, labels };
}

function curve(x: number, from: number, to: number): string {
  const middle = round(x + bend / 2);
  return `C${middle},${round(from)} ${middle},${round(to)} ${round(x + bend)},${round(to)}`;
}

/** How the line of a theme of that status looks; of a code, when null. */
export function lineOf(status: ThemeStatus | null): Pick<GenealogyStroke, "width" | "isDashed"> {
  return { width: widthOf(status), isDashed: status === "dropped" };
}

function widthOf(status: ThemeStatus | null): number {
  switch (status) {
    case null:
      return 1.5;
    case "final":
      return 6;
    case "provisional":
      return 4.5;
    default:
      return 3;
  }
}

/** The first deed of a day, where there is room for its date. */
function ticksOf(moments: Moments, xOf: Scale): GenealogyLayout["ticks"] {
  const ticks: { x: number; at: string }[] = [];
  for (const { seq, at } of moments) {
    const last = ticks.at(-1);
    const x = xOf(seq);
    if (!last || (last.at.slice(0, 10) !== at.slice(0, 10) && x - last.x >= 84)) ticks.push({ x, at });
  }
  return ticks;
}

function cut(name: string, room: number): string {
  const letters = [...name];
  return letters.length <= longestName || textWidth(name, nameStyles.theme) <= room
    ? name
    : `${letters.slice(0, longestName - 1).join("")}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
