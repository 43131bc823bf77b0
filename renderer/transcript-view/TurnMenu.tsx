import { useRef, useState } from "react";
import { Menu, MenuItem, Separator } from "react-aria-components";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import type { MoveTurn } from "../../shared/transcripts/move-turn.ts";
import type { SetTurnSpeaker } from "../../shared/transcripts/set-turn-speaker.ts";
import { gapAt } from "../../shared/transcripts/split-turn.ts";
import { useCommands, useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { useLatest } from "../ui/use-latest.ts";
import { MenuInText } from "./MenuInText.tsx";
import { NewSpeakerDialog } from "./NewSpeakerDialog.tsx";
import type { OpenText } from "./open-text.ts";
import { SpeakerHandle } from "./SpeakerHandle.tsx";
import { speakerInList } from "./speaker-name.ts";
import { turnsSelected } from "./text-places.ts";
import { textSlice } from "./text-slice.ts";
import { type TurnsAsked, turnsAsked } from "./turns-asked.ts";
import { useTurnDeeds } from "./use-turn-deeds.ts";
import { type PagePlace, reveal } from "./view-places.ts";

/**
 * Who says the turn where the caret stands, or the turns that are selected: somebody listed, nobody, or somebody new. From
 * there a turn is joined with the one above or split at the caret as well; both have keys of their own.
 */
export function TurnMenu({ text, transcript }: { readonly text: OpenText; readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const desk = useDesk();
  const participants = useProjectPart((project) => project.participants);
  const deeds = useTurnDeeds(transcript.id);
  const splitKey = useKeyOf("split-turn");
  const joinKey = useKeyOf("join-turns");
  const [upKey, downKey] = [useKeyOf("move-turn-up"), useKeyOf("move-turn-down")];
  /** Where the caret goes when menu and dialog are gone. */
  const caret = useRef<Span | null>(null);
  const [asked, setAsked] = useState<TurnsAsked | null>(null);
  const [naming, setNaming] = useState(false);

  const selected = () => (text.editor.selection() ?? text.editor.selectedLast())?.span ?? null;
  const askOfTurn = useLatest((turnId: Turn["id"], at: PagePlace) => {
    const place = transcript.turns.findIndex(({ id }) => id === turnId);
    const turn = transcript.turns[place];
    if (!turn) return;
    const span = selected() ?? { start: turn.start, end: turn.start };
    setAsked({ turns: [turn], first: place + 1, span, at });
  });
  /** The text after a deed that was asked for in it. */
  const select = (span: Span | null) => {
    if (span) text.editor.select(span);
  };

  /** Moves the turn at the caret, also where more is selected: it is the one that is looked at. */
  const move = (way: MoveTurn["way"]) => {
    const span = selected();
    const turn = span && transcript.turns[turnsSelected(transcript.turns, span).from];
    const within = turn && { start: span.start, end: Math.min(span.end, turn.end) };
    const after = within && deeds.move(turn.id, way, within);
    if (!after) return;
    select(after);
    reveal(text, after);
  };

  useCommands({
    // An excerpt from the literature is said by nobody.
    ...(!transcript.reference && {
      "said-by": () => {
        const span = selected();
        if (span) setAsked(turnsAsked(text, transcript, span));
      },
      "who-speaks": () => {
        const start = desk.of(textSlice).left[transcript.id] ?? 0;
        const selection = selected() ?? { start, end: start };
        desk.set({ lookAgain: { transcriptId: transcript.id, selection } });
      },
    }),
    "split-turn": () => {
      const span = selected();
      if (span) select(deeds.split(span.start));
    },
    "join-turns": () => {
      const span = selected();
      const turn = span && transcript.turns[turnsSelected(transcript.turns, span).from];
      if (turn) select(deeds.join(turn.id, span));
    },
    "move-turn-up": () => move("up"),
    "move-turn-down": () => move("down"),
  });

  const handle = transcript.reference ? null : (
    <SpeakerHandle text={text} transcript={transcript} onAsk={askOfTurn} />
  );
  if (!asked) return handle;
  const [turn] = asked.turns;
  const one = asked.turns.length === 1;
  const turnIds = asked.turns.map(({ id }) => id);
  const close = () => {
    const span = caret.current ?? asked.span;
    caret.current = null;
    setAsked(null);
    setNaming(false);
    requestAnimationFrame(() => text.editor.select(span));
  };
  const give = (to: SetTurnSpeaker["to"]): boolean => {
    caret.current = deeds.give(turnIds, to, asked.span);
    return caret.current !== null;
  };
  if (naming)
    return (
      <>
        {handle}
        <NewSpeakerDialog
          onSpeaker={(label, role) => give({ label, role, participantIds: [] })}
          onClose={close}
        />
      </>
    );

  const label = one
    ? say("turn.saidBy", { n: asked.first })
    : say("turn.areSaidBy", { first: asked.first, last: asked.first + asked.turns.length - 1 });
  const { start } = asked.span;
  const isThere = turn.start <= start && start <= turn.end;
  const canSplit = isThere && gapAt(transcript.text, turn, start, transcript.language) !== null;
  const says = (speakerId: string | null) => asked.turns.every((each) => each.speakerId === speakerId);
  const speakers = [
    ...transcript.speakers.map((speaker) => ({
      id: speaker.id,
      name: speakerInList(speaker, participants, { say, language }),
    })),
    { id: null, name: say("turn.nobody") },
  ];
  return (
    <>
      {handle}
      <MenuInText label={label} at={asked.at} onClose={() => !naming && close()}>
        <p className="menu-title" aria-hidden>
          {label}
        </p>
        <Menu className="menu" aria-label={label} autoFocus="first">
          {speakers.map(({ id, name }) => (
            <MenuItem
              key={id ?? ":nobody"}
              id={id ?? ":nobody"}
              textValue={name}
              className="menu-item"
              onAction={() => {
                if (!says(id)) give(id);
                close();
              }}
            >
              <span>{name}</span>
              {says(id) && <kbd>{say("turn.now")}</kbd>}
            </MenuItem>
          ))}
          <MenuItem id=":another" className="menu-item" onAction={() => setNaming(true)}>
            {say("turn.another")}
          </MenuItem>
          {one && <Separator className="menu-separator" />}
          {one && (
            <MenuItem
              id=":join"
              textValue={say("command.join-turns")}
              className="menu-item"
              isDisabled={asked.first === 1}
              onAction={() => {
                caret.current = deeds.join(turn.id, asked.span);
                close();
              }}
            >
              <span>{say("command.join-turns")}</span>
              {joinKey && <kbd>{joinKey}</kbd>}
            </MenuItem>
          )}
          {one &&
            (["up", "down"] as const).map((way) => (
              <MenuItem
                key={way}
                id={`:${way}`}
                textValue={say(`command.move-turn-${way}`)}
                className="menu-item"
                isDisabled={asked.first === (way === "up" ? 1 : transcript.turns.length)}
                onAction={() => {
                  caret.current = deeds.move(turn.id, way, asked.span);
                  close();
                }}
              >
                <span>{say(`command.move-turn-${way}`)}</span>
                <kbd>{way === "up" ? upKey : downKey}</kbd>
              </MenuItem>
            ))}
          {one && (
            <MenuItem
              id=":split"
              textValue={say(canSplit ? "command.split-turn" : "turn.splitHow")}
              className="menu-item"
              isDisabled={!canSplit}
              onAction={() => {
                caret.current = deeds.split(start);
                close();
              }}
            >
              <span>{say(canSplit ? "command.split-turn" : "turn.splitHow")}</span>
              {canSplit && splitKey && <kbd>{splitKey}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </MenuInText>
    </>
  );
}
