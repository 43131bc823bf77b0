import { useMemo } from "react";
import { excerptsOf } from "../../shared/project/interviews.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { quoteTableColumns, translationPlaces } from "../../shared/reports/quotation-choice.ts";
import { sheetAsked } from "../../shared/reports/reporting-sheet.ts";
import { sheetNames } from "../../shared/reports/sheets/sheets.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { EditedText } from "../fields/EditedText.tsx";
import type { TextInField } from "../fields/use-study-text.ts";
import { SectionFilter } from "../filters/SectionFilter.tsx";
import { type Say, useWords } from "../language/language.ts";
import {
  formatLabel,
  formatsInWindow,
  type WindowFormat,
  windowFormats,
} from "../report-file/window-formats.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox, Choices, type Option, Select } from "../ui/fields.tsx";
import { AnnotationChoices } from "./AnnotationChoices.tsx";
import { AttributionField } from "./AttributionField.tsx";
import { CodeTicks } from "./CodeTicks.tsx";
import { deskReport } from "./desk-reports.ts";
import {
  branches,
  branchOf,
  type DeskReportGroup,
  type DeskReportName,
  deskReportGroups,
  inTheirOrder,
  limits,
  type ReportChoice,
  sectionsOf,
  whichQuotes,
} from "./report-choice.ts";
import "./report-choices.css";

type ChoicesProps = {
  readonly choice: ReportChoice;
  readonly onChange: (change: Partial<ReportChoice>) => void;
};

const authorText: StudyText = {
  key: "author",
  read: ({ study }) => study.author,
  put: (author) => ({ name: "set-author", input: author }),
};

/** What is exported, of which codes, in which language, how quotes are attributed, and as which file. */
export function ReportChoices({
  choice,
  onChange,
  attribution,
  exampleOf,
}: ChoicesProps & {
  readonly attribution: TextInField;
  readonly exampleOf: (template: string) => string;
}) {
  const { say, language: appLanguage } = useWords();
  const { study, transcripts } = useProject();
  const commands = useCommandDesk();
  const { kind, language, format, exact, dated, suppress } = choice;
  const { isOfQuotes } = deskReport(kind);
  const { takes } = windowFormats[format];
  return (
    <div className="choice-groups">
      <Choices
        label={say("report.kind")}
        value={kind}
        options={kindsInGroups(say)}
        onChange={(value) => onChange({ kind: value, format: formatIn(value, format) })}
      />
      {isOfQuotes && <WhichQuotes choice={choice} onChange={onChange} />}
      {kind === "quoteTable" && <WhichColumns choice={choice} onChange={onChange} />}
      {kind === "transcripts" && <AnnotationChoices choice={choice} onChange={onChange} />}
      {(isOfQuotes || kind === "transcripts") && <WhichCodes choice={choice} onChange={onChange} />}
      {isOfQuotes && study.guide.length > 0 && (
        <div className="field">
          <span className="label">{say("report.sections")}</span>
          <SectionFilter
            chosen={sectionsOf(study.guide, choice)}
            onChosen={(chosen) => onChange({ sections: chosen === "all" ? null : chosen })}
          />
        </div>
      )}
      {(isOfQuotes || kind === "html" || kind === "deposit") && (
        <AttributionField text={attribution} language={language} exampleOf={exampleOf} />
      )}
      {isOfQuotes && excerptsOf({ transcripts }).length > 0 && (
        <div className="choice-group">
          <p className="hint">
            {say("report.citations", { style: say(`style.citations.${study.houseStyle.citations}`) })}
          </p>
          <Button writes onPress={() => commands.run("house-style")}>
            {say("quote.style")}
          </Button>
        </div>
      )}
      {kind === "translations" && (
        <Button writes onPress={() => commands.run("take-translations")}>
          {say("proofread.open")}
        </Button>
      )}
      {kind === "sample" && (
        <Select
          label={say("report.suppress")}
          value={String(suppress ?? "none")}
          options={[
            { value: "none", label: say("report.suppress.none") },
            ...limits.map((limit) => ({
              value: String(limit),
              label: say("report.suppress.below", { limit }),
            })),
          ]}
          onChange={(value) => onChange({ suppress: value === "none" ? null : Number(value) })}
        />
      )}
      {kind === "sheet" && <WhichSheet choice={choice} onChange={onChange} />}
      {kind === "deposit" && (
        <div className="field">
          <Checkbox
            label={say("report.withStudy")}
            checked={choice.withStudy}
            onChange={(withStudy) => onChange({ withStudy })}
          />
          <p className="small quiet">{say("report.withStudy.what")}</p>
        </div>
      )}
      {kind === "html" && (
        <Checkbox
          label={say("report.withExtracts")}
          checked={choice.withExtracts}
          onChange={(withExtracts) => onChange({ withExtracts })}
        />
      )}
      <div className="side-by-side">
        <Select
          label={say("report.format")}
          value={format}
          options={formatsInWindow(kind).map((value) => ({
            value,
            label: formatLabel(value, appLanguage),
          }))}
          onChange={(value) => onChange({ format: value })}
        />
        <Select
          label={say("report.language")}
          value={language}
          options={[
            { value: "en", label: "English" },
            { value: "sv", label: "Svenska" },
          ]}
          onChange={(value) => onChange({ language: value })}
        />
      </div>
      {format === "csv" && (
        <Choices
          label={say("report.csv")}
          value={exact ? "exact" : "safe"}
          options={(["safe", "exact"] as const).map((value) => ({
            value,
            label: say(`report.csv.${value}`),
          }))}
          onChange={(value) => onChange({ exact: value === "exact" })}
        />
      )}
      {(takes === "pages" || takes === "site") && (
        <Checkbox
          label={say("report.dated")}
          checked={dated}
          onChange={(checked) => onChange({ dated: checked })}
        />
      )}
      {((takes === "pages" && format !== "md") || takes === "site" || takes === "deposit") && (
        <EditedText label={say("report.author")} of={authorText} hint={say("report.author.nobody")} oneLine />
      )}
    </div>
  );
}

/** Which guideline, and the kind of analysis by which one is offered first. */
function WhichSheet({ choice, onChange }: ChoicesProps) {
  const { say } = useWords();
  const commands = useCommandDesk();
  const project = useProject();
  return (
    <div className="choice-group">
      <Choices
        label={say("report.sheet")}
        value={sheetAsked({ project, sheet: choice.sheet })}
        options={sheetNames.map((value) => ({ value, label: say(`report.sheet.${value}`) }))}
        onChange={(sheet) => onChange({ sheet })}
      />
      <Button writes onPress={() => commands.run("method")}>
        {say("report.sheet.method", { method: say(`method.${project.study.method}`) })}
      </Button>
    </div>
  );
}

/** Chosen quotes or all extracts; and of chosen ones, how their translations and names stand. */
function WhichQuotes({ choice, onChange }: ChoicesProps) {
  const { say } = useWords();
  const project = useProject();
  const which = whichQuotes(project, choice);
  return (
    <div className="choice-group">
      <Choices
        label={say("report.which")}
        value={which}
        options={(["chosen", "all"] as const).map((value) => ({
          value,
          label: say(`report.which.${value}`),
        }))}
        onChange={(value) => onChange({ which: value })}
      />
      {which === "chosen" && (
        <div className="side-by-side">
          <Select
            label={say("report.translations")}
            value={choice.translations}
            options={translationPlaces.map((value) => ({
              value,
              label: say(`report.translations.${value}`),
            }))}
            onChange={(translations) => onChange({ translations })}
          />
          {choice.kind !== "quoteTable" && (
            <Select
              label={say("report.attributed")}
              value={choice.attributed}
              options={(["after", "before"] as const).map((value) => ({
                value,
                label: say(`report.attributed.${value}`),
              }))}
              onChange={(attributed) => onChange({ attributed })}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** The columns of the table of quotes: the usual ones, or those that are ticked. */
function WhichColumns({ choice: { columns, language }, onChange }: ChoicesProps) {
  const { say } = useWords();
  const { quoteColumns, verbatim } = wordsIn(language);
  return (
    <div className="choice-group">
      <Choices
        label={say("report.columns")}
        value={columns === null ? "usual" : "ticked"}
        options={(["usual", "ticked"] as const).map((value) => ({
          value,
          label: say(`report.columns.${value}`),
        }))}
        onChange={(value) => onChange({ columns: value === "usual" ? null : firstTicked })}
      />
      {columns !== null && (
        <fieldset className="column-ticks" aria-label={say("report.columns")}>
          {quoteTableColumns.map((column) => (
            <Checkbox
              key={column}
              label={column === "quote" ? `${quoteColumns.quote} (${verbatim})` : quoteColumns[column]}
              checked={columns.includes(column)}
              onChange={(checked) =>
                onChange({
                  columns: inTheirOrder(
                    checked ? [...columns, column] : columns.filter((one) => one !== column),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** The columns that are ticked when somebody begins to choose. */
const firstTicked = ["theme", "subtheme", "print", "attribution"] as const;

/** The format that was chosen, where the kind has it; else its first. */
/** Every kind, with the name of what it is for. */
function kindsInGroups(say: Say): readonly Option<DeskReportName>[] {
  return (Object.keys(deskReportGroups) as DeskReportGroup[]).flatMap((group) =>
    deskReportGroups[group].map((value) => ({
      value,
      label: say(`report.kind.${value}`),
      group: say(`report.group.${group}`),
    })),
  );
}

function formatIn(kind: DeskReportName, format: WindowFormat): WindowFormat {
  const formats = formatsInWindow(kind);
  return formats.includes(format) ? format : (formats[0] ?? format);
}

function WhichCodes({ choice, onChange }: ChoicesProps) {
  const { say } = useWords();
  const { codes } = useProject();
  const tops = useMemo(() => branches(codes), [codes]);
  const branch = branchOf(codes, { ...choice, scope: "branch" });
  const scopes = (["all", "branch", "chosen"] as const).filter((scope) => scope !== "branch" || branch);
  return (
    <div className="choice-group">
      <Choices
        label={say("report.codes")}
        value={choice.scope}
        options={scopes.map((value) => ({ value, label: say(`report.codes.${value}`) }))}
        // The branch that is shown is the chosen one from then on, whatever comes to stand before it.
        onChange={(scope) => onChange({ scope, ...(scope === "branch" && branch && { branch }) })}
      />
      {choice.scope === "branch" && branch && (
        <Select<CodeId>
          label={say("report.branch")}
          hideLabel
          value={branch}
          options={tops.map(({ code, depth }) => ({
            value: code.id,
            label: `${"\u2003".repeat(depth)}${code.name}`,
          }))}
          onChange={(value) => onChange({ branch: value })}
        />
      )}
      {choice.scope === "chosen" && (
        <CodeTicks chosen={choice.chosen} onChosen={(chosen) => onChange({ chosen })} />
      )}
    </div>
  );
}
