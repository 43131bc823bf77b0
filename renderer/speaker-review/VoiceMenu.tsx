import type { RefObject } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import type { SpeakerRole } from "../../shared/project/records.ts";
import type { DraftSpeaker } from "../../shared/speakers/turns.ts";
import { useWords } from "../language/language.ts";
import type { Tell } from "./reviewed.ts";
import { voiceDeeds } from "./voice-deeds.ts";

const roles = ["interviewer", "participant", "other"] as const satisfies readonly SpeakerRole[];

/** The menu of a voice, at its label in the text. One menu serves all turns, since they are many. */
export function VoiceMenu({
  speaker,
  speakers,
  at,
  onAnswer,
  onClose,
}: {
  readonly speaker: DraftSpeaker;
  readonly speakers: readonly DraftSpeaker[];
  readonly at: RefObject<HTMLElement | null>;
  readonly onAnswer: Tell;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { label, role } = speaker;
  const others = roles.filter((other) => other !== role);
  return (
    <Popover
      className="popover"
      triggerRef={at}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu className="menu" aria-label={say("review.moreOf", { label })} onClose={onClose} autoFocus="first">
        <Entry
          id=":not"
          words={say("preview.notSpeaker", { label })}
          onAction={() => onAnswer([{ says: "not-speaker", label }])}
        />
        {voiceDeeds(speaker, speakers, say).map(({ id, words, answer }) => (
          <Entry key={id} id={id} words={words} onAction={() => onAnswer([answer])} />
        ))}
        <Separator className="menu-separator" />
        {others.map((other) => (
          <Entry
            key={other}
            id={`:${other}`}
            words={say("preview.roleIs", { role: say(`review.role.${other}`) })}
            onAction={() => onAnswer([{ says: "role", label, role: other }])}
          />
        ))}
      </Menu>
    </Popover>
  );
}

function Entry({
  id,
  words,
  onAction,
}: {
  readonly id: string;
  readonly words: string;
  readonly onAction: () => void;
}) {
  return (
    <MenuItem id={id} textValue={words} className="menu-item" onAction={onAction}>
      <span>{words}</span>
    </MenuItem>
  );
}
