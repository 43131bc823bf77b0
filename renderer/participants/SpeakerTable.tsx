import { useMemo, useState } from "react";
import { lacksPerson, saidBySpeaker, silent } from "../../shared/participants/who-speaks.ts";
import { namesOf, peopleBehind } from "../../shared/project/people-behind.ts";
import type { Speaker, SpeakerRole, Transcript } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import { isGenericLabel } from "../../shared/transcripts/import-transcripts.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { ChooseSeveral } from "../ui/ChooseSeveral.tsx";
import { Select } from "../ui/fields.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import "./speaker-table.css";

const roles: readonly SpeakerRole[] = ["interviewer", "participant", "other"];

/** The labels of an interview's file, with the role of each and the people behind it. */
export function SpeakerTable({ transcript }: { readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const codings = useProjectPart((project) => project.codings);
  const said = useMemo(() => saidBySpeaker({ codings }, transcript), [codings, transcript]);
  const figures = new Intl.NumberFormat(language);
  if (transcript.speakers.length === 0) return <p className="quiet">{say("speakers.none")}</p>;
  return (
    <table className="speaker-table">
      <caption>{say("speakers.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("speakers.label")}</th>
          <th scope="col">{say("speakers.role")}</th>
          <th scope="col">{say("speakers.person")}</th>
          {(["turns", "words", "codings"] as const).map((name) => (
            <th key={name} scope="col" className="number">
              {say(`people.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {transcript.speakers.map((speaker) => {
          const { turns, words, codings: coded } = said.get(speaker.id) ?? silent;
          return (
            <tr key={speaker.id}>
              <th scope="row">{speaker.label}</th>
              <SpeakerChoices transcript={transcript} speaker={speaker} />
              <td className="number">{figures.format(turns)}</td>
              <td className="number">{figures.format(words)}</td>
              <td className="number">{figures.format(coded)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SpeakerChoices({
  transcript,
  speaker,
}: {
  readonly transcript: Transcript;
  readonly speaker: Speaker;
}) {
  const { say, language } = useWords();
  const participants = useProjectPart((project) => project.participants);
  const perform = usePerform();
  const { study } = useSession();
  const [naming, setNaming] = useState(false);
  const { label, role, participantIds } = speaker;
  const transcriptId = transcript.id;
  const people = useMemo(() => {
    const compare = nameOrder(language);
    return [...participants.values()].sort((a, b) => compare(a.pseudonym, b.pseudonym));
  }, [participants, language]);

  const change = (fields: Partial<Speaker>) => {
    const changed = { ...speaker, ...fields };
    if (JSON.stringify(changed) === JSON.stringify(speaker)) return;
    const speakers = transcript.speakers.map((one) => (one.id === speaker.id ? changed : one));
    perform("change-speakers", { transcriptId, speakers });
  };

  const roleName = say(`speakers.role.${role}`);
  const names = namesOf(peopleBehind(participants, speaker), language) || say("speakers.nobody");
  if (study.readOnly)
    return (
      <>
        <td>{roleName}</td>
        <td>{names}</td>
      </>
    );
  return (
    <>
      <td>
        <Select
          label={say("speakers.roleOf", { label })}
          hideLabel
          value={role}
          options={roles.map((value) => ({ value, label: say(`speakers.role.${value}`) }))}
          onChange={(to) => change({ role: to, ...(to === "interviewer" && { participantIds: [] }) })}
        />
      </td>
      <td className={lacksPerson(speaker) ? "lacks-person" : ""}>
        {role === "interviewer" ? (
          <span className="quiet small">{say("speakers.interviewerHint")}</span>
        ) : (
          <ChooseSeveral
            label={say("speakers.personOf", { label })}
            shown={names}
            options={people.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
            chosen={participantIds}
            none={say("speakers.nobody")}
            onChange={(chosen) => change({ participantIds: chosen })}
            deed={{ label: say("speakers.newPerson"), onAction: () => setNaming(true) }}
          />
        )}
        {naming && (
          <NameDialog
            title={say("speakers.newPerson.title", { label })}
            label={say("people.add.label")}
            doIt={say("speakers.newPerson.do")}
            {...(!isGenericLabel(label) && { begin: label })}
            keepsBegin={false}
            onName={(pseudonym) =>
              perform("assign-new-person", {
                transcriptId,
                speakerId: speaker.id,
                participantId: newId("participant"),
                pseudonym,
              })
            }
            onClose={() => setNaming(false)}
          />
        )}
      </td>
    </>
  );
}
