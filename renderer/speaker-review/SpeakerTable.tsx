import { Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";
import type { SpeakerRole } from "../../shared/project/records.ts";
import { noAnswers } from "../../shared/speakers/answers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import { peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Select, TextField } from "../ui/fields.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { PersonField } from "./PersonField.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";

const roles = ["interviewer", "participant", "other"] as const satisfies readonly SpeakerRole[];

/** Who speaks in the text: labels as they stand there, what each is, and which person. */
export function SpeakerTable({
  reviewed,
  onAnswer,
  onAsFound,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly onAsFound: () => void;
}) {
  const { say } = useWords();
  const { answers, name } = reviewed;
  const { draft } = reviewed.judgement;
  const people = peopleOf(name, draft, answers);
  const turnsOf = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { speakerId } of draft.turns)
      if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
    return counts;
  }, [draft]);
  return (
    <section className="review-part" aria-label={say("review.speakers")}>
      <header>
        <h3>{say("review.speakers")}</h3>
        {answers !== noAnswers && (
          <Button look="plain" onPress={onAsFound}>
            {say("review.asFound")}
          </Button>
        )}
      </header>
      {draft.speakers.length === 0 ? (
        <p className="quiet">{say("review.noSpeakers")}</p>
      ) : (
        <table className="review-speakers">
          <thead>
            <tr>
              <th scope="col">{say("review.label")}</th>
              <th scope="col">{say("review.role")}</th>
              <th scope="col">{say("review.person")}</th>
              <th scope="col" className="figures">
                {say("review.turns")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {draft.speakers.map((speaker) => (
              <tr key={speaker.id}>
                <th scope="row">{speaker.label}</th>
                <td>
                  <Select
                    hideLabel
                    label={say("review.roleOf", { label: speaker.label })}
                    value={speaker.role}
                    options={roles.map((value) => ({ value, label: say(`review.role.${value}`) }))}
                    onChange={(role) => onAnswer({ says: "role", label: speaker.label, role })}
                  />
                </td>
                <td>
                  {speaker.role === "participant" ? (
                    <PersonField
                      label={speaker.label}
                      value={people[speaker.id]?.[0] ?? ""}
                      onChange={(pseudonym) =>
                        onAnswer({
                          says: "people",
                          label: speaker.label,
                          pseudonyms: pseudonym === "" ? [] : [pseudonym],
                        })
                      }
                    />
                  ) : (
                    <span className="quiet">–</span>
                  )}
                </td>
                <td className="figures">{turnsOf.get(speaker.id) ?? 0}</td>
                <td>
                  <MenuButton
                    icon
                    label={say("review.moreOf", { label: speaker.label })}
                    entries={[
                      {
                        id: "not",
                        label: say("review.notSpeaker"),
                        onAction: () => onAnswer({ says: "not-speaker", label: speaker.label }),
                      },
                      ...draft.speakers
                        .filter((other) => other.id !== speaker.id)
                        .map((other) => ({
                          id: other.id,
                          label: say("review.merge", { label: other.label }),
                          onAction: () => onAnswer({ says: "merge", kept: other.label, gone: speaker.label }),
                        })),
                    ]}
                  >
                    <Ellipsis aria-hidden />
                  </MenuButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AlsoSpeaker reviewed={reviewed} onAnswer={onAnswer} />
    </section>
  );
}

/** Words at the head of turns that are a speaker after all. */
function AlsoSpeaker({ reviewed, onAnswer }: { readonly reviewed: Reviewed; readonly onAnswer: Tell }) {
  const { say } = useWords();
  const [label, setLabel] = useState("");
  const { alsoSpeakers, merged: mergers } = reviewed.answers;
  const found = new Set(reviewed.judgement.draft.speakers.map((speaker) => labelKey(speaker.label)));
  const merged = new Set(mergers.map(({ gone }) => gone));
  const missing = alsoSpeakers.find((also) => !found.has(labelKey(also)) && !merged.has(labelKey(also)));
  const add = () => {
    if (label.trim() === "") return;
    onAnswer({ says: "also-speaker", label: label.trim().replace(/:$/, "") });
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
