/**
 * A name as an identifier of ROCK: letters A to Z, digits and underscores, a letter first. What is written with marks loses them
 * ("Rädsla för värme" becomes "Radsla_for_varme"); a name without such letters is called `otherwise`.
 */
export function rockId(name: string, otherwise: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øØæÆßłŁ]/g, (letter) => others[letter] ?? "")
    .replace(/[^a-zA-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (plain === "") return otherwise;
  return /^[a-zA-Z]/.test(plain) ? plain : `${otherwise}_${plain}`;
}

/** Letters that are no letter with a mark. */
const others: Readonly<Record<string, string>> = {
  ...{ ø: "o", Ø: "O", æ: "ae", Æ: "Ae", ß: "ss", ł: "l", Ł: "L" },
};

/** Gives each thing an identifier of its own, by its key: a second one of that name is numbered. */
export class RockIds {
  private readonly known = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly otherwise: string) {}

  idOf(key: string, name: string): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const wanted = rockId(name, this.otherwise);
    let id = wanted;
    for (let n = 2; this.taken.has(id.toLowerCase()); n += 1) id = `${wanted}_${n}`;
    this.taken.add(id.toLowerCase());
    this.known.set(key, id);
    return id;
  }
}
