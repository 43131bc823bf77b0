import type { FactWords, HistoryFact } from "../history/facts.ts";
import type { Stretch } from "../history/fold-alike.ts";
import type { ThemeStatus } from "../project/records.ts";
import type { ReportLanguage } from "./report.ts";

/** What a deed was, as it follows the name of who did it: "coded “a cup of coffee” with “Trust” in Marta". */
type Sentence = (said: FactWords) => string;

type HistoryWords = {
  readonly deeds: Readonly<Record<HistoryFact["deed"], Sentence>>;
  /** Several alike deeds as one sentence; `count` is how many, the words are those of the first. */
  readonly runs: Partial<Record<HistoryFact["deed"], (count: number, said: FactWords) => string>>;
  /** Several alike deeds of which no sentence of their own is known. */
  readonly times: (sentence: string, count: number) => string;
  readonly undid: (sentence: string) => string;
  readonly redid: (sentence: string) => string;
};

/** What one entry of the history did, in words that follow a name. */
export function deedSentence({ action, deed, said }: HistoryFact, language: ReportLanguage): string {
  const { deeds, undid, redid } = words[language];
  return inAction(action, deeds[deed](said), { undid, redid });
}

/** What a stretch of the history did: of several alike deeds one sentence. */
export function stretchSentence({ facts }: Stretch, language: ReportLanguage): string {
  const [first] = facts;
  if (!first) return "";
  if (facts.length === 1) return deedSentence(first, language);
  const { deeds, runs, times, undid, redid } = words[language];
  const run = runs[first.deed];
  const sentence = run ? run(facts.length, first.said) : times(deeds[first.deed](first.said), facts.length);
  return inAction(first.action, sentence, { undid, redid });
}

function inAction(
  action: HistoryFact["action"],
  sentence: string,
  { undid, redid }: Pick<HistoryWords, "undid" | "redid">,
): string {
  if (action === "undo") return undid(sentence);
  return action === "redo" ? redid(sentence) : sentence;
}

/** The states of a theme, as they stand within a sentence. */
export const statusWords: Readonly<Record<ReportLanguage, Readonly<Record<ThemeStatus, string>>>> = {
  en: { candidate: "candidate", provisional: "provisional", final: "final", dropped: "dropped" },
  sv: { candidate: "kandidat", provisional: "preliminärt", final: "slutligt", dropped: "struket" },
};

function statusIn(language: ReportLanguage, status: string): string {
  const all: Readonly<Record<string, string>> = statusWords[language];
  return all[status] ?? status;
}

function en(words: string): string {
  return `“${words}”`;
}
function sv(words: string): string {
  return `”${words}”`;
}
/** What stands only where something is said. */
function when(said: string, sentence: (said: string) => string): string {
  return said === "" ? "" : sentence(said);
}
function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

const passages = (count: number) => many(count, "passage", "passages");
const avsnitt = (count: number) => many(count, "avsnitt", "avsnitt");

const english: HistoryWords = {
  deeds: {
    "begin-study": ({ about }) => `began the study ${en(about)}`,
    "change-study": ({ about, from, to }) =>
      from !== "" && to !== ""
        ? `renamed the study ${en(from)} to ${en(to)}`
        : `changed the study (${about})`,
    "import-transcripts": ({ about, count }) =>
      count > 1 ? `imported ${count} interviews: ${about}` : `imported ${about}`,
    "rename-transcript": ({ from, to }) => `renamed the interview ${en(from)} to ${en(to)}`,
    "set-language": ({ about }) => `corrected the language of ${about}`,
    "remove-transcript": ({ about }) => `removed the interview ${about}`,
    "change-speakers": ({ about }) => `changed who speaks in ${about}`,
    "correct-text": ({ transcript, words }) =>
      `corrected ${transcript}${when(words.trim(), (said) => `: ${en(said)}`)}`,
    "split-turn": ({ about }) => `split a turn in ${about}`,
    "join-turns": ({ about }) => `joined two turns in ${about}`,
    "set-turn-speaker": ({ about, count }) => `changed who says ${many(count, "turn", "turns")} in ${about}`,
    "review-speakers": ({ about }) => `looked again at who speaks in ${about}`,
    "add-participant": ({ about }) => `added ${about}`,
    "change-participant": ({ about, count }) =>
      count > 1
        ? `changed what is recorded of ${count} people${when(about, (said) => ` (${said})`)}`
        : `changed what is recorded of ${about || "participants"}`,
    "remove-participant": ({ about }) => `removed ${about}`,
    "add-code": ({ about }) => `made the code ${en(about)}`,
    "rename-code": ({ from, to }) => `renamed ${en(from)} to ${en(to)}`,
    "define-code": ({ about }) => `changed the definition of ${en(about)}`,
    "colour-code": ({ about }) => `gave ${en(about)} another colour`,
    "move-code": ({ about, to, count }) => {
      if (count === 0) return `put ${en(about)} in another place among its neighbours`;
      return to === ""
        ? `moved ${en(about)} to the top of the codebook`
        : `moved ${en(about)} under ${en(to)}`;
    },
    "merge-codes": ({ code, to, count }) =>
      `merged ${en(code)}${when(to, (said) => ` into ${en(said)}`)}${count > 0 ? ` with ${many(count, "coding", "codings")}` : ""}`,
    "remove-code": ({ code, count }) =>
      `deleted ${en(code)}${count > 0 ? ` with ${many(count, "coding", "codings")}` : ""}`,
    "promote-code": ({ about }) => `made ${en(about)} a theme`,
    "demote-code": ({ about }) => `made the theme ${en(about)} a code again`,
    "describe-theme": ({ about, to }) =>
      to === ""
        ? `changed what is said of the theme ${en(about)}`
        : `set the theme ${en(about)} to ${statusIn("en", to)}`,
    "import-codebook": ({ about, count, from }) =>
      `took in the codebook ${about}: ${many(count, "new code", "new codes")}, ${from} changed`,
    "code-passage": ({ code, made, transcript, words }) =>
      made === ""
        ? `coded ${en(words)} with ${en(code)} in ${transcript}`
        : `made the code ${en(made)} of ${en(words)} in ${transcript}`,
    "uncode-passage": ({ code, transcript, words, count }) =>
      count > 1
        ? `took ${en(code)} from ${passages(count)} in ${transcript}`
        : `took ${en(code)} from ${en(words)} in ${transcript}`,
    "resize-coding": ({ code, transcript, words }) =>
      `changed how far ${en(code)} reaches, to ${en(words)}, in ${transcript}`,
    "place-lost-coding": ({ code, transcript, words }) =>
      `gave the lost coding ${en(code)} the words ${en(words)} in ${transcript}`,
    "import-codings": ({ about, count }) =>
      `took in ${many(count, "coding", "codings")}${when(about, (said) => ` from ${said}`)}`,
    "mark-read": ({ about }) => `read ${about}`,
    "mark-unread": ({ about }) => `marked ${about} as unread`,
    "note-passage": ({ transcript, words }) =>
      `wrote in the margin of ${transcript}${when(words, (said) => ` at ${en(said)}`)}`,
    "change-note": ({ transcript }) => `changed a note in the margin of ${transcript}`,
    "remove-note": ({ transcript }) => `removed a note from the margin of ${transcript}`,
    "link-passage": ({ about }) => `linked to a passage of ${about}`,
    "change-guide": () => "changed the interview guide",
    "mark-sections": ({ about }) => `marked sections of the guide in ${about}`,
    "comment-coding": ({ code, transcript, words }) =>
      `commented on ${en(words)}, coded with ${en(code)} in ${transcript}`,
    "code-all": ({ about, count }) => `coded ${passages(count)} at once with ${en(about)}`,
    "split-code": ({ code, to, count }) =>
      `split ${en(code)}${when(to, (said) => ` into ${en(said)}`)}${count > 0 ? `, with ${many(count, "coding", "codings")}` : ""}`,
    recode: ({ code, to, count }) =>
      `gave ${many(count, "coding", "codings")}${when(code, (said) => ` of ${en(said)}`)} to ${en(to)}`,
    "write-memo": ({ words, to }) => `wrote the memo ${en(words)}${when(to, (said) => ` on ${en(said)}`)}`,
    "change-memo": ({ words, to }) => `changed the memo ${en(words)}${when(to, (said) => ` on ${en(said)}`)}`,
    "remove-memo": ({ words }) => `removed the memo ${en(words)}`,
    "change-status": ({ code, from, to }) =>
      to === ""
        ? `changed the status of ${en(code)}`
        : `set the theme ${en(code)} from ${statusIn("en", from)} to ${statusIn("en", to)}`,
    "make-theme": ({ about, count }) =>
      `made the theme ${en(about)}${count > 0 ? ` of ${many(count, "code", "codes")}` : ""}`,
    "sort-codes": ({ about, count }) => `sorted ${many(count, "code", "codes")} into ${en(about)}`,
    "set-core-theme": ({ about }) => `made ${en(about)} the core theme`,
    "gather-code": ({ code, from, to }) => {
      const parts = [
        when(to, (said) => `gathered ${en(said)} in`),
        when(from, (said) => `let go of ${en(said)} in`),
      ];
      const did = parts.filter(Boolean).join(", ");
      return `${did || "changed what is gathered in"} ${en(code)}`;
    },
    "review-theme": ({ about }) => `reviewed the theme ${en(about)}`,
    "relate-codes": ({ code, to }) =>
      `drew a relation from ${en(code)}${when(to, (said) => ` to ${en(said)}`)}`,
    "change-relation": ({ code, to }) =>
      `changed the relation between ${en(code)}${when(to, (said) => ` and ${en(said)}`)}`,
    "remove-relation": ({ code, to }) =>
      `removed the relation between ${en(code)}${when(to, (said) => ` and ${en(said)}`)}`,
    "arrange-map": ({ about }) => `arranged the map ${en(about)}`,
    "name-version": ({ about }) => `kept the codebook as the version ${en(about)}`,
    "rename-version": ({ from, to }) =>
      to === ""
        ? `changed the note of the version ${en(from)}`
        : `renamed the version ${en(from)} to ${en(to)}`,
    "remove-version": ({ about }) => `removed the version ${en(about)}`,
  },
  runs: {
    "code-passage": (count, { transcript }) => `coded ${passages(count)} in ${transcript}`,
    "uncode-passage": (count, { transcript }) => `took codes from ${passages(count)} in ${transcript}`,
    "resize-coding": (count, { transcript }) =>
      `changed how far ${many(count, "coding", "codings")} reach in ${transcript}`,
    "correct-text": (count, { transcript }) => `corrected ${transcript} in ${many(count, "place", "places")}`,
    "split-turn": (count, { about }) => `split turns in ${about} ${count} times`,
    "join-turns": (count, { about }) => `joined turns in ${about} ${count} times`,
    "set-turn-speaker": (count, { about }) => `changed who says turns in ${about} ${count} times`,
    "comment-coding": (count, { transcript }) => `commented on codings in ${transcript} ${count} times`,
    "note-passage": (count, { transcript }) =>
      `wrote ${many(count, "note", "notes")} in the margin of ${transcript}`,
    "add-code": (count) => `made ${many(count, "code", "codes")}`,
    "move-code": (count) => `moved ${many(count, "code", "codes")} in the codebook`,
    "add-participant": (count) => `added ${many(count, "person", "people")}`,
  },
  times: (sentence, count) => `${sentence} (${count} times)`,
  undid: (sentence) => `undid: ${sentence}`,
  redid: (sentence) => `did again: ${sentence}`,
};

const swedish: HistoryWords = {
  deeds: {
    "begin-study": ({ about }) => `påbörjade studien ${sv(about)}`,
    "change-study": ({ about, from, to }) =>
      from !== "" && to !== ""
        ? `bytte studiens namn från ${sv(from)} till ${sv(to)}`
        : `ändrade studien (${about})`,
    "import-transcripts": ({ about, count }) =>
      count > 1 ? `importerade ${count} intervjuer: ${about}` : `importerade ${about}`,
    "rename-transcript": ({ from, to }) => `bytte intervjuns namn från ${sv(from)} till ${sv(to)}`,
    "set-language": ({ about }) => `rättade språket för ${about}`,
    "remove-transcript": ({ about }) => `tog bort intervjun ${about}`,
    "change-speakers": ({ about }) => `ändrade vem som talar i ${about}`,
    "correct-text": ({ transcript, words }) =>
      `rättade ${transcript}${when(words.trim(), (said) => `: ${sv(said)}`)}`,
    "split-turn": ({ about }) => `delade en replik i ${about}`,
    "join-turns": ({ about }) => `slog ihop två repliker i ${about}`,
    "set-turn-speaker": ({ about, count }) =>
      `ändrade vem som säger ${many(count, "replik", "repliker")} i ${about}`,
    "review-speakers": ({ about }) => `såg på nytt över vem som talar i ${about}`,
    "add-participant": ({ about }) => `lade till ${about}`,
    "change-participant": ({ about, count }) =>
      count > 1
        ? `ändrade uppgifter om ${count} personer${when(about, (said) => ` (${said})`)}`
        : `ändrade uppgifter om ${about || "deltagare"}`,
    "remove-participant": ({ about }) => `tog bort ${about}`,
    "add-code": ({ about }) => `skapade koden ${sv(about)}`,
    "rename-code": ({ from, to }) => `döpte om ${sv(from)} till ${sv(to)}`,
    "define-code": ({ about }) => `ändrade definitionen av ${sv(about)}`,
    "colour-code": ({ about }) => `gav ${sv(about)} en annan färg`,
    "move-code": ({ about, to, count }) => {
      if (count === 0) return `gav ${sv(about)} en annan plats bland sina grannar`;
      return to === "" ? `flyttade ${sv(about)} överst i kodboken` : `flyttade ${sv(about)} till ${sv(to)}`;
    },
    "merge-codes": ({ code, to, count }) =>
      `slog ihop ${sv(code)}${when(to, (said) => ` med ${sv(said)}`)}${count > 0 ? `, ${many(count, "kodning", "kodningar")}` : ""}`,
    "remove-code": ({ code, count }) =>
      `tog bort ${sv(code)}${count > 0 ? ` med ${many(count, "kodning", "kodningar")}` : ""}`,
    "promote-code": ({ about }) => `gjorde ${sv(about)} till tema`,
    "demote-code": ({ about }) => `gjorde temat ${sv(about)} till kod igen`,
    "describe-theme": ({ about, to }) =>
      to === ""
        ? `ändrade vad som sägs om temat ${sv(about)}`
        : `satte temat ${sv(about)} till ${statusIn("sv", to)}`,
    "import-codebook": ({ about, count, from }) =>
      `läste in kodboken ${about}: ${many(count, "ny kod", "nya koder")}, ${from} ändrade`,
    "code-passage": ({ code, made, transcript, words }) =>
      made === ""
        ? `kodade ${sv(words)} med ${sv(code)} i ${transcript}`
        : `skapade koden ${sv(made)} av ${sv(words)} i ${transcript}`,
    "uncode-passage": ({ code, transcript, words, count }) =>
      count > 1
        ? `tog bort ${sv(code)} från ${avsnitt(count)} i ${transcript}`
        : `tog bort ${sv(code)} från ${sv(words)} i ${transcript}`,
    "resize-coding": ({ code, transcript, words }) =>
      `ändrade omfånget av ${sv(code)} till ${sv(words)} i ${transcript}`,
    "place-lost-coding": ({ code, transcript, words }) =>
      `gav den förlorade kodningen ${sv(code)} orden ${sv(words)} i ${transcript}`,
    "import-codings": ({ about, count }) =>
      `läste in ${many(count, "kodning", "kodningar")}${when(about, (said) => ` från ${said}`)}`,
    "mark-read": ({ about }) => `läste ${about}`,
    "mark-unread": ({ about }) => `markerade ${about} som oläst`,
    "note-passage": ({ transcript, words }) =>
      `skrev i marginalen i ${transcript}${when(words, (said) => ` vid ${sv(said)}`)}`,
    "change-note": ({ transcript }) => `ändrade en marginalanteckning i ${transcript}`,
    "remove-note": ({ transcript }) => `tog bort en marginalanteckning i ${transcript}`,
    "link-passage": ({ about }) => `länkade till ett ställe i ${about}`,
    "change-guide": () => "ändrade intervjuguiden",
    "mark-sections": ({ about }) => `markerade guidens avsnitt i ${about}`,
    "comment-coding": ({ code, transcript, words }) =>
      `kommenterade ${sv(words)}, kodat med ${sv(code)} i ${transcript}`,
    "code-all": ({ about, count }) => `kodade ${avsnitt(count)} på en gång med ${sv(about)}`,
    "split-code": ({ code, to, count }) =>
      `delade ${sv(code)}${when(to, (said) => ` i ${sv(said)}`)}${count > 0 ? `, ${many(count, "kodning", "kodningar")}` : ""}`,
    recode: ({ code, to, count }) =>
      `gav ${many(count, "kodning", "kodningar")}${when(code, (said) => ` av ${sv(said)}`)} till ${sv(to)}`,
    "write-memo": ({ words, to }) => `skrev memot ${sv(words)}${when(to, (said) => ` om ${sv(said)}`)}`,
    "change-memo": ({ words, to }) => `ändrade memot ${sv(words)}${when(to, (said) => ` om ${sv(said)}`)}`,
    "remove-memo": ({ words }) => `tog bort memot ${sv(words)}`,
    "change-status": ({ code, from, to }) =>
      to === ""
        ? `ändrade status för ${sv(code)}`
        : `ändrade temat ${sv(code)} från ${statusIn("sv", from)} till ${statusIn("sv", to)}`,
    "make-theme": ({ about, count }) =>
      `skapade temat ${sv(about)}${count > 0 ? ` av ${many(count, "kod", "koder")}` : ""}`,
    "sort-codes": ({ about, count }) => `sorterade ${many(count, "kod", "koder")} till ${sv(about)}`,
    "set-core-theme": ({ about }) => `gjorde ${sv(about)} till kärntema`,
    "gather-code": ({ code, from, to }) => {
      const parts = [
        when(to, (said) => `samlade ${sv(said)} i`),
        when(from, (said) => `släppte ${sv(said)} ur`),
      ];
      const did = parts.filter(Boolean).join(", ");
      return `${did || "ändrade vad som samlas i"} ${sv(code)}`;
    },
    "review-theme": ({ about }) => `granskade temat ${sv(about)}`,
    "relate-codes": ({ code, to }) =>
      `drog en relation från ${sv(code)}${when(to, (said) => ` till ${sv(said)}`)}`,
    "change-relation": ({ code, to }) =>
      `ändrade relationen mellan ${sv(code)}${when(to, (said) => ` och ${sv(said)}`)}`,
    "remove-relation": ({ code, to }) =>
      `tog bort relationen mellan ${sv(code)}${when(to, (said) => ` och ${sv(said)}`)}`,
    "arrange-map": ({ about }) => `ordnade kartan ${sv(about)}`,
    "name-version": ({ about }) => `sparade kodboken som versionen ${sv(about)}`,
    "rename-version": ({ from, to }) =>
      to === ""
        ? `ändrade anteckningen till versionen ${sv(from)}`
        : `döpte om versionen ${sv(from)} till ${sv(to)}`,
    "remove-version": ({ about }) => `tog bort versionen ${sv(about)}`,
  },
  runs: {
    "code-passage": (count, { transcript }) => `kodade ${avsnitt(count)} i ${transcript}`,
    "uncode-passage": (count, { transcript }) => `tog bort koder från ${avsnitt(count)} i ${transcript}`,
    "resize-coding": (count, { transcript }) =>
      `ändrade omfånget av ${many(count, "kodning", "kodningar")} i ${transcript}`,
    "correct-text": (count, { transcript }) => `rättade ${transcript} på ${many(count, "ställe", "ställen")}`,
    "split-turn": (count, { about }) => `delade repliker i ${about} ${count} gånger`,
    "join-turns": (count, { about }) => `slog ihop repliker i ${about} ${count} gånger`,
    "set-turn-speaker": (count, { about }) => `ändrade vem som säger repliker i ${about} ${count} gånger`,
    "comment-coding": (count, { transcript }) => `kommenterade kodningar i ${transcript} ${count} gånger`,
    "note-passage": (count, { transcript }) =>
      `skrev ${many(count, "marginalanteckning", "marginalanteckningar")} i ${transcript}`,
    "add-code": (count) => `skapade ${many(count, "kod", "koder")}`,
    "move-code": (count) => `flyttade ${many(count, "kod", "koder")} i kodboken`,
    "add-participant": (count) => `lade till ${many(count, "person", "personer")}`,
  },
  times: (sentence, count) => `${sentence} (${count} gånger)`,
  undid: (sentence) => `ångrade: ${sentence}`,
  redid: (sentence) => `gjorde om: ${sentence}`,
};

const words: Readonly<Record<ReportLanguage, HistoryWords>> = { en: english, sv: swedish };
