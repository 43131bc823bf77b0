import { useEffect, useMemo, useState } from "react";
import type { Version } from "../../shared/project/records.ts";
import { differenceKinds, differenceSentence } from "../../shared/reports/difference-words.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { FormatMenu } from "../report-file/FormatMenu.tsx";
import { useReportFile } from "../report-file/use-report-file.ts";
import type { WindowFormat } from "../report-file/window-formats.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { useMomentPart, useProjectPart, useSession } from "../storage/use-study.ts";
import { Select } from "../ui/fields.tsx";
import { compared, type Side, sideOf, sideStillThere } from "./compared.ts";
import "./compare-versions.css";

/** What changed between two versions, or between one and now: in words, as a table, and as a file. */
export function CompareVersions({ versions }: { readonly versions: readonly Version[] }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const { progress, save } = useReportFile();
  const { deeds, state } = useJournal();
  const codes = useProjectPart((project) => project.codes);
  const seq = useMomentPart((moment) => moment.generation);
  const [fromId, setFromId] = useState<string>("");
  const [toId, setToId] = useState<string>("now");

  const nameOf = (id: string) => versions.find((version) => version.id === id)?.name ?? say("version.now");
  const to = sideStillThere(versions, toId, "now");
  // The newest version with changes since: nothing may have changed since the version kept last.
  const proposed = useMemo(() => {
    const now: Side = { codes, seq };
    const differs = versions.findLast((version) => compared(sideOf(version), now, deeds).length > 0);
    return (differs ?? versions.at(-1))?.id ?? "now";
  }, [versions, codes, seq, deeds]);
  const from = sideStillThere(versions, fromId, proposed);
  // What is proposed is chosen from then on: Undo, or another version, compares with nothing else unasked.
  useEffect(() => setFromId(from), [from]);
  const differences = useMemo(
    () => compared(sideFrom(versions, from, { codes, seq }), sideFrom(versions, to, { codes, seq }), deeds),
    [versions, from, to, codes, seq, deeds],
  );
  const options = [
    ...versions.map(({ id, name }) => ({ value: id as string, label: name })),
    { value: "now", label: say("version.now") },
  ];
  const saveAs = (format: WindowFormat) =>
    void save({
      report: {
        kind: "changes",
        asked: {
          study: study.now().project.study,
          language,
          compared: { before: nameOf(from), after: nameOf(to) },
          differences,
        },
      },
      format,
    });
  const kinds = differenceKinds[language];
  return (
    <section className="compare" aria-label={say("version.compare")}>
      <header className="history-tools">
        <h3>{say("version.compare")}</h3>
        <Select hideLabel label={say("version.from")} value={from} options={options} onChange={setFromId} />
        <span aria-hidden>→</span>
        <Select hideLabel label={say("version.to")} value={to} options={options} onChange={setToId} />
        <span className="space" />
        <span className="figures quiet small" role="status">
          {state === "reading"
            ? say("history.reading")
            : say("version.changes", { count: differences.length })}
        </span>
        <FormatMenu
          kind="changes"
          label={say("version.exportChanges")}
          text={say("history.export")}
          isDisabled={state === "reading"}
          onSave={saveAs}
        />
        <FileOutcome progress={progress} />
      </header>
      {differences.length === 0 ? (
        <p className="alike quiet">{say("version.alike")}</p>
      ) : (
        <div className="differences" {...reachedByKeys}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("version.column.code")}</th>
                <th scope="col">{say("version.column.change")}</th>
                <th scope="col">{say("version.column.words")}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <tr
                  key={`${difference.codeId} ${difference.is} ${"field" in difference ? difference.field : ""}`}
                >
                  <th scope="row">{difference.path}</th>
                  <td className="quiet">{kinds[difference.is]}</td>
                  <td>{differenceSentence(difference, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The table scrolls, so it must be reachable by keys. */
const reachedByKeys = { tabIndex: 0 };

function sideFrom(versions: readonly Version[], id: string, now: Side): Side {
  const version = versions.find((other) => other.id === id);
  return version ? sideOf(version) : now;
}
