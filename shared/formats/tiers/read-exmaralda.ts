import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { mostUtterances, speechDocument, timeOf, type Utterance } from "../timed-speech.ts";
import { readXml } from "../xml/read-xml.ts";
import { namesOfTiers, tiersLeftOut, timesBetween } from "./tier-notes.ts";
import { filledIn } from "./timeline.ts";

/** Whether a text begins as EXMARaLDA's Partitur-Editor writes it. */
export function looksLikeExmaralda(sample: string): boolean {
  return /<basic-transcription[\s/>]/.test(sample);
}

/**
 * An EXMARaLDA basic transcription (exmaralda.org, .exb) as a document: the events of the tiers of type "t", in the order of the timeline. Who
 * speaks is the abbreviation of the tier's speaker (with the id where several have it), else the speaker's id, else the tier's own name. Events of one tier
 * that follow one another, with nobody else between them, are one paragraph, since words run on over them; behind a sign that ends a sentence or a part
 * of it another word begins. Other tiers are left out. Points without a time stand evenly between their neighbours.
 *
 * Notes: "tiers-left-out" (count; detail: their names), "times-between" (count). Throws UnreadableFile as read-xml.ts does,
 * "unknown-format" for other XML, and "too-large".
 */
export function readExmaralda(bytes: Uint8Array): Reading<Document> {
  const { points, speakers, tiers } = partsOf(bytes);
  const { times, filled } = filledIn(points.map(({ time }) => time));
  const names = namesOf(speakers);
  const places = new Map(points.map(({ id }, n) => [id, n]));
  const placed = tiers
    .filter(({ type }) => type === "t")
    .flatMap((tier, nth) => {
      const speaker = names.get(tier.speaker) || tier.speaker || tier.name || null;
      return tier.events.map(({ start, end, text }): Placed => {
        const [from, to] = [places.get(start) ?? points.length, places.get(end) ?? points.length];
        return { nth, speaker, from, to, text, startMs: times[from] ?? null, endMs: times[to] ?? null };
      });
    })
    .toSorted((a, b) => a.from - b.from || a.nth - b.nth);
  const others = tiers.filter(({ type, events }) => type !== "t" && events.length > 0);
  const notes = [
    ...tiersLeftOut(namesOfTiers(others.map(({ name, category }) => name || category))),
    ...timesBetween(filled),
  ];
  return speechDocument("exb", runOn(placed), notes);
}

type Placed = Utterance & { readonly nth: number; readonly from: number; readonly to: number };

function runOn(events: readonly Placed[]): readonly Utterance[] {
  const runs: { first: Placed; texts: string[]; to: number; endMs: number | null }[] = [];
  for (const event of events) {
    const above = runs.at(-1);
    if (above && above.first.nth === event.nth && above.to === event.from) {
      const isApart = /[.!?…,;:]$/.test(above.texts.at(-1) ?? "") && /^\p{L}/u.test(event.text);
      above.texts.push(isApart ? ` ${event.text}` : event.text);
      above.to = event.to;
      above.endMs = event.endMs;
    } else runs.push({ first: event, texts: [event.text], to: event.to, endMs: event.endMs });
  }
  return runs.map(({ first: { speaker, startMs }, texts, endMs }) => ({
    ...{ speaker, text: texts.join(""), startMs, endMs },
  }));
}

/** Abbreviations by id, no two of them the same. */
function namesOf(speakers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const given = [...speakers].map(([id, name]): [string, string] => [id, name.trim()]);
  const isShared = (name: string) => given.filter(([, other]) => other === name).length > 1;
  return new Map(given.map(([id, name]) => [id, name !== "" && isShared(name) ? `${name} (${id})` : name]));
}

type Event = { readonly start: string; readonly end: string; text: string };

type Tier = {
  readonly type: string;
  readonly speaker: string;
  readonly category: string;
  readonly name: string;
  readonly events: Event[];
};

type Exmaralda = {
  readonly points: readonly { readonly id: string; readonly time: number | null }[];
  /** Abbreviations by id. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly tiers: readonly Tier[];
};

function partsOf(bytes: Uint8Array): Exmaralda {
  const points: { id: string; time: number | null }[] = [];
  const speakers = new Map<string, string>();
  const tiers: Tier[] = [];
  let speaker: string | null = null;
  let event: Event | null = null;
  let isAbbreviation = false;
  /** How deep in what stands within an event and is none of its words (what users define). */
  let within = 0;
  let isExmaralda = false;
  let count = 0;
  readXml(bytes, {
    open(name, attributes) {
      const of = (attribute: string) => attributes.get(attribute) ?? "";
      if (event) within += 1;
      else if (name === "basic-transcription") isExmaralda = true;
      else if (name === "speaker") speaker = of("id");
      else if (name === "abbreviation") isAbbreviation = true;
      else if (name === "tli") points.push({ id: of("id"), time: timeIn(attributes.get("time")) });
      else if (name === "tier")
        tiers.push({
          ...{ type: of("type"), speaker: of("speaker"), category: of("category") },
          ...{ name: of("display-name"), events: [] },
        });
      else if (name === "event") {
        event = { start: of("start"), end: of("end"), text: "" };
        tiers.at(-1)?.events.push(event);
        count += 1;
      }
      if (count > mostUtterances || points.length > mostUtterances * 2)
        throw new UnreadableFile("too-large", "the file holds more events than any recording");
    },
    close(name) {
      if (within > 0) within -= 1;
      else if (name === "abbreviation") isAbbreviation = false;
      else if (name === "speaker") speaker = null;
      else if (name === "event") event = null;
    },
    text(text) {
      if (event) event.text += within > 0 ? "" : text;
      else if (isAbbreviation && speaker !== null)
        speakers.set(speaker, (speakers.get(speaker) ?? "") + text);
    },
  });
  if (!isExmaralda) throw new UnreadableFile("unknown-format", "the XML is not EXMARaLDA's", "exb");
  return { points, speakers, tiers };
}

/** Seconds in the file, as Java writes them ("5.0E-4"). */
function timeIn(value: string | null): number | null {
  return value !== null && /^\d+(?:\.\d+)?(?:E-?\d{1,2})?$/.test(value) ? timeOf(Number(value) * 1000) : null;
}
