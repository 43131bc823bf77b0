import type { Losses } from "../../interchange/losses.ts";
import { recordedOf, type TypedAttribute, typedAttributes } from "../../participants/attribute-types.ts";
import { type ReadValue, readValue } from "../../participants/attribute-values.ts";
import type { Project } from "../../project/project.ts";
import type { ParticipantId } from "../../project/records.ts";
import { element, wordsElement } from "./elements.ts";
import { guidOf } from "./guid.ts";

export type VariableType = "Text" | "Boolean" | "Integer" | "Float" | "Date" | "DateTime";

/** An attribute as a variable of a type that all its values fit. */
type Variable = { readonly guid: string; readonly attribute: TypedAttribute; readonly type: VariableType };

/** The variable that says in which wave an interview was held. */
export const waveGuid = guidOf("wave");

/** The variables of the study and its people as cases, with where they speak. */
export function peopleElements(project: Project, losses: Losses) {
  const people = [...project.participants.values()];
  const variables = typedAttributes(project).map((attribute): Variable => {
    const values = people.map((person) => recordedOf(person, attribute.name));
    return {
      guid: guidOf(project.study.id, `attribute ${attribute.name}`),
      attribute,
      type: typeFor(attribute, values),
    };
  });
  for (const { attribute } of variables)
    losses.tell("attribute-choices", attribute.isGuessed ? 0 : attribute.choices.length, attribute.name);
  const waves = [...project.transcripts.values()].some(({ wave }) => wave !== "");
  return {
    variables: [
      ...variables.map(({ guid, attribute: { name }, type }) =>
        element("Variable", { guid, name, typeOfVariable: type }),
      ),
      ...(waves ? [element("Variable", { guid: waveGuid, name: "Wave", typeOfVariable: "Text" })] : []),
    ],
    cases: people.map(({ id, pseudonym, description, ...person }) =>
      element(
        "Case",
        { guid: guidOf(id), name: pseudonym },
        wordsElement("Description", description),
        ...variables.map((variable) => {
          const typed = recordedOf(person, variable.attribute.name);
          const value = valueIn(variable, typed);
          losses.tell(
            "attribute-values",
            value.trim() === typed.trim() || isTruth(value) ? 0 : 1,
            variable.attribute.name,
          );
          return value === "" ? "" : valueElement(variable, value);
        }),
        ...transcriptsWith(project, id).map((one) => element("SourceRef", { targetGUID: guidOf(one) })),
      ),
    ),
  };
}

/** The value of a variable of text, for what is no person. */
export function textValue(guid: string, value: string): string {
  return value === ""
    ? ""
    : `<VariableValue>${element("VariableRef", { targetGUID: guid })}${wordsElement("TextValue", value)}</VariableValue>`;
}

function valueElement({ guid, type }: Variable, value: string): string {
  return `<VariableValue>${element("VariableRef", { targetGUID: guid })}${wordsElement(`${type}Value`, value)}</VariableValue>`;
}

function transcriptsWith({ transcripts }: Project, id: ParticipantId) {
  return [...transcripts.values()]
    .filter(({ speakers }) => speakers.some(({ participantIds }) => participantIds.includes(id)))
    .map((transcript) => transcript.id);
}

/** The narrowest type that all values have; a column with one odd value is text. */
function typeFor(attribute: TypedAttribute, values: readonly string[]): VariableType {
  const read = values.map((value) => readValue(value, attribute)).filter((value) => value !== null);
  const all = (test: (value: ReadValue) => boolean) => read.every(test);
  if (attribute.type === "yes-no" && all(({ is }) => is === "yes-no")) return "Boolean";
  if (attribute.type === "date" && all((value) => value.is === "date" && value.canonical.length === 10))
    return "Date";
  if (attribute.type !== "number" || !all(({ is }) => is === "number")) return "Text";
  return read.length > 0 && all((value) => value.is === "number" && Number.isInteger(value.number))
    ? "Integer"
    : "Float";
}

function valueIn({ attribute, type }: Variable, typed: string): string {
  if (type === "Text") return typed;
  const read = readValue(typed, attribute);
  if (read === null) return "";
  if (read.is === "yes-no") return String(read.yes);
  return read.is === "does-not-fit" ? "" : read.canonical;
}

function isTruth(value: string): boolean {
  return value === "true" || value === "false";
}
