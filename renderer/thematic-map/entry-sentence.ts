import { type MapLanguage, mapWordsIn } from "../../shared/charts/map-words.ts";
import type { Figures } from "../../shared/figures/figures.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Relation } from "../../shared/project/records.ts";
import type { MapEntry } from "../../shared/themes/thematic-map.ts";
import type { Say } from "../language/language.ts";

/** An entry of the map as it is read aloud: "Alive tomorrow, subtheme, final theme, 12 extracts, 5 people". */
export function entrySentence(
  { code, kind }: MapEntry,
  voices: Figures | undefined,
  { say, language }: { readonly say: Say; readonly language: MapLanguage },
): string {
  const { theme } = code;
  return [
    code.name,
    kind !== "theme" && say(`map.${kind}`),
    theme && mapWordsIn(language).status[theme.status],
    theme?.core && say("map.core"),
    voices && say("count.extracts", { count: voices.extracts }),
    voices && say("count.people", { count: voices.people }),
  ]
    .filter(Boolean)
    .join(", ");
}

/** A relation as it is read aloud: "Alive tomorrow leads to Recovery begins here, in time". */
export function relationSentence(
  { fromId, toId, kind, label }: Relation,
  codes: Project["codes"],
  say: Say,
): string {
  const [from, to] = [codes.get(fromId)?.name ?? "", codes.get(toId)?.name ?? ""];
  return `${from} ${say(`map.kind.${kind}`)} ${to}${label === "" ? "" : `, ${label}`}`;
}
