import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { listed } from "../../shared/text/listed.ts";
import { useWords } from "../language/language.ts";
import { windowFormats } from "../report-file/window-formats.ts";
import { useDesk } from "../storage/desk.ts";
import { deskReport } from "./desk-reports.ts";
import { whichQuotes } from "./report-choice.ts";
import type { Printed } from "./use-printed.ts";
import "./before-sending-list.css";

/** How many interviews or people are named before the rest is counted. */
const most = 6;

/** What a careful author must see before the report is sent. */
export function BeforeSendingList({ printed }: { readonly printed: Printed }) {
  const { say, language } = useWords();
  const desk = useDesk();
  const { project, choice, before, count } = printed;
  const { isOfQuotes, holds, fine, isUnsure = false } = deskReport(choice.kind);
  const isChosen = whichQuotes(project, choice) === "chosen";
  const held = holds(project, count, say, choice);
  const {
    unassigned = [],
    unknown = [],
    names,
    missing = [],
    apart = null,
    lost = 0,
    corrected = [],
    outdated = [],
    queried = [],
    bareColumns,
  } = before ?? {};
  const toInterview = ({ id }: Transcript) =>
    desk.set({ place: "people", peopleTab: "interviews", transcriptId: id });
  const together = (words: readonly string[]) => listed(words, language);
  const named = (names: readonly string[]) =>
    together(
      names.length > most
        ? [...names.slice(0, most), say("report.others", { count: names.length - most })]
        : names,
    );

  const warnings: { key: string; text: ReactNode }[] = [];
  if (unassigned.length > 0)
    warnings.push({
      key: "unassigned",
      text: (
        <>
          {say("gate.unassigned")}{" "}
          <Interviews
            links={unassigned.map(({ transcript, labels }) => ({
              transcript,
              text: `${labels.join(", ")} (${transcript.name})`,
            }))}
            onChoose={toInterview}
          />
        </>
      ),
    });
  if (unknown.length > 0)
    warnings.push({
      key: "unknown",
      text: (
        <>
          {say("gate.unknown")}{" "}
          <Interviews
            links={unknown.map((transcript) => ({ transcript, text: transcript.name }))}
            onChoose={toInterview}
          />
        </>
      ),
    });
  for (const kind of ["real-name", "unsaid"] as const) {
    const people = names?.[kind] ?? [];
    if (people.length === 0) continue;
    warnings.push({
      key: kind,
      text: (
        <>
          {say(`gate.names.${kind}`, {
            count: people.length,
            people: named(people.map(({ pseudonym }) => pseudonym)),
          })}{" "}
          <button
            type="button"
            className="link"
            onClick={() => desk.set({ place: "people", peopleTab: "people" })}
          >
            {say("gate.names.toPeople")}
          </button>
        </>
      ),
    });
  }
  for (const { attribute, people } of missing)
    warnings.push({
      key: `missing ${attribute}`,
      text: (
        <>
          {say("gate.missing", { attribute, people: named(people.map(({ pseudonym }) => pseudonym)) })}{" "}
          <button
            type="button"
            className="link"
            onClick={() => desk.set({ place: "people", peopleTab: "people" })}
          >
            {say("gate.toPeople")}
          </button>
        </>
      ),
    });
  if (printed.report.kind === "deposit" && !printed.report.asked.isChecked)
    warnings.push({ key: "unchecked", text: say("gate.unchecked") });
  if (apart && apart.people.length > 0)
    warnings.push({
      key: "apart",
      text: say("gate.apart", {
        count: apart.people.length,
        by: together(apart.by),
        people: named(apart.people.map(({ pseudonym }) => pseudonym)),
      }),
    });
  const { takes } = windowFormats[choice.format];
  const bare = (takes === "table" || takes === "pages" ? bareColumns?.[takes] : null) ?? [];
  if (bare.length > 0)
    warnings.push({ key: "columns", text: say("gate.columns", { columns: together(bare) }) });
  for (const [kind, quotes] of [
    ["corrected", corrected],
    ["outdated", outdated],
    ["queried", queried],
  ] as const) {
    const [first] = quotes;
    if (!first) continue;
    warnings.push({
      key: kind,
      text: (
        <>
          {say(`gate.${kind}`, { count: quotes.length })}{" "}
          <button
            type="button"
            className="link"
            onClick={() => desk.set({ place: "quotes", codeId: first.themeId })}
          >
            {say("gate.toQuotes")}
          </button>
        </>
      ),
    });
  }
  if (lost > 0)
    warnings.push({ key: "lost", text: say(isChosen ? "gate.lostQuotes" : "gate.lost", { count: lost }) });
  if (isUnsure) warnings.push({ key: "unsure", text: say(fine) });

  return (
    <header className="before-sending">
      <p className="holds">
        {isOfQuotes ? say("gate.holds", { extracts: held, study: project.study.name }) : held}
      </p>
      {warnings.length === 0 ? (
        <p className="fine">
          <CircleCheck aria-hidden />
          {say(isOfQuotes && names?.pseudonym.length === 0 ? "gate.nobody" : fine)}
        </p>
      ) : (
        <ul aria-label={say("gate.label")}>
          {warnings.map(({ key, text }) => (
            <li key={key}>
              <TriangleAlert aria-hidden />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Interviews({
  links,
  onChoose,
}: {
  readonly links: readonly { readonly transcript: Transcript; readonly text: string }[];
  readonly onChoose: (transcript: Transcript) => void;
}) {
  const { say } = useWords();
  const rest = links.length - most;
  return (
    <>
      {links.slice(0, most).map(({ transcript, text }, index) => (
        <span key={transcript.id}>
          {index > 0 && ", "}
          <button type="button" className="link" onClick={() => onChoose(transcript)}>
            {text}
          </button>
        </span>
      ))}
      {rest > 0 && ` ${say("report.andOthers", { count: rest })}`}
    </>
  );
}
