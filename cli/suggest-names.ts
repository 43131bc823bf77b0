import { sayPlace } from "../shared/gate/say-place.ts";
import { calledIn, neutralPseudonym } from "../shared/pseudonyms/neutral-pseudonyms.ts";
import { type SuggestedName, suggestNames } from "../shared/pseudonyms/suggest-names.ts";
import { oneLine } from "../shared/text/one-line.ts";
import { kindWords, suggestedSentence } from "./pseudonym-sentences.ts";
import { keyGiven } from "./pseudonyms.ts";
import { counted } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export type SuggestOptions = {
  readonly key: string | undefined;
  readonly passphraseFile: string | undefined;
  readonly language: "en" | "sv";
  readonly json: boolean;
};

/**
 * Lists what may be names in a study and is not in the key, each with the places where it stands first. Writes nothing; a person decides what is a
 * name.
 */
export async function suggestForKey(
  terminal: Terminal,
  studyName: string,
  { key: keyName, passphraseFile, language, json }: SuggestOptions,
): Promise<ExitCode> {
  const key =
    keyName === undefined || passphraseFile === undefined
      ? []
      : await keyGiven(terminal, { key: keyName, passphraseFile });
  const { project } = await readStudy(terminal, namedFile(terminal, studyName));
  const called = calledIn(project);
  const suggested = suggestNames(project, key);
  const where = (one: SuggestedName["places"][number]) => sayPlace(project, one, one.span, "en");
  if (json) {
    const given: string[] = [];
    const listed = suggested.map(({ name, kind, foundBy, count, places }) => {
      const pseudonym = neutralPseudonym(kind, language, key, [...called, ...given]);
      given.push(pseudonym);
      const said = places.map((one) => ({
        ...{ where: where(one), before: one.before, stands: one.stands, behind: one.behind },
      }));
      return { name, pseudonym, kind, foundBy, count, places: said };
    });
    terminal.out(JSON.stringify(listed, null, 2));
    return 0;
  }
  for (const { name, kind, count, places } of suggested) {
    terminal.out(`${name}: ${kindWords[kind]}, ${counted(count, "place")}`);
    for (const one of places)
      terminal.out(`  ${where(one)}: ${oneLine(`${one.before}[${one.stands}]${one.behind}`)}`);
  }
  terminal.out(suggestedSentence(suggested.length));
  return 0;
}
