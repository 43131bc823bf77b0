import fc from "fast-check";
import type { Document, Paragraph, Run } from "../../shared/speakers/document.ts";
import { noMarks } from "../../shared/speakers/document.ts";

/**
 * Interviews made from parts, with who says what known: the form of the labels, their capitals, their marks, whether one
 * side or both are labelled, joint labels, language, format, paragraphs to a turn. For the law that no word comes under
 * a wrong name without a question.
 */
export type MadeTalk = {
  readonly name: string;
  readonly document: Document;
  /** Each sentence that was said once, and by whom: a label as it is written, or null where nobody is named. */
  readonly said: readonly { readonly words: string; readonly by: string | null }[];
};

type LabelForm = { readonly name: string; write(label: string, words: string): readonly Line[] };
type Line = { readonly runs: readonly Run[]; readonly heading?: number };

const plain = (text: string): Line => ({ runs: [{ text, bold: false }] });
const clock = "00:01:02";

/** The ways to write a label; `⏎` forms put it on a line of its own. */
export const labelForms: readonly LabelForm[] = [
  { name: "Label: words", write: (label, words) => [plain(`${label}: ${words}`)] },
  { name: "Label; words", write: (label, words) => [plain(`${label}; ${words}`)] },
  { name: "Label – words", write: (label, words) => [plain(`${label} – ${words}`)] },
  { name: "Label - words", write: (label, words) => [plain(`${label} - ${words}`)] },
  { name: "Label⇥words", write: (label, words) => [plain(`${label}\t${words}`)] },
  { name: "Label:⇥words", write: (label, words) => [plain(`${label}:\t${words}`)] },
  { name: "[Label] words", write: (label, words) => [plain(`[${label}] ${words}`)] },
  { name: "[Label]: words", write: (label, words) => [plain(`[${label}]: ${words}`)] },
  { name: "(Label) words", write: (label, words) => [plain(`(${label}) ${words}`)] },
  { name: "{Label} words", write: (label, words) => [plain(`{${label}} ${words}`)] },
  { name: "<Label> words", write: (label, words) => [plain(`<${label}> ${words}`)] },
  { name: "#Label: words", write: (label, words) => [plain(`#${label}: ${words}`)] },
  { name: "@Label: words", write: (label, words) => [plain(`@${label}: ${words}`)] },
  { name: ">> Label: words", write: (label, words) => [plain(`>> ${label}: ${words}`)] },
  { name: "- Label: words", write: (label, words) => [plain(`- ${label}: ${words}`)] },
  { name: "**Label** words", write: (label, words) => [plain(`**${label}** ${words}`)] },
  { name: "**Label:** words", write: (label, words) => [plain(`**${label}:** ${words}`)] },
  { name: "*Label*: words", write: (label, words) => [plain(`*${label}*: ${words}`)] },
  { name: "[time] Label: words", write: (label, words) => [plain(`[${clock}] ${label}: ${words}`)] },
  { name: "Label [time]: words", write: (label, words) => [plain(`${label} [${clock}]: ${words}`)] },
  { name: "Label: [time] words", write: (label, words) => [plain(`${label}: [${clock}] ${words}`)] },
  { name: "time Label: words", write: (label, words) => [plain(`${clock} ${label}: ${words}`)] },
  { name: "Label: words #time#", write: (label, words) => [plain(`${label}: ${words} #${clock}-1#`)] },
  { name: "### Label⏎words", write: (label, words) => [plain(`### ${label}`), plain(""), plain(words)] },
  { name: "Label  time⏎words", write: (label, words) => [plain(`${label}  0:03`), plain(words), plain("")] },
  { name: "(Label)⏎words", write: (label, words) => [plain(`(${label})`), plain(words)] },
  { name: "Label:⏎words", write: (label, words) => [plain(`${label}:`), plain(words)] },
  {
    name: "bold label: words",
    write: (label, words) => [
      {
        runs: [
          { text: `${label}:`, bold: true },
          { text: ` ${words}`, bold: false },
        ],
      },
    ],
  },
  {
    name: "bold label words",
    write: (label, words) => [
      {
        runs: [
          { text: label, bold: true },
          { text: ` ${words}`, bold: false },
        ],
      },
    ],
  },
  {
    name: "heading⏎words",
    write: (label, words) => [{ runs: [{ text: label, bold: false }], heading: 2 }, plain(words)],
  },
];

export type Capitals = "as it is" | "small" | "capitals";
export const capitals: readonly Capitals[] = ["as it is", "small", "capitals"];

const casts = {
  en: [
    ["Interviewer", "Interviewee"],
    ["I", "R"],
    ["Moderator", "Vera", "Tomas"],
    ["Maja Lind", "Tomas77"],
    ["Interviewer 1", "Interviewee 1 or Interviewee 2"],
    ["Q", "A"],
    ["Ferry Guide", "van Loon"],
    ["Speaker 1", "Speaker 2"],
  ],
  sv: [
    ["Intervjuare", "Informant"],
    ["Sara", "Åke Öberg", "Märta"],
    ["I", "IP1", "IP2"],
    ["Samtalsledaren", "Anna och Bo"],
  ],
} as const;
export type Language = keyof typeof casts;

const asked = {
  en: ["When did it begin", "How was that for you", "What came next", "Who was there", "Why do you think so"],
  sv: ["När började det", "Hur var det för dig", "Vad hände sen", "Vem var med", "Varför tror du det"],
} as const;
const told = {
  en: [
    "We took the early ferry because the bridge was shut",
    "I liked the quiet of it and I still do",
    "My aunt said: go and see for yourself",
    "It was cold, and nobody had told us about the ice",
    "There were three things to do and no time for any of them",
  ],
  sv: [
    "Vi tog den tidiga färjan för att bron var stängd",
    "Jag tyckte om tystnaden och det gör jag fortfarande",
    "Min moster sa: åk och se själv",
    "Det var kallt och ingen hade sagt något om isen",
    "Det var tre saker att göra och inte tid till någon av dem",
  ],
} as const;

export type TalkPlan = {
  readonly form: LabelForm;
  readonly capitals: Capitals;
  readonly language: Language;
  readonly cast: readonly string[];
  /** "both": everybody is labelled; "interviewer": only the first. */
  readonly sides: "both" | "interviewer";
  readonly turns: number;
  /** Paragraphs to each answer. */
  readonly paragraphs: number;
  readonly title: boolean;
  readonly format: "txt" | "docx" | "srt";
};

export const aTalkPlan: fc.Arbitrary<TalkPlan> = fc.constantFrom<Language>("en", "sv").chain((language) =>
  fc.record({
    form: fc.constantFrom(...labelForms),
    capitals: fc.constantFrom(...capitals),
    language: fc.constant(language),
    cast: fc.constantFrom<readonly string[]>(...casts[language]),
    sides: fc.constantFrom("both" as const, "both" as const, "both" as const, "interviewer" as const),
    turns: fc.integer({ min: 6, max: 40 }),
    paragraphs: fc.integer({ min: 1, max: 3 }),
    title: fc.boolean(),
    format: fc.constantFrom("txt" as const, "docx" as const, "srt" as const),
  }),
);

/** The interview of a plan: question and answer in turn, each sentence with a number so that it stands once. */
export function talkOf(plan: TalkPlan): MadeTalk {
  const { form, language, sides, title } = plan;
  const cast = plan.cast.map((label) => spelled(label, plan.capitals));
  const lines: Line[] = title ? [plain("Ferry study, interview 4"), plain("")] : [];
  const said: { words: string; by: string | null }[] = [];
  for (let n = 0; n < plan.turns; n += 1) {
    const isQuestion = n % 2 === 0;
    const label = isQuestion ? (cast[0] ?? "") : (cast[1 + (((n - 1) / 2) % (cast.length - 1))] ?? "");
    const isLabelled = sides === "both" || isQuestion;
    const many = isQuestion ? 1 : plan.paragraphs;
    for (let part = 0; part < many; part += 1) {
      const base = (isQuestion ? asked : told)[language];
      const words = `${base[(n + part) % base.length]} ${n * 10 + part}${isQuestion ? "?" : "."}`;
      said.push({ words, by: isLabelled ? label : null });
      if (part === 0 && isLabelled) lines.push(...form.write(label, words));
      else lines.push(plain(words));
    }
  }
  return {
    name: `${form.name}, ${cast.join(" / ")}, ${sides}, ${plan.turns} turns of ${plan.paragraphs}, ${plan.format}`,
    document: documentOf(plan.format, lines),
    said,
  };
}

function documentOf(format: TalkPlan["format"], lines: readonly Line[]): Document {
  const paragraphs = lines.map(({ runs, heading = 0 }, n): Paragraph => {
    const isCue = format === "srt";
    const times = isCue ? { startMs: n * 1000, endMs: n * 1000 + 900 } : { startMs: null, endMs: null };
    return { runs, speaker: null, ...times, marks: { ...noMarks, heading: format === "docx" ? heading : 0 } };
  });
  const isEmpty = ({ runs }: Paragraph) => runs.every(({ text }) => text === "");
  return { format, paragraphs: format === "srt" ? paragraphs.filter((one) => !isEmpty(one)) : paragraphs };
}

function spelled(label: string, how: Capitals): string {
  if (how === "small") return label.toLowerCase();
  return how === "capitals" ? label.toUpperCase() : label;
}
