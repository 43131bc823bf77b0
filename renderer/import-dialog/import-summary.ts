import { writeCsv } from "../../shared/formats/csv/write-csv.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import type { Say } from "../language/language.ts";
import { noteSentence, notesToShow } from "../language/note-sentences.ts";
import { surveyParts, unreadSentence } from "./import-sentences.ts";
import type { ImportPlan, PlannedFile } from "./planned-files.ts";

/** What became of a file, in words, and what is to be said of it. */
export type FileSum = {
  readonly state: string;
  readonly interview: string;
  readonly turns: string;
  readonly speakers: string;
  readonly remarks: readonly string[];
};

/** How a file stands: as the list shows it and as a summary says it. */
export function sumOf(file: PlannedFile, say: Say): FileSum {
  const nothing = { interview: "", turns: "", speakers: "", remarks: [] };
  switch (file.is) {
    case "failed":
      return { ...nothing, state: say("import.refused"), remarks: [unreadSentence(file.why, say)] };
    case "imported":
      return {
        state: say("import.imported"),
        interview: file.name,
        turns: String(file.turns ?? ""),
        speakers: String(file.speakers ?? ""),
        remarks: [
          ...(file.survey ? [`${surveyParts(file.survey, say).join(" · ")}.`] : []),
          ...(file.open > 0 ? [say("import.takenOpen", { count: file.open })] : []),
          ...notesToShow(file.remarks).map((note) => noteSentence(note, say)),
        ],
      };
    case "read": {
      const { turns, speakers } = file.judgement.draft;
      const open = openQuestions(file.judgement.questions).length;
      const double = file.double && say(file.double.of === "study" ? "import.before" : "import.same");
      const notes = notesToShow(file.notes).map((note) => noteSentence(note, say));
      return {
        state: !file.isIncluded
          ? say("import.leftOut")
          : open > 0
            ? say("import.asks", { count: open })
            : say("import.ready"),
        interview: file.name.trim(),
        turns: String(turns.length),
        speakers: String(speakers.length),
        remarks: [...(double ? [double] : []), ...notes],
      };
    }
    case "survey":
      return {
        ...nothing,
        state: say(file.isIncluded ? "import.ready" : "import.leftOut"),
        remarks: [`${say("survey.rows", { count: file.table.rows.length })}.`],
      };
    default:
      return { ...nothing, state: say(`import.${file.is}`) };
  }
}

/** What became of all files as a table: a row a file, in the order of the list. */
export function summaryTable({ files }: ImportPlan, say: Say): Uint8Array {
  const heads = ["folder", "file", "state", "interview", "turns", "speakers", "remarks"] as const;
  const rows = files.map((file) => {
    const { state, interview, turns, speakers, remarks } = sumOf(file, say);
    return [file.folder, file.fileName, state, interview, turns, speakers, remarks.join(" ")];
  });
  return writeCsv([heads.map((head) => say(`import.list.${head}`)), ...rows], { exact: false });
}

/** The same as text to read: what was imported and what was not, counted, and then a line a file. */
export function summaryText(plan: ImportPlan, study: string, when: string, say: Say): Uint8Array {
  const lines = plan.files.map((file) => {
    const { state, interview, remarks } = sumOf(file, say);
    const called = interview === "" ? state : `${state} (${interview})`;
    return [`${pathOf(file)}: ${called}`, ...remarks.map((remark) => `    ${remark}`)].join("\n");
  });
  const head = [say("import.list.title", { study, when }), summarySentence(plan, say)];
  return new TextEncoder().encode(`${[...head, "", ...lines].join("\n")}\n`);
}

/** Where a file stood in what was given: "Wave 2/Anna.docx". */
export function pathOf({ folder, fileName }: PlannedFile): string {
  return folder === "" ? fileName : `${folder}/${fileName}`;
}

/** "198 interviews are in the study now. 2 files were not imported." */
export function summarySentence({ files }: ImportPlan, say: Say): string {
  const imported = files.filter((file) => file.is === "imported");
  const interviews = imported.reduce((sum, { survey }) => sum + (survey?.interviews ?? 1), 0);
  const others = files.length - imported.length;
  return [say("import.sum", { count: interviews }), others > 0 ? say("import.sumNot", { count: others }) : ""]
    .join(" ")
    .trim();
}
