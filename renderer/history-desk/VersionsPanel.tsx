import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { versionsInOrder } from "../../shared/codebook/versions.ts";
import type { Version } from "../../shared/project/records.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { codebookSizeWords } from "../codes/codebook-size.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { useReportFile } from "../report-file/use-report-file.ts";
import { formatLabel, formatsInWindow } from "../report-file/window-formats.ts";
import { stampNow } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart, useSession, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { CompareVersions } from "./CompareVersions.tsx";
import { timesIn } from "./say-times.ts";
import { VersionDialog } from "./VersionDialog.tsx";
import "./versions-panel.css";

type Asking = { readonly for: "name" } | { readonly for: "rename"; readonly version: Version };

/** The codebook's versions: naming one, and what changed between two of them or since. */
export function VersionsPanel() {
  const { say, language } = useWords();
  const { study } = useSession();
  const { jobs } = useWorld();
  const perform = usePerform();
  const { progress, save } = useReportFile();
  const versions = useProjectPart((project) => project.versions);
  const isEmpty = useProjectPart((project) => project.codes.size === 0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const inOrder = versionsInOrder({ versions });
  const project = () => study.now().project;

  const keep = (name: string, note: string) => {
    const stamp = { ...stampNow(), seq: study.now().generation };
    const version = { versionId: newId("version"), name, note, ...stamp };
    return perform("name-version", version);
  };
  const codebookOf = async (version: Version): Promise<AskedReport> => {
    const codes = new Map(version.codes.map((code) => [code.id, code]));
    // The counts are those of the version: the journal tells which passages a code had. It is read from the database.
    await study.settle();
    const { study: of } = project();
    const then = await jobs.projectAt(of.id, version.seq);
    const date = timesIn(language).moment(version.at);
    const asked = { project: { ...then, study: of, codes }, language, date, version: version.name };
    return { kind: "codebook", asked };
  };

  return (
    <>
      <div className="history-tools">
        <Button look="main" writes isDisabled={isEmpty} onPress={() => setAsking({ for: "name" })}>
          {say("version.name")}
        </Button>
        <FileOutcome progress={progress} />
      </div>
      {inOrder.length === 0 ? (
        <div className="empty-state">
          <h3>{say("version.none")}</h3>
          <p>{say("version.none.hint")}</p>
        </div>
      ) : (
        <div className="versions">
          <ul className="version-list" aria-label={say("version.list")}>
            {inOrder.toReversed().map((version) => (
              <li key={version.id}>
                <span className="name">
                  <b>{version.name}</b>
                  {version.note !== "" && <span className="note">{version.note}</span>}
                  <small>
                    {say("version.by", { by: version.by, when: timesIn(language).moment(version.at) })} ·{" "}
                    {codebookSizeWords(new Map(version.codes.map((code) => [code.id, code])), say)}
                  </small>
                </span>
                <MenuButton
                  icon
                  label={say("version.deeds", { name: version.name })}
                  entries={[
                    ...formatsInWindow("codebook").map((format) => ({
                      id: format,
                      label: `${say("version.exportCodebook")}: ${formatLabel(format, language)}`,
                      onAction: () => void save({ report: codebookOf(version), format }),
                    })),
                    { id: "line", isSeparator: true as const },
                    {
                      id: "rename",
                      label: say("version.rename"),
                      writes: true,
                      onAction: () => setAsking({ for: "rename", version }),
                    },
                    {
                      id: "remove",
                      label: say("version.remove"),
                      writes: true,
                      onAction: () => {
                        if (perform("remove-version", version.id))
                          announce(say("version.removed", { name: version.name }));
                      },
                    },
                  ]}
                >
                  <Ellipsis aria-hidden />
                </MenuButton>
              </li>
            ))}
          </ul>
          <CompareVersions versions={inOrder} />
        </div>
      )}
      {asking?.for === "name" && (
        <VersionDialog title={say("version.name.title")} onKeep={keep} onClose={() => setAsking(null)} />
      )}
      {asking?.for === "rename" && (
        <VersionDialog
          title={say("version.rename.title", { name: asking.version.name })}
          begin={asking.version}
          onKeep={(name, note) => perform("rename-version", { versionId: asking.version.id, name, note })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
