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
  readonly edits: readonly { readonly transcriptId: string }[];
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

const deedsOf3 = {
  // The study, its guide, transcripts and people.
  "begin-study": () => ({ is: "begin-study" }),

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
