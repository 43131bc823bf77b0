import { codeTree, flatten } from "../codebook/code-tree.ts";
import type { Code, CodeId, Theme, ThemeStatus } from "../project/records.ts";
import { type CodebookDeed, deedsThatCount } from "./codebook-deeds.ts";

/** How a code came to be. Of one that was handed on with its study nobody knows that any more. */
export type Origin = "by-hand" | "in-vivo" | "import" | "split" | "handed-on";

/** Something that happened to a code. Names are those of that time; null is the top of the codebook. */
export type LifeEvent = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** What the code was called then. */
  readonly name: string;
} & (
  | { readonly is: "made"; readonly how: Origin; readonly above: string | null; readonly source: string }
  | { readonly is: "renamed"; readonly from: string; readonly to: string }
  | { readonly is: "moved"; readonly from: string | null; readonly to: string | null }
  | { readonly is: "merged"; readonly into: string }
  | { readonly is: "took-in"; readonly other: string }
  | { readonly is: "gave-off"; readonly other: string }
  | { readonly is: "promoted"; readonly to: ThemeStatus }
  | { readonly is: "demoted" | "made-core" | "no-longer-core" }
  | { readonly is: "status"; readonly from: ThemeStatus; readonly to: ThemeStatus; readonly reason: string }
  | { readonly is: "gathered" | "let-go"; readonly theme: string }
  | { readonly is: "removed" }
);

/** Where a code stood for a while: beneath which code, and as what. */
export type Stay = {
  /** The number of the deed that began the stay, and of the deed that ended it; null when it lasts. */
  readonly from: number;
  readonly until: number | null;
  readonly parentId: CodeId | null;
  readonly status: ThemeStatus | null;
};

/** A code from its making to now, or to its end. */
export type CodeLife = {
  readonly codeId: CodeId;
  /** Its name now, or its last name. */
  readonly name: string;
  readonly hue: number;
  readonly isTheme: boolean;
  readonly status: ThemeStatus | null;
  readonly core: boolean;
  readonly gathers: readonly CodeId[];
  readonly made: number;
  /** The code that it was split off from. */
  readonly source: CodeId | null;
  /** The deed that took it out of the codebook; null when it is still there. */
  readonly ended: number | null;
  /** The code that it was merged into. */
  readonly heir: CodeId | null;
  /** In the order of time, without gaps. The last stay lasts, or ends with the code. */
  readonly stays: readonly Stay[];
  readonly events: readonly LifeEvent[];
};

export type Genealogy = {
  /** Codes that are there in the order of the codebook, then those that have gone, in the order of their going. */
  readonly lives: readonly CodeLife[];
  /** When each deed on the codebook was done, in order; ISO 8601. Only those that count. */
  readonly moments: readonly { readonly seq: number; readonly at: string }[];
};

type Growing = {
  code: Code;
  made: number;
  source: CodeId | null;
  ended: number | null;
  heir: CodeId | null;
  stays: Stay[];
  events: LifeEvent[];
};

/** How the codes and themes of a study came about, by all deeds on its codebook that are not undone. */
export function genealogyOf(deeds: readonly CodebookDeed[]): Genealogy {
  const counting = deedsThatCount(deeds);
  const lives = new Map<CodeId, Growing>();
  for (const deed of counting) live(lives, deed);

  const there = new Map<CodeId, Code>();
  for (const [id, { code, ended }] of lives) if (ended === null) there.set(id, code);
  const present = flatten(codeTree(there)).flatMap(({ code }) => lives.get(code.id) ?? []);
  const gone = [...lives.values()]
    .filter(({ ended }) => ended !== null)
    .sort((a, b) => (a.ended ?? 0) - (b.ended ?? 0));
  return {
    lives: [...present, ...gone].map(asLife),
    moments: counting.map(({ seq, at }) => ({ seq, at })),
  };
}

/**
 * The lives that led to one code: its own, and those of every code beneath it or gathered by it; and for each of
 * these, of the codes that were merged into it, that it was split from (also when still there), or that were beneath
 * it when they were removed. What else stands beneath a code that others were split from did not lead to them.
 */
export function ledTo({ lives }: Genealogy, codeId: CodeId): ReadonlySet<CodeId> {
  const there = lives.filter(({ ended }) => ended === null);
  const family = grownBy(new Set([codeId]), there, ({ codeId, stays }, of) => {
    const above = stays.at(-1)?.parentId;
    return (
      (above && of.has(above)) || lives.some((life) => of.has(life.codeId) && life.gathers.includes(codeId))
    );
  });
  return grownBy(family, lives, ({ codeId, ended, heir, stays }, led) => {
    const goesTo = ended === null ? null : (heir ?? stays.at(-1)?.parentId);
    return (
      (goesTo && led.has(goesTo)) || lives.some((life) => led.has(life.codeId) && life.source === codeId)
    );
  });
}

/** Some codes, and all whose lives are part of theirs, or of those that came by that. */
function grownBy(
  codes: ReadonlySet<CodeId>,
  lives: readonly CodeLife[],
  isPart: (life: CodeLife, of: ReadonlySet<CodeId>) => unknown,
): ReadonlySet<CodeId> {
  const grown = new Set(codes);
  for (let before = -1; before < grown.size; ) {
    before = grown.size;
    for (const life of lives) if (isPart(life, grown)) grown.add(life.codeId);
  }
  return grown;
}

/** All themes to choose from: those that are there, were dropped, or have gone. */
export function themesIn({ lives }: Genealogy): readonly CodeLife[] {
  return lives.filter(({ isTheme }) => isTheme);
}

function live(lives: Map<CodeId, Growing>, deed: CodebookDeed): void {
  const { seq, at, by } = deed;
  const nameOf = (id: CodeId | null) =>
    id === null ? null : (deed.added.find((code) => code.id === id)?.name ?? lives.get(id)?.code.name ?? "");
  const happened = (id: CodeId | null | undefined, event: Unstamped<LifeEvent>) => {
    const life = id ? lives.get(id) : undefined;
    life?.events.push({ seq, at, by, name: life.code.name, ...event } as LifeEvent);
  };
  const becameTheme = (id: CodeId, from: Theme | null, to: Theme | null, theme: string) => {
    for (const event of themeEvents(from, to)) happened(id, event);
    for (const gathered of came(from, to)) happened(gathered, { is: "gathered", theme });
    for (const gathered of came(to, from)) happened(gathered, { is: "let-go", theme });
  };

  for (const code of deed.added) {
    const known = lives.get(code.id);
    if (known) reborn(known, code, seq);
    else lives.set(code.id, born(code, deed));
    const source = deed.is === "split-code" ? deed.source : null;
    happened(code.id, {
      is: "made",
      how: originOf(code, deed),
      above: nameOf(code.parentId),
      source: nameOf(source) ?? "",
    });
    happened(source, { is: "gave-off", other: code.name });
  }
  for (const { id, theme, name } of deed.added) if (deed.is !== "hand-on") becameTheme(id, null, theme, name);
  for (const { id, from, to } of deed.updated) {
    const life = lives.get(id);
    if (!life) continue;
    const { name, theme } = life.code;
    if (to.name !== undefined) happened(id, { is: "renamed", from: name, to: to.name });
    if (to.parentId !== undefined)
      happened(id, {
        is: "moved",
        from: nameOf(from.parentId ?? null),
        to: nameOf(to.parentId),
      });
    if (to.theme !== undefined) becameTheme(id, theme, to.theme, to.name ?? name);
    change(life, { ...life.code, ...to }, seq);
  }
  const gone = new Set(deed.removed.map(({ id }) => id));
  for (const { theme, name } of deed.removed)
    for (const gathered of theme?.gathers ?? [])
      if (!gone.has(gathered)) happened(gathered, { is: "let-go", theme: name });
  for (const { id } of deed.removed) {
    const life = lives.get(id);
    if (!life) continue;
    const heir = deed.heir !== id ? deed.heir : null;
    life.ended = seq;
    life.heir = heir;
    life.stays = closed(life.stays, seq);
    if (heir) {
      happened(id, { is: "merged", into: nameOf(heir) ?? "" });
      happened(heir, { is: "took-in", other: life.code.name });
    } else happened(id, { is: "removed" });
  }
}

function born(code: Code, { seq, is, source }: CodebookDeed): Growing {
  return {
    code,
    made: seq,
    source: is === "split-code" ? source : null,
    ended: null,
    heir: null,
    stays: [stayOf(code, seq)],
    events: [],
  };
}

/** A code that left and was brought back under its own id. */
function reborn(life: Growing, code: Code, seq: number): void {
  life.ended = null;
  life.heir = null;
  life.code = code;
  life.stays = [...life.stays, stayOf(code, seq)];
}

function change(life: Growing, code: Code, seq: number): void {
  const stay = stayOf(code, seq);
  const last = life.stays.at(-1);
  if (last && (last.parentId !== stay.parentId || last.status !== stay.status))
    life.stays = [...closed(life.stays, seq), stay];
  life.code = code;
}

function stayOf({ parentId, theme }: Code, from: number): Stay {
  return { from, until: null, parentId, status: theme?.status ?? null };
}

/** Ends the last stay with a deed. A stay that began with the same deed leaves no trace. */
function closed(stays: readonly Stay[], seq: number): Stay[] {
  const last = stays.at(-1);
  if (!last || last.until !== null) return [...stays];
  return last.from === seq ? stays.slice(0, -1) : [...stays.slice(0, -1), { ...last, until: seq }];
}

function originOf(code: Code, { is, inVivo }: CodebookDeed): Origin {
  if (is === "hand-on") return "handed-on";
  if (is === "split-code") return "split";
  if (inVivo.includes(code.id)) return "in-vivo";
  return is === "import-codebook" || is === "import-codings" || is === "import-project"
    ? "import"
    : "by-hand";
}

type Unstamped<Event> = Event extends LifeEvent ? Omit<Event, "seq" | "at" | "by" | "name"> : never;

function* themeEvents(from: Theme | null, to: Theme | null): Generator<Unstamped<LifeEvent>> {
  if (!from && to) yield { is: "promoted", to: to.status };
  if (from && !to) yield { is: "demoted" };
  // A code that is dropped as a theme of its own becomes one by that.
  const before = from?.status ?? (to?.status === "dropped" ? "candidate" : to?.status);
  if (before && to && before !== to.status)
    yield {
      is: "status",
      from: before,
      to: to.status,
      reason: to.status === "dropped" ? to.reason : "",
    };
  if (to?.core && !from?.core) yield { is: "made-core" };
  if (from?.core && to && !to.core) yield { is: "no-longer-core" };
}

function came(from: Theme | null, to: Theme | null): readonly CodeId[] {
  const before = from?.gathers ?? [];
  return (to?.gathers ?? []).filter((id) => !before.includes(id));
}

function asLife({ code, made, source, ended, heir, stays, events }: Growing): CodeLife {
  const { id: codeId, name, hue, theme } = code;
  const meaning = { isTheme: theme !== null, status: theme?.status ?? null, core: theme?.core ?? false };
  const gathers = theme?.gathers ?? [];
  return { codeId, name, hue, ...meaning, gathers, made, source, ended, heir, stays, events };
}
