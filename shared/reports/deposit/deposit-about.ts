import { peopleCount } from "../../figures/figures.ts";
import { interviewsOf } from "../../project/interviews.ts";
import { themeTrees } from "../../themes/theme-trees.ts";
import { methodOfStudy } from "../sheets/told-of-coding.ts";
import { namesInStudy } from "../sheets/told-of-sample.ts";
import { wordsIn } from "../words.ts";
import type { DepositAbout, DepositChoice, DepositWave } from "./deposit.ts";
import { depositWords } from "./deposit-words.ts";

/** What catalogues are told of a study. */
export function aboutOf(choice: DepositChoice, waves: readonly DepositWave[]): DepositAbout {
  const { project, language, made, version, isChecked } = choice;
  const { study, codes } = project;
  const words = depositWords[language];
  const { people, interviews } = wordsIn(language);
  const left = words.toWrite;
  const named = namesInStudy(choice, language);
  return {
    title: study.name,
    author: study.author,
    made,
    software: `Kvali ${version}`,
    description: words.description(
      people(peopleCount(project)),
      interviews(interviewsOf(project).length),
      waves.length,
    ),
    abstract: left(words.abstract),
    licence: left(words.licence),
    authorToWrite: left(words.authorToWrite),
    consent: left(words.consent),
    kind: words.kind,
    unit: words.unit,
    population: left(words.population),
    sampling: left(words.recruitment),
    collection: words.collection,
    instrument: study.guide.length === 0 ? "" : words.instrument,
    method: methodOfStudy(choice, language) ?? "",
    deidentified: `${named === null ? "" : `${named} `}${isChecked ? words.checked : words.notChecked}`,
    keywords: themeTrees(codes).themes.flatMap(({ code }) =>
      code.theme?.status === "dropped" ? [] : [code.name],
    ),
    waves,
  };
}
