import { Command, CommanderError, Option } from "commander";
import { mostSeed, mostSteps } from "../shared/checking/check-plan.ts";
import { transcriptFormats } from "../shared/formats/transcript-formats.ts";
import { TooLargeForWorkbook } from "../shared/formats/xlsx/write-xlsx.ts";
import { checkOutcome } from "../shared/project/record-schemas.ts";
import type { CitationStyle } from "../shared/project/records.ts";
import { translationPlaces } from "../shared/reports/quotation-choice.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { sheetNames } from "../shared/reports/sheets/sheets.ts";
import { placeUnits } from "../shared/text/place-units.ts";
import { nameGiven } from "../shared/text/same-name.ts";
import { aLimit } from "./a-limit.ts";
import { aName } from "./a-name.ts";
import { aNumber } from "./a-number.ts";
import { aPercent } from "./a-percent.ts";
import { aText } from "./a-text.ts";
import { aTime } from "./a-time.ts";
import { withAnnotationOptions } from "./annotated-reports.ts";
import { checkStudy } from "./check.ts";
import { checkTranscript } from "./check-transcript.ts";
import { type CheckTurnsOptions, markInTerminal } from "./check-turns.ts";
import { type CheckingOptions, tellChecking } from "./checking.ts";
import { columnSaid, type FromTable } from "./chosen-columns.ts";
import { codeFrom } from "./code.ts";
import { takeCodebook } from "./codebook.ts";
import { type ExportOptions, exportStudy, type HandOnOptions, handOnStudy } from "./export.ts";
import { withExportOptions } from "./export-options.ts";
import type { GateOptions } from "./gate.ts";
import { help } from "./help.ts";
import { tellHistory } from "./history.ts";
import { type ImportOptions, importFiles } from "./import.ts";
import { tellAbout } from "./info.ts";
import { type LiteratureOptions, takeLiterature } from "./literature.ts";
import { takePeople } from "./people.ts";
import { makeKey, type PseudonymOptions, replaceNames } from "./pseudonyms.ts";
import { takeQuotes } from "./quotes.ts";
import { type RecordingOptions, tellRecording } from "./recording.ts";
import { type ReplaceOptions, replaceByFile } from "./replace.ts";
import { type ReportOptions, reportsInTerminal, writeReports } from "./report.ts";
import { type RestoreOptions, restoreStudy } from "./restore.ts";
import { type SearchOptions, searchStudy } from "./search.ts";
import { tooLargeForWorkbookSentence, unforeseenSentence } from "./sentences.ts";
import { withSpeakerOptions } from "./speaker-options.ts";
import { type LookAgainOptions, lookAgain } from "./speakers.ts";
import { type SuggestOptions, suggestForKey } from "./suggest-names.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import { sayTranscriber, type TranscriberOptions } from "./transcriber.ts";
import { readBack, type TranslationOptions } from "./translations.ts";
import { turnNumbers } from "./turn-numbers.ts";
import { printTurns } from "./turns.ts";

/** The name that a new window begins with, too. */
const usualCoder = "Coder 1";

/** Does what `words` (the arguments) ask for, and answers the exit code. Errors are printed, never thrown. */
export async function kvali(words: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal: Terminal = {
    ...given,
    out: (line) => given.out(printable(line)),
    err: (line) => given.err(printable(onOneLine(line))),
  };
  let code: ExitCode = 0;
  const does =
    <Words extends unknown[]>(verb: (...words: Words) => Promise<ExitCode>) =>
    async (...words: Words) => {
      code = await verb(...words);
    };
  try {
    const program = programFor(terminal, given, does);
    const [first, asked] = words;
    // Commander answers help about a command that it does not know with all its help, and no word of why.
    if (first === "help" && asked !== undefined && !knows(program, asked))
      throw new Stop(`Unknown command '${asked}'.`);
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Stop) terminal.err(error.sentence);
    else if (error instanceof TooLargeForWorkbook) terminal.err(tooLargeForWorkbookSentence);
    else terminal.err(unforeseenSentence(error));
    return error instanceof Stop ? error.code : 2;
  }
}

/** The language of what is printed; `about` says of what. */
function inLanguage(about: string): Option {
  return new Option("--language <language>", about)
    .choices(["en", "sv"] satisfies ReportLanguage[])
    .default("en");
}

/** What leaves is looked at for real names. */
function withGate(command: Command): Command {
  return command.option("--names <list>", help.realNames).option("--any-case", help.anyCase, false);
}

function knows({ commands }: Command, name: string): boolean {
  return name === "help" || name.startsWith("-") || commands.some((command) => command.name() === name);
}

type Does = <Words extends unknown[]>(
  verb: (...words: Words) => Promise<ExitCode>,
) => (...words: Words) => Promise<void>;

function programFor(terminal: Terminal, { err }: Pick<Terminal, "err">, does: Does): Command {
  const program = new Command("kvali")
    .description(help.program)
    .version(terminal.version)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => err(printable(text.trimEnd())),
      outputError: (text, write) => write(onOneLine(sentence(text))),
    })
    .addHelpText("after", help.examples);

  withSpeakerOptions(
    program
      .command("import")
      .description(help.import)
      .argument("<file...>", help.importFile)
      .option("--into <study.kvali>", help.into)
      .option("--name <name>", help.name, aName)
      .option("--project <name>", help.project, aText)
      .addOption(new Option("--names <kind>", help.names).choices(["pseudonyms", "real"]))
      .addOption(
        new Option("--as <format>", help.as).choices([
          ...transcriptFormats.map(({ format }) => format),
          "survey",
        ]),
      )
      .option("--id <column>", help.surveyId)
      .option("--answers <columns...>", help.surveyAnswers)
      .option("--attributes <columns...>", help.surveyAttributes)
      .option("--by <name>", help.by, aName, usualCoder)
      .option("--json", help.jsonImport, false),
  ).action(does((files: readonly string[], options: ImportOptions) => importFiles(terminal, files, options)));

  const fromTable = (name: string, description: string, verb: typeof codeFrom) =>
    program
      .command(name)
      .description(description)
      .argument("<study.kvali>", help.study)
      .requiredOption("--from <table>", help.from)
      .option("--column <field=name>", help.column, columnSaid, {})
      .option("--by <name>", help.by, aName, usualCoder)
      .action(does((study: string, options: FromTable) => verb(terminal, study, options)));
  fromTable("people", help.people, takePeople).option("--preview", help.preview, false);
  fromTable("codebook", help.codebook, takeCodebook);
  fromTable("code", help.code, codeFrom).addOption(
    new Option("--unit <unit>", help.unit).choices([...placeUnits]),
  );

  program
    .command("literature")
    .description(help.literature)
    .argument("<study.kvali>", help.study)
    .requiredOption("--from <references>", help.references)
    .option("--text <excerpt.txt>", help.excerpt)
    .option("--by <name>", help.by, aName, usualCoder)
    .action(does((study: string, options: LiteratureOptions) => takeLiterature(terminal, study, options)));
  fromTable("quotes", help.quotes, takeQuotes);

  program
    .command("translations")
    .description(help.translations)
    .argument("<study.kvali>", help.study)
    .requiredOption("--from <table>", help.translationsFrom)
    .option("--take", help.take, false)
    .option("--by <name>", help.checkedBy, aName, usualCoder)
    .action(does((study: string, options: TranslationOptions) => readBack(terminal, study, options)));

  const report = program.command("report").description(help.report).argument("<study.kvali>", help.study);
  for (const { option, help: what, formats } of reportsInTerminal)
    report.option(`--${option} <file>`, `${what} (${formats.map((format) => `.${format}`).join(", ")})`);
  withAnnotationOptions(report)
    .option("--grey", help.grey, false)
    .option("--exact", help.exact, false)
    .addOption(inLanguage(help.language))
    .option("--attribution <template>", help.attribution, aText)
    .addOption(
      new Option("--citations <style>", help.citations).choices([
        "apa",
        "vancouver",
      ] satisfies CitationStyle[]),
    )
    .option("--attribution-before", help.attributionBefore, false)
    .addOption(new Option("--which <quotes>", help.which).choices(["chosen", "all"]))
    .addOption(
      new Option("--translations-as <place>", help.translationsAs)
        .choices([...translationPlaces])
        .default("under"),
    )
    .option("--columns <names>", help.columns)
    .option("--author <name>", help.author, nameGiven)
    .option("--sections <letters>", help.sections)
    .addOption(new Option("--sheet-of <guideline>", help.sheetOf).choices([...sheetNames]))
    .option("--suppress <n>", help.suppress, aLimit)
    .option("--no-deposit-study", help.depositStudy)
    .option("--force", help.force, false);
  withGate(report).action(
    does((study: string, options: ReportOptions) => writeReports(terminal, study, options)),
  );

  withGate(
    withExportOptions(
      program.command("export").description(help.export).argument("<study.kvali>", help.study),
    )
      .option("--json", help.jsonExport, false)
      .option("--by <name>", help.by, aName, usualCoder)
      .option("--force", help.force, false),
  ).action(does((study: string, options: ExportOptions) => exportStudy(terminal, study, options)));

  program
    .command("pseudonyms")
    .description(help.pseudonyms)
    .argument("<study.kvali>", help.study)
    .option("--key <key.age>", help.nameKey)
    .option("--passphrase-file <file>", help.passphraseFile)
    .option("--dry-run", help.previewNames, false)
    .option("--also-doubtful", help.alsoDoubtful, false)
    .option("--back", help.back, false)
    .addOption(
      new Option("--suggest", help.suggestNames).default(false).conflicts(["dryRun", "alsoDoubtful", "back"]),
    )
    .option("--json", help.jsonNames, false)
    .addOption(inLanguage(help.neutralIn))
    .option("--by <name>", help.by, aName, usualCoder)
    .action(
      does((study: string, options: PseudonymOptions & SuggestOptions & { readonly suggest: boolean }) =>
        options.suggest ? suggestForKey(terminal, study, options) : replaceNames(terminal, study, options),
      ),
    );

  program
    .command("pseudonym-key")
    .description(help.makeKey)
    .argument("<table>", help.keyTable)
    .requiredOption("--to <key.age>", help.keyTo)
    .requiredOption("--passphrase-file <file>", help.passphraseFile)
    .option("--force", help.force, false)
    .action(
      does((table: string, options: Parameters<typeof makeKey>[2]) => makeKey(terminal, table, options)),
    );

  withGate(
    program
      .command("hand-on")
      .description(help.handOn)
      .argument("<study.kvali>", help.study)
      .requiredOption("--to <file.kvali>", help.handTo)
      .option("--by <name>", help.by, aName, usualCoder)
      .option("--force", help.force, false),
  ).action(does((study: string, options: HandOnOptions) => handOnStudy(terminal, study, options)));

  program
    .command("search")
    .description(help.search)
    .argument("<study.kvali>", help.study)
    .argument("<words...>", help.words)
    .addOption(new Option("--phrase", help.phrase).default(false).conflicts("pattern"))
    .option("--pattern", help.pattern, false)
    .option("--whole-words", help.wholeWords, false)
    .option("--match-case", help.matchCase, false)
    .option("--without-marks", help.withoutMarks, false)
    .addOption(inLanguage(help.readAs))
    .option("--json", help.jsonHits, false)
    .action(
      does((study: string, words: readonly string[], options: SearchOptions) =>
        searchStudy(terminal, study, words, options),
      ),
    );

  program
    .command("history")
    .description(help.history)
    .argument("<study.kvali>", help.study)
    .addOption(inLanguage(help.sentences))
    .action(
      does((study: string, options: { readonly language: ReportLanguage }) =>
        tellHistory(terminal, study, options),
      ),
    );

  withGate(
    program
      .command("restore")
      .description(help.restore)
      .argument("<study.kvali>", help.study)
      .requiredOption("--at <entry>", help.at)
      .requiredOption("--to <copy.kvali>", help.to)
      .option("--name <name>", help.restoredName, aName)
      .option("--by <name>", help.by, aName, usualCoder),
  ).action(does((study: string, options: RestoreOptions) => restoreStudy(terminal, study, options)));

  withSpeakerOptions(
    program
      .command("speakers")
      .description(help.speakers)
      .argument("<study.kvali>", help.study)
      .argument("<transcript>", help.transcript)
      .option("--by <name>", help.by, aName, usualCoder),
  ).action(
    does((study: string, transcript: string, options: LookAgainOptions) =>
      lookAgain(terminal, study, transcript, options),
    ),
  );

  program
    .command("turns")
    .description(help.turns)
    .argument("<study.kvali>", help.study)
    .argument("<transcript>", help.transcript)
    .option("--json", help.jsonTurns, false)
    .action(
      does((study: string, transcript: string, options: { json: boolean }) =>
        printTurns(terminal, study, transcript, options),
      ),
    );

  withSpeakerOptions(
    program
      .command("replace")
      .description(help.replace)
      .argument("<study.kvali>", help.study)
      .argument("<transcript>", help.transcript)
      .requiredOption("--with <file>", help.with)
      .option("--dry-run", help.dryRun, false)
      .option("--place-found", help.placeFound, false)
      .option("--by <name>", help.by, aName, usualCoder),
  ).action(
    does((study: string, transcript: string, options: ReplaceOptions) =>
      replaceByFile(terminal, study, transcript, options),
    ),
  );

  program
    .command("check-transcript")
    .description(help.checkTranscript)
    .argument("<original>", help.asItCame)
    .argument("<corrected>", help.asChecked)
    .option("--language <language>", help.spoken)
    .option("--json", help.json, false)
    .action(
      does((came: string, checked: string, options: { language?: string; json: boolean }) =>
        checkTranscript(terminal, came, checked, options),
      ),
    );

  program
    .command("check-turns")
    .description(help.checkTurns)
    .argument("<study.kvali>", help.study)
    .argument("<transcript>", help.transcript)
    .option("--turns <numbers>", help.turnNumbers, turnNumbers)
    .addOption(new Option("--as <outcome>", help.markAs).choices([...checkOutcome.options, "unchecked"]))
    .addOption(new Option("--question <text>", help.question).argParser(aText))
    .addOption(new Option("--answer <text>", help.answer).argParser(aText).conflicts(["as", "question"]))
    .requiredOption("--by <name>", help.whoChecks, aName)
    .action(
      does((study: string, transcript: string, options: CheckTurnsOptions) =>
        markInTerminal(terminal, study, transcript, options),
      ),
    );

  program
    .command("checking")
    .description(help.checking)
    .argument("<study.kvali>", help.study)
    .addOption(new Option("--all", help.planAll).conflicts(["each", "sample", "plan"]))
    .addOption(
      new Option("--each <n>", help.planEach).argParser(aNumber(1, mostSteps)).conflicts(["sample", "plan"]),
    )
    .addOption(new Option("--sample <percent>", help.planSample).argParser(aNumber(1, 100)).conflicts("plan"))
    .addOption(new Option("--seed <n>", help.planSeed).argParser(aNumber(0, mostSeed)))
    .option("--no-plan", help.noPlan)
    .option("--accept <percent>", help.accept, aPercent)
    .option("--by <name>", help.by, aName, usualCoder)
    .option("--json", help.json, false)
    .action(does((study: string, options: CheckingOptions) => tellChecking(terminal, study, options)));

  program
    .command("transcriber")
    .description(help.transcriber)
    .argument("<study.kvali>", help.study)
    .argument("<transcript>", help.transcript)
    .argument("[name]", help.whoTranscribed, nameGiven)
    .option("--machine <program>", help.machine, nameGiven)
    .option("--model <model>", help.model, nameGiven)
    .option("--by <name>", help.by, aName, usualCoder)
    .action(
      does((study: string, transcript: string, name: string | undefined, options: TranscriberOptions) =>
        sayTranscriber(terminal, study, transcript, name, options),
      ),
    );

  program
    .command("recording")
    .description(help.recording)
    .argument("<study.kvali>", help.study)
    .argument("<transcript>", help.transcript)
    .argument("[file]", help.recordingFile)
    .option("--copy", help.copy, false)
    .addOption(new Option("--unlink", help.unlink).default(false).conflicts(["copy", "begins"]))
    .option("--begins <hh:mm:ss>", help.begins, aTime, 0)
    .option("--by <name>", help.by, aName, usualCoder)
    .action(
      does((study: string, transcript: string, file: string | undefined, options: RecordingOptions) =>
        tellRecording(terminal, study, transcript, file, options),
      ),
    );

  program
    .command("info")
    .description(help.info)
    .argument("<study.kvali>", help.study)
    .option("--json", help.json, false)
    .action(does((study: string, options: { json: boolean }) => tellAbout(terminal, study, options)));

  withGate(program.command("check").description(help.check).argument("<study.kvali>", help.study)).action(
    does((study: string, options: GateOptions) => checkStudy(terminal, study, options)),
  );

  return program;
}

/** Commander's "error: missing required argument 'file'" in the style of this terminal. */
function sentence(text: string): string {
  const plain = text.replace(/^error:\s*/, "").trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[.!?]$/.test(plain) ? "" : "."}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}

/** Control characters in the names of files and people could steer the terminal. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, "\ufffd");
}
