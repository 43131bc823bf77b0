import { sectionTitle } from "../../guide/sections.ts";
import type { Study } from "../../project/records.ts";
import { heading, type Item, plain, type Report, type ReportLanguage } from "../report.ts";
import { depositWords } from "./deposit-words.ts";

/** The interview guide: its sections, lettered by their places, with their questions as they are worded. */
export function interviewGuide({ name, author, guide }: Study, language: ReportLanguage): Report {
  return {
    ...{ language, page: "portrait", subtitle: name, author },
    title: depositWords[language].guide,
    blocks: guide.flatMap(({ id, questions }) => [
      heading(1, sectionTitle(guide, id)),
      ...questions.map((question): Item => ({ is: "item", number: null, runs: [plain(question)] })),
    ]),
  };
}
