import type { UnreadableCode } from "../../shared/outcome.ts";
import type { Words } from "./words.ts";

/** Every reason for which a file is not read. Adding one to the readers without its sentence does not compile. */
type UnreadableWords = {
  readonly [code in UnreadableCode as `unreadable.${code}`]: { en: string; sv: string };
};

const unreadableWords = {
  "unreadable.empty-file": {
    en: "The file is empty. Look whether it was copied whole.",
    sv: "Filen är tom. Se efter om den kopierades i sin helhet.",
  },
  "unreadable.unknown-format": {
    en: "Kvali does not read this kind of file. Save the transcript as .docx, .odt, .txt or .vtt and choose that.",
    sv: "Kvali läser inte den här sortens fil. Spara transkriptet som .docx, .odt, .txt eller .vtt och välj den filen.",
  },
  "unreadable.not-a-zip": {
    en: "The file has the name of a Word or OpenDocument text but is none. Open it in the program that made it and save it as .docx.",
    sv: "Filen heter som ett Word- eller OpenDocument-dokument men är inget. Öppna den i programmet som skapade den och spara den som .docx.",
  },
  "unreadable.damaged-zip": {
    en: "The file is damaged or was not copied whole. Copy it anew from where it came from.",
    sv: "Filen är skadad eller kopierades inte i sin helhet. Kopiera den på nytt från där den kom ifrån.",
  },
  "unreadable.too-large": {
    en: "The file is far larger than any transcript. Look whether it is the right one; pictures in it can be taken out.",
    sv: "Filen är mycket större än något transkript. Se efter om den är rätt fil; bilder i den kan tas bort.",
  },
  "unreadable.not-a-word-document": {
    en: "There is no Word document in the file. Save the transcript as .docx and choose that.",
    sv: "Det finns inget Word-dokument i filen. Spara transkriptet som .docx och välj den filen.",
  },
  "unreadable.damaged-xml": {
    en: "The document is damaged inside. Open it in Word or LibreOffice, which may mend it, and save it as .docx.",
    sv: "Dokumentet är skadat inuti. Öppna det i Word eller LibreOffice, som kanske kan laga det, och spara det som .docx.",
  },
  "unreadable.xml-with-doctype": {
    en: "The document holds instructions that no word processor writes, and was not opened for safety. Open it in Word or LibreOffice and save it anew.",
    sv: "Dokumentet innehåller instruktioner som inget ordbehandlingsprogram skriver, och öppnades inte av säkerhetsskäl. Öppna det i Word eller LibreOffice och spara det på nytt.",
  },
  "unreadable.too-deep": {
    en: "The document is nested deeper than any real one. Copy its text into a new document and save that.",
    sv: "Dokumentet är nästlat djupare än något riktigt. Kopiera texten till ett nytt dokument och spara det.",
  },
  "unreadable.encrypted": {
    en: "The file asks for a password. Open it in the program that made it, save it without a password and choose that.",
    sv: "Filen kräver ett lösenord. Öppna den i programmet som skapade den, spara den utan lösenord och välj den filen.",
  },
  "unreadable.not-a-subtitle": {
    en: "There is no timed text in the subtitle file. If it is a plain transcript, give it the ending .txt.",
    sv: "Det finns ingen tidsatt text i undertextfilen. Om den är ett vanligt transkript, ge den ändelsen .txt.",
  },
  "unreadable.damaged-transcript": {
    en: "The file is damaged or was not copied whole. Copy it anew from where it came from.",
    sv: "Filen är skadad eller kopierades inte i sin helhet. Kopiera den på nytt från där den kom ifrån.",
  },
  "unreadable.pdf-without-text": {
    en: "The PDF holds pictures of pages and no text. Have its text recognised (OCR) first, or choose the transcript as .docx or .txt.",
    sv: "PDF-filen innehåller bilder av sidor och ingen text. Låt texten kännas igen (OCR) först, eller välj transkriptet som .docx eller .txt.",
  },
  "unreadable.not-text": {
    en: "The file holds no text: it may be a recording or a picture. Choose the transcript of it.",
    sv: "Filen innehåller ingen text: den kan vara en inspelning eller en bild. Välj transkriptet av den.",
  },
  "unreadable.not-a-csv": {
    en: "The file is no table. Save it as .csv.",
    sv: "Filen är ingen tabell. Spara den som .csv.",
  },
  "unreadable.no-references": {
    en: "There is no reference in the file that can be read. Export it as BibTeX, RIS or CSL-JSON.",
    sv: "Det finns ingen referens i filen som kan läsas. Exportera den som BibTeX, RIS eller CSL-JSON.",
  },
  "unreadable.not-a-database": {
    en: "The file is no database, though it should be one.",
    sv: "Filen är ingen databas, fast den borde vara det.",
  },
  "unreadable.damaged-database": {
    en: "The database is damaged. Save the project anew in the program that it comes from.",
    sv: "Databasen är skadad. Spara projektet på nytt i programmet som det kommer från.",
  },
  "unreadable.unknown-project": {
    en: "Kvali does not read this program’s own files. Export the project as REFI-QDA (.qdpx) there, as NVivo, MAXQDA and ATLAS.ti do; projects of Taguette and QualCoder are read as they are.",
    sv: "Kvali läser inte det här programmets egna filer. Exportera projektet som REFI-QDA (.qdpx) där, som NVivo, MAXQDA och ATLAS.ti gör; projekt från Taguette och QualCoder läses som de är.",
  },
  "unreadable.several-projects": {
    en: "The database holds several projects. Say which.",
    sv: "Databasen innehåller flera projekt. Säg vilket.",
  },
  "unreadable.no-such-project": {
    en: "The database holds no project of that name.",
    sv: "Databasen innehåller inget projekt med det namnet.",
  },
  "unreadable.not-a-refi-project": {
    en: "The file holds no project or codebook in REFI-QDA. Export it anew from the program that it comes from.",
    sv: "Filen innehåller inget projekt och ingen kodbok i REFI-QDA. Exportera den på nytt från programmet som den kommer från.",
  },
  "unreadable.not-a-project": {
    en: "The file is no Kvali study.",
    sv: "Filen är ingen Kvali-studie.",
  },
  "unreadable.newer-project": {
    en: "A newer Kvali wrote this file. Install that version to read it.",
    sv: "En nyare Kvali har skrivit filen. Installera den versionen för att läsa den.",
  },
  "unreadable.damaged-project": {
    en: "The study in this file is damaged. Try an earlier copy of it.",
    sv: "Studien i filen är skadad. Försök med en tidigare kopia av den.",
  },
} as const satisfies UnreadableWords;

/** What the readers say of what they found: see the notes of shared/formats and shared/transcripts. */
const noteWords = {
  "note.cue-times-broken_one": {
    en: "{{count}} cue has times that cannot be. Its words were kept.",
    sv: "{{count}} undertext har omöjliga tider. Orden behölls.",
  },
  "note.cue-times-broken_other": {
    en: "{{count}} cues have times that cannot be. Their words were kept.",
    sv: "{{count}} undertexter har omöjliga tider. Orden behölls.",
  },
  "note.captions-repeated_one": {
    en: "{{count}} caption showed words of the one before again. Each word was taken once.",
    sv: "{{count}} undertext visade ord från den förra igen. Varje ord togs med en gång.",
  },
  "note.captions-repeated_other": {
    en: "{{count}} captions showed words of the one before again. Each word was taken once.",
    sv: "{{count}} undertexter visade ord från den förra igen. Varje ord togs med en gång.",
  },
  "note.word-times": {
    en: "The file has a time for every word. The transcript has one for each turn; those of words stay in the file, which is kept with the study.",
    sv: "Filen har en tid för varje ord. Transkriptet har en för varje tur; ordens tider står kvar i filen, som bevaras i studien.",
  },
  "note.transcript-header": {
    en: "What stands above the talk in the file is no speech and was left out of the text.",
    sv: "Det som står ovanför samtalet i filen är inget tal och togs inte med i texten.",
  },
  "note.tiers-left-out_one": {
    en: "{{count}} tier says something of the speech and is no speech itself. It was left out of the text.",
    sv: "{{count}} nivå säger något om talet och är själv inget tal. Den togs inte med i texten.",
  },
  "note.tiers-left-out_other": {
    en: "{{count}} tiers say something of the speech and are no speech themselves. They were left out of the text.",
    sv: "{{count}} nivåer säger något om talet och är själva inget tal. De togs inte med i texten.",
  },
  "note.times-between_one": {
    en: "{{count}} time is missing in the file. It was set between those beside it.",
    sv: "{{count}} tid saknas i filen. Den sattes mellan dem bredvid.",
  },
  "note.times-between_other": {
    en: "{{count}} times are missing in the file. They were set evenly between those beside them.",
    sv: "{{count}} tider saknas i filen. De sattes jämnt mellan dem bredvid.",
  },
  "note.times-of-day_one": {
    en: "{{count}} time is one of the clock on the wall, not of a recording. It was left out.",
    sv: "{{count}} tid är ett klockslag och ingen tid i en inspelning. Den togs inte med.",
  },
  "note.times-of-day_other": {
    en: "{{count}} times are those of the clock on the wall, not of a recording. They were left out.",
    sv: "{{count}} tider är klockslag och inga tider i en inspelning. De togs inte med.",
  },
  "note.pdf-guess": {
    en: "The text of a PDF is a guess: a page does not say where a paragraph ends. Look in the preview whether turns begin where they should.",
    sv: "Texten i en PDF är en gissning: en sida säger inte var ett stycke slutar. Se i förhandsvisningen om turerna börjar där de ska.",
  },
  "note.pdf-running-heads_one": {
    en: "{{count}} line repeats at the head or foot of pages. It was left out of the text.",
    sv: "{{count}} rad upprepas i sidhuvud eller sidfot. Den togs inte med i texten.",
  },
  "note.pdf-running-heads_other": {
    en: "{{count}} lines repeat at the head or foot of pages, page numbers among them. They were left out of the text.",
    sv: "{{count}} rader upprepas i sidhuvuden eller sidfötter, sidnummer bland dem. De togs inte med i texten.",
  },
  "note.pdf-hyphens_one": {
    en: "{{count}} word was divided at the end of a line and was joined.",
    sv: "{{count}} ord var avstavat vid radslut och fogades ihop.",
  },
  "note.pdf-hyphens_other": {
    en: "{{count}} words were divided at the end of a line and were joined.",
    sv: "{{count}} ord var avstavade vid radslut och fogades ihop.",
  },
  "note.pdf-pages-without-text_one": {
    en: "{{count}} page has no text, only a picture. What stands in it is not in the transcript.",
    sv: "{{count}} sida har ingen text, bara en bild. Det som står i den är inte med i transkriptet.",
  },
  "note.pdf-pages-without-text_other": {
    en: "{{count}} pages have no text, only pictures. What stands in them is not in the transcript.",
    sv: "{{count}} sidor har ingen text, bara bilder. Det som står i dem är inte med i transkriptet.",
  },
  "note.table-broken": {
    en: "The file is no whole table (line {{detail}}: a quoted cell does not end where it should), so it was read as text.",
    sv: "Filen är ingen hel tabell (rad {{detail}}: en cell inom citattecken slutar inte där den ska), så den lästes som text.",
  },
  "note.subtitle-header": {
    en: "The head of the subtitle file is no speech and was left out of the text.",
    sv: "Undertextfilens huvud är inget tal och togs inte med i texten.",
  },
  "note.subtitle-notes_one": {
    en: "{{count}} remark in the subtitle file is no speech and was left out of the text.",
    sv: "{{count}} anmärkning i undertextfilen är inget tal och togs inte med i texten.",
  },
  "note.subtitle-notes_other": {
    en: "{{count}} remarks in the subtitle file are no speech and were left out of the text.",
    sv: "{{count}} anmärkningar i undertextfilen är inget tal och togs inte med i texten.",
  },
  "note.text-encoding": {
    en: "The file is written in {{detail}}. Look in the preview whether å, ä, ö and quotation marks are right.",
    sv: "Filen är skriven i {{detail}}. Se i förhandsvisningen om å, ä, ö och citattecken stämmer.",
  },
  "note.text-broken-characters_one": {
    en: "{{count}} character was broken in the file and stands as �.",
    sv: "{{count}} tecken var trasigt i filen och står som �.",
  },
  "note.text-broken-characters_other": {
    en: "{{count}} characters were broken in the file and stand as �.",
    sv: "{{count}} tecken var trasiga i filen och står som �.",
  },
  "note.text-control-characters_one": {
    en: "{{count}} invisible character was taken out.",
    sv: "{{count}} osynligt tecken togs bort.",
  },
  "note.text-control-characters_other": {
    en: "{{count}} invisible characters were taken out.",
    sv: "{{count}} osynliga tecken togs bort.",
  },
  "note.text-normalised": {
    en: "Letters and their accents stood apart in the file and were joined. They look the same.",
    sv: "Bokstäver och deras accenter stod isär i filen och fogades ihop. De ser likadana ut.",
  },
  "note.rtf-cut-off": {
    en: "The file ends before the document does. Look whether the end of the text is there.",
    sv: "Filen slutar innan dokumentet gör det. Se efter om slutet av texten är med.",
  },
  "note.docx-inserted-text_one": {
    en: "{{count}} tracked insertion is in the text, as if it were accepted.",
    sv: "{{count}} spårad infogning är med i texten, som om den vore godkänd.",
  },
  "note.docx-inserted-text_other": {
    en: "{{count}} tracked insertions are in the text, as if they were accepted.",
    sv: "{{count}} spårade infogningar är med i texten, som om de vore godkända.",
  },
  "note.docx-deleted-text_one": {
    en: "{{count}} tracked deletion was left out of the text.",
    sv: "{{count}} spårad borttagning togs inte med i texten.",
  },
  "note.docx-deleted-text_other": {
    en: "{{count}} tracked deletions were left out of the text.",
    sv: "{{count}} spårade borttagningar togs inte med i texten.",
  },
  "note.docx-hidden-text_one": {
    en: "{{count}} hidden passage was left out of the text.",
    sv: "{{count}} dold passage togs inte med i texten.",
  },
  "note.docx-hidden-text_other": {
    en: "{{count}} hidden passages were left out of the text.",
    sv: "{{count}} dolda passager togs inte med i texten.",
  },
  "note.docx-text-boxes_one": {
    en: "{{count}} text box was left out of the text.",
    sv: "{{count}} textruta togs inte med i texten.",
  },
  "note.docx-text-boxes_other": {
    en: "{{count}} text boxes were left out of the text.",
    sv: "{{count}} textrutor togs inte med i texten.",
  },
  "note.docx-fields_one": {
    en: "What stands in {{count}} field of a form was left out of the text.",
    sv: "Det som står i {{count}} formulärfält togs inte med i texten.",
  },
  "note.docx-fields_other": {
    en: "What stands in {{count}} fields of a form was left out of the text.",
    sv: "Det som står i {{count}} formulärfält togs inte med i texten.",
  },
  "note.docx-parts-unread_one": {
    en: "{{count}} document that stands within this one could not be read. Its words are missing from the text.",
    sv: "{{count}} dokument som står i det här gick inte att läsa. Dess ord saknas i texten.",
  },
  "note.docx-parts-unread_other": {
    en: "{{count}} documents that stand within this one could not be read. Their words are missing from the text.",
    sv: "{{count}} dokument som står i det här gick inte att läsa. Deras ord saknas i texten.",
  },
  "note.docx-images_one": { en: "{{count}} picture was left out.", sv: "{{count}} bild togs inte med." },
  "note.docx-images_other": {
    en: "{{count}} pictures were left out.",
    sv: "{{count}} bilder togs inte med.",
  },
  "note.docx-tables_one": {
    en: "{{count}} table was read row by row.",
    sv: "{{count}} tabell lästes rad för rad.",
  },
  "note.docx-tables_other": {
    en: "{{count}} tables were read row by row.",
    sv: "{{count}} tabeller lästes rad för rad.",
  },
  "note.docx-list-numbers_one": {
    en: "{{count}} paragraph has a number or bullet from a list, which was left out.",
    sv: "{{count}} stycke har ett nummer eller en punkt från en lista, som inte togs med.",
  },
  "note.docx-list-numbers_other": {
    en: "{{count}} paragraphs have a number or bullet from a list, which was left out.",
    sv: "{{count}} stycken har ett nummer eller en punkt från en lista, som inte togs med.",
  },
  "note.docx-symbols_one": {
    en: "{{count}} sign of a symbol font could not be read and stands as �.",
    sv: "{{count}} tecken i ett symbolteckensnitt gick inte att läsa och står som �.",
  },
  "note.docx-symbols_other": {
    en: "{{count}} signs of a symbol font could not be read and stand as �.",
    sv: "{{count}} tecken i ett symbolteckensnitt gick inte att läsa och står som �.",
  },
  "note.docx-unknown-elements_one": {
    en: "{{count}} part of the document is of a kind that Kvali does not know. Look whether anything is missing.",
    sv: "{{count}} del av dokumentet är av ett slag som Kvali inte känner till. Se efter om något saknas.",
  },
  "note.docx-unknown-elements_other": {
    en: "{{count}} parts of the document are of kinds that Kvali does not know. Look whether anything is missing.",
    sv: "{{count}} delar av dokumentet är av slag som Kvali inte känner till. Se efter om något saknas.",
  },
  "note.docx-comments_one": {
    en: "{{count}} comment is kept here and not in the text.",
    sv: "{{count}} kommentar sparas här och inte i texten.",
  },
  "note.docx-comments_other": {
    en: "{{count}} comments are kept here and not in the text.",
    sv: "{{count}} kommentarer sparas här och inte i texten.",
  },
  "note.docx-footnotes_one": {
    en: "{{count}} footnote is kept here and not in the text.",
    sv: "{{count}} fotnot sparas här och inte i texten.",
  },
  "note.docx-footnotes_other": {
    en: "{{count}} footnotes are kept here and not in the text.",
    sv: "{{count}} fotnoter sparas här och inte i texten.",
  },
  "note.docx-endnotes_one": {
    en: "{{count}} endnote is kept here and not in the text.",
    sv: "{{count}} slutnot sparas här och inte i texten.",
  },
  "note.docx-endnotes_other": {
    en: "{{count}} endnotes are kept here and not in the text.",
    sv: "{{count}} slutnoter sparas här och inte i texten.",
  },
  "note.docx-headers_one": {
    en: "{{count}} header or footer is kept here and not in the text.",
    sv: "{{count}} sidhuvud eller sidfot sparas här och inte i texten.",
  },
  "note.docx-headers_other": {
    en: "{{count}} headers or footers are kept here and not in the text.",
    sv: "{{count}} sidhuvuden eller sidfötter sparas här och inte i texten.",
  },
  "note.reference-broken_one": {
    en: "{{count}} entry is broken and was left out. The others were read.",
    sv: "{{count}} post är trasig och togs inte med. De andra lästes.",
  },
  "note.reference-broken_other": {
    en: "{{count}} entries are broken and were left out. The others were read.",
    sv: "{{count}} poster är trasiga och togs inte med. De andra lästes.",
  },
  "note.reference-not-ended_one": {
    en: "{{count}} entry has no end. It was read up to the next.",
    sv: "{{count}} post saknar slut. Den lästes fram till nästa.",
  },
  "note.reference-not-ended_other": {
    en: "{{count}} entries have no end. Each was read up to the next.",
    sv: "{{count}} poster saknar slut. Var och en lästes fram till nästa.",
  },
  "note.reference-stray-words_one": {
    en: "Behind {{count}} entry there are fields that belong to none: a brace closes too early.",
    sv: "Efter {{count}} post finns fält som inte hör till någon: en klammer stänger för tidigt.",
  },
  "note.reference-stray-words_other": {
    en: "Behind {{count}} entries there are fields that belong to none: a brace closes too early.",
    sv: "Efter {{count}} poster finns fält som inte hör till någon: en klammer stänger för tidigt.",
  },
  "note.reference-without-author_one": {
    en: "{{count}} reference has no author. It is cited by its title.",
    sv: "{{count}} referens saknar författare. Den anges med sin titel.",
  },
  "note.reference-without-author_other": {
    en: "{{count}} references have no author. They are cited by their titles.",
    sv: "{{count}} referenser saknar författare. De anges med sina titlar.",
  },
  "note.reference-without-year_one": {
    en: "{{count}} reference has no year. It is cited without one.",
    sv: "{{count}} referens saknar årtal. Den anges utan.",
  },
  "note.reference-without-year_other": {
    en: "{{count}} references have no year. They are cited without one.",
    sv: "{{count}} referenser saknar årtal. De anges utan.",
  },
  "note.reference-without-title_one": {
    en: "{{count}} reference has no title.",
    sv: "{{count}} referens saknar titel.",
  },
  "note.reference-without-title_other": {
    en: "{{count}} references have no title.",
    sv: "{{count}} referenser saknar titel.",
  },
  "note.reference-fields-left-out_one": {
    en: "{{count}} kind of field was left out: a reference has no place for it.",
    sv: "{{count}} sorts fält togs inte med: en referens har ingen plats för det.",
  },
  "note.reference-fields-left-out_other": {
    en: "{{count}} kinds of fields were left out: a reference has no place for them.",
    sv: "{{count}} sorters fält togs inte med: en referens har ingen plats för dem.",
  },
  "note.reference-unknown-commands_one": {
    en: "{{count}} command or abbreviation is not known and stands as it was written.",
    sv: "{{count}} kommando eller förkortning är okänt och står som det skrevs.",
  },
  "note.reference-unknown-commands_other": {
    en: "{{count}} commands or abbreviations are not known and stand as they were written.",
    sv: "{{count}} kommandon eller förkortningar är okända och står som de skrevs.",
  },
} as const satisfies Words;

export const importWords = {
  "import.names": {
    en: "The people’s names in these files are",
    sv: "Personernas namn i de här filerna är",
  },
  "import.names.hint": {
    en: "One answer for all files. Quotes are printed under these names. Real names can be replaced by pseudonyms in People.",
    sv: "Ett svar för alla filer. Citat trycks under de här namnen. Riktiga namn kan bytas mot pseudonymer i Personer.",
  },
  "import.names.unsaid": { en: "not said yet", sv: "inte sagt än" },
  "import.names.pseudonym": { en: "pseudonyms", sv: "pseudonymer" },
  "import.names.real-name": { en: "real names", sv: "riktiga namn" },
  ...unreadableWords,
  ...noteWords,
  "note.names-no-heading": {
    en: "No column is headed by what it holds (real name, pseudonym): the first row was read as a name, and the first column as names.",
    sv: "Ingen kolumn har en rubrik som säger vad den innehåller (riktigt namn, pseudonym): första raden lästes som ett namn, och första kolumnen som namn.",
  },
  "note.names-of-one-letter_one": {
    en: "{{count}} line is a single letter and cannot be looked for (line {{detail}}).",
    sv: "{{count}} rad är en enda bokstav och kan inte sökas (rad {{detail}}).",
  },
  "note.names-of-one-letter_other": {
    en: "{{count}} lines are a single letter and cannot be looked for (lines {{detail}}).",
    sv: "{{count}} rader är en enda bokstav och kan inte sökas (rad {{detail}}).",
  },
  "note.names-without-letters_one": {
    en: "{{count}} line has no letter and cannot be looked for (line {{detail}}).",
    sv: "{{count}} rad har ingen bokstav och kan inte sökas (rad {{detail}}).",
  },
  "note.names-without-letters_other": {
    en: "{{count}} lines have no letter and cannot be looked for (lines {{detail}}).",
    sv: "{{count}} rader har ingen bokstav och kan inte sökas (rad {{detail}}).",
  },
  "note.names-too-long_one": {
    en: "{{count}} line is too long for a name and is not looked for (line {{detail}}).",
    sv: "{{count}} rad är för lång för ett namn och söks inte (rad {{detail}}).",
  },
  "note.names-too-long_other": {
    en: "{{count}} lines are too long for a name and are not looked for (lines {{detail}}).",
    sv: "{{count}} rader är för långa för ett namn och söks inte (rad {{detail}}).",
  },
  "note.names-twice_one": {
    en: "{{count}} line repeats a name, which is looked for once (line {{detail}}).",
    sv: "{{count}} rad upprepar ett namn, som söks en gång (rad {{detail}}).",
  },
  "note.names-twice_other": {
    en: "{{count}} lines repeat names, which are looked for once (lines {{detail}}).",
    sv: "{{count}} rader upprepar namn, som söks en gång (rad {{detail}}).",
  },
  "note.unknown": { en: "The reader says: {{code}} ({{count}})", sv: "Läsaren säger: {{code}} ({{count}})" },
  "unreadable.word-like": {
    en: "The file is in the format {{format}}. Open it in Word or LibreOffice, save it as .docx and choose that.",
    sv: "Filen är i formatet {{format}}. Öppna den i Word eller LibreOffice, spara den som .docx och välj den filen.",
  },
  "unreadable.json": {
    en: "This JSON is built otherwise than Kvali reads it: a list of objects with speaker and text, or what Whisper, Deepgram, AssemblyAI, Rev AI, Amazon Transcribe, Google Cloud Speech-to-Text or Azure write. Save the transcript as .docx, .odt, .txt or .vtt and choose that.",
    sv: "Den här JSON-filen är uppbyggd på ett annat sätt än Kvali läser: en lista med objekt som har speaker och text, eller det som Whisper, Deepgram, AssemblyAI, Rev AI, Amazon Transcribe, Google Cloud Speech-to-Text eller Azure skriver. Spara transkriptet som .docx, .odt, .txt eller .vtt och välj den filen.",
  },
  "unreadable.recording": {
    en: "This is a recording. Import its transcript first, and then link it by “Recording…” in the menu of the interview.",
    sv: "Det här är en inspelning. Läs först in dess transkript och länka den sedan med ”Inspelning…” i intervjuns meny.",
  },
  "unreadable.not-given": {
    en: "The computer did not give the file: it may have been moved, or belong to somebody else. Check it and add it again.",
    sv: "Datorn lämnade inte ut filen: den kan ha flyttats, eller tillhöra någon annan. Se efter och lägg till den igen.",
  },
  "unreadable.reader-stopped": {
    en: "The reader gave up on this file. The others are not affected. Open it in Word, save it anew and add it again.",
    sv: "Läsaren gav upp vid den här filen. De andra påverkas inte. Öppna den i Word, spara den på nytt och lägg till den igen.",
  },

  "import.title": { en: "Import transcripts", sv: "Importera transkript" },
  "import.drop": { en: "Drop transcripts here", sv: "Släpp transkript här" },
  "import.choose": { en: "Choose files…", sv: "Välj filer…" },
  "import.lead": {
    en: "Choose one interview or many: {{formats}}. A folder may be dropped too.",
    sv: "Välj en intervju eller många: {{formats}}. Det går också att släppa en mapp.",
  },
  "import.projects": {
    en: "A project of another program comes in whole, with its codes ({{formats}}).",
    sv: "Ett projekt från ett annat program läses in helt, med koder ({{formats}}).",
  },
  "import.after": {
    en: "You see what was found, and correct it, before anything is taken into the study. The files are kept as they are.",
    sv: "Du ser vad som hittades och kan rätta det innan något tas in i studien. Filerna sparas som de är.",
  },
  "import.hostGone": {
    en: "Kvali's program does not answer. Nothing was imported. Start Kvali again and try once more.",
    sv: "Kvalis program svarar inte. Inget har importerats. Starta Kvali igen och försök en gång till.",
  },
  "import.progress": { en: "Reading file {{done}} of {{of}}", sv: "Läser fil {{done}} av {{of}}" },
  "import.stop": { en: "Stop", sv: "Stoppa" },
  "import.read_one": { en: "{{count}} file was read.", sv: "{{count}} fil lästes." },
  "import.read_other": { en: "{{count}} files were read.", sv: "{{count}} filer lästes." },
  "import.unread_one": { en: "{{count}} could not be read.", sv: "{{count}} gick inte att läsa." },
  "import.unread_other": { en: "{{count}} could not be read.", sv: "{{count}} gick inte att läsa." },
  "import.files": { en: "Files", sv: "Filer" },
  "import.waiting": { en: "Waiting", sv: "Väntar" },
  "import.reading": { en: "Reading…", sv: "Läser…" },
  "import.stopped": { en: "Stopped before it was read", sv: "Stoppades innan den lästes" },
  "import.stoppedMore": {
    en: "Reading was stopped before this file's turn. Add it again to have it read.",
    sv: "Läsningen stoppades innan filen stod på tur. Lägg till den igen för att läsa den.",
  },
  "import.notes_one": { en: "{{count}} note", sv: "{{count}} anmärkning" },
  "import.notes_other": { en: "{{count}} notes", sv: "{{count}} anmärkningar" },
  "import.speakers_one": { en: "{{count}} speaker", sv: "{{count}} talare" },
  "import.speakers_other": { en: "{{count}} speakers", sv: "{{count}} talare" },
  "import.before": { en: "Imported before", sv: "Importerad tidigare" },
  "import.same": { en: "The same file twice", sv: "Samma fil två gånger" },
  "import.takeIn": { en: "Import “{{name}}”", sv: "Importera ”{{name}}”" },
  "import.remove": { en: "Take “{{name}}” off the list", sv: "Ta bort ”{{name}}” från listan" },
  "import.knownAs": {
    en: "This very file was imported before, as “{{name}}”. It is left out unless you say otherwise.",
    sv: "Just den här filen har importerats tidigare, som ”{{name}}”. Den lämnas utanför om du inte säger något annat.",
  },
  "import.sameAs": {
    en: "This is the same file as “{{name}}”, which is in the list already. It is left out unless you say otherwise.",
    sv: "Det här är samma fil som ”{{name}}”, som redan finns i listan. Den lämnas utanför om du inte säger något annat.",
  },
  "import.again": { en: "Import it again", sv: "Importera den igen" },
  "import.do_one": { en: "Import {{count}} interview", sv: "Importera {{count}} intervju" },
  "import.do_other": { en: "Import {{count}} interviews", sv: "Importera {{count}} intervjuer" },
  "import.doNone": { en: "Nothing to import", sv: "Inget att importera" },
  "import.atWork": {
    en: "Importing… Nothing here can be changed until that is done. If you cancel, nothing is imported.",
    sv: "Importerar … Inget här går att ändra förrän det är klart. Om du avbryter importeras inget.",
  },
  "import.done_one": { en: "{{count}} interview was imported.", sv: "{{count}} intervju importerades." },
  "import.done_other": {
    en: "{{count}} interviews were imported.",
    sv: "{{count}} intervjuer importerades.",
  },

  "review.name": { en: "Name of the interview", sv: "Intervjuns namn" },
  "review.nameMissing": { en: "An interview needs a name.", sv: "En intervju behöver ett namn." },
  "review.nameTaken": {
    en: "The study has an interview of that name already; this one gets a number.",
    sv: "Studien har redan en intervju med det namnet; den här får ett nummer.",
  },
  "review.language": { en: "Language", sv: "Språk" },
  "review.language.sv": { en: "Swedish", sv: "Svenska" },
  "review.language.en": { en: "English", sv: "Engelska" },
  "review.language.other": { en: "Another, or several", sv: "Ett annat, eller flera" },
  "review.speakers": { en: "Speakers", sv: "Talare" },
  "review.noSpeakers": {
    en: "No speakers were found in this file. If they have names in the text, write one below as it stands there.",
    sv: "Inga talare hittades i filen. Om de har namn i texten, skriv ett nedan så som det står där.",
  },
  "review.label": { en: "In the file", sv: "I filen" },
  "review.role": { en: "Role", sv: "Roll" },
  "review.person": { en: "Person", sv: "Person" },
  "review.turns": { en: "Turns", sv: "Repliker" },
  "review.roleOf": { en: "Role of {{label}}", sv: "Roll för {{label}}" },
  "review.personOf": { en: "Person behind {{label}}", sv: "Personen bakom {{label}}" },
  "review.moreOf": { en: "More for {{label}}", sv: "Mer för {{label}}" },
  "review.nobody": { en: "nobody in the study", sv: "ingen i studien" },
  "review.knownPerson": { en: "in the study", sv: "i studien" },
  "review.newPerson": { en: "new", sv: "ny" },
  "import.staysDone": {
    en: "It stays open, so that you see what became of all files. Close closes it.",
    sv: "Den förblir öppen, så att du ser vad det blev av alla filer. Stäng stänger den.",
  },
  "review.alsoPerson_one": {
    en: "the same person as in “{{name}}”",
    sv: "samma person som i ”{{name}}”",
  },
  "review.alsoPerson_other": {
    en: "the same person as in {{count}} other files",
    sv: "samma person som i {{count}} andra filer",
  },
  "review.suggestions": { en: "People in the study", sv: "Personer i studien" },
  "review.notSpeaker": { en: "Not a speaker: put the words back", sv: "Ingen talare: lägg tillbaka orden" },
  "review.merge": { en: "The same as {{label}}", sv: "Samma som {{label}}" },
  "review.also": {
    en: "Also a speaker, as written in the file",
    sv: "Också en talare, så som det står i filen",
  },
  "review.alsoAdd": { en: "Add speaker", sv: "Lägg till talare" },
  "review.alsoNone": {
    en: "No turn begins with “{{label}}”.",
    sv: "Ingen replik börjar med ”{{label}}”.",
  },
  "review.asFound": { en: "Back to how it was found", sv: "Tillbaka till hur det hittades" },
  "review.notes": { en: "Notes", sv: "Anmärkningar" },
  "review.readAs": { en: "Read as {{format}}: {{layout}}.", sv: "Läst som {{format}}: {{layout}}." },
  "review.layout.zoom-chat": {
    en: "Zoom’s saved chat, with who writes before each message",
    sv: "Zooms sparade chatt, med vem som skriver före varje meddelande",
  },
  "review.layout.teams-stretches": {
    en: "a transcript of Teams, with times, name and words on lines of their own",
    sv: "ett transkript från Teams, med tider, namn och ord på var sin rad",
  },
  "review.layout.atrain": {
    en: "aTrain, with the speaker on a line above the words",
    sv: "aTrain, med talaren på en rad ovanför orden",
  },
  "review.layout.format": {
    en: "the file itself says who speaks",
    sv: "filen säger själv vem som talar",
  },
  "review.layout.table": { en: "a table of turns", sv: "en tabell med turer" },
  "review.layout.signs": {
    en: "signs say where another speaker begins",
    sv: "tecken säger var en annan talare börjar",
  },
  "review.layout.timed-line": {
    en: "a name and a time on a line above the words",
    sv: "ett namn och en tid på en rad ovanför orden",
  },
  "review.layout.line": {
    en: "a name on a line above the words",
    sv: "ett namn på en rad ovanför orden",
  },
  "review.layout.colon": {
    en: "a name and a colon before the words",
    sv: "ett namn och ett kolon före orden",
  },
  "review.layout.semicolon": {
    en: "a name and a semicolon before the words",
    sv: "ett namn och ett semikolon före orden",
  },
  "review.layout.dash": {
    en: "a name and a dash or full stop before the words",
    sv: "ett namn och ett streck eller en punkt före orden",
  },
  "review.layout.gap": {
    en: "a name and a gap or a time before the words",
    sv: "ett namn och ett mellanrum eller en tid före orden",
  },
  "review.layout.wrapped": {
    en: "a name in brackets or other signs before the words",
    sv: "ett namn inom parentes eller andra tecken före orden",
  },
  "review.layout.bold": { en: "a name in bold before the words", sv: "ett namn i fetstil före orden" },
  "review.layout.sign": {
    en: "a name and a sign before the words",
    sv: "ett namn och ett tecken före orden",
  },
  "review.layout.nothing": {
    en: "nothing in it says who speaks",
    sv: "inget i filen säger vem som talar",
  },
  "review.preview": { en: "Preview", sv: "Förhandsvisning" },
  "review.empty": { en: "There are no words in this file.", sv: "Det finns inga ord i den här filen." },
  "review.moreTurns_one": { en: "… and {{count}} turn more", sv: "… och {{count}} replik till" },
  "review.moreTurns_other": { en: "… and {{count}} turns more", sv: "… och {{count}} repliker till" },
  "review.choose": { en: "Choose a file in the list.", sv: "Välj en fil i listan." },
  "review.role.interviewer": { en: "Interviewer", sv: "Intervjuare" },
  "review.role.participant": { en: "Participant", sv: "Deltagare" },
  "review.role.other": { en: "Other", sv: "Annan" },
} as const satisfies Words;
