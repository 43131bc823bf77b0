import { capitalised } from "./capitalised.ts";

/** What a language (BCP 47) is called in another, with a capital: "Swedish", or "Svenska"; the tag where nobody knows it, or where it is none. */
export function languageName(tag: string, inLanguage: string): string {
  return capitalised(nameOf(tag, inLanguage) ?? tag, inLanguage);
}

/** Whether a tag (BCP 47) is that of a language or of a form of it: "en-GB" is English. Nothing is known of null. */
export function isOfLanguage(tag: string | null, language: string): boolean {
  return tag?.toLowerCase().split("-")[0] === language.toLowerCase().split("-")[0];
}

function nameOf(tag: string, inLanguage: string): string | undefined {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
