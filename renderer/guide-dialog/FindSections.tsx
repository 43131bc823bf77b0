import { Check } from "lucide-react";
import { useMemo, useState } from "react";
import { Checkbox } from "react-aria-components";
import { matchQuestions, type Proposal } from "../../shared/guide/match-questions.ts";
import { sectionOf, sectionTitle } from "../../shared/guide/sections.ts";
import { isInterview } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { wordsAt } from "../../shared/text/span.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProject } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import "./find-sections.css";

/** A proposal as it stands in the preview; `isChosen`: its section was chosen there by hand. */
type Previewed = Proposal & { readonly isChosen: boolean };

type FoundSections = {
  readonly interviews: readonly {
    readonly transcript: Transcript;
    readonly proposals: readonly Previewed[];
  }[];
  /** The ticked ones that are not marked yet. */
  readonly chosen: readonly Proposal[];
  readonly isTicked: (proposal: Proposal) => boolean;
  readonly tick: (proposal: Proposal, on: boolean) => void;
  /** Chooses another section for the proposal, and ticks it. */
  readonly choose: (proposal: Proposal, sectionId: string) => void;
  /** Answers whether they were marked. */
  readonly mark: () => boolean;
};

/** The proposals for all interviews, and which are ticked. Nothing is matched before `isShown`. */
export function useFoundSections(isShown: boolean): FoundSections {
  const { say, language } = useWords();
  const { transcripts, study } = useProject();
  const perform = usePerform();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const proposed = useMemo(() => {
    if (!isShown) return [];
    const project = { study, transcripts };
    return transcriptsInOrder(transcripts, language)
      .filter(isInterview)
      .map((transcript) => ({
        transcript,
        proposals: matchQuestions(project, [transcript.id]),
      }));
  }, [isShown, study, transcripts, language]);
  const interviews = useMemo(
    () =>
      proposed.map(({ transcript, proposals }) => ({
        transcript,
        proposals: proposals.map((proposal) => asChosen(proposal, choices.get(keyOf(proposal)), transcript)),
      })),
    [proposed, choices],
  );
  /** The proposals ticked by hand; else, while nobody has marked anything, those that are more than a guess. */
  const isTicked = (proposal: Proposal) =>
    ticks.get(keyOf(proposal)) ??
    (proposal.sureness !== "guess" && transcripts.get(proposal.transcriptId)?.sections.length === 0);
  const chosen = interviews.flatMap(({ proposals }) =>
    proposals.filter((proposal) => !proposal.isMarked && isTicked(proposal)),
  );
  const mark = () => {
    if (!perform("mark-sections", chosen)) return false;
    announce(say("guide.find.marked", { count: chosen.length }));
    setTicks(new Map());
    setChoices(new Map());
    return true;
  };
  const tick = (proposal: Proposal, on: boolean) => setTicks(new Map(ticks).set(keyOf(proposal), on));
  const choose = (proposal: Proposal, sectionId: string) => {
    setChoices(new Map(choices).set(keyOf(proposal), sectionId));
    tick(proposal, true);
  };
  return { interviews, chosen, isTicked, tick, choose, mark };
}

/** A turn has one proposal at most. */
function keyOf({ transcriptId, turnId }: Proposal): string {
  return `${transcriptId} ${turnId}`;
}

function asChosen(proposal: Proposal, sectionId: string | undefined, transcript: Transcript): Previewed {
  if (sectionId === undefined || sectionId === proposal.sectionId) return { ...proposal, isChosen: false };
  const isMarked = sectionOf(transcript, proposal.turnId) === sectionId;
  return { ...proposal, sectionId, isMarked, isChosen: true };
}

/** The proposals by interview: the turn's words, the section, how sure. */
export function FindSections({ found }: { readonly found: FoundSections }) {
  const { say } = useWords();
  const project = useProject();
  if (project.study.guide.length === 0) return <p className="panel-empty">{say("guide.find.noGuide")}</p>;
  if (found.interviews.every(({ proposals }) => proposals.length === 0))
    return <p className="panel-empty">{say("guide.find.none")}</p>;
  return (
    <>
      <p className="quiet small">{say("guide.find.hint")}</p>
      {found.interviews.map(({ transcript, proposals }) => (
        <section key={transcript.id} className="found-in" aria-label={transcript.name}>
          <h3>{transcript.name}</h3>
          {proposals.length === 0 && <p className="quiet small">{say("guide.find.noneHere")}</p>}
          <ul>
            {proposals.map((proposal) => (
              <ProposalRow
                key={proposal.turnId}
                project={project}
                transcript={transcript}
                proposal={proposal}
                found={found}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ProposalRow({
  project: { study },
  transcript,
  proposal,
  found,
}: {
  readonly project: Project;
  readonly transcript: Transcript;
  readonly proposal: Previewed;
  readonly found: FoundSections;
}) {
  const { say } = useWords();
  const { turnId, sectionId, sureness, question, isMarked, isChosen } = proposal;
  const place = transcript.turns.findIndex(({ id }) => id === turnId);
  const turn = transcript.turns[place];
  const title = sectionTitle(study.guide, sectionId);
  const now = sectionOf(transcript, turnId);
  const sure = isChosen ? say("guide.find.chosen") : say(`guide.${sureness}`);
  const why = question === null ? say("guide.find.likeName") : say("guide.find.like", { question });
  return (
    <li className={isMarked ? "is-marked" : ""}>
      <Checkbox
        className="choice"
        aria-label={say("guide.find.tick", { title, n: place + 1 })}
        isSelected={isMarked || found.isTicked(proposal)}
        isDisabled={isMarked}
        onChange={(on) => found.tick(proposal, on)}
      >
        <span className="dot square">{(isMarked || found.isTicked(proposal)) && <Check aria-hidden />}</span>
      </Checkbox>
      <select
        aria-label={say("guide.find.section", { n: place + 1 })}
        value={sectionId}
        onChange={({ target }) => found.choose(proposal, target.value)}
      >
        {study.guide.map(({ id }) => (
          <option key={id} value={id}>
            {sectionTitle(study.guide, id)}
          </option>
        ))}
      </select>
      <span className="words" title={why} lang={transcript.language ?? undefined}>
        {turn && wordsAt(transcript.text, turn)}
      </span>
      <small className="figures">{say("guide.find.turn", { n: place + 1 })}</small>
      <small className={`sureness ${isMarked || isChosen ? "" : sureness}`}>
        {isMarked
          ? say("guide.isMarked")
          : now === null
            ? sure
            : `${sure} · ${say("guide.now", { title: sectionTitle(study.guide, now) })}`}
      </small>
    </li>
  );
}
