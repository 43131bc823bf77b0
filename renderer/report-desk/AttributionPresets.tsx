import { useMemo } from "react";
import { recordedOf } from "../../shared/participants/attribute-types.ts";
import { attributionPresets, numberColumn, type Preset } from "../../shared/quotes/attribution-presets.ts";
import type { ReportLanguage } from "../../shared/reports/report.ts";
import { listed } from "../../shared/text/listed.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";

/** The forms in which papers name who spoke, each as it prints here; one that the study has no columns for says so. */
export function AttributionPresets({
  attributes,
  language,
  exampleOf,
  onChoose,
}: {
  readonly attributes: readonly string[];
  readonly language: ReportLanguage;
  readonly exampleOf: (template: string) => string;
  readonly onChoose: (template: string) => void;
}) {
  const { say, language: windowLanguage } = useWords();
  const { readOnly } = useSession().study;
  const perform = usePerform();
  const presets = useMemo(
    () =>
      attributionPresets(attributes, language).map((preset) => ({
        preset,
        example: preset.is === "fits" ? exampleOf(preset.template) : "",
      })),
    [attributes, language, exampleOf],
  );
  const lacks = ({ columns }: Extract<Preset, { readonly is: "lacks" }>) =>
    say("report.preset.lacks", {
      columns: listed(
        columns.map((column) => say(`report.preset.column.${column}`)),
        windowLanguage,
      ),
    });
  const people = useProjectPart(({ participants }) => participants);
  const column = numberColumn(attributes);
  const lacksNumber = [...people.values()].some(
    (person) => column === null || recordedOf(person, column).trim() === "",
  );
  return (
    <section className="attribution-presets" aria-label={say("report.presets")}>
      <span className="label">{say("report.presets")}</span>
      <ul>
        {presets.map(({ preset, example }) => (
          <li key={preset.name}>
            <button
              type="button"
              disabled={readOnly || preset.is === "lacks"}
              onClick={() => preset.is === "fits" && onChoose(preset.template)}
            >
              {say(`report.preset.${preset.name}`)}
            </button>
            <span className={preset.is === "lacks" ? "quiet" : "attribution-example"}>
              {preset.is === "lacks" ? lacks(preset) : example}
            </span>
          </li>
        ))}
      </ul>
      {lacksNumber && (
        <>
          <Button
            writes
            onPress={() => perform("number-people", { name: say("report.preset.column.number") })}
          >
            {say("report.number.people")}
          </Button>
          <p className="hint">{say("report.number.hint")}</p>
        </>
      )}
    </section>
  );
}
