/** What a language (BCP 47) is called in the language of the window, with a capital: "Swedish"; the tag where nobody knows. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Languages that are offered to translate into, by name; English and Swedish first. A study may hold others. */
export function languagesToChoose(inLanguage: string): readonly string[] {
  const { compare } = new Intl.Collator(inLanguage);
  const others =
    "ar bs da de el es et fa fi fr he hr hu is it ja ko lt lv nb nl nn pl pt ro ru so sr ti tr uk vi zh";
  const named = others.split(" ").map((tag) => ({ tag, name: languageName(tag, inLanguage) }));
  return ["en", "sv", ...named.sort((a, b) => compare(a.name, b.name)).map(({ tag }) => tag)];
}
