import { languageName } from "../../shared/text/language-name.ts";
import { nameOrder } from "../../shared/text/name-order.ts";

/** Languages that are offered to translate into, by name; English and Swedish first. A study may hold others. */
export function languagesToChoose(inLanguage: string): readonly string[] {
  const compare = nameOrder(inLanguage);
  const others =
    "ar bs da de el es et fa fi fr he hr hu is it ja ko lt lv nb nl nn pl pt ro ru so sr ti tr uk vi zh";
  const named = others.split(" ").map((tag) => ({ tag, name: languageName(tag, inLanguage) }));
  return ["en", "sv", ...named.sort((a, b) => compare(a.name, b.name)).map(({ tag }) => tag)];
}
