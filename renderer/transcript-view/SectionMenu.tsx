import { useState } from "react";
import { Menu, MenuItem, Separator } from "react-aria-components";
import { sectionTitle } from "../../shared/guide/sections.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { useCommandDesk, useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { MenuInText } from "./MenuInText.tsx";
import type { OpenText } from "./open-text.ts";
import { type TurnsAsked, turnsAsked } from "./turns-asked.ts";

/**
 * The sections of the interview guide at the turn where the caret stands: one of them begins there. When several turns
 * are selected they are put into it, and what follows stays where it was.
 */
export function SectionMenu({
  text,
  transcript,
}: {
  readonly text: OpenText;
  readonly transcript: Transcript;
}) {
  const { say } = useWords();
  const commands = useCommandDesk();
  const perform = usePerform();
  const guide = useProjectPart((project) => project.study.guide);
  const [asked, setAsked] = useState<TurnsAsked | null>(null);

  useCommands({
    section: () => {
      const span = (text.editor.selection() ?? text.editor.selectedLast())?.span ?? null;
      if (span) setAsked(turnsAsked(text, transcript, span));
    },
  });

  if (!asked) return null;
  const [turn] = asked.turns;
  const last = asked.turns.at(-1) ?? turn;
  const one = turn === last;
  const close = () => {
    setAsked(null);
    requestAnimationFrame(() => text.editor.select(asked.span));
  };
  const put = (sectionId: string | null) => {
    const { id: transcriptId } = transcript;
    const isDone = one
      ? perform("mark-sections", [{ transcriptId, turnId: turn.id, sectionId }])
      : perform("mark-stretch", { transcriptId, fromTurnId: turn.id, toTurnId: last.id, sectionId });
    if (!isDone) return;
    const title = sectionId === null ? say("section.none") : sectionTitle(guide, sectionId);
    announce(say("section.begins", { title, n: asked.first }));
  };
  const label = one
    ? say("section.here", { n: asked.first })
    : say("section.ofTurns", { first: asked.first, last: asked.first + asked.turns.length - 1 });
  const mark = transcript.sections.find(({ turnId }) => turnId === turn.id);
  return (
    <MenuInText label={label} at={asked.at} onClose={close}>
      <Menu className="menu" aria-label={label} autoFocus="first" onClose={close}>
        {guide.map(({ id }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={sectionTitle(guide, id)}
            className="menu-item"
            onAction={() => put(id)}
          >
            <span>{sectionTitle(guide, id)}</span>
            {mark?.sectionId === id && <kbd>{say("guide.isMarked")}</kbd>}
          </MenuItem>
        ))}
        {guide.length > 0 && <Separator className="menu-separator" />}
        {guide.length > 0 && (
          <MenuItem id=":none" className="menu-item" onAction={() => put(null)}>
            {say(one ? "section.noneFrom" : "section.noneOf")}
          </MenuItem>
        )}
        {one && mark && (
          <MenuItem
            id=":clear"
            className="menu-item"
            onAction={() => perform("clear-mark", { transcriptId: transcript.id, turnId: turn.id })}
          >
            {say("section.clear")}
          </MenuItem>
        )}
        <MenuItem id=":guide" className="menu-item" onAction={() => commands.run("guide")}>
          {say("guide.open")}
        </MenuItem>
      </Menu>
    </MenuInText>
  );
}
