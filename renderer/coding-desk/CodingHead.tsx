import { Filter } from "lucide-react";
import { memo } from "react";
import { peopleBehind } from "../../shared/project/people-behind.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { CorrectButton } from "../transcript-view/CorrectButton.tsx";
import { turnAt } from "../transcript-view/text-places.ts";
import { BarToggle } from "../ui/BarToggle.tsx";
import { codeSlice } from "./code-slice.ts";
import { showAllCodings, useFilterIsThere } from "./filter-open.ts";

/** What transcript is open, whose it is or what it is called, and where in it one is. */
export const CodingHead = memo(function CodingHead({
  transcript,
  correcting,
  onCorrecting,
}: {
  readonly transcript: Transcript;
  readonly correcting: boolean;
  readonly onCorrecting: (on: boolean) => void;
}) {
  const { say } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const people = transcript.reference?.title ?? peopleOf(transcript, participants);
  return (
    <header className="place-bar">
      <h1 title={transcript.name}>{transcript.name}</h1>
      <p title={people}>{people}</p>
      <span className="space" />
      <span className="quiet small figures">
        <TurnNumber turns={transcript.turns} say={say} />
      </span>
      <FilterButton />
      <CorrectButton correcting={correcting} onCorrecting={onCorrecting} />
    </header>
  );
});

function TurnNumber({
  turns,
  say,
}: {
  readonly turns: Transcript["turns"];
  readonly say: ReturnType<typeof useWords>["say"];
}) {
  const at = useDeskState(({ selection }) => {
    const turn = selection && turnAt(turns, selection.start);
    return turn ? turns.indexOf(turn) : -1;
  });
  return at === -1 ? null : say("text.turn", { n: at + 1, all: turns.length });
}

/** Opens the bar with the filter, and closes it. */
const FilterButton = memo(function FilterButton() {
  const { say } = useWords();
  const desk = useDesk();
  const key = useKeyOf("filter");
  const open = useFilterIsThere();
  return (
    <BarToggle
      label={say("filter.open")}
      shownKey={key}
      isSelected={open}
      onChange={(on) => (on ? desk.put(codeSlice, { filterOpen: true }) : showAllCodings(desk))}
    >
      <Filter aria-hidden />
    </BarToggle>
  );
});

function peopleOf({ speakers }: Transcript, participants: Project["participants"]): string {
  const people = new Set(speakers.flatMap((speaker) => peopleBehind(participants, speaker)));
  return [...people]
    .map(({ pseudonym, attributes }) => [pseudonym, attributes.role].filter(Boolean).join(", "))
    .join(" · ");
}
