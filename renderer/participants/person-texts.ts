import { recordedOf, typedAttributes } from "../../shared/participants/attribute-types.ts";
import type { Participant, ParticipantId, TranscriptId } from "../../shared/project/records.ts";
import type { StudyText } from "../storage/typed-field.ts";

export function pseudonymOf(id: ParticipantId): StudyText {
  return textOf(
    id,
    "pseudonym",
    ({ pseudonym }) => pseudonym,
    (person, pseudonym) => ({ ...person, pseudonym }),
  );
}

/** How quotes describe a person. */
export function descriptionOf(id: ParticipantId): StudyText {
  return textOf(
    id,
    "description",
    ({ description }) => description,
    (person, description) => ({ ...person, description }),
  );
}

export function attributeOf(id: ParticipantId, name: string): StudyText {
  return textOf(
    id,
    `attribute ${name}`,
    (person) => recordedOf(person, name),
    (person, value) => ({ ...person, attributes: { ...person.attributes, [name]: value.trim() } }),
  );
}

/** What may be chosen in a column, one a line. */
export function choicesOf(name: string): StudyText {
  return {
    key: `choices ${name}`,
    read: (project) =>
      typedAttributes(project)
        .find((column) => column.name === name)
        ?.choices.join("\n") ?? "",
    put: (text) => ({ name: "change-choices", input: { name, choices: text.split("\n") } }),
  };
}

export function waveOf(id: TranscriptId): StudyText {
  return {
    key: `${id} wave`,
    read: ({ transcripts }) => transcripts.get(id)?.wave ?? "",
    put: (wave) => ({ name: "set-wave", input: { transcriptId: id, wave } }),
  };
}

/** A text of a person: how it is found in them, and how it is put there. */
function textOf(
  id: ParticipantId,
  key: string,
  find: (person: Participant) => string,
  put: (person: Participant, text: string) => Participant,
): StudyText {
  return {
    key: `${id} ${key}`,
    read: ({ participants }) => {
      const person = participants.get(id);
      return person ? find(person) : "";
    },
    put: (text, { participants }) => {
      const person = participants.get(id);
      return person ? { name: "change-participant", input: put(person, text) } : null;
    },
  };
}
