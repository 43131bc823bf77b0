import type { Migration } from "./migration.ts";

/**
 * A journal entry says as a typed value what was done and meant (`{ is: "merge-codes", from, into }`); until now it named
 * the deed and left the rest to be guessed from its diff. What can be read from an entry's own diff is read here, once. Each
 * keeps `about`, the name of what it was done to, for where a diff alone does not tell whom it meant.
 */
export const toSchema4: Migration = {
  to: 4,
  records: (rows) => rows,
  entry: (entry) => entryIn4(entry as Entry3),
};

/** What this step must know of schema 3. */
type Fields = Readonly<Record<string, unknown>> & { readonly id?: string };
type Update3 = { readonly id: string; readonly from: Fields; readonly to: Fields };
type Diff3 = {
  readonly added: readonly Fields[];
  readonly updated: readonly Update3[];
  readonly removed: readonly Fields[];
  readonly edits: readonly {
    readonly transcriptId: string;
    readonly change: { readonly replacements: readonly { readonly start: number }[] };
  }[];
};
type Entry3 = { readonly action: string; readonly about: string; readonly diff: Diff3 };
type Deed4 = { readonly is: string; readonly [field: string]: unknown };

function entryIn4({ action, about, ...entry }: Entry3) {
  const read = deedsOf3[action as keyof typeof deedsOf3];
  const deed: Deed4 = read ? read(entry.diff, about) : { is: action };
  // It named the study, and an author who was taken away has no name.
  return { ...entry, deed, about: deed.is === "set-author" ? "" : about };
}

/** An id of that kind which no record has: the entry does not tell which it was. */
const unknown = (kind: string) => `${kind}:`;

const isOf =
  (kind: string) =>
  ({ id = "" }: Fields) =>
    id.startsWith(`${kind}:`);
const idOf = (kind: string, record: Fields | undefined) => record?.id ?? unknown(kind);
const added = ({ added }: Diff3, kind: string) => added.filter(isOf(kind));
const removed = ({ removed }: Diff3, kind: string) => removed.filter(isOf(kind));
const updated = ({ updated }: Diff3, kind: string) => updated.filter(isOf(kind));

/** The one record of a kind that an entry was about: added, removed or changed. */
function theOne(diff: Diff3, kind: string): string {
  return idOf(kind, added(diff, kind)[0] ?? removed(diff, kind)[0] ?? updated(diff, kind)[0]);
}

/** A merger names the other code by an update without fields; older journals show it by the codings and children. */
function heirIn(diff: Diff3, gone: string): string {
  const named = updated(diff, "code").find(({ to }) => Object.keys(to).length === 0);
  if (named) return named.id;
  const coding = updated(diff, "coding").find(({ from }) => from.codeId === gone);
  const child = updated(diff, "code").find(({ from }) => from.parentId === gone);
  return String(coding?.to.codeId ?? child?.to.parentId ?? unknown("code"));
}

/** Of a split: the code whose codings the new ones took. */
function sourceIn(diff: Diff3): string {
  const made = new Set(added(diff, "code").map(({ id }) => id));
  const coding = updated(diff, "coding").find(({ to }) => made.has(to.codeId as string));
  return String(coding?.from.codeId ?? idOf("code", removed(diff, "code")[0]));
}

/** Where an update puts a passage: one of its ends may have stayed, and a lost one stood at a point. */
function spanAfter({ from, to }: Update3) {
  const length = typeof to.quote === "string" ? to.quote.length : null;
  const place = (end: unknown) => (typeof end === "number" ? Math.max(0, end) : 0);
  const start = to.start ?? (length === null ? from.end : place(to.end) - length);
  const end = to.end ?? (length === null ? from.start : place(start) + length);
  return { start: place(start), end: place(end) };
}

const spanOf = ({ start, end }: Fields) => ({ start, end });

/** The words that were coded, by a new coding or by an older one that they joined; of that one only the id stands there. */
function codedIn(diff: Diff3) {
  const [fresh] = added(diff, "coding");
  const [joined] = updated(diff, "coding");
  return {
    codingId: idOf("coding", fresh ?? joined),
    transcriptId: fresh?.transcriptId ?? unknown("transcript"),
    span: fresh ? spanOf(fresh) : spanAfter(joined ?? { id: "", from: {}, to: {} }),
  };
}

/** Where a coding was put. When it joined an older one, that one is named: they have one code and one coder. */
function movedIn(diff: Diff3) {
  const [update] = updated(diff, "coding");
  const [gone] = removed(diff, "coding");
  if (update) return { codingId: update.id, span: spanAfter(update) };
  return { codingId: idOf("coding", gone), span: spanOf(gone ?? { start: 0, end: 0 }) };
}

const countCoded = (diff: Diff3) => added(diff, "coding").length + updated(diff, "coding").length;

/** Of codes that go together the one that the others stood beneath. */
function topmost(codes: readonly Fields[]): Fields | undefined {
  const ids = new Set(codes.map(({ id }) => id));
  return codes.find(({ parentId }) => !ids.has(parentId as string));
}

/** What this step must know of a theme of schema 3. */
type Theme3 = {
  readonly status: string;
  readonly core: boolean;
  readonly gathers: readonly string[];
  readonly reviews: readonly { readonly level: string; readonly finding: string }[];
};

/** The one theme that an entry changed, as it was and as it became; null where the code was none. */
function themeChanged(diff: Diff3) {
  const update = updated(diff, "code").find(({ to }) => "theme" in to);
  const from = (update?.from.theme ?? null) as Theme3 | null;
  const to = (update?.to.theme ?? null) as Theme3 | null;
  return { id: idOf("code", update ?? updated(diff, "code")[0]), from, to };
}

/** What one state of a theme gathers and another does not. */
function without(one: Theme3 | null, other: Theme3 | null): readonly string[] {
  return (one?.gathers ?? []).filter((id) => !other?.gathers.includes(id));
}

/** The codes that stand under another code now. */
const moved = (diff: Diff3) => updated(diff, "code").filter(({ to }) => "parentId" in to);

/** Codes moved into a theme, and such as it gathers now instead of the theme that did. */
function sorted(diff: Diff3): Deed4 {
  const themes = updated(diff, "code").filter(({ to }) => "theme" in to);
  const went = themes.flatMap(({ id, from, to }) =>
    without(from.theme as Theme3, to.theme as Theme3).map((codeId) => ({ codeId, gatheredBy: id })),
  );
  const taker = themes.find(({ from, to }) => without(to.theme as Theme3, from.theme as Theme3).length > 0);
  const inPlace = moved(diff).map(({ id }) => ({ codeId: id, gatheredBy: null }));
  const under = moved(diff)[0]?.to.parentId ?? taker?.id ?? null;
  return { is: "sort-codes", shown: [...inPlace, ...went], under };
}

function gathered(diff: Diff3): Deed4 {
  const { id: themeId, from, to } = themeChanged(diff);
  const came = without(to, from);
  return came.length > 0
    ? { is: "gather-code", themeId, codeIds: came }
    : { is: "ungather-code", themeId, codeIds: without(from, to) };
}

function movedOnBoard(diff: Diff3): Deed4 {
  const deed = sorted(diff);
  return deed.under === null ? gathered(diff) : deed;
}

type Map3 = { readonly places?: Readonly<Record<string, unknown>>; readonly hidden?: readonly string[] };

/** What was one deed is three: putting entries somewhere, having them laid out anew, and what is shown at all. */
function arranged(diff: Diff3): Deed4 {
  const begun = added(diff, "map")[0];
  const update = updated(diff, "map")[0];
  const id = idOf("map", begun ?? update);
  const [mapId = id, level = null] = id.split("/");
  const from = (update?.from ?? {}) as Map3;
  const to = (begun ?? update?.to ?? {}) as Map3;
  const before = from.places ?? {};
  const after = to.places ?? {};
  const put = Object.keys(after).filter((codeId) => !isSame(after[codeId], before[codeId]));
  if (put.length > 0) return { is: "arrange-map", mapId, level, codeIds: put };
  const left = gone(to.hidden, from.hidden);
  const back = gone(from.hidden, to.hidden);
  if (left.length + back.length > 0)
    return { is: "show-on-map", mapId, codeIds: left.length > 0 ? left : back, shown: left.length === 0 };
  const kept = Object.keys(after);
  const codeIds = kept.length === 0 ? "all" : gone(Object.keys(before), kept);
  return { is: "lay-out-map", mapId, level, codeIds };
}

const gone = (ids: readonly string[] = [], from: readonly string[] = []) =>
  ids.filter((id) => !from.includes(id));
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const studyIn = (diff: Diff3) => updated(diff, "study")[0] ?? { id: "", from: {}, to: {} };
const transcriptsIn = (diff: Diff3) => updated(diff, "transcript");
const onTranscript = (is: string) => (diff: Diff3) => ({ is, transcriptId: theOne(diff, "transcript") });
/** An update of a list of a record: the list before it and after it. */
function listsIn<One = Fields>(update: Update3 | undefined, field: string) {
  return {
    before: (update?.from[field] ?? []) as readonly One[],
    after: (update?.to[field] ?? []) as readonly One[],
  };
}
/** What only the first of two lists has, by its ids. */
function onlyIn(all: readonly Fields[], others: readonly Fields[]): readonly Fields[] {
  const ids = new Set(others.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}

/** The study's fields tell what was changed; the deed on a column follows from the columns before and after. */
function studyDeedIn(diff: Diff3, about: string): Deed4 {
  const { to } = studyIn(diff);
  const { before, after } = listsIn<string>(studyIn(diff), "attributes");
  const [name] = after.filter((one) => !before.includes(one));
  const [gone] = before.filter((one) => !after.includes(one));
  if (name !== undefined && gone !== undefined) return { is: "rename-attribute", from: gone, to: name };
  if (name !== undefined) return { is: "add-attribute", name };
  if (gone !== undefined) return { is: "remove-attribute", name: gone };
  if (after.length > 0) return { is: "move-attribute", ...shiftedIn(before, after, about) };
  if ("attribution" in to) return { is: "set-attribution", attribution: to.attribution };
  if ("author" in to) return { is: "set-author", author: to.author };
  return { is: "rename-study", name: to.name ?? about };
}

/** What stands elsewhere in a list. Of two neighbours that changed places each may have been meant: then `about` tells. */
function shiftedIn(before: readonly string[], after: readonly string[], about: string) {
  const others = (name: string) => before.filter((one) => one !== name).join("\n");
  const moved = after.filter((name) => others(name) === after.filter((one) => one !== name).join("\n"));
  const name = moved.includes(about) ? about : (moved[0] ?? about);
  return { name, to: Math.max(0, after.indexOf(name)) };
}

/** Which deed on a section the guides before and after tell of; more than one at once is another guide. */
function guideDeedIn(diff: Diff3): Deed4 {
  const { before, after } = listsIn(studyIn(diff), "guide");
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)];
  const [first, left] = [come[0] ?? {}, gone[0] ?? {}];
  const stay = onlyIn(after, come);
  const changed = stay.filter((one) => {
    const other = before.find(({ id }) => id === one.id);
    return JSON.stringify(one) !== JSON.stringify(other);
  });
  const inOrder = onlyIn(before, gone).every(({ id }, at) => id === stay[at]?.id);
  const isOne = come.length + gone.length + changed.length + (inOrder ? 0 : 1) === 1;
  if (!isOne) return { is: "change-guide" };
  if (come.length === 1) return { is: "add-section", sectionId: first.id, name: first.name };
  if (gone.length === 1) return { is: "remove-section", sectionId: left.id };
  if (inOrder) return { is: "change-section", sectionId: changed[0]?.id };
  const ids = (guide: readonly Fields[]) => guide.map(({ id = "" }) => id);
  const { name, to } = shiftedIn(ids(before), ids(after), "");
  return { is: "move-section", sectionId: name, to };
}

/** Marks that came or are of another section now; where none did, one was taken away. */
function markDeedIn(diff: Diff3): Deed4 {
  const begins = transcriptsIn(diff).flatMap((update) => {
    const { before, after } = listsIn(update, "sections");
    const known = new Map(before.map(({ turnId, sectionId }) => [turnId, sectionId]));
    const fresh = after.filter(({ turnId, sectionId }) => known.get(turnId) !== sectionId);
    return fresh.map(({ turnId, sectionId }) => ({ transcriptId: update.id, turnId, sectionId }));
  });
  const [update] = transcriptsIn(diff);
  const { before, after } = listsIn(update, "sections");
  const [gone] = before.filter(({ turnId }) => !after.some((one) => one.turnId === turnId));
  return begins.length === 0 && gone && update
    ? { is: "clear-mark", transcriptId: update.id, turnId: gone.turnId }
    : { is: "mark-sections", begins };
}

/** One of the people was changed by hand, where the entry has the name of a person; a table has that of its file. */
function participantDeedIn(diff: Diff3, about: string): Deed4 {
  const [one, ...others] = updated(diff, "participant");
  const isTable = others.length + diff.added.length + diff.removed.length + transcriptsIn(diff).length > 0;
  return one && !isTable && !/\.(?:csv|tsv|txt)$/i.test(about)
    ? { is: "change-participant", participantId: one.id }
    : { is: "import-people", file: about };
}

/** Somebody new was put behind a speaker, or else the speakers were changed. */
function speakersDeedIn(diff: Diff3): Deed4 {
  const transcriptId = theOne(diff, "transcript");
  const [person] = added(diff, "participant");
  if (!person) return { is: "change-speakers", transcriptId };
  const { after } = listsIn(transcriptsIn(diff)[0], "speakers");
  const speaker = after.find(({ participantIds }) =>
    (participantIds as readonly unknown[] | undefined)?.includes(person.id),
  );
  const { id: participantId, pseudonym } = person;
  return { is: "assign-new-person", transcriptId, speakerId: speaker?.id ?? "", participantId, pseudonym };
}

/** Where a turn was split: at the white space that became a line feed. */
function placeOfSplit(diff: Diff3): number {
  const { before, after } = listsIn(transcriptsIn(diff)[0], "turns");
  const [half] = onlyIn(after, before);
  return diff.edits[0]?.change.replacements[0]?.start ?? Number(half?.start ?? 0);
}

/** Who was given turns: a listed speaker, or one who was listed by this very deed. */
function givenIn(diff: Diff3) {
  const [update] = transcriptsIn(diff);
  const turns = listsIn(update, "turns");
  const speakers = listsIn(update, "speakers");
  const before = new Map(turns.before.map(({ id, speakerId }) => [id, speakerId]));
  const given = turns.after.filter(({ id, speakerId }) => before.get(id) !== speakerId);
  const speakerId = given[0]?.speakerId ?? null;
  const fresh = onlyIn(speakers.after, speakers.before).find(({ id }) => id === speakerId);
  const { label, role, participantIds } = fresh ?? {};
  return { turnIds: given.map(({ id }) => id), to: fresh ? { label, role, participantIds } : speakerId };
}

const deedsOf3 = {
  // The study, its guide, transcripts and people.
  "begin-study": () => ({ is: "begin-study" }),
  "change-study": studyDeedIn,
  "import-transcripts": (diff: Diff3) => ({
    is: "import-transcripts",
    transcriptIds: added(diff, "transcript").map(({ id }) => id),
  }),
  "rename-transcript": (diff: Diff3, about: string) => ({
    is: "rename-transcript",
    transcriptId: theOne(diff, "transcript"),
    name: transcriptsIn(diff)[0]?.to.name ?? about,
  }),
  "set-language": (diff: Diff3) => ({
    is: "set-language",
    transcriptId: theOne(diff, "transcript"),
    language: transcriptsIn(diff)[0]?.to.language ?? null,
  }),
  "remove-transcript": onTranscript("remove-transcript"),
  "change-speakers": speakersDeedIn,
  "correct-text": ({ edits }: Diff3) => ({
    is: "correct-text",
    transcriptId: edits[0]?.transcriptId ?? unknown("transcript"),
  }),
  "split-turn": (diff: Diff3) => ({ ...onTranscript("split-turn")(diff), at: placeOfSplit(diff) }),
  "join-turns": (diff: Diff3) => {
    const { before, after } = listsIn(transcriptsIn(diff)[0], "turns");
    return { ...onTranscript("join-turns")(diff), turnId: onlyIn(before, after)[0]?.id ?? 0 };
  },
  "set-turn-speaker": (diff: Diff3) => ({ ...onTranscript("set-turn-speaker")(diff), ...givenIn(diff) }),
  // Leaving the speakers as they were had the same name: it says of the file that it was looked at, and nothing else.
  "review-speakers": (diff: Diff3) => {
    const onlySource = transcriptsIn(diff).every(({ to }) => Object.keys(to).join() === "source");
    const isLeft = onlySource && diff.added.length + diff.edits.length === 0;
    return onTranscript(isLeft ? "settle-speakers" : "review-speakers")(diff);
  },
  "add-participant": (diff: Diff3) => {
    const [person] = added(diff, "participant");
    return {
      is: "add-participant",
      participantId: idOf("participant", person),
      pseudonym: person?.pseudonym ?? "",
    };
  },
  "change-participant": participantDeedIn,
  "remove-participant": (diff: Diff3) => ({
    is: "remove-participant",
    participantId: theOne(diff, "participant"),
  }),
  "change-guide": guideDeedIn,
  "mark-sections": markDeedIn,

  // Reading, codings and memos.
  "note-passage": (diff: Diff3) => {
    const [passage] = added(diff, "passage");
    return {
      is: "note-passage",
      passageId: idOf("passage", passage),
      transcriptId: passage?.transcriptId ?? unknown("transcript"),
      span: spanOf(passage ?? { start: 0, end: 0 }),
    };
  },
  // Giving a note other words had the name of changing what it says.
  "change-note": (diff: Diff3) => {
    const passageId = theOne(diff, "passage");
    const place = updated(diff, "passage").find(({ to }) => "start" in to || "end" in to);
    return place ? { is: "place-note", passageId, span: spanAfter(place) } : { is: "change-note", passageId };
  },
  "remove-note": (diff: Diff3) => ({ is: "remove-note", passageId: theOne(diff, "passage") }),
  "mark-read": (diff: Diff3) => {
    const [reading] = added(diff, "reading");
    const transcriptId = reading?.transcriptId ?? unknown("transcript");
    return { is: "mark-read", readingId: idOf("reading", reading), transcriptId };
  },
  "mark-unread": (diff: Diff3) => ({
    is: "mark-unread",
    transcriptId: removed(diff, "reading")[0]?.transcriptId ?? unknown("transcript"),
  }),
  // Making the code on the way had no name of its own.
  "code-passage": (diff: Diff3, about: string) => {
    const coded = codedIn(diff);
    const [code] = added(diff, "code");
    if (code)
      return { is: "code-with-name", ...coded, newCodeId: idOf("code", code), name: code.name ?? about };
    return { is: "code-passage", ...coded, codeId: added(diff, "coding")[0]?.codeId ?? unknown("code") };
  },
  "uncode-passage": (diff: Diff3) => ({
    is: "uncode-passage",
    codingIds: removed(diff, "coding").map((coding) => idOf("coding", coding)),
  }),
  "resize-coding": (diff: Diff3) => ({ is: "resize-coding", ...movedIn(diff) }),
  "place-lost-coding": (diff: Diff3) => ({ is: "place-lost-coding", ...movedIn(diff) }),
  "comment-coding": (diff: Diff3) => ({ is: "comment-coding", codingId: theOne(diff, "coding") }),
  "code-all": (diff: Diff3, about: string) => {
    const [code] = added(diff, "code");
    const passages = countCoded(diff);
    if (code)
      return { is: "code-all-with-name", newCodeId: idOf("code", code), name: code.name ?? about, passages };
    return { is: "code-all", codeId: added(diff, "coding")[0]?.codeId ?? unknown("code"), passages };
  },
  "import-codings": (_: Diff3, about: string) => ({ is: "import-codings", file: about }),
  recode: (diff: Diff3) => {
    const moved = updated(diff, "coding").filter(({ to }) => "codeId" in to);
    const codeId = moved[0]?.to.codeId ?? unknown("code");
    // Those that joined an older one of that code are gone; so may be older ones of that code, which were not given.
    const joined = removed(diff, "coding").filter((coding) => coding.codeId !== codeId);
    const codingIds = [...moved, ...joined].map((coding) => idOf("coding", coding));
    return { is: "recode", codingIds, codeId };
  },
  "write-memo": (diff: Diff3) => {
    const [memo] = added(diff, "memo");
    return {
      is: "write-memo",
      memoId: idOf("memo", memo),
      kind: memo?.kind ?? "analytic",
      about: memo?.about ?? unknown("study"),
    };
  },
  "change-memo": (diff: Diff3, about: string) => ({
    is: "change-memo",
    memoId: theOne(diff, "memo"),
    name: about,
  }),
  "remove-memo": (diff: Diff3) => ({ is: "remove-memo", memoId: theOne(diff, "memo") }),
  "link-passage": (diff: Diff3) => ({
    is: "link-passage",
    memoId: theOne(diff, "memo"),
    transcriptId: added(diff, "passage")[0]?.transcriptId ?? unknown("transcript"),
  }),

  // The codebook.
  "add-code": (diff: Diff3) => {
    const [code] = added(diff, "code");
    return {
      is: "add-code",
      codeId: idOf("code", code),
      parentId: code?.parentId ?? null,
      name: code?.name ?? "",
    };
  },
  "rename-code": (diff: Diff3) => {
    const update = updated(diff, "code").find(({ to }) => "name" in to);
    return { is: "rename-code", codeId: idOf("code", update), name: update?.to.name ?? "" };
  },
  "define-code": (diff: Diff3) => ({ is: "define-code", codeId: theOne(diff, "code") }),
  "colour-code": (diff: Diff3) => {
    const update = updated(diff, "code").find(({ to }) => "hue" in to);
    return { is: "colour-code", codeId: idOf("code", update), hue: update?.to.hue ?? 0 };
  },
  "move-code": (diff: Diff3) => {
    // What a theme gathers was moved on the board under this name, too, though it stayed in its place.
    if (updated(diff, "code").some(({ to }) => "theme" in to)) return movedOnBoard(diff);
    const codes = moved(diff);
    const [first] = codes;
    return {
      is: "move-code",
      codeIds: codes.map(({ id }) => id),
      parentId: first?.to.parentId ?? null,
      index: first?.to.order ?? 0,
    };
  },
  "merge-codes": (diff: Diff3) => {
    const from = idOf("code", removed(diff, "code")[0]);
    return { is: "merge-codes", from, into: heirIn(diff, from) };
  },
  "remove-code": (diff: Diff3) => ({
    is: "remove-code",
    codeId: idOf("code", topmost(removed(diff, "code"))),
    codings: updated(diff, "coding").some(({ to }) => "codeId" in to) ? "to-parent" : "remove",
    children: updated(diff, "code").some(({ to }) => "parentId" in to) ? "lift" : "remove",
  }),
  "split-code": (diff: Diff3) => {
    const codeId = sourceIn(diff);
    const codes = added(diff, "code");
    return {
      is: "split-code",
      codeId,
      into: codes.map((code) => idOf("code", code)),
      place: codes[0]?.parentId === codeId ? "beneath" : "beside",
    };
  },
  "import-codebook": (_: Diff3, about: string) => ({ is: "import-codebook", file: about }),
  "name-version": (diff: Diff3) => ({ is: "name-version", versionId: theOne(diff, "version") }),
  "rename-version": (diff: Diff3) => ({ is: "rename-version", versionId: theOne(diff, "version") }),
  "remove-version": (diff: Diff3) => ({ is: "remove-version", versionId: theOne(diff, "version") }),

  // Themes, relations, maps.
  "promote-code": (diff: Diff3) => {
    const { id: codeId, from, to } = themeChanged(diff);
    const status = to?.status ?? "candidate";
    const stands = from !== null || status !== "candidate" || moved(diff).length > 0;
    return stands ? { is: "stand-as-theme", codeId, status } : { is: "promote-code", codeId };
  },
  "demote-code": (diff: Diff3) => ({ is: "demote-code", codeId: themeChanged(diff).id }),
  "describe-theme": (diff: Diff3) => ({ is: "describe-theme", codeId: themeChanged(diff).id }),
  "change-status": (diff: Diff3) => {
    const { id: codeId, to } = themeChanged(diff);
    return { is: "change-status", codeId, status: to?.status ?? "candidate" };
  },
  "make-theme": (diff: Diff3) => {
    const theme = added(diff, "code").find(({ theme }) => theme);
    const codeIds = moved(diff).map(({ id }) => id);
    return { is: "make-theme", themeId: idOf("code", theme), name: theme?.name ?? "", codeIds };
  },
  "sort-codes": sorted,
  "set-core-theme": (diff: Diff3) => {
    const core = updated(diff, "code").find(({ to }) => (to.theme as Theme3 | null | undefined)?.core);
    return { is: "set-core-theme", codeId: core?.id ?? null };
  },
  "gather-code": gathered,
  "review-theme": (diff: Diff3) => {
    const { id: codeId, to } = themeChanged(diff);
    const { level = "extracts", finding = "holds" } = to?.reviews.at(-1) ?? {};
    return { is: "review-theme", codeId, level, finding };
  },
  "relate-codes": (diff: Diff3) => {
    const [relation] = added(diff, "relation");
    const { kind = "related", fromId = unknown("code"), toId = unknown("code") } = relation ?? {};
    return { is: "relate-codes", relationId: idOf("relation", relation), kind, fromId, toId };
  },
  "change-relation": (diff: Diff3) => {
    const [update] = updated(diff, "relation");
    const { kind = null, fromId = null, toId = null } = update?.to ?? {};
    return { is: "change-relation", relationId: idOf("relation", update), kind, fromId, toId };
  },
  "remove-relation": (diff: Diff3) => ({ is: "remove-relation", relationId: theOne(diff, "relation") }),
  "arrange-map": arranged,
};
