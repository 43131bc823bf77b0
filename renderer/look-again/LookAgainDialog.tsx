import { useDeferredValue, useEffect, useMemo, useReducer, useState } from "react";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import { mappingOf, mapTurnSpan } from "../../shared/text/change.ts";
import { listed } from "../../shared/text/listed.ts";
import type { Span } from "../../shared/text/span.ts";
import { type ReviewChanges, reviewChanges } from "../../shared/transcripts/review-changes.ts";
import { reviewSpeakers } from "../../shared/transcripts/review-speakers.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { SpeakerReview } from "../speaker-review/SpeakerReview.tsx";
import { useAskedFirst } from "../speaker-review/use-asked-first.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession, useWholeProject } from "../storage/use-study.ts";
import { afterDialog } from "../ui/after-dialog.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { KeptAnswer } from "./judge-kept.ts";
import { judgedFromFile } from "./kept-judgements.ts";
import { passingSentences } from "./passing-sentences.ts";
import { type Again, afterSaying, asKnown } from "./said-again.ts";
import "./look-again-dialog.css";

/**
 * Judges again who speaks in an interview of the study, by its own file. The whole is accepted in one deed, or not at
 * all.
 */
export function LookAgainDialog({
  transcriptId,
  selection,
}: {
  readonly transcriptId: TranscriptId;
  /** The words selected in the text, to come back to. */
  readonly selection: Span | null;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const transcript = useWholeProject().transcripts.get(transcriptId);
  const answer = useKeptFile(transcriptId);
  const close = (at: Span | null) => {
    desk.set({ lookAgain: null });
    if (!at) return;
    const show = { transcriptId, span: at, ...(at.start < at.end && { selects: true as const }) };
    afterDialog(() => desk.set({ show }));
  };
  const [begin, setBegin] = useState<Again | null>(null);
  useEffect(() => {
    const now = study.now().project.transcripts.get(transcriptId);
    if (answer?.is === "judged" && now) setBegin(asKnown(study, now, answer));
  }, [study, transcriptId, answer]);
  if (!transcript || study.readOnly) return null;
  if (begin) return <Review begin={begin} transcript={transcript} selection={selection} onClose={close} />;
  return (
    <Dialog
      title={say("again.title", { name: transcript.name })}
      onClose={() => close(selection)}
      actions={
        <Button autoFocus onPress={() => close(selection)}>
          {say("ui.close")}
        </Button>
      }
    >
      {answer && answer.is !== "judged" && answer.is !== "differs" ? (
        <NoFile answer={answer} />
      ) : (
        <p role="status">{say("again.reading")}</p>
      )}
    </Dialog>
  );
}

/** What the kept file says; null until it is read. */
function useKeptFile(transcriptId: TranscriptId): KeptAnswer | null {
  const { study } = useSession();
  const [answer, setAnswer] = useState<KeptAnswer | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const transcript = study.now().project.transcripts.get(transcriptId);
    if (transcript)
      void judgedFromFile(study, transcript, "all", ending.signal).then(
        (judged) => judged && setAnswer(judged),
      );
    return () => ending.abort();
  }, [study, transcriptId]);
  return answer;
}

function NoFile({ answer }: { readonly answer: Exclude<KeptAnswer, { is: "judged" | "differs" }> }) {
  const { say } = useWords();
  const [who, split, join] = [useKeyOf("said-by"), useKeyOf("split-turn"), useKeyOf("join-turns")];
  return (
    <>
      <p>{say(`again.${answer.is}`)}</p>
      <p>{say("again.byHand", { who, split, join })}</p>
    </>
  );
}

function Review({
  begin,
  transcript,
  selection,
  onClose,
}: {
  readonly begin: Again;
  readonly transcript: Transcript;
  readonly selection: Span | null;
  readonly onClose: (at: Span | null) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const project = useWholeProject();
  const [again, tell] = useReducer(afterSaying, begin);
  const [led, setLed] = useState(1);
  // The changes are worked out after questions and turns have been drawn.
  const drawn = useDeferredValue<Again | null>(again, null);
  const changes = useMemo(() => {
    if (!drawn) return null;
    const outcome = reviewSpeakers(study.now().project, wanted(transcript, drawn), newPerson);
    if (outcome.is === "done") return reviewChanges(project, transcript.id, outcome.value);
    return outcome.why === "nothing-changed" ? "nothing" : outcome.why;
  }, [study, project, transcript, drawn]);

  const open = openQuestions(again.judgement.questions).length;
  const asked = useAskedFirst(open);
  const isNothing = changes === "nothing" || (typeof changes === "object" && changes?.isNothing === true);
  const take = () => {
    if (asked.tells()) return setLed((count) => count + 1);
    if (changes === "nothing") return onClose(selection);
    const review = wanted(transcript, again);
    // The selection moves with the text.
    const outcome = reviewSpeakers(study.now().project, review, newPerson);
    if (!perform("review-speakers", { ...review, newParticipantId: newPerson })) return;
    const now = study.now().project.transcripts.get(transcript.id);
    announce(isNothing ? say("again.left") : say("again.taken", { count: now?.turns.length ?? 0 }));
    const change = outcome.is === "done" ? outcome.value.edits[0]?.change : undefined;
    onClose(selection && change ? mapTurnSpan(mappingOf(change), selection) : selection);
  };
  const label = isNothing ? say("again.right") : say("again.take");
  return (
    <Dialog
      title={say("again.title", { name: transcript.name })}
      onClose={() => onClose(selection)}
      wide
      actions={
        <>
          <WhatChanges changes={changes} />
          <Button onPress={() => onClose(selection)}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={changes === "another-file"} onPress={take}>
            {asked.isTold ? say("again.takeOpen", { count: open }) : label}
          </Button>
        </>
      }
    >
      <div className="look-again">
        <p className="quiet">{say("again.kept")}</p>
        <SpeakerReview
          reviewed={{ ...again, name: transcript.name, beside: null }}
          onAnswer={(answers) => tell({ answers })}
          onAsFound={again.answers === again.inStudy ? null : () => tell("as-known")}
          facts={null}
          notes={null}
          led={led}
        />
      </div>
    </Dialog>
  );
}

const newPerson = () => newId("participant");

function wanted({ id }: Transcript, { judgement, answers, found }: Again) {
  return { transcriptId: id, judgement, answers, fresh: found };
}

/** Shows what would change. Says so when nothing would, or when the change is refused. */
function WhatChanges({ changes }: { readonly changes: ReviewChanges | string | null }) {
  const { say, language } = useWords();
  const sentence = () => {
    if (changes === null) return "";
    if (changes === "nothing") return say("again.nothing");
    if (typeof changes === "string") return say("refusal.another-file");
    const { turnsBefore, turnsAfter, passing, codingsPassing, lost, newPeople, isNothing } = changes;
    if (isNothing) return say("again.nothing");
    const parts = [
      ...(turnsBefore === turnsAfter ? [] : [say("again.turns", { before: turnsBefore, count: turnsAfter })]),
      ...passingSentences(passing, say, language),
      ...(codingsPassing > 0 ? [say("again.codings", { count: codingsPassing })] : []),
      ...(lost > 0 ? [say("again.lost", { count: lost })] : []),
      ...(newPeople.length > 0 ? [say("again.people", { names: listed(newPeople, language) })] : []),
    ];
    return parts.length > 0 ? parts.join(" · ") : say("again.roles");
  };
  return (
    <p className="what-changes" role="status" aria-label={say("again.changes")}>
      {sentence()}
    </p>
  );
}
