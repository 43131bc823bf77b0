import type { Migration } from "./migration.ts";

/**
 * Who codes blind stood in the storage of a browser; it stands in the study, where nobody has promised it yet. And
 * the place of a code among its siblings was a number, and a move numbered all of them anew. It is an order key
 * (a fractional index: https://github.com/rocicorp/fractional-indexing), so that a move changes only what moves.
 * A number becomes the key that the library gives to that many siblings in a row, in every entry alike.
 */
export const toSchema5: Migration = {
  to: 5,
  records: (rows) => ({
    ...rows,
    study: fieldsIn5(rows.study as Fields4),
    codes: (rows.codes as readonly Fields4[]).map(fieldsIn5),
    versions: (rows.versions as readonly Fields4[]).map(fieldsIn5),
  }),
  entry: (entry) => entryIn5(entry as Entry4),
};

/** What this step must know of schema 4: only codes have an order, only named versions hold codes. */
type Fields4 = {
  readonly order?: number;
  readonly codes?: readonly Fields4[];
  readonly id?: string;
  readonly createdAt?: string;
};
type Entry4 = {
  readonly diff: {
    readonly added: readonly Fields4[];
    readonly updated: readonly { readonly from: Fields4; readonly to: Fields4 }[];
    readonly removed: readonly Fields4[];
  };
};

function entryIn5(entry: Entry4) {
  const { diff } = entry;
  return {
    ...entry,
    diff: {
      ...diff,
      added: diff.added.map(fieldsIn5),
      updated: diff.updated.map(({ from, to, ...update }) => ({
        ...update,
        from: fieldsIn5(from),
        to: fieldsIn5(to),
      })),
      removed: diff.removed.map(fieldsIn5),
    },
  };
}

function fieldsIn5({ order, codes, ...fields }: Fields4): object {
  return {
    ...fields,
    // Only a whole study has the day on which it began: in a change of one nobody begins to code blind.
    ...(fields.createdAt !== undefined && fields.id?.startsWith("study:") && { blindCoders: [] }),
    ...(order !== undefined && { order: orderKey(order) }),
    ...(codes && { codes: codes.map(fieldsIn5) }),
  };
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** "a" and a digit for the first 62, "b" and two digits for the next 3844, and so on. No build gave less than 0. */
function orderKey(place: number): string {
  let rest = Math.max(0, Math.floor(place));
  let length = 1;
  while (rest >= digits.length ** length) {
    rest -= digits.length ** length;
    length += 1;
  }
  let key = "";
  for (let at = 0; at < length; at += 1) {
    key = (digits[rest % digits.length] ?? "") + key;
    rest = Math.floor(rest / digits.length);
  }
  return String.fromCharCode("a".charCodeAt(0) + length - 1) + key;
}
