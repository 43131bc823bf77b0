import { Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";
import type { SpeakerRole } from "../../shared/project/records.ts";
import { type Answer, noAnswers } from "../../shared/speakers/answers.ts";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import { peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Select, TextField } from "../ui/fields.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import type { PlannedFile, SpeakerEvent } from "./import-plan.ts";
import { PersonField } from "./PersonField.tsx";

type ReadFile = Extract<PlannedFile, { is: "read" }>;
const roles = ["interviewer", "participant", "other"] as const satisfies readonly SpeakerRole[];

/** Who speaks in the file: labels as they stand there, what each is, and which person. */
export function SpeakerTable({
  file,
  onEvent,
}: {
  readonly file: ReadFile;
  readonly onEvent: (event: SpeakerEvent) => void;
}) {
  const { say } = useWords();
  const { id, answers, name } = file;
  const { draft } = file.judgement;
  const tell = (answer: Answer) => onEvent({ did: "answer", id, answer });
  const people = peopleOf(name.trim(), draft, answers);
  const turnsOf = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { speakerId } of draft.turns)
      if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
    return counts;
  }, [draft]);
  return (
    <section className="import-part" aria-label={say("review.speakers")}>
      <header>
        <h3>{say("review.speakers")}</h3>
        {answers !== noAnswers && (
          <Button look="plain" onPress={() => onEvent({ did: "as-found", id })}>
            {say("review.asFound")}
          </Button>
        )}
      </header>
      {draft.speakers.length === 0 ? (
        <p className="quiet">{say("review.noSpeakers")}</p>
      ) : (
        <table className="import-speakers">
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
                    onChange={(role) => tell({ says: "role", label: speaker.label, role })}
                  />
                </td>
                <td>
                  {speaker.role === "participant" ? (
                    <PersonField
                      label={speaker.label}
                      value={people[speaker.id]?.[0] ?? ""}
                      onChange={(pseudonym) =>
                        tell({
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
                        onAction: () => tell({ says: "not-speaker", label: speaker.label }),
                      },
                      ...draft.speakers
                        .filter((other) => other.id !== speaker.id)
                        .map((other) => ({
                          id: other.id,
                          label: say("review.merge", { label: other.label }),
                          onAction: () => tell({ says: "merge", kept: other.label, gone: speaker.label }),
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
      <AlsoSpeaker file={file} onEvent={onEvent} />
    </section>
  );
}

/** Words at the head of turns that are a speaker after all. */
function AlsoSpeaker({
  file,
  onEvent,
}: {
  readonly file: ReadFile;
  readonly onEvent: (event: SpeakerEvent) => void;
}) {
  const { say } = useWords();
  const [label, setLabel] = useState("");
  const { alsoSpeakers, merged: mergers } = file.answers;
  const found = new Set(file.judgement.draft.speakers.map((speaker) => labelKey(speaker.label)));
  const merged = new Set(mergers.map(({ gone }) => gone));
  const missing = alsoSpeakers.find((also) => !found.has(labelKey(also)) && !merged.has(labelKey(also)));
  const add = () => {
    if (label.trim() === "") return;
    onEvent({
      did: "answer",
      id: file.id,
      answer: { says: "also-speaker", label: label.trim().replace(/:$/, "") },
    });
    setLabel("");
  };
  return (
    <div className="import-also">
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
