import { useMemo, useState } from "react";
import { isShown, type ReplacementReview } from "../../shared/checking/replacement-review.ts";
import { transcriptExtensions } from "../../shared/formats/transcript-formats.ts";
import { onWordsOf } from "../../shared/project/project.ts";
import type { OnWords, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProject, useSession, useWholeProject } from "../storage/use-study.ts";
import { TableImport } from "../table-import/TableImport.tsx";
import { useTableFile } from "../table-import/use-table-file.ts";
import { announce } from "../ui/announce.ts";
import { plannedReplacement } from "./planned-replacement.ts";
import { ReplacementList } from "./ReplacementList.tsx";
import { type ReplacementFile, readReplacementFile } from "./read-replacement-file.ts";

const accepted = transcriptExtensions.map((extension) => `.${extension}`).join(",");

/** Replaces a transcript by a corrected file: shows first what stays, what was corrected beneath a coding, and what would be lost. */
export function ReplaceDialog({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const { say } = useWords();
  const desk = useDesk();
  const perform = usePerform();
  const { study } = useSession();
  const project = useWholeProject();
  const { chosen, read } = useTableFile<never, ReplacementFile>(readReplacementFile);
  const [left, setLeft] = useState<ReadonlyMap<OnWords["id"], boolean>>(new Map());
  const transcript = project.transcripts.get(transcriptId);
  const visible = useProject();
  const seen = useMemo(
    () =>
      new Set(onWordsOf(visible, transcriptId).flatMap((one) => (one.lost || !isShown(one) ? [] : [one.id]))),
    [visible, transcriptId],
  );
  const answer = chosen?.answer?.is === "read" ? chosen.answer : null;
  const name = chosen?.file.name ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is planned anew whenever the study is another
  const planned = useMemo(
    () =>
      answer && transcript
        ? plannedReplacement(study, transcript, { ...answer, name }, new Date().toISOString())
        : null,
    [study, project, transcript, answer, name],
  );
  if (!transcript) return null;
  const close = () => desk.set({ replacing: null });
  const plan = planned?.is === "planned" ? planned : null;
  const foundAgain = plan ? placesOf(plan.review, left) : new Map();
  const take = () => {
    if (!plan || !answer) return;
    const wanted = { ...plan.wanted, foundAgain, newParticipantId: () => newId("participant") };
    const originals = [{ sha256: answer.sha256, bytes: answer.bytes }];
    if (!perform("replace-transcript", wanted, originals)) return;
    announce(say("replace.done", { name: transcript.name }));
    close();
  };
  return (
    <TableImport
      title={say("replace.title", { name: transcript.name })}
      testId="replacement-file"
      accept={accepted}
      table={{
        chosen,
        read: (file, said) => {
          setLeft(new Map());
          read(file, said);
        },
      }}
      outcome={planned?.is === "same" ? say("replace.same") : null}
      explained={[say("replace.what"), say("replace.how")]}
      whyElse={({ why }) => (why === "not-read" ? null : say(`unreadable.${why}`))}
      doIt={say("replace.do")}
      stays={plan !== null && say("ui.stays")}
      canTake={plan !== null}
      onTake={take}
      onClose={close}
    >
      {planned?.is === "another-interview" && (
        <p className="error" role="alert">
          {say("refusal.another-interview")}
        </p>
      )}
      {plan && (
        <ReplacementList
          {...seenBy(plan.review, seen)}
          open={plan.open}
          placed={foundAgain}
          onPlace={(id, isPlaced) => setLeft(new Map(left).set(id, isPlaced))}
        />
      )}
    </TableImport>
  );
}

/** What a coder who codes blind sees of a review (rule B9), and how many codings of others it reaches besides. */
function seenBy(
  review: ReplacementReview,
  seen: ReadonlySet<OnWords["id"]>,
): { readonly review: ReplacementReview; readonly hidden: number } {
  const lost = review.lost.filter(({ one }) => seen.has(one.id));
  const reworded = review.reworded.filter(({ one }) => seen.has(one.id));
  const hidden = review.lost.length + review.reworded.length - lost.length - reworded.length;
  const standing = seen.size - lost.length - reworded.length;
  return { review: { ...review, lost, reworded, standing }, hidden };
}

/** Where lost words are put: where they stand elsewhere just as they were, unless somebody says otherwise; where only like words stand, when somebody says so. */
function placesOf(
  { lost }: ReplacementReview,
  said: ReadonlyMap<OnWords["id"], boolean>,
): ReadonlyMap<OnWords["id"], Span> {
  return new Map(
    lost.flatMap(({ one, mayBe }) =>
      mayBe && (said.get(one.id) ?? mayBe.sure !== "fuzzy") ? [[one.id, mayBe.span] as const] : [],
    ),
  );
}
