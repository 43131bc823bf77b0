/**
 * What other programs call the columns that Kvali reads, by Kvali's own names, in English, German and Swedish. They are met
 * whatever their capitals and spaces ("Document name", "document_name").
 *
 * Where the names are from: Taguette 1.4, `export.py` and `import_codebook.py` (highlights: id, document, tag, content; codebook: tag,
 * parent, description, number of highlights). QualCoder 3, `reports` and `report_codes.py` (File or Case, Coder, Coded, Id,
 * Codename, Coded_Memo, Category …; seltext, pos0 and pos1 and owner in its database). MAXQDA 2020 to 24, coded segments as scripts read
 * them (Document group, Document name, Code, Beginning, End, Segment, Comment, Created by; Dokumentname, Anfang, Ende, Kommentar).
 * ATLAS.ti 9 and later, the Quotation Manager (ID, Quotation Name, Document, Quotation Content, Comment, Codes, Reference, Created
 * by, Modified by). Dedoose, excerpts (Media Title, Excerpt Range, Excerpt Copy, Excerpt Creator, Codes Applied Combined). NVivo, the
 * codebook (Name, Description, Files, References); its lists of references differ by version, and were not checked against a real export.
 */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

const transcripts = [
  "document",
  "document name",
  "document title",
  "documents",
  "dokument",
  "dokumentname",
  "dokumentnamn",
  "file",
  "file name",
  "filename",
  "datei",
  "dateiname",
  "fil",
  "filnamn",
  "dokumentnamen",
  "quelldatei",
  "källfil",
];

export const codingColumns: ColumnNames = {
  transcript: [
    ...transcripts,
    "source",
    "source name",
    "quelle",
    "källa",
    "media title",
    "file/case",
    "interview",
    "intervju",
    "transkript",
    "transcript name",
    "quellenname",
    "medientitel",
    "källnamn",
  ],
  code: [
    "tag",
    "tags",
    "codes",
    "code name",
    "codename",
    "code names",
    "node",
    "nodes",
    "codes applied",
    "codes applied combined",
    "kod",
    "koder",
    "kodnamn",
    "kode",
    "kodes",
    "codename (pfad)",
    "code path",
    "codepfad",
    "codierung",
    "codierungen",
    "knoten",
    "kodväg",
    "nod",
    "noder",
    "tagg",
    "taggar",
    "schlagwort",
    "schlagwörter",
  ],
  quote: [
    "content",
    "segment",
    "coded",
    "coded text",
    "coded segment",
    "selected text",
    "seltext",
    "quotation",
    "quotation content",
    "quotation content original",
    "quotation text",
    "excerpt",
    "excerpt copy",
    "highlight",
    "text",
    "text content",
    "codiertes segment",
    "codierter text",
    "textsegment",
    "textstelle",
    "zitat",
    "zitatinhalt",
    "zitattext",
    "inhalt",
    "auszug",
    "kodat segment",
    "kodad text",
    "textavsnitt",
    "citat",
    "citatinnehåll",
    "innehåll",
    "utdrag",
    "markering",
  ],
  start: [
    "beginning",
    "begin",
    "anfang",
    "början",
    "startposition",
    "pos0",
    "start position",
    "start offset",
    "start char",
  ],
  end: ["ende", "slut", "endposition", "slutposition", "pos1", "end position", "end offset", "end char"],
  range: ["excerpt range"],
};

/** What a coder says of a coding, and when it was made; read only in tables that call other columns otherwise than Kvali. */
export const aboutCodings: ColumnNames = {
  comment: [
    "comments",
    "comment",
    "coded memo",
    "memo",
    "note",
    "kommentar",
    "kommentare",
    "notiz",
    "anteckning",
    "memos",
  ],
  date: [
    "created",
    "created at",
    "creation date",
    "date created",
    "coded on",
    "excerpt date",
    "erstellt",
    "erstellt am",
    "erstelldatum",
    "datum",
    "skapad",
    "skapat",
    "skapad den",
  ],
};

/** The columns of a table of chosen quotes; no other program writes such tables, so these are Swedish names and near ones. */
export const quoteColumns: ColumnNames = {
  theme: ["tema", "subtheme", "subtema"],
  path: ["sökväg"],
  transcript: codingColumns.transcript ?? [],
  quote: ["verbatim", "original", "words", "citat", "ord"],
  order: ["number", "ordning", "nummer", "nr"],
  role: ["roll"],
  form: ["format"],
  print: ["print form", "display form", "tryck", "tryckform", "i tryck"],
  interpretation: ["tolkning"],
  translation: ["översättning"],
  language: ["språk"],
  translator: ["översättare"],
  status: ["läge"],
  checker: ["checked by", "proofreader", "granskare", "kontrollerad av", "språkgranskare"],
  comment: ["kommentar"],
};

/** A name is the transcript's where nothing else is, and another column holds the code. */
export const namedTranscripts: ColumnNames = { transcript: ["name", "namn"] };

/** Who coded; read only in tables that call other columns otherwise than Kvali, because an author may also be who spoke. */
export const coderColumns: ColumnNames = {
  coder: [
    "created by",
    "coded by",
    "author",
    "owner",
    "excerpt creator",
    "modified by",
    "autor",
    "erstellt von",
    "codiert von",
    "codierer",
    "kodierer",
    "bearbeitet von",
    "kodare",
    "kodad av",
    "författare",
    "skapad av",
  ],
};

/** Columns in which a cell may hold several codes. */
export const pluralColumns: readonly string[] = [
  "tags",
  "codes",
  "code names",
  "nodes",
  "codes applied",
  "codes applied combined",
  "koder",
  "kodes",
  "codierungen",
  "knoten",
  "noder",
  "taggar",
  "schlagwörter",
];

/** MAXQDA counts paragraphs there: they are places only as far as quotes confirm them. */
export const paragraphColumns: readonly string[] = ["beginning", "anfang", "början"];

export const codebookColumns: ColumnNames = {
  path: [
    "code",
    "tag",
    "name",
    "code name",
    "codename",
    "node",
    "node name",
    "kod",
    "kodnamn",
    "namn",
    "codes",
    "koder",
  ],
  definition: [
    "description",
    "memo",
    "code memo",
    "codememo",
    "comment",
    "comments",
    "code comment",
    "code description",
    "note",
    "notes",
    "beschreibung",
    "kommentar",
    "notiz",
    "beskrivning",
    "anteckning",
    "definitions",
    "meaning",
    "betydelse",
    "innebörd",
    "förklaring",
    "kodbeskrivning",
  ],
  counts: [
    "inclusion",
    "inclusion criteria",
    "include",
    "includes",
    "when to use",
    "inkluderar",
    "inklusion",
    "inklusionskriterier",
    "räknas",
    "används när",
  ],
  counts_not: [
    "does not count",
    "exclusion",
    "exclusion criteria",
    "exclude",
    "excludes",
    "when not to use",
    "exkluderar",
    "exklusion",
    "exklusionskriterier",
    "räknas inte",
    "används inte när",
  ],
  example: ["examples", "example quote", "typical example", "exempel", "exempelcitat", "typexempel"],
};

/** What a table names a code's themes in, beside it; these columns hold names, where `theme` of Kvali's own says yes or no. */
export const themeColumns: ColumnNames = {
  inTheme: ["theme", "themes", "tema", "teman", "category", "kategori", "thema"],
  inSubtheme: [
    "subtheme",
    "sub theme",
    "sub-theme",
    "subthemes",
    "subtema",
    "undertema",
    "deltema",
    "subcategory",
    "underkategori",
  ],
};

/** What stands above a code; read where the code is no path of Kvali's own. */
export const parentColumns: ColumnNames = {
  parent: [
    "parent",
    "parent code",
    "parent name",
    "parent node",
    "parent tag",
    "parents",
    "above",
    "obercode",
    "överordnad",
    "överordnad kod",
    "förälder",
    "över",
  ],
};

/** A column called "name" is nobody's pseudonym: it may hold real names, and pseudonyms are printed. */
export const peopleColumns: ColumnNames = {
  pseudonym: [
    "alias",
    "participant",
    "participant id",
    "respondent",
    "informant",
    "case",
    "deltagare",
    "teilnehmer",
    "pseudonyms",
    "fingerat namn",
    "participants",
    "deltagar-id",
    "deltagare id",
    "respondent id",
    "informant id",
    "interviewee",
    "intervjuperson",
  ],
  transcript: [...transcripts, "interview", "intervju", "transkript", "transcript name"],
  wave: ["omgång", "intervjuomgång", "våg", "interview wave", "round", "interview round"],
  description: ["beskrivning", "described as"],
};

/** A header in Kvali's own names, and what those that were called otherwise were called (as `plainName` writes it). */
export type NamedColumns = {
  readonly columns: readonly string[];
  readonly foreign: ReadonlyMap<string, string>;
  /** The first cells of a column, by its number from 0. */
  readonly cells: (column: number) => readonly string[];
};

/** What a person said of columns: the number (from 0) of the one that is read as this; null: none is. What is not said is proposed. */
export type ColumnChoice = Readonly<Record<string, number | null>>;

/**
 * Gives columns Kvali's own names, as far as it lacks them. Kvali's own name goes before any other; of several columns
 * that could be the same, the first is.
 */
export function inOwnNames({ columns, foreign, cells }: NamedColumns, names: ColumnNames): NamedColumns {
  const named = [...columns];
  const before = new Map(foreign);
  for (const [own, others] of Object.entries(names)) {
    if (named.includes(own)) continue;
    const at = named.findIndex((name) => others.includes(plainName(name)));
    if (at === -1) continue;
    before.set(own, plainName(named[at] ?? ""));
    named[at] = own;
  }
  return { columns: named, foreign: before, cells };
}

/** A name of a column without what may differ: capitals, how its words are parted, and how marks on letters are written. */
export function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();
}
