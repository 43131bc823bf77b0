import { valuesToAdd } from "../../interchange/values-to-add.ts";
import { participantNamed } from "../../participants/change-participants.ts";
import type { Project } from "../../project/project.ts";
import type { Attribute, AttributeType, Participant, ParticipantId } from "../../project/records.ts";
import { asRead } from "../../text/same-name.ts";
import { freeName } from "../../transcripts/import-transcripts.ts";
import { attributeOf, childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { Taking } from "./taking.ts";
import { waveGuid } from "./write-people.ts";

/** Values by the names of attributes. */
export type Values = Readonly<Record<string, string>>;

export type TakenPeople = {
  readonly study: Project["study"];
  readonly participants: Map<ParticipantId, Participant>;
  /** What is said of a source, not of a person: its wave, and values, by the GUID of the source. */
  readonly ofSources: ReadonlyMap<string, Values>;
  /** Who is said to be in a source, by its GUID. */
  readonly inSources: ReadonlyMap<string, readonly ParticipantId[]>;
  readonly valuesOf: (within: Element) => { readonly wave: string; readonly values: Values };
};

const types: Readonly<Record<string, AttributeType>> = {
  ...{ Boolean: "yes-no", Integer: "number", Float: "number", Date: "date", DateTime: "date" },
};

/** Variables as attributes and cases as people. A case without a name, with one source, says what is known of that source. */
export function takePeople(project: Project, taking: Taking): TakenPeople {
  const { study, participants } = project;
  const { root } = taking.file;
  const { nameIs = study.namesInFiles } = taking.given;
  const sourceOf = sourcesOfSelections(root);
  const variables = childrenNamed(childNamed(root, "Variables"), "Variable");
  const cases = childrenNamed(childNamed(root, "Cases"), "Case");
  const attributes: Attribute[] = [...study.attributes];
  const names = new Map<string, string>();
  for (const variable of variables) {
    const guid = plainGuid(attributeOf(variable, "guid")) ?? "";
    const name = taking.said(attributeOf(variable, "name")).trim();
    if (guid === waveGuid || name === "") continue;
    const known = attributes.find((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (!known)
      attributes.push({ name, type: types[attributeOf(variable, "typeOfVariable")] ?? null, choices: [] });
    names.set(guid, known?.name ?? name);
  }
  const valuesOf: TakenPeople["valuesOf"] = (within) => {
    let wave = "";
    const values: [string, string][] = [];
    for (const held of childrenNamed(within, "VariableValue")) {
      const guid = plainGuid(attributeOf(childNamed(held, "VariableRef") ?? held, "targetGUID")) ?? "";
      const value = taking.said(valueIn(held));
      const name = names.get(guid);
      if (guid === waveGuid) wave = value;
      else if (name === undefined) taking.losses.tell("things-not-there", value === "" ? 0 : 1);
      else if (value.trim() !== "") values.push([name, value]);
    }
    return { wave, values: Object.fromEntries(values) };
  };

  const grown = new Map(participants);
  const ofSources = new Map<string, Values>();
  const inSources = new Map<string, ParticipantId[]>();
  const fresh = new Set<string>();
  for (const one of cases) {
    const name = taking.said(attributeOf(one, "name")).trim();
    const sources = placesOf(one, sourceOf);
    taking.losses.tell("case-codes", childrenNamed(one, "CodeRef").length, name);
    const { values } = valuesOf(one);
    const [only, another] = sources;
    if (name === "" && only !== undefined && another === undefined) {
      ofSources.set(only, { ...ofSources.get(only), ...values });
      continue;
    }
    const wanted = name || "?";
    const key = freeName(asRead(wanted), fresh);
    fresh.add(key);
    const pseudonym = `${wanted}${key.slice(asRead(wanted).length)}`;
    if (pseudonym !== name) taking.losses.tell("names-changed", 1, name);
    const known = participantNamed({ ...project, participants: grown }, pseudonym);
    const id = known?.id ?? taking.idFor("participant", one);
    if (known) {
      taking.here.people += 1;
      taking.made.set(plainGuid(attributeOf(one, "guid")) ?? "", known.id);
    }
    const added = valuesToAdd(known?.attributes ?? {}, values, taking.losses);
    grown.set(id, {
      ...{ id, pseudonym: known?.pseudonym ?? pseudonym, nameIs: known?.nameIs ?? nameIs },
      description: known?.description || taking.said(wordsIn(one, "Description")),
      attributes: { ...known?.attributes, ...added },
    });
    for (const source of sources) inSources.set(source, [...(inSources.get(source) ?? []), id]);
  }
  return { study: { ...study, attributes }, participants: grown, ofSources, inSources, valuesOf };
}

function valueIn(held: Element): string {
  const boolean = childNamed(held, "BooleanValue")?.text.trim();
  if (boolean) return boolean === "true" || boolean === "1" ? "yes" : "no";
  const value = held.children.find(({ name }) => name.endsWith("Value"));
  if (!value) return "";
  return value.name === "DateTimeValue" ? value.text.slice(0, 10) : value.text;
}

/** The sources that a case is said to be in, as a whole or by selections. */
function placesOf(one: Element, sourceOf: ReadonlyMap<string, string>): readonly string[] {
  const guids = (name: string) =>
    childrenNamed(one, name).map((ref) => plainGuid(attributeOf(ref, "targetGUID")) ?? "");
  const bySelections = guids("SelectionRef").flatMap((guid) => sourceOf.get(guid) ?? []);
  return [...new Set([...guids("SourceRef"), ...bySelections])];
}

/** The GUID of the source of each selection. */
function sourcesOfSelections(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (within: Element, source: string): void => {
    for (const child of within.children) {
      const guid = plainGuid(attributeOf(child, "guid"));
      if (guid !== null && child.name.endsWith("Selection")) found.set(guid, source);
      walk(child, source);
    }
  };
  for (const source of childNamed(root, "Sources")?.children ?? [])
    walk(source, plainGuid(attributeOf(source, "guid")) ?? "");
  return found;
}
