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
  return { ...entry, deed, about };
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

/** Of codes that go together the one that the others stood beneath. */
function topmost(codes: readonly Fields[]): Fields | undefined {
  const ids = new Set(codes.map(({ id }) => id));
  return codes.find(({ parentId }) => !ids.has(parentId as string));
}

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
    const moved = updated(diff, "code").filter(({ to }) => "parentId" in to);
    const [first] = moved;
    return {
      is: "move-code",
      codeIds: moved.map(({ id }) => id),
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
};
