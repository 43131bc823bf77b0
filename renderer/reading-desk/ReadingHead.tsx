import { Check, Highlighter } from "lucide-react";
import type { Transcript } from "../../shared/project/records.ts";
import { readingOf } from "../../shared/reading/mark-read.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { CorrectButton } from "../transcript-view/CorrectButton.tsx";
import { BarToggle } from "../ui/BarToggle.tsx";
import { HeadLine } from "../ui/HeadLine.tsx";
import { percentRead } from "./progress.ts";
import { ReadViews } from "./ReadViews.tsx";
import { readSlice } from "./read-slice.ts";
import type { ReadingDeeds } from "./use-reading-deeds.ts";
import "./reading-head.css";

/** Which interview is read, how far one has come in it, and whether it is marked as read. */
export function ReadingHead({
  transcript,
  deeds,
  correcting,
  onCorrecting,
}: {
  readonly transcript: Transcript;
  readonly deeds: ReadingDeeds;
  readonly correcting: boolean;
  readonly onCorrecting: (on: boolean) => void;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const showsCodings = useDeskSlice(readSlice, (state) => state.readCodings);
  const furthest = useDeskSlice(readSlice, (state) => state.furthest[transcript.id]);
  const reading = useProjectPart((project) => readingOf(project, transcript.id, coderName()));
  const readKey = useKeyOf("mark-read");
  const codingsKey = useKeyOf("show-codings");
  const percent = percentRead(furthest, transcript.text.length);
  const mark = reading ? say("read.readOn", { day: shownDay(reading.at, language) }) : say("read.mark");
  return (
    <header className="place-bar">
      <ReadViews />
      <h1 title={transcript.name}>{transcript.name}</h1>
      <span className="space" />
      <span className="quiet small figures">{say("read.percent", { percent })}</span>
      <BarToggle
        label={say("read.codings")}
        shownKey={codingsKey}
        isSelected={showsCodings}
        onChange={(on) => desk.put(readSlice, { readCodings: on })}
      >
        <Highlighter aria-hidden />
      </BarToggle>
      <CorrectButton correcting={correcting} onCorrecting={onCorrecting} />
      <BarToggle
        label={mark}
        shownKey={readKey}
        isSelected={reading !== null}
        isDisabled={study.readOnly}
        onChange={deeds.toggleRead}
      >
        <Check className="read-mark" data-read={reading !== null} aria-hidden />
      </BarToggle>
      <HeadLine share={percent / 100} />
    </header>
  );
}
