import { newCode, tidyName } from "../../codebook/add-code.ts";
import { newTheme } from "../../codebook/new-theme.ts";
import { lastOrder } from "../../codebook/sibling-order.ts";
import type { Code, CodeId } from "../../project/records.ts";
import { freeName } from "../../transcripts/import-transcripts.ts";
import { hueWritten } from "./colours.ts";
import { textsOf } from "./described-code.ts";
import { attributeOf, childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { Taking } from "./taking.ts";
import { gatheringOf } from "./write-codes.ts";

/** What a code is called that has no name. */
const nameless = "?";

/**
 * The study's codes with those of a codebook: beneath one another as they stand there. A code of the study at the same place under the
 * same name is that code, and keeps what is said of it. Two of one name beside each other in the file are two: the second gets a number.
 */
export function takeCodes(
  codes: ReadonlyMap<CodeId, Code>,
  codebook: Element | null,
  taking: Taking,
): Map<CodeId, Code> {
  const grown = new Map(codes);
  const known = childrenOf([...codes.values()]);
  const lasts = new Map<CodeId | null, Code>();
  const takeUnder = (parentId: CodeId | null, elements: readonly Element[]): void => {
    const siblings = [...(known.get(parentId) ?? [])];
    const names = new Set<string>();
    for (const element of elements) {
      const wanted = tidyName(attributeOf(element, "name")) || nameless;
      const key = freeName(wanted.toLocaleLowerCase(), names);
      names.add(key);
      const isTwice = key !== wanted.toLocaleLowerCase();
      const name = isTwice ? `${wanted}${key.slice(wanted.toLocaleLowerCase().length)}` : wanted;
      if (isTwice || wanted === nameless) taking.losses.tell("names-changed", 1, wanted);
      const there = siblings.find((one) => one.name.toLocaleLowerCase() === key);
      const last = lasts.get(parentId) ?? siblings.toSorted((a, b) => (a.order < b.order ? -1 : 1)).at(-1);
      const code = there ?? madeCode(grown, { element, name, parentId, last }, taking);
      if (there) {
        taking.here.codes += 1;
        taking.made.set(plainGuid(attributeOf(element, "guid")) ?? "", there.id);
      } else lasts.set(parentId, code);
      grown.set(code.id, code);
      takeUnder(code.id, childrenNamed(element, "Code"));
    }
  };
  takeUnder(null, childrenNamed(childNamed(codebook, "Codes"), "Code"));
  return grown;
}

function childrenOf(codes: readonly Code[]): ReadonlyMap<CodeId | null, readonly Code[]> {
  const byParent = new Map<CodeId | null, Code[]>();
  for (const code of codes) {
    const list = byParent.get(code.parentId);
    if (list) list.push(code);
    else byParent.set(code.parentId, [code]);
  }
  return byParent;
}

function madeCode(
  codes: ReadonlyMap<CodeId, Code>,
  {
    element,
    name,
    parentId,
    last,
  }: {
    readonly element: Element;
    readonly name: string;
    readonly parentId: CodeId | null;
    readonly last: Code | undefined;
  },
  taking: Taking,
): Code {
  const parent = parentId === null ? undefined : codes.get(parentId);
  if (/^(?:false|0)$/.test(attributeOf(element, "isCodable"))) taking.losses.tell("folders", 1, name);
  const hue = hueWritten(attributeOf(element, "color"));
  const id = taking.idFor("code", element);
  const description = wordsIn(element, "Description");
  const texts = taking.isOfKvali ? textsOf(description) : { definition: description.trim() };
  const roots = hue === null && !parent ? codes : new Map<CodeId, Code>();
  const plain = newCode(roots, { codeId: id, parentId: null, name });
  return {
    ...plain,
    parentId,
    order: lastOrder(last ? [last] : []),
    hue: hue ?? parent?.hue ?? plain.hue,
    ...texts,
    theme: "theme" in texts && texts.theme ? { ...newTheme(), ...texts.theme } : null,
  };
}

/**
 * Lets sets of codes be themes that gather their codes: the code itself that Kvali wrote the set for; else a candidate theme of the set's name.
 * Sets without codes are told by who reads the other members.
 */
export function takeSets(
  codes: ReadonlyMap<CodeId, Code>,
  sets: readonly Element[],
  taking: Taking,
): Map<CodeId, Code> {
  const grown = new Map(codes);
  const gathering = new Map(
    [...taking.made].flatMap(([guid, id]) =>
      grown.has(id as CodeId) ? [[gatheringOf(guid), id as CodeId] as const] : [],
    ),
  );
  for (const set of sets) {
    const members = childrenNamed(set, "MemberCode");
    const found = members.flatMap(
      (member) => taking.target("code", member) ?? taking.target("code", member, "guid") ?? [],
    );
    taking.losses.tell("things-not-there", members.length - found.length, attributeOf(set, "name"));
    const own = gathering.get(plainGuid(attributeOf(set, "guid")) ?? "");
    const gathers = [...new Set(found)].filter((id) => id !== own);
    if (gathers.length === 0) continue;
    const theme = own === undefined ? undefined : grown.get(own);
    if (theme) {
      // What a theme of the study gathers is said already.
      const own = theme.theme ?? newTheme();
      if (own.gathers.length === 0) grown.set(theme.id, { ...theme, theme: { ...own, gathers } });
    } else {
      const roots = [...grown.values()].filter(({ parentId }) => parentId === null);
      const names = new Set(roots.map(({ name }) => name.toLocaleLowerCase()));
      const wanted = tidyName(attributeOf(set, "name")) || nameless;
      const isThere = roots.some(
        ({ name, theme }) =>
          name.toLocaleLowerCase() === wanted.toLocaleLowerCase() &&
          theme !== null &&
          gathers.every((id) => theme.gathers.includes(id)),
      );
      if (isThere) continue;
      const free = freeName(wanted.toLocaleLowerCase(), names);
      const code = newCode(grown, {
        codeId: taking.idFor("code", set),
        parentId: null,
        name: `${wanted}${free.slice(wanted.toLocaleLowerCase().length)}`,
      });
      grown.set(code.id, { ...code, theme: { ...newTheme(), gathers } });
      taking.losses.tell("sets-of-codes", 1, wanted);
    }
  }
  return grown;
}
