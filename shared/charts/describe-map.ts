import type { CodeId } from "../project/records.ts";
import type { MapEntry, ThematicMap } from "../themes/thematic-map.ts";
import type { MapWords } from "./map-words.ts";

/** A map in sentences, for those who do not see it: what stands under what, and what was drawn between. */
export function describeMap({ entries, links }: ThematicMap, words: MapWords): string {
  const names = new Map(entries.map(({ code }) => [code.id, code.name]));
  const under = new Map<CodeId, string[]>();
  for (const { code, parentId } of entries)
    if (parentId) under.set(parentId, [...(under.get(parentId) ?? []), code.name]);
  const sentences = entries
    .filter(({ code, kind }) => kind === "theme" || under.has(code.id))
    .map(({ code, ...entry }) => {
      const holds = under.get(code.id);
      const what = whatIs({ code, ...entry }, words);
      return `${code.name} (${what})${holds ? ` ${words.under} ${holds.join(", ")}` : ""}.`;
    });
  const drawn = links.flatMap((link) => {
    if (link.is === "parent") return [];
    const [from, to] = [names.get(link.fromId) ?? "", names.get(link.toId) ?? ""];
    if (link.is === "gathered") return [`${to} ${words.gathered} ${from}.`];
    const { kind, label } = link.relation;
    return [`${from} ${words.relation[kind]} ${to}${label === "" ? "" : ` (${label})`}.`];
  });
  const count = (kind: MapEntry["kind"]) => entries.filter((entry) => entry.kind === kind).length;
  return [words.holds(count("theme"), count("subtheme"), count("code")), ...sentences, ...drawn].join(" ");
}

/** What an entry is, in words: "final theme, core theme"; "subtheme, candidate theme" would be said of a subtheme that is promoted. */
export function whatIs({ code, kind }: MapEntry, words: MapWords): string {
  const parts = [kind === "theme" ? "" : words[kind], code.theme ? words.status[code.theme.status] : ""];
  return [...parts, code.theme?.core ? words.core : ""].filter(Boolean).join(", ");
}
