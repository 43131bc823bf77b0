import { codeTree, flatten } from "../../codebook/code-tree.ts";
import { isStandingTheme, themeAbove } from "../../codebook/codes-of-theme.ts";
import type { DeedName } from "../../history/deeds.ts";
import { interviewsOf } from "../../project/interviews.ts";
import { methodWords } from "../../project/method-words.ts";
import type { Project } from "../../project/project.ts";
import { allCodings, codingsOf } from "../../project/project.ts";
import type { Code } from "../../project/records.ts";
import { capitalised } from "../../text/capitalised.ts";
import { listed } from "../../text/listed.ts";
import { flattenTheme, themeTrees } from "../../themes/theme-trees.ts";
import { codebookParts } from "../codebook-size.ts";
import { printedDate } from "../memo-order.ts";
import type { ReportLanguage } from "../report.ts";
import { factsThatCount, whoAndWhen } from "../told-study.ts";
import { wordsIn } from "../words.ts";
import type { Tells } from "./sheet.ts";

/** Which kind of thematic analysis it was said to be. */
export const methodOfStudy: Tells = ({ project: { study } }, language) => {
  if (study.method === "unsaid") return null;
  return `${capitalised(methodWords[language][study.method], language)}.`;
};

/** Who coded interviews, how much, and whether anybody did so blind. */
export const codersOfStudy: Tells = ({ project, facts }, language) => {
  const coded = new Map<string, { codings: number; readonly interviews: Set<string> }>();
  const interviews = new Set(interviewsOf(project).map(({ id }) => id));
  for (const { by, lost, transcriptId } of allCodings(project)) {
    if (lost || !interviews.has(transcriptId)) continue;
    const own = coded.get(by) ?? { codings: 0, interviews: new Set() };
    own.codings += 1;
    own.interviews.add(transcriptId);
    coded.set(by, own);
  }
  if (coded.size === 0) return null;
  const words = wordsIn(language);
  const coders = [...coded].sort((a, b) => b[1].codings - a[1].codings || (a[0] < b[0] ? -1 : 1));
  const each = coders.map(([by, { codings, interviews }]) =>
    language === "sv"
      ? `${by} (${codings} ${codings === 1 ? "kodning" : "kodningar"} i ${words.interviews(interviews.size)})`
      : `${by} (${codings} ${codings === 1 ? "coding" : "codings"} in ${words.interviews(interviews.size)})`,
  );
  const blind = [
    ...new Set([
      ...project.study.blindCoders,
      ...factsThatCount(facts)
        .filter(({ deed }) => deed === "code-blind")
        .map(({ words: { about } }) => about),
    ]),
  ];
  const several = [...interviews].filter((id) => {
    const standing = codingsOf(project, id).filter(({ lost }) => !lost);
    return new Set(standing.map(({ by }) => by)).size > 1;
  }).length;
  const names = listed(blind, language);
  if (language === "sv") {
    const blindly =
      blind.length === 0 ? "Ingen kodade blint." : `Blint, utan att se andras kodningar, kodade ${names}.`;
    return `${coders.length} ${coders.length === 1 ? "person" : "personer"} kodade: ${listed(each, "sv")}. ${words.interviews(several)} kodades av fler än en. ${blindly}`;
  }
  const blindly =
    blind.length === 0 ? "Nobody coded blind." : `Blind, without sight of others’ codings: ${names}.`;
  return `${coders.length} ${coders.length === 1 ? "person" : "people"} coded: ${listed(each, "en")}. ${words.interviews(several)} ${several === 1 ? "was" : "were"} coded by more than one. ${blindly}`;
};

/** How large the codebook is, and its themes with what stands beneath each. */
export const treeOfCodes: Tells = ({ project: { codes } }, language) => {
  if (codes.size === 0) return null;
  const words = wordsIn(language);
  const parts = codebookParts(codes, words);
  const themes = themeTrees(codes)
    .themes.filter(({ code }) => isStandingTheme(code))
    .map((theme) => ({ theme, beneath: flattenTheme(theme.children).map(({ code }) => code) }));
  const each = themes.map(({ theme, beneath }) => {
    const subthemes = beneath.filter(isStandingTheme).length;
    const held = [
      ...(subthemes > 0 ? [words.subthemes(subthemes)] : []),
      words.codes(beneath.filter((code) => code.theme === null).length),
    ];
    return `${words.quoted(theme.code.name)} (${held.join(", ")})`;
  });
  const standing = themes.flatMap(({ beneath }) =>
    [...new Set(beneath)].filter(({ theme }) => theme === null),
  );
  const shared = new Set(standing.filter((code, at) => standing.indexOf(code) < at)).size;
  const head = language === "sv" ? "Kodboken har" : "The codebook has";
  return `${head} ${listed(parts, language)}.${each.length === 0 ? "" : ` ${each.join("; ")}.`}${shared === 0 ? "" : ` ${sharedCodes(shared, language)}`}`;
};

/** Why the codes of the themes are more than those of the codebook. */
function sharedCodes(count: number, language: ReportLanguage): string {
  if (language === "sv")
    return `${count} av koderna står under fler än ett tema och räknas under vart och ett.`;
  return `${count} of the codes ${count === 1 ? "stands" : "stand"} under more than one theme, and ${count === 1 ? "is" : "are"} counted under each.`;
}

/** The topmost themes by name, without those that were dropped. */
export const majorThemes: Tells = ({ project: { codes } }, language) =>
  namedThemes(
    inOrder(codes).filter((code) => code.theme && !themeAbove(codes, code)),
    language,
  );

/** The themes beneath others. */
export const minorThemes: Tells = ({ project: { codes } }, language) =>
  namedThemes(
    inOrder(codes).filter((code) => code.theme && themeAbove(codes, code)),
    language,
  );

/** The entries as they stand in the codebook. */
function inOrder(codes: Project["codes"]): readonly Code[] {
  return flatten(codeTree(codes)).map(({ code }) => code);
}

function namedThemes(themes: readonly Code[], language: ReportLanguage): string | null {
  const { quoted, status } = wordsIn(language);
  const standing = themes.filter(isStandingTheme);
  if (standing.length === 0) return null;
  const named = standing.map(
    ({ name, theme }) => `${quoted(name)} (${theme ? status[theme.status].toLocaleLowerCase(language) : ""})`,
  );
  return `${listed(named, language)}.`;
}

/** What was done to come from codes to themes: in which order, by whom, from when to when, as the journal has it. */
export const derivationOfThemes: Tells = ({ facts }, language) => {
  const done = factsThatCount(facts);
  const said = derivation.flatMap(({ deeds, isCodeMade, en, sv }) => {
    const those = done.filter(
      ({ deed, codes }) => deed !== null && deeds.includes(deed) && (!isCodeMade || codes.length > 0),
    );
    const count = isCodeMade ? new Set(those.flatMap(({ codes }) => codes)).size : those.length;
    if (count === 0) return [];
    return [`${(language === "sv" ? sv : en)(count)} ${whoAndWhen(those, language)}`];
  });
  return said.length === 0 ? null : `${said.join(". ")}.`;
};

type Derived = {
  readonly deeds: readonly DeedName[];
  /** Whether codes are counted, each once, and not deeds. */
  readonly isCodeMade: boolean;
  readonly en: (count: number) => string;
  readonly sv: (count: number) => string;
};

const derivation: readonly Derived[] = [
  {
    deeds: ["hand-on"],
    isCodeMade: true,
    en: (count) =>
      `${count} ${count === 1 ? "entry of the codebook was" : "entries of the codebook were"} handed on with the study, without the history of how they came about,`,
    sv: (count) =>
      `${count} ${count === 1 ? "post" : "poster"} i kodboken lämnades vidare med studien, utan historiken över hur de kom till,`,
  },
  {
    deeds: ["import-codebook", "import-codings", "import-project"],
    isCodeMade: true,
    en: (count) =>
      `${count} ${count === 1 ? "entry" : "entries"} of the codebook came or changed with files taken in`,
    sv: (count) =>
      `${count} ${count === 1 ? "post" : "poster"} i kodboken kom eller ändrades med filer, inlästa`,
  },
  {
    deeds: ["code-with-name", "code-all-with-name"],
    isCodeMade: true,
    en: (count) => `${count} ${count === 1 ? "code was" : "codes were"} made while coding the data`,
    sv: (count) => `${count} ${count === 1 ? "kod skapades" : "koder skapades"} under kodningen av data`,
  },
  {
    deeds: ["add-code"],
    isCodeMade: true,
    en: (count) => `${count} ${count === 1 ? "code was" : "codes were"} made in the codebook`,
    sv: (count) => `${count} ${count === 1 ? "kod skapades" : "koder skapades"} i kodboken`,
  },
  {
    deeds: ["merge-codes"],
    isCodeMade: false,
    en: (count) => `Codes were merged ${times(count)}`,
    sv: (count) => `Koder slogs samman ${gånger(count)}`,
  },
  {
    deeds: ["split-code"],
    isCodeMade: false,
    en: (count) => `Codes were split ${times(count)}`,
    sv: (count) => `Koder delades ${gånger(count)}`,
  },
  {
    deeds: ["promote-code", "stand-as-theme", "make-theme"],
    isCodeMade: false,
    en: (count) => `Themes were made of codes, or newly made, ${times(count)}`,
    sv: (count) => `Teman gjordes av koder, eller nya, ${gånger(count)}`,
  },
  {
    deeds: ["demote-code"],
    isCodeMade: false,
    en: (count) => `Themes were made codes again ${times(count)}`,
    sv: (count) => `Teman gjordes åter till koder ${gånger(count)}`,
  },
  {
    deeds: ["review-theme"],
    isCodeMade: false,
    en: (count) => `Themes were reviewed ${times(count)}`,
    sv: (count) => `Teman granskades ${gånger(count)}`,
  },
];

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function gånger(count: number): string {
  return `${count} ${count === 1 ? "gång" : "gånger"}`;
}

/** The named versions of the codebook, oldest first. */
export const versionsOfCodebook: Tells = ({ project }, language) => {
  const versions = [...project.versions.values()].sort((a, b) => a.seq - b.seq);
  if (versions.length === 0) return null;
  const { quoted } = wordsIn(language);
  const named = versions.map(({ name, at, by }) => `${quoted(name)} (${printedDate(at, language)}, ${by})`);
  return language === "sv"
    ? `Sparade versioner av kodboken: ${listed(named, "sv")}.`
    : `Versions of the codebook that were kept: ${listed(named, "en")}.`;
};

/** The program and its version. */
export const softwareOfStudy: Tells = ({ version }, language) =>
  language === "sv"
    ? `Kvali ${version}, ett program med öppen källkod för kodning av intervjuer; ingen generativ AI ingår i det.`
    : `Kvali ${version}, an open-source program for coding interviews; no generative AI is part of it.`;
