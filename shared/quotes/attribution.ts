import type { Participant, Study, Transcript } from "../project/records.ts";
import { capitalised } from "../text/capitalised.ts";
import { clockTime } from "../text/clock-time.ts";
import { listed } from "../text/listed.ts";
import { firstPieces, isInterviewer, nameOfVoice, type Piece, type VoiceWords } from "./voices.ts";

/**
 * How quotes name who spoke: `{pseudonym}[, a {role}][ at {workplace}]`. A name in braces stands for its
 * value; square brackets hold a part that is left out when a name in it has no value; doubled braces and
 * brackets are printed as one. Brackets do not nest.
 */
export type AttributionTemplate = readonly TemplatePart[];
type PlainPart = { readonly is: "words" | "name"; readonly text: string };
type TemplatePart = PlainPart | { readonly is: "optional"; readonly parts: readonly PlainPart[] };

export type TemplateRefusal =
  | "unknown-name"
  | "unclosed-brace"
  | "unclosed-bracket"
  | "bracket-in-bracket"
  | "stray-brace"
  | "stray-bracket";

/**
 * An Outcome that also says where the fault is: `at` counts UTF-16 code units of the template. `name` is the unknown
 * name, or empty.
 */
export type ParsedTemplate =
  | { readonly is: "done"; readonly value: AttributionTemplate }
  | { readonly is: "refused"; readonly why: TemplateRefusal; readonly at: number; readonly name: string };

/** Names every template may use. They win over attributes called the same. */
export const ownNames: readonly string[] = ["pseudonym", "description", "transcript", "turn", "time"];

/** The names of what a study records of participants, in the order of its columns. */
export function attributeNames({ attributes }: Pick<Study, "attributes">): readonly string[] {
  return attributes.map(({ name }) => name);
}

/**
 * Reads a template. `attributes` are the names of what the study records of participants; one with a
 * closing brace in its name cannot be used. Of three closing brackets the first two are the printed one.
 */
export function parseTemplate(template: string, attributes: readonly string[]): ParsedTemplate {
  const known = new Set([...ownNames, ...attributes]);
  const parts: TemplatePart[] = [];
  let optional: { readonly at: number; readonly parts: PlainPart[] } | null = null;
  for (const { 0: token, index: at } of template.matchAll(tokens)) {
    const into: TemplatePart[] = optional?.parts ?? parts;
    if (token === "[") {
      if (optional) return refusedAt("bracket-in-bracket", at);
      optional = { at, parts: [] };
    } else if (token === "]") {
      if (!optional) return refusedAt("stray-bracket", at);
      parts.push({ is: "optional", parts: optional.parts });
      optional = null;
    } else if (token === "}") {
      return refusedAt("stray-brace", at);
    } else if (token === "{") {
      return refusedAt("unclosed-brace", at);
    } else if (token.startsWith("{") && token !== "{{") {
      const name = token.slice(1, -1).trim();
      if (!known.has(name)) return refusedAt("unknown-name", at, name);
      into.push({ is: "name", text: name });
    } else {
      into.push({ is: "words", text: doubled.has(token) ? token.charAt(0) : token });
    }
  }
  if (optional) return refusedAt("unclosed-bracket", optional.at);
  return { is: "done", value: parts };
}

/**
 * The attribution of a quote of which these pieces are heard. An English article before a name in the template fits the value that is printed ("a {role}": "a nurse", "an
 * assistant nurse"). Each voice in it is named once, in the order in which they begin, joined
 * by "; "; `turn` and `time` are those of the turn in which a voice begins. Several people behind one voice are named
 * together ("Vera and Tomas"), and so are the values that an attribute has of them, each once. An interviewer is named only
 * where nobody else is heard, and has no attributes; see `nameOfVoice` for voices that nobody has been assigned to.
 */
export function attributePieces(
  template: AttributionTemplate,
  transcript: Transcript,
  pieces: readonly Piece[],
  words: VoiceWords,
): string {
  return attributed(firstPieces(pieces))
    .map((piece) => filled(template, (name) => valueNamed(name, transcript, piece, words)))
    .filter((name) => name !== "")
    .join("; ");
}

/** The voices that an attribution names: an interviewer only where nobody else is heard. */
function attributed(pieces: readonly Piece[]): readonly Piece[] {
  const others = pieces.filter(({ voice }) => !isInterviewer(voice));
  return others.length > 0 ? others : pieces;
}

/** The names that a template uses, each once. */
export function namesOfTemplate(template: AttributionTemplate): readonly string[] {
  const parts = template.flatMap((part) => (part.is === "optional" ? part.parts : [part]));
  return [...new Set(parts.flatMap(({ is, text }) => (is === "name" ? [text] : [])))];
}

/** The names in the braces of a template as it was typed, each once. The template need not be readable. */
export function namesIn(template: string): readonly string[] {
  const names = [...template.matchAll(tokens)].map(([token]) => nameOf(token)).filter((name) => name !== "");
  return [...new Set(names)];
}

/** The template with one name in its braces replaced by another; everything else stays letter by letter. */
export function renamedIn(template: string, from: string, to: string): string {
  return template.replace(tokens, (token) => (nameOf(token) === from ? `{${to}}` : token));
}

/** The name that a token stands for; empty for one that stands for none. */
function nameOf(token: string): string {
  return /^\{[^{}]+\}$/.test(token) ? token.slice(1, -1).trim() : "";
}

const tokens = /\{\{|\}\}|\[\[|\]\]|\{[^{}]*\}|[[\]{}]|[^[\]{}]+/g;
const doubled: ReadonlySet<string> = new Set(["{{", "}}", "[[", "]]"]);

function refusedAt(why: TemplateRefusal, at: number, name = ""): ParsedTemplate {
  return { is: "refused", why, at, name };
}

function filled(template: AttributionTemplate, value: (name: string) => string): string {
  const parts = template.flatMap((part): readonly PlainPart[] => {
    if (part.is !== "optional") return [part];
    const lacks = part.parts.some(({ is, text }) => is === "name" && value(text) === "");
    return lacks ? [] : part.parts;
  });
  return parts
    .map((part, at) => {
      const next = parts[at + 1];
      if (part.is === "name") return value(part.text);
      return next?.is === "name" ? withArticleFor(value(next.text), part.text, at === 0) : part.text;
    })
    .join("")
    .trim();
}

/**
 * Words of a template before a value, with the English article that goes with it: "an assistant nurse". With a large letter it is one where an
 * attribution begins with it ("An assistant nurse"), but for a number: that is of a group ("A 8").
 */
function withArticleFor(value: string, words: string, isFirst: boolean): string {
  if (value === "") return words;
  const article = takesAn(value) ? "an" : "a";
  if (isFirst && /^An?\s+$/.test(words) && !/^\p{N}/u.test(value))
    return words.replace(/^An?/, capitalised(article, "en"));
  return words.replace(/(?<![\p{L}\p{N}])an?(?=\s+$)/u, article);
}

/** Whether words begin with a vowel as they are spoken: those in capitals letter by letter ("an NGO", "a UN team"). */
function takesAn(words: string): boolean {
  if (/^\p{Lu}(?![\p{Ll}'’])/u.test(words)) return /^[AEFHILMNORSX]/.test(words);
  if (/^(?:8|11(?!\d)|18(?!\d))/.test(words)) return true;
  if (/^(?:eu|ewe|uk|ur[io]|us[aeu]|uti|uni(?:[tvfoqcp]|lat|s[eo])|one(?![a-z])|once)/i.test(words))
    return false;
  return /^(?:[aeiou]|hour|hono|honest|heir)/i.test(words);
}

/** The value of a name, empty when there is none. */
function valueNamed(
  name: string,
  transcript: Transcript,
  { voice, turn, turnNumber }: Piece,
  words: VoiceWords,
): string {
  if (name === "pseudonym") return nameOfVoice(voice, transcript, words);
  if (name === "transcript") return transcript.name;
  if (name === "turn") return turnNumber === null ? "" : String(turnNumber);
  if (name === "time") return turn?.startMs == null ? "" : clockTime(turn.startMs);
  if (isInterviewer(voice)) return "";
  const values = voice.people.map((person) => recordedUnder(person, name)).filter((value) => value !== "");
  return listed([...new Set(values)], words.language);
}

/**
 * What an attribution prints of a person under a name that is not their pseudonym: their description, or an attribute; empty where
 * nothing is recorded. Studies of before may have an attribute called "description", which stands for whoever has none.
 */
export function recordedUnder({ attributes, description }: Participant, name: string): string {
  if (name === "description" && description !== "") return description;
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? "").trim() : "";
}
