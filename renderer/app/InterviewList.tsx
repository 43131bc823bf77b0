import { useId, useMemo, useRef, useState } from "react";
import { standingCount } from "../../shared/figures/figures.ts";
import { shortCitation } from "../../shared/literature/citation.ts";
import type { CitationLanguage } from "../../shared/literature/cited-runs.ts";
import { isInterview } from "../../shared/project/interviews.ts";
import { peopleBehind } from "../../shared/project/people-behind.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { attributeNames } from "../../shared/quotes/attribution.ts";
import { readBy } from "../../shared/reading/mark-read.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { RemoveInterviewDialog } from "../participants/RemoveInterviewDialog.tsx";
import { percentRead } from "../reading-desk/progress.ts";
import { readSlice } from "../reading-desk/read-slice.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { useCheckFigures } from "../storage/use-check-figures.ts";
import { useOpenTranscript } from "../transcript-view/use-open-transcript.ts";
import { afterDialog } from "../ui/after-dialog.ts";
import { giveFocus, goToSpot } from "../ui/focus.ts";
import { InterviewMenu } from "./InterviewMenu.tsx";
import { InterviewRow } from "./InterviewRow.tsx";
import { type LongListRow, useLongList } from "./use-long-list.ts";
import "./interview-list.css";

/** The interviews of the study, and beneath them the excerpts from the literature: opened by a press, and renamed and removed where they stand. */
export function InterviewList({ project }: { readonly project: Project }) {
  const { say, language } = useWords();
  const desk = useDesk();
  const literatureId = useId();
  const list = useRef<HTMLElement>(null);
  const menuAnchor = useRef<HTMLElement | null>(null);
  const [asked, setAsked] = useState<{
    readonly for: "menu" | "name" | "removal";
    readonly id: TranscriptId;
  } | null>(null);
  const here = useDeskState((state) => state.place);
  const furthest = useDeskSlice(readSlice, (state) => state.furthest);
  const { transcripts, readings } = project;
  const sorted = transcriptsInOrder(transcripts, language);
  const read = useMemo(() => readBy({ readings }, coderName()), [readings]);
  const open = useOpenTranscript()?.id ?? null;

  const rowOf = (id: TranscriptId | null) =>
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id ?? "")}"]`) ?? null;
  const focus = (id: TranscriptId) => giveFocus(rowOf(id)?.querySelector<HTMLElement>(".interview"));
  /** The interview that has the focus; asked from elsewhere, the one that is open. */
  const atHand = () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-interviews] [data-id]");
    const { transcriptId } = desk.now();
    const ids = sorted.map(({ id }) => id);
    return ids.find((id) => id === row?.dataset.id) ?? ids.find((id) => id === transcriptId) ?? ids[0];
  };
  const ask = (what: "menu" | "name" | "removal") => () => {
    const id = atHand();
    if (id) askOf(what, id);
  };
  const askOf = (what: "menu" | "name" | "removal", id: TranscriptId) => {
    menuAnchor.current = rowOf(id)?.querySelector<HTMLElement>(".interview-more") ?? rowOf(id);
    setAsked({ for: what, id });
  };
  /** Whoever goes to an interview goes on in it, also in the one that is open already. */
  const openAt = (id: TranscriptId) => {
    const before = desk.now();
    desk.open(id);
    const { place, transcriptId } = desk.now();
    if (place === before.place && transcriptId === before.transcriptId) goToSpot();
  };
  useCommands({
    "rename-interview": ask("name"),
    "remove-interview": ask("removal"),
    "interview-menu": ask("menu"),
  });

  const removing = asked?.for === "removal" ? transcripts.get(asked.id) : undefined;
  const withMenu = asked?.for === "menu" ? transcripts.get(asked.id) : undefined;
  const interviews = sorted.filter(isInterview);
  const excerpts = sorted.filter((one) => !isInterview(one));
  const long = useLongList(list, interviews.length);
  const checked = useCheckFigures(project, here === "check");
  const figureOf = ({ id, text }: Transcript) => {
    if (here === "read") return `${percentRead(furthest[id], text.length)} %`;
    if (!checked) return `${standingCount(codingsOf(project, id)) || "–"}`;
    const figures = checked.get(id);
    return figures ? say("check.done", { done: figures.doneTurns, all: figures.turns }) : "";
  };
  const rowFor = (transcript: Transcript, placed?: LongListRow) => {
    const { id, turns } = transcript;
    return (
      <InterviewRow
        key={id}
        transcript={transcript}
        beneath={describe(project, transcript, language) || say("count.turns", { count: turns.length })}
        figure={figureOf(transcript)}
        isOpen={open === id}
        isRead={read.has(id)}
        placed={placed}
        isRenaming={asked?.for === "name" && asked.id === id}
        onOpen={() => openAt(id)}
        onMenu={() => askOf("menu", id)}
        onNamed={() => setAsked(null)}
      />
    );
  };
  return (
    <section className="interviews" aria-label={say("nav.interviews")} ref={list}>
      <h2>{say("nav.interviews")}</h2>
      {interviews.length === 0 && <p className="quiet small">{say("nav.noInterviews")}</p>}
      <ul data-interviews {...long.list}>
        {long.drawn.map(({ row, placed }) => {
          const interview = interviews[row];
          return interview && rowFor(interview, placed);
        })}
      </ul>
      {excerpts.length > 0 && (
        <>
          <h2 id={literatureId}>{say("nav.literature")}</h2>
          <ul data-interviews aria-labelledby={literatureId}>
            {excerpts.map((excerpt) => rowFor(excerpt))}
          </ul>
        </>
      )}
      {withMenu && (
        <InterviewMenu
          transcript={withMenu}
          anchor={menuAnchor}
          onRename={() => afterDialog(() => askOf("name", withMenu.id))}
          onRemove={() => afterDialog(() => askOf("removal", withMenu.id))}
          onClose={() => setAsked((now) => (now?.for === "menu" ? null : now))}
        />
      )}
      {removing && (
        <RemoveInterviewDialog
          transcript={removing}
          onRemoved={() => {
            const at = sorted.findIndex(({ id }) => id === removing.id);
            const next = sorted[at + 1] ?? sorted[at - 1];
            if (next) afterDialog(() => focus(next.id));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** Where its people work, or what else is recorded first of them; of an excerpt what it is from, and its citation where it is called otherwise. */
function describe(
  { participants, study }: Project,
  { name: called, reference, speakers }: Transcript,
  language: CitationLanguage,
): string {
  if (reference) {
    const short = shortCitation(reference, language);
    const title = reference.title || reference.containerTitle;
    return [called.startsWith(short) ? "" : short, title].filter((words) => words !== "").join(" · ");
  }
  const names = attributeNames(study);
  const name = names.includes("workplace") ? "workplace" : names[0];
  const people = speakers.flatMap((speaker) => peopleBehind(participants, speaker));
  const values = people.flatMap(({ attributes }) => (name && attributes[name]) || []);
  return [...new Set(values)].join(", ");
}
