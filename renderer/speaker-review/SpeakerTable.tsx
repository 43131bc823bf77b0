import { CircleAlert, Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";
import type { SpeakerRole } from "../../shared/project/records.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { DraftSpeaker } from "../../shared/speakers/turns.ts";
import { type VoiceFigures, voiceFigures } from "../../shared/speakers/voice-figures.ts";
import { peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Select, TextField } from "../ui/fields.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { PeopleField } from "./PeopleField.tsx";
import { percentOf } from "./question-sentences.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import { voiceDeeds } from "./voice-deeds.ts";
import "./review-part.css";
import "./speaker-table.css";

const roles = ["interviewer", "participant", "other"] as const satisfies readonly SpeakerRole[];

/** Who speaks in the text: labels as they stand there, what each is, which person, and how much each says. */
export function SpeakerTable({
  reviewed,
  onAnswer,
  onAsFound,
  onShow,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onAsFound: (() => void) | null;
  readonly onShow: (turn: number) => void;
}) {
  const { say } = useWords();
  const { answers, name, judgement } = reviewed;
  const { draft } = judgement;
  const people = peopleOf(name, draft, answers);
  const { text, turns, speakers } = draft;
  const ids = speakers.map(({ id }) => id).join(" ");
  // Names and roles do not change how much a voice says, so the words are not counted again for them.
  const figures = useMemo(
    () =>
      voiceFigures({ text, turns, speakers: ids.split(" ").map((id) => ({ id, label: "", role: "other" })) }),
    [text, turns, ids],
  );
  const silent = figures.get(null);
  const isOdd = (label: string) =>
    judgement.questions.some((question) => question.asks === "odd-share" && question.label === label);
  return (
    <section className="review-part" aria-label={say("review.speakers")}>
      <header>
        <h3>{say("review.speakers")}</h3>
        {onAsFound && (
          <Button look="plain" onPress={onAsFound}>
            {say("review.asFound")}
          </Button>
        )}
      </header>
      {speakers.length === 0 ? (
        <p className="quiet">{say("review.noSpeakers")}</p>
      ) : (
        <table className="review-speakers">
          <colgroup>
            <col className="col-label" />
            <col />
            <col className="col-turns" />
            <col className="col-words" />
            <col className="col-share" />
            <col className="col-longest" />
            <col className="col-more" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{say("review.label")}</th>
              <th scope="col">{say("figures.rolePerson")}</th>
              <th scope="col" className="figures">
                {say("review.turns")}
              </th>
              <th scope="col" className="figures">
                {say("figures.words")}
              </th>
              <th scope="col" className="figures">
                {say("figures.share")}
              </th>
              <th scope="col" className="figures" title={say("figures.longestMore")}>
                {say("figures.longest")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {speakers.map((speaker) => (
              <tr key={speaker.id}>
                <th scope="row">
                  {speaker.label}
                  {isOdd(speaker.label) && (
                    <span className="odd">
                      <CircleAlert aria-hidden />
                      {say("share.odd")}
                    </span>
                  )}
                </th>
                <td>
                  <div className="role-person">
                    <Select
                      hideLabel
                      label={say("review.roleOf", { label: speaker.label })}
                      value={speaker.role}
                      options={roles.map((value) => ({ value, label: say(`review.role.${value}`) }))}
                      onChange={(role) => onAnswer([{ says: "role", label: speaker.label, role }])}
                    />
                    {speaker.role === "participant" && (
                      <PeopleField
                        label={speaker.label}
                        people={people[speaker.id] ?? []}
                        beside={reviewed.beside}
                        onChange={(pseudonyms) =>
                          onAnswer([{ says: "people", label: speaker.label, pseudonyms }])
                        }
                      />
                    )}
                  </div>
                </td>
                <Figures label={speaker.label} figures={figures.get(speaker.id)} onShow={onShow} />
                <td>
                  <MoreOf
                    speaker={speaker}
                    speakers={speakers}
                    people={people[speaker.id] ?? []}
                    onAnswer={onAnswer}
                  />
                </td>
              </tr>
            ))}
            {silent && silent.turns > 0 && (
              <tr>
                <th scope="row" className="nobody">
                  {say("figures.nobody")}
                </th>
                <td />
                <Figures label={say("figures.nobody")} figures={silent} onShow={onShow} />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      )}
      <AlsoSpeaker reviewed={reviewed} onAnswer={onAnswer} />
    </section>
  );
}

/** How much a voice says; its longest stretch leads to the place. */
function Figures({
  label,
  figures,
  onShow,
}: {
  readonly label: string;
  readonly figures: VoiceFigures | undefined;
  readonly onShow: (turn: number) => void;
}) {
  const { say, language } = useWords();
  if (!figures) return <td colSpan={4} />;
  const { turns, words, share, longest, longestTurn } = figures;
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <td className="figures">{number.format(turns)}</td>
      <td className="figures">{number.format(words)}</td>
      <td className="figures">{share > 0 ? percentOf(share, language) : "–"}</td>
      <td className="figures">
        {longestTurn === null ? (
          "–"
        ) : (
          <Button
            look="plain"
            aria-label={say("figures.longestOf", { label, words: say("count.words", { count: longest }) })}
            onPress={() => onShow(longestTurn)}
          >
            {number.format(longest)}
          </Button>
        )}
      </td>
    </>
  );
}

function MoreOf({
  speaker,
  speakers,
  people,
  onAnswer,
}: {
  readonly speaker: DraftSpeaker;
  readonly speakers: readonly DraftSpeaker[];
  readonly people: readonly string[];
  readonly onAnswer: Tell;
}) {
  const { say } = useWords();
  const { label, role } = speaker;
  const isSeveral = people.length > 1;
  return (
    <MenuButton
      icon
      label={say("review.moreOf", { label })}
      entries={[
        {
          id: "not",
          label: say("review.notSpeaker"),
          onAction: () => onAnswer([{ says: "not-speaker", label }]),
        },
        ...voiceDeeds(speaker, speakers, say).map(({ id, words, answer }) => ({
          id,
          label: words,
          onAction: () => onAnswer([answer]),
        })),
        ...(role === "participant"
          ? [
              {
                id: "people",
                label: say(isSeveral ? "figures.onePerson" : "figures.severalPeople"),
                onAction: () =>
                  onAnswer([
                    {
                      says: "people",
                      label,
                      pseudonyms: isSeveral ? people.slice(0, 1) : [people[0] ?? "", ""],
                    },
                  ]),
              },
            ]
          : []),
      ]}
    >
      <Ellipsis aria-hidden />
    </MenuButton>
  );
}

/** Adds a speaker by the words at the head of turns. */
function AlsoSpeaker({ reviewed, onAnswer }: { readonly reviewed: Reviewed; readonly onAnswer: Tell }) {
  const { say } = useWords();
  const [label, setLabel] = useState("");
  const { alsoSpeakers, merged: mergers } = reviewed.answers;
  const found = new Set(reviewed.judgement.draft.speakers.map((speaker) => labelKey(speaker.label)));
  const merged = new Set(mergers.map(({ gone }) => gone));
  const missing = alsoSpeakers.find((also) => !found.has(labelKey(also)) && !merged.has(labelKey(also)));
  const add = () => {
    if (label.trim() === "") return;
    onAnswer([{ says: "also-speaker", label: label.trim().replace(/:$/, "") }]);
    setLabel("");
  };
  return (
    <div className="review-also">
      <TextField
        label={say("review.also")}
        value={label}
        onChange={setLabel}
        onSubmit={add}
        {...(missing !== undefined && { hint: say("review.alsoNone", { label: missing }) })}
      />
      <Button onPress={add} isDisabled={label.trim() === ""}>
        {say("review.alsoAdd")}
      </Button>
    </div>
  );
}
