import type { Losses } from "../../interchange/losses.ts";
import type { Kind, RecordOfKind } from "../../project/kinds.ts";
import type { NameKind } from "../../project/records.ts";
import { cleanText } from "../text/clean-text.ts";
import { attributeOf, childNamed, childrenNamed, type Element } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { RefiFile } from "./read-archive.ts";
import { timeIn } from "./stamps.ts";

/** What the taking of a file is given. */
export type Given = {
  /** The end of an id, never the same twice. */
  readonly newId: () => string;
  /** Who is taken to have done what the file names nobody for. */
  readonly by: string;
  /** ISO 8601, UTC: of what the file says no time for. */
  readonly at: string;
  /** What the names of people in the file are; unless told, what was said of the study's files before. */
  readonly nameIs?: NameKind;
};

/** The taking of one file: what it tells on the way, and which record each GUID became. */
export class Taking {
  /** Records by the GUIDs of what they were made of. A selection leads to the first coding or passage on it. */
  readonly made = new Map<string, RecordOfKind[Kind]["id"]>();
  readonly isOfKvali: boolean;
  /** What of the file the study has already, counted as it is met. */
  readonly here = { transcripts: 0, codes: 0, codings: 0, notes: 0, memos: 0, people: 0 };
  private readonly users: ReadonlyMap<string, string>;

  constructor(
    readonly file: Pick<RefiFile, "root" | "origin">,
    readonly losses: Losses,
    readonly given: Given,
    /** Whether the study has a record of an id already. */
    private readonly isTaken: (id: string) => boolean,
  ) {
    this.isOfKvali = file.origin.startsWith("Kvali ");
    const users = childrenNamed(childNamed(file.root, "Users"), "User");
    this.users = new Map(
      users.map((user) => [
        plainGuid(attributeOf(user, "guid")) ?? "",
        this.said(attributeOf(user, "name")).trim(),
      ]),
    );
  }

  /** Words of the file as a study has them (clean-text.ts), so that a name is met whatever program wrote its accents; Kvali's own are so as they are. */
  said(words: string): string {
    return this.isOfKvali ? words : cleanText(words).value;
  }

  /** An id for what has this GUID: by the GUID itself, so that the same file taken in twice gives the same ids, where that is free. */
  idFor<K extends Kind>(kind: K, element: Element): RecordOfKind[K]["id"] {
    const guid = plainGuid(attributeOf(element, "guid"));
    const told = `${kind}:${guid?.toLowerCase()}` as const;
    const isFree = guid !== null && guid.length < 100 && !this.ids.has(told) && !this.isTaken(told);
    const id = isFree ? told : (`${kind}:${this.given.newId()}` as const);
    this.ids.add(id);
    if (guid !== null && !this.made.has(guid)) this.made.set(guid, id as RecordOfKind[Kind]["id"]);
    return id as RecordOfKind[K]["id"];
  }
  private readonly ids = new Set<string>();

  /** The study has this already, as that record. */
  isThere(element: Element, id: RecordOfKind[Kind]["id"]): void {
    const guid = plainGuid(attributeOf(element, "guid"));
    if (guid !== null && !this.made.has(guid)) this.made.set(guid, id);
  }

  /** What led to something that the study has already leads to that. */
  redirect(here: ReadonlyMap<string, string>): void {
    if (here.size === 0) return;
    for (const [guid, id] of this.made) {
      const there = here.get(id);
      if (there !== undefined) this.made.set(guid, there as RecordOfKind[Kind]["id"]);
    }
  }

  newId(): string {
    return this.given.newId();
  }

  /** The record that a reference leads to, if it is of that kind. */
  target<K extends Kind>(
    kind: K,
    reference: Element | null,
    name = "targetGUID",
  ): RecordOfKind[K]["id"] | null {
    const guid = reference ? plainGuid(attributeOf(reference, name)) : null;
    const id = guid === null ? undefined : this.made.get(guid);
    return id?.startsWith(`${kind}:`) ? (id as RecordOfKind[K]["id"]) : null;
  }

  /** Who made something and when, as the first of some elements says that says it. */
  stampOf(...elements: readonly Element[]): { readonly by: string; readonly at: string } {
    const by = first(elements, (one) => this.users.get(plainGuid(attributeOf(one, "creatingUser")) ?? ""));
    const at = first(elements, (one) => timeIn(attributeOf(one, "creationDateTime")));
    return { by: by ?? this.given.by, at: at ?? this.given.at };
  }
}

function first<Value>(
  elements: readonly Element[],
  find: (one: Element) => Value | null | undefined,
): Value | null {
  for (const one of elements) {
    const found = find(one);
    if (found !== null && found !== undefined && found !== "") return found;
  }
  return null;
}
