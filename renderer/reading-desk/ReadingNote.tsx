import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { useContext, useMemo, useState } from "react";
import type { Passage, PassageId, StudyId, Transcript, TranscriptId } from "../../shared/project/records.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import { type Span, wordsAt } from "../../shared/text/span.ts";
import { useCommands } from "../commands/use-commands.ts";
import { type Say, useWords } from "../language/language.ts";
import { NoteEditor } from "../notes/NoteEditor.tsx";
import { NoteText } from "../notes/NoteText.tsx";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, useProjectPart, useSession } from "../storage/use-study.ts";
import { IconButton } from "../ui/Button.tsx";
import { SegmentedViews } from "../ui/SegmentedViews.tsx";
import { LostNotes } from "./LostNotes.tsx";
import { readSlice } from "./read-slice.ts";
import { toNote } from "./to-note.ts";
import { useFollow } from "./use-follow.ts";
import type { ReadingDeeds } from "./use-reading-deeds.ts";
import { type Linkable, useReadingNote } from "./use-reading-note.ts";
import "./reading-note.css";

type NoteProps = {
  readonly transcript: Transcript;
  /** The words that are selected in the text, which a link would lead to. */
  readonly words: Span | null;
  /** Those that are selected this moment, maybe not drawn yet: a fast typist is ahead of what is drawn. */
  readonly wordsNow: () => Span | null;
  readonly lost: readonly Passage[];
  readonly deeds: ReadingDeeds;
  /** Gives a lost note the selected words; null while none are. */
  readonly onPlace: ((id: PassageId) => void) | null;
  /** Shows words of the text that is open. */
  readonly onFollow: (span: Span) => void;
};

/** The right side of the Read place: the reading note of this interview or of the whole set, and notes that lost their words. */
export function ReadingNote(props: NoteProps) {
  const { say } = useWords();
  const desk = useDesk();
  const studyId = useProjectPart(({ study }) => study.id);
  const shut = useDeskSlice(readSlice, (state) => state.readNoteShut);
  const [ofSet, setOfSet] = useState(false);
  const about = ofSet ? studyId : props.transcript.id;
  if (shut)
    return (
      <aside aria-label={say("read.note.title")} className="reading-note shut">
        <IconButton
          label={say("read.note.open")}
          onPress={() => desk.put(readSlice, { readNoteShut: false })}
        >
          <PanelRightOpen aria-hidden />
        </IconButton>
        <ShutNote key={about} about={about} {...props} />
      </aside>
    );
  return (
    <aside aria-label={say("read.note.title")} className="reading-note">
      <header>
        <h2>{say("read.note.title")}</h2>
        <SegmentedViews
          label={say("read.note.of")}
          value={ofSet ? "set" : "interview"}
          options={(["interview", "set"] as const).map((value) => ({
            value,
            label: say(`read.note.${value}`),
          }))}
          onChange={(of) => setOfSet(of === "set")}
        />
        <IconButton label={say("read.note.shut")} onPress={() => desk.put(readSlice, { readNoteShut: true })}>
          <PanelRightClose aria-hidden />
        </IconButton>
      </header>
      <OpenReadingNote key={about} about={about} {...props} />
      <OthersNotes about={about} onFollow={props.onFollow} transcriptId={props.transcript.id} />
      <LostNotes lost={props.lost} onPlace={props.onPlace} onRemove={props.deeds.remove} />
    </aside>
  );
}

type AboutProps = NoteProps & { readonly about: StudyId | TranscriptId };

/** The note as it is written, and the link that selected words would make in it. */
function useLinkedNote({ about, transcript, words, wordsNow }: AboutProps) {
  const { say } = useWords();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);
  const { id: transcriptId, text } = transcript;
  const linkable = useMemo(
    () => (words ? linkTo({ id: transcriptId, text }, words, say) : null),
    [words, transcriptId, text, say],
  );
  const note = useReadingNote(about, linkable);
  useCommands({
    "link-passage": () => {
      const span = wordsNow();
      if (!span) return refuse("nothing-selected");
      toNote(() => {
        desk.put(readSlice, { readNoteShut: false });
        note.link(linkTo(transcript, span, say));
      });
    },
    "to-reading-note": () => toNote(() => desk.put(readSlice, { readNoteShut: false })),
  });
  return { note, linkable };
}

function linkTo({ id, text }: Pick<Transcript, "id" | "text">, span: Span, say: Say): Linkable {
  return {
    to: newId("passage"),
    transcriptId: id,
    span,
    words: say("ui.quoted", { words: oneLine(wordsAt(text, span), longestLink) }),
  };
}

function ShutNote(props: AboutProps) {
  useLinkedNote(props);
  return null;
}

function OpenReadingNote(props: AboutProps) {
  const { say } = useWords();
  const { study } = useSession();
  const { note, linkable } = useLinkedNote(props);
  const follow = useFollow(props.transcript.id, props.onFollow);
  const whole = props.about !== props.transcript.id;
  const label = whole ? say("read.note.ofSet") : say("read.note.ofOne", { name: props.transcript.name });
  return (
    <div className="own-note" data-spot="reading-note">
      <NoteEditor
        value={note.shown}
        label={label}
        placeholder={say(whole ? "read.note.placeholder.set" : "read.note.placeholder")}
        readOnly={study.readOnly}
        onChange={note.type}
        onLeave={note.leave}
        onFollow={follow}
        linkable={linkable}
      />
    </div>
  );
}

/** What others wrote of the same, to be read. */
function OthersNotes({
  about,
  transcriptId,
  onFollow,
}: {
  readonly about: StudyId | TranscriptId;
  readonly transcriptId: TranscriptId;
  readonly onFollow: (span: Span) => void;
}) {
  const { say } = useWords();
  const memos = useProjectPart((project) => project.memos);
  const follow = useFollow(transcriptId, onFollow);
  const me = coderName();
  const others = useMemo(
    () =>
      [...memos.values()].filter(
        ({ kind, about: subject, by, was }) =>
          kind === "familiarisation" && subject === about && by !== me && was === "",
      ),
    [memos, about, me],
  );
  return others.map(({ id, by, body }) => (
    <section key={id} className="others-note" aria-label={say("read.note.by", { name: by })}>
      <h3>{say("read.note.by", { name: by })}</h3>
      <NoteText body={body} none={say("read.note.none")} onFollow={follow} />
    </section>
  ));
}

/** How much of a passage stands in a note as its link, in UTF-16 code units. */
const longestLink = 60;
