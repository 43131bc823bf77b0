import type { Note } from "../outcome.ts";
import type { Span } from "../text/span.ts";

/**
 * What a study consists of. Every record is plain, readonly data whose id carries its kind, so that a
 * CodeId cannot be handed in as a TranscriptId, and so that a row read from a file says what it is.
 * Absent values are null, never undefined: a record must survive JSON and a structured clone unchanged.
 */

export type StudyId = `study:${string}`;
export type ParticipantId = `participant:${string}`;
export type TranscriptId = `transcript:${string}`;
export type CodeId = `code:${string}`;
export type CodingId = `coding:${string}`;
export type PassageId = `passage:${string}`;
export type QuoteId = `quote:${string}`;
export type CheckId = `check:${string}`;
export type CorrectionNoteId = `correction-note:${string}`;
export type TimeMarkId = `time-mark:${string}`;
export type RecordingId = `recording:${string}`;
export type ReadingId = `reading:${string}`;
export type MemoId = `memo:${string}`;
export type RelationId = `relation:${string}`;
export type MapId = `map:${string}`;
export type VersionId = `version:${string}`;

/** The study itself: one record in every project. */
export type Study = {
  readonly id: StudyId;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** What is recorded of participants, in the order of the columns: "role", "workplace", "age". */
  readonly attributes: readonly Attribute[];
  /** How a quote names who spoke, e.g. "{pseudonym}[, a {role}][ at a {workplace}]"; see quotes/attribution.ts. */
  readonly attribution: string;
  /** The author that exported documents name; empty when they shall name nobody. */
  readonly author: string;
  /** The interview guide, in its order; empty when the study has none. */
  readonly guide: readonly GuideSection[];
  /** The names of those who have promised to code blind (rule B9), in the order of their promises. */
  readonly blindCoders: readonly string[];
  /** What the names in its files are, as it was said when files were imported last. */
  readonly namesInFiles: NameKind;
  /** How the study's quotes are printed. */
  readonly houseStyle: HouseStyle;
  /** Names that are printed for others than its participants: places, organisations, people who were spoken of. */
  readonly standIns: readonly string[];
  /** Which kind of thematic analysis it is, by which Kvali knows what fits it. */
  readonly method: Method;
  /** What the gate of names lets through, oldest first. */
  readonly exceptions: readonly NameException[];
  /** Which turns of its interviews shall be checked against the recordings; null: nobody has said. */
  readonly checkPlan: CheckPlan | null;
  /** The error rate of words up to which a transcript is accepted, as a fraction; null: the study has set no rule. */
  readonly acceptedErrorRate: number | null;
};

/**
 * Which turns shall be checked (see checking/check-plan.ts): all of them; each `step`th of each interview; or so many in a hundred of what each person says in
 * each wave, drawn by a seed.
 */
export type CheckPlan =
  | { readonly is: "all" }
  | { readonly is: "each"; readonly step: number }
  | { readonly is: "sample"; readonly percent: number; readonly seed: number };

/** Reflexive, codebook, or coding reliability, as Braun and Clarke tell them apart. */
export type Method = "unsaid" | "reflexive" | "codebook" | "reliability";

/** A word that stands in the author's list of names, and may be printed all the same. */
export type NameException = {
  readonly word: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** What stands in print for words that were cut. */
export type CutMark = "…" | "[…]" | "[...]" | "(…)" | "...";

/** Quotation marks, outer and inner: “ ‘, ‘ “, " ', » «, „ “, ” ’. */
export type QuoteMarks = "english" | "british" | "straight" | "guillemets" | "german" | "swedish";

/** The conventions of the journal that a study is printed in. */
export type HouseStyle = {
  readonly cutMark: CutMark;
  readonly marks: QuoteMarks;
  /** American: a full stop or comma stands within the closing mark; British: behind it, unless it was said. */
  readonly stops: "american" | "british";
  /** From how many words on a quote is a block; 0: never. */
  readonly blockFrom: number;
  /** How those who speak are named within a quote of several turns. */
  readonly labels: "none" | "initial" | "name";
  /** How literature is cited: by names and years, or by numbers (see literature/citation.ts). */
  readonly citations: CitationStyle;
};

export type CitationStyle = "apa" | "vancouver";

/** A part of the interview guide. Readers see it lettered a, b, c … by its place in the list. */
export type GuideSection = {
  /** Unique within the study, and kept when others go. */
  readonly id: string;
  /** "Motivational work". */
  readonly name: string;
  /** As the guide words them: by these an interviewer's turns are recognised. */
  readonly questions: readonly string[];
};

/** What somebody said of a name: that it is a pseudonym, or a real name. Names come with the files, and then nobody has said. */
export type NameKind = "unsaid" | "pseudonym" | "real-name";

/** What kind of values an attribute has. Values stay as they were typed; see participants/attribute-values.ts for how they are read. */
export type AttributeType = "text" | "number" | "date" | "choice" | "yes-no";

/** Something that is recorded of participants: a column of the table of people. */
export type Attribute = {
  /** Unique within the study, whatever its capitals. */
  readonly name: string;
  /** null: nobody has said; it is taken to be what its values look like (participants/attribute-types.ts). */
  readonly type: AttributeType | null;
  /** What may be chosen, in the order of the list; empty for other types. */
  readonly choices: readonly string[];
};

/** A person who was interviewed, under the name that may be printed. */
export type Participant = {
  readonly id: ParticipantId;
  /** The name that they stand under, in print too. */
  readonly pseudonym: string;
  readonly nameIs: NameKind;
  /** How a quote describes them beside the pseudonym: "a supervisor at a low-threshold residence"; empty when nothing is said. */
  readonly description: string;
  /** Values by attribute name; an attribute nobody filled in is absent. */
  readonly attributes: Readonly<Record<string, string>>;
};

export type SpeakerRole = "interviewer" | "participant" | "other";

/** A voice in one transcript: the label that the file used, and who it is. */
export type Speaker = {
  /** Unique within its transcript. */
  readonly id: string;
  readonly label: string;
  readonly role: SpeakerRole;
  /**
   * Who speaks under the label, each person once: nobody while that is not known, several where the label stands for
   * them together ("Interviewee 1 or 2"). All of them are taken to speak in its turns.
   */
  readonly participantIds: readonly ParticipantId[];
};

/** What one speaker says until another begins. The spans of turns rise, and one LF stands between them. */
export type Turn = Span & {
  /** Unique within its transcript, and kept when turns before it go. */
  readonly id: number;
  readonly speakerId: string | null;
  /** Milliseconds from the start of the recording. */
  readonly startMs: number | null;
  readonly endMs: number | null;
};

/** From this turn on, until the next mark, the interview is in that section of the guide; null: in none. */
export type SectionMark = { readonly turnId: number; readonly sectionId: string | null };

export type TranscriptFormat =
  | ("txt" | "md" | "docx" | "odt" | "rtf" | "html" | "pdf")
  | ("vtt" | "srt" | "sbv" | "json" | "otr")
  | ("eaf" | "exb" | "textgrid" | "cha")
  | ("csv" | "jsonl" | "xlsx" | "ods");

/** The file that a transcript came from. Its bytes are kept beside the project under their hash. */
export type TranscriptSource = {
  readonly fileName: string;
  readonly format: TranscriptFormat;
  /** SHA-256 of the bytes as they were imported, in lower-case hex. */
  readonly sha256: string;
  readonly importedAt: string;
  /**
   * Which judgement of speakers made the turns (see speakers/judgement-version.ts), so that what an earlier one made
   * can be offered to a later one. 0: one of before they were counted.
   */
  readonly judgedBy: number;
  /** What the importer could not keep in the text (comments, deletions, …), kept so that it can be looked up later. */
  readonly notes: readonly Note[];
};

export type Transcript = {
  readonly id: TranscriptId;
  readonly name: string;
  /** In which of several rounds of interviews it was held: "2019"; empty when nobody has said. */
  readonly wave: string;
  /** BCP 47, "sv" or "en"; null when it could not be told. */
  readonly language: string | null;
  /** Who wrote it down from the recording; null when nobody has said. */
  readonly transcriber: string | null;
  /** The program that wrote it down, where one did; null: none did, or nobody has said. */
  readonly machine: Machine | null;
  /** What was said: no labels, no time marks; LF only; never normalised after import. */
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly speakers: readonly Speaker[];
  /** In the order of the turns, at most one a turn; before the first mark the interview is in no section. */
  readonly sections: readonly SectionMark[];
  readonly source: TranscriptSource;
  /** What an excerpt from the literature is taken from; null: it is an interview. */
  readonly reference: Reference | null;
};

/** A program that turns speech into text: "whisper.cpp", "large-v3". Empty is what the file does not say. */
export type Machine = { readonly tool: string; readonly model: string };

export type ReferenceAuthor =
  | { readonly family: string; readonly given: string }
  /** A group, or a name that nobody has divided. */
  | { readonly literal: string };

/** A source in the literature, in the words of CSL-JSON (its `type` too); what is not known is empty. */
export type Reference = {
  readonly type: string;
  readonly title: string;
  /** In the order of the title page. Where it is said that there are more, `moreAuthors` of literature/reference-fields.ts is last. */
  readonly authors: readonly ReferenceAuthor[];
  /** Of a chapter, those of its book. */
  readonly editors: readonly ReferenceAuthor[];
  /** The year, the date as ISO 8601 has it ("2018-05-24"), or words ("in press"). */
  readonly issued: string;
  /** The journal, book or site that it stands in. */
  readonly containerTitle: string;
  readonly volume: string;
  readonly issue: string;
  /** Of the work within what it stands in, with a plain hyphen: "207-217". */
  readonly page: string;
  /** The number of an article that has no pages ("e0193972"), or of a report in its series. */
  readonly number: string;
  /** "2", or as the book says it: "Revised". */
  readonly edition: string;
  readonly publisher: string;
  readonly publisherPlace: string;
  /** Without an address in front: "10.1186/s12954-022-00676-8". */
  readonly DOI: string;
  readonly URL: string;
};

export type ThemeStatus = "candidate" | "provisional" | "final" | "dropped";

/** The meaning that makes a theme of a code. */
export type Theme = {
  readonly status: ThemeStatus;
  /** The central organising concept. */
  readonly concept: string;
  readonly is: string;
  readonly isNot: string;
  /** The one around which the others are organised: at most one theme of a study is. */
  readonly core: boolean;
  /** Why it was dropped; kept when it is taken up again. */
  readonly reason: string;
  /** Codes that stand elsewhere in the codebook and belong to this theme as well: each once, never the theme itself. */
  readonly gathers: readonly CodeId[];
  /** Oldest first. */
  readonly reviews: readonly ThemeReview[];
};

/** One judgement of a theme while themes are reviewed (Braun and Clarke 2006, phase 4). */
export type ThemeReview = {
  /** Level 1, against the theme's own extracts; level 2, against the whole data set. */
  readonly level: "extracts" | "set";
  readonly finding: "holds" | "needs-work";
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

/** An entry of the codebook, which is one tree. A code that was promoted carries a theme. */
export type Code = {
  readonly id: CodeId;
  readonly parentId: CodeId | null;
  /** Its place among its siblings: an order key, see order-key.ts. */
  readonly order: string;
  readonly name: string;
  /** A hue in degrees (OKLCH); lightness and chroma belong to the light or dark appearance. */
  readonly hue: number;
  readonly definition: string;
  readonly counts: string;
  readonly countsNot: string;
  readonly example: string;
  readonly theme: Theme | null;
};

/**
 * A researcher's decision that a passage speaks of a code. Counted in UTF-16 code units of the
 * transcript's text. When the words are deleted the coding is kept as lost, with the place where they stood.
 */
export type Coding = {
  readonly id: CodingId;
  readonly transcriptId: TranscriptId;
  readonly codeId: CodeId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost coding, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** What the coder says of this coding; plain text, empty when nothing. */
  readonly comment: string;
  /** Who coded, under the name that they chose. */
  readonly by: string;
  readonly at: string;
};

/**
 * A passage that is pointed at without being coded: a note in the margin, or the end of a link in a memo. It
 * follows its words as a coding does, and is kept as lost as a coding is.
 */
export type Passage = {
  readonly id: PassageId;
  readonly transcriptId: TranscriptId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost passage, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** What the reader wrote in the margin; empty when the passage is only linked to. */
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

/**
 * A passage that was chosen to be printed beneath a theme: its words as they were said, and what the print form
 * does to them. It follows its words as a coding does, and is kept as lost as a coding is.
 */
export type Quote = {
  readonly id: QuoteId;
  readonly transcriptId: TranscriptId;
  /** The entry of the codebook that it stands for, in most studies a theme or subtheme. */
  readonly themeId: CodeId;
  /** Its place among the quotes of that entry: an order key, see order-key.ts. */
  readonly order: string;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost quote, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** The words as they stood when somebody looked at the print form last: where `quote` differs, they were corrected since. */
  readonly seen: string;
  readonly role: QuoteRole;
  readonly form: QuoteForm;
  /** Rising, none touching another's words; see quotes/print-form.ts. */
  readonly edits: readonly PrintEdit[];
  /** What it is taken to mean, and where the argument goes from it. */
  readonly interpretation: RichText;
  /** At most one a language. */
  readonly translations: readonly Translation[];
  /** Who chose it. */
  readonly by: string;
  readonly at: string;
};

export type QuoteRole = "exemplar" | "contrast" | "negative-case";
/** Set apart; within the author's sentence; a few words of it. */
export type QuoteForm = "block" | "inline" | "fragment";

/**
 * One thing that a print form does to the words that were said, from `start` to `end`, in UTF-16 code units counted
 * from the beginning of the quote. A bracket says its words in their place, or, where `start` equals `end`, beside them.
 */
export type PrintEdit =
  | { readonly kind: "cut"; readonly start: number; readonly end: number }
  | {
      readonly kind: "bracket" | "pseudonym";
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

export type Translation = {
  /** Unique within its quote. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** As it is printed, with cuts and brackets of its own. */
  readonly text: string;
  readonly translator: string;
  readonly status: TranslationStatus;
  /** Who checked it, or asked; empty while it is a draft. */
  readonly checker: string;
  /** The checker's question or remark. */
  readonly comment: string;
  /** The print form that it was made of: where that differs now, it was changed since. */
  readonly of: string;
  /** When its text or status was changed last. */
  readonly at: string;
};

export type TranslationStatus = "draft" | "checked" | "queried";

export type CheckOutcome = "checked" | "corrected" | "queried" | "unintelligible";

/**
 * Somebody has listened to the words of a turn and compared them with the recording. It stands on these words and follows them as a coding
 * does, so that it goes with them when turns are split or joined, and never comes to words that nobody checked.
 */
export type Check = {
  readonly id: CheckId;
  readonly transcriptId: TranscriptId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost check, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** The fingerprint (text/fingerprint.ts) of the words that were checked: where that of `quote` is another, they were changed since. */
  readonly seen: number;
  readonly outcome: CheckOutcome;
  /** What is asked of somebody else; empty unless it is queried. */
  readonly question: string;
  /** Empty until somebody answers; then who did, and when. */
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: string | null;
  /** Who checked. */
  readonly by: string;
  readonly at: string;
};

/**
 * What a correction is: the kinds of an error rate (checking/error-rate.ts), and who speaks. A word was heard as another; one that was said is missing; one stands
 * there that was not said; another speaks; a name or a number is on either side; a negation stands on one side only; other capitals and marks alone.
 */
export type CorrectionClass =
  | ("substitution" | "omission" | "insertion" | "speaker")
  | ("nameOrNumber" | "meaningChanging" | "punctuation");

/**
 * What somebody says of a correction, beside what the texts tell by themselves: why, and of which kind it is. It stands on the corrected words and follows
 * them as a coding does; of words that were only taken out, it stands on those beside.
 */
export type CorrectionNote = {
  readonly id: CorrectionNoteId;
  readonly transcriptId: TranscriptId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost note, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** What it is, said by hand; null: as it tells by itself. */
  readonly classes: readonly CorrectionClass[] | null;
  /** Plain text; empty when nothing is said. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** The moment of the recording at which words begin, marked by hand. It follows its words as a coding does. */
export type TimeMark = {
  readonly id: TimeMarkId;
  readonly transcriptId: TranscriptId;
  readonly start: number;
  readonly end: number;
  /** The words as they stand now; of a lost mark, as they stood last. */
  readonly quote: string;
  /** True when its words are no longer in the text; `start` equals `end` then. */
  readonly lost: boolean;
  /** Milliseconds in the transcript's clock, that of its turns. */
  readonly ms: number;
  readonly by: string;
  readonly at: string;
};

/** What stands on words of a transcript and follows them when the text is corrected. */
export type OnWords = Coding | Passage | Quote | Check | CorrectionNote | TimeMark;

/**
 * A recording of an interview: a file of sound or video that stays where it is. It is known by its bytes, so that it is found again wherever it was moved; where that
 * is, the study does not say.
 */
export type Recording = {
  readonly id: RecordingId;
  readonly transcriptId: TranscriptId;
  /** What the file was called when it was linked; never where it stood. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file, in lower-case hex. */
  readonly sha256: string;
  /** "audio/mpeg", as its first bytes tell it. */
  readonly mediaType: string;
  /** Null where a player could not tell. */
  readonly durationMs: number | null;
  /** The time in the transcript's clock at which it begins: 0, but for the second file of an interview that was recorded in two. */
  readonly startMs: number;
  readonly by: string;
  readonly at: string;
};

/**
 * Somebody has read a transcript to its end: one record a transcript and person. Taking it back removes the
 * record. (Not to be taken for what an importer answers, the Reading of outcome.ts.)
 */
export type Reading = {
  readonly id: ReadingId;
  readonly transcriptId: TranscriptId;
  readonly by: string;
  readonly at: string;
};

/**
 * What a memo is. "familiarisation" is the reading note of one interview, or of the whole set when it is about
 * the study: one for each person and subject.
 */
export type MemoKind = "familiarisation" | "reflexive" | "analytic" | "methodological" | "decision";

/** What a memo can be about. */
export type SubjectId = StudyId | ParticipantId | TranscriptId | CodeId | CodingId;

/** A stretch of words that look alike; `to` is what they link to, which may be gone since. */
export type TextRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly to: PassageId | CodingId | null;
};
export type TextBlock = {
  readonly kind: "paragraph" | "heading" | "bullet" | "number";
  readonly runs: readonly TextRun[];
};
export type RichText = readonly TextBlock[];

/** What a researcher wrote down about a part of the study. It outlives what it is about. */
export type Memo = {
  readonly id: MemoId;
  readonly kind: MemoKind;
  readonly about: SubjectId;
  /** What it was about, in words, when that has been removed and the memo has passed to the study; else empty. */
  readonly was: string;
  readonly title: string;
  readonly body: RichText;
  readonly by: string;
  readonly at: string;
  readonly changedAt: string;
};

/** "leads-to" goes from one to the other; the other two say the same in either direction. */
export type RelationKind = "related" | "leads-to" | "contradicts";

/** A line that a researcher drew between two entries of the codebook. */
export type Relation = {
  readonly id: RelationId;
  readonly kind: RelationKind;
  readonly fromId: CodeId;
  readonly toId: CodeId;
  readonly label: string;
  readonly by: string;
  readonly at: string;
};

/** A thematic map: a picture of the codebook that a researcher arranged. */
export type ThemeMap = {
  readonly id: MapId;
  readonly name: string;
  /**
   * Where entries were put by hand: their centres, in pixels at 100 %. Entries that nobody moved are not among
   * them; places of codes that are gone may remain.
   */
  readonly places: Readonly<Record<CodeId, { readonly x: number; readonly y: number }>>;
  /** Entries that this map leaves out; codes that are gone may be among them. */
  readonly hidden: readonly CodeId[];
};

/** The codebook under a name, as it stood after the journal entry `seq`. */
export type Version = {
  readonly id: VersionId;
  readonly name: string;
  readonly note: string;
  readonly seq: number;
  readonly codes: readonly Code[];
  readonly by: string;
  readonly at: string;
};
