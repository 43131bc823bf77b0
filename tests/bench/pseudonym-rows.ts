import type { ListedName } from "../../shared/gate/name-list.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import { pseudonymise } from "../../shared/pseudonyms/pseudonymise.ts";
import { suggestNames } from "../../shared/pseudonyms/suggest-names.ts";
import { must } from "../support/must.ts";
import type { CorpusName } from "./corpus.ts";
import { median, type Row, shown, timesOf } from "./figures.ts";
import { Seeded } from "./seeded.ts";

const often = { warm: 1, n: 5 };
const howMany = 500;

/**
 * How long it takes to put 500 pseudonyms in the place of names in a whole study, codings on their words: up to the diff that the window
 * then performs. Measured in this process, since the window does just this in a worker. Everybody who is interviewed is in the key; the
 * rest of its names are capitalised words of the interviews.
 */
export function pseudonymRow(corpus: CorpusName, project: Project): Row {
  const key = keyOf(project);
  const replaced = () =>
    must(pseudonymise(project, { key, alsoDoubtful: false, namesAre: "pseudonym" as const }));
  const times = timesOf(replaced, often);
  const { diff, spots } = replaced();
  const taken = timesOf(() => applyDiff(project, diff), often);
  const put = spots.filter(({ becomes }) => becomes !== null).length;
  return {
    ...{ name: "pseudonymise", corpus, times },
    notes: [
      `${key.length} names: ${put.toLocaleString("en")} replaced, ${(spots.length - put).toLocaleString("en")} left; ${diff.edits.length} interviews and ${diff.updated.length.toLocaleString("en")} records change; taking that into the study ${shown(median(taken))}`,
    ],
  };
}

/** How long it takes to find what may be names in a whole study that has no key yet. Measured in this process, as above. */
export function suggestRow(corpus: CorpusName, project: Project): Row {
  const times = timesOf(() => suggestNames(project, []), often);
  const found = suggestNames(project, []);
  const counted = (by: string) => found.filter(({ foundBy }) => foundBy === by).length;
  return {
    ...{ name: "suggest names", corpus, times },
    notes: [
      `${counted("label")} labels, ${counted("capital")} words, ${counted("pattern")} numbers and addresses`,
    ],
  };
}

function keyOf(project: Project): readonly ListedName[] {
  const people = [...project.participants.values()].map(({ pseudonym }) => pseudonym);
  const words = new Set<string>();
  for (const { text } of project.transcripts.values())
    for (const [word] of text.slice(0, 20_000).matchAll(/(?<=\p{L} )\p{Lu}\p{Ll}{2,}/gu)) words.add(word);
  const chance = new Seeded(77);
  const made = () => `${chance.pick(["Tor", "Bri", "Sal", "Ven"])}${chance.pick(["ak", "el", "um", "ost"])}`;
  const names = [...new Set([...people, ...words])];
  while (names.length < howMany) names.push(`${made()}${names.length % 7 ? made() : ""}${made()}`);
  return names.slice(0, howMany).map((name, at) => ({ name, pseudonym: `Person ${at + 1}`, line: at + 2 }));
}
