import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { inOrderOfTime, mostUtterances, speechDocument, type Utterance } from "../timed-speech.ts";
import { readXml } from "../xml/read-xml.ts";
import { namesOfTiers, tiersLeftOut, timesBetween } from "./tier-notes.ts";
import { filledIn } from "./timeline.ts";

/** Whether a text begins as ELAN writes it. */
export function looksLikeElan(sample: string): boolean {
  return /<ANNOTATION_DOCUMENT[\s/>]/.test(sample);
}

/**
 * An ELAN file (EAF 2.x and 3.0, www.mpi.nl/tools/elan) as a document: a paragraph for each annotation of the tiers that stand on the
 * timeline themselves, in the order in which they begin. Who speaks is the tier's PARTICIPANT, else its name; also its name where one participant
 * has several such tiers. Tiers that hang on others (words, glosses, translations) are left out, but for the first beneath a tier that has no
 * text. Slots without a time stand evenly between their neighbours.
 *
 * Notes: "tiers-left-out" (count; detail: their names), "times-between" (count). Throws UnreadableFile as read-xml.ts does,
 * "unknown-format" for other XML, and "too-large".
 */
export function readElan(bytes: Uint8Array): Reading<Document> {
  const file = partsOf(bytes);
  const { times, filled } = filledIn(file.slots.map(({ time }) => time));
  const slots = new Map(file.slots.map(({ id }, n) => [id, times[n] ?? null]));
  const spoken = spokenTiers(file);
  const several = severalTimes(spoken.map(({ top }) => top.participant));
  const byId = new Map(file.tiers.flatMap(({ annotations }) => annotations.map((one) => [one.id, one])));
  const tiers = spoken.map(({ top, tier }) =>
    tier.annotations.map((annotation): Utterance => {
      const { from, to } = alignedTo(annotation, byId);
      return {
        speaker: top.participant === "" || several.has(top.participant) ? top.id : top.participant,
        text: annotation.text,
        startMs: slots.get(from) ?? null,
        endMs: slots.get(to) ?? null,
      };
    }),
  );
  const kept = new Set(spoken.map(({ tier }) => tier));
  const leftOut = file.tiers.filter((tier) => !kept.has(tier) && hasText(tier));
  const notes: readonly Note[] = [
    ...tiersLeftOut(namesOfTiers(leftOut.map(({ id }) => id))),
    ...timesBetween(filled),
  ];
  return speechDocument("eaf", inOrderOfTime(tiers), notes);
}

type Annotation = {
  readonly id: string;
  /** Names of time slots; "" where the annotation hangs on another. */
  readonly from: string;
  readonly to: string;
  /** The annotation that it hangs on. */
  readonly on: string;
  text: string;
};

type Tier = {
  readonly id: string;
  readonly participant: string;
  readonly parent: string;
  readonly annotations: Annotation[];
};

type Elan = {
  readonly slots: readonly { readonly id: string; readonly time: number | null }[];
  readonly tiers: readonly Tier[];
};

function partsOf(bytes: Uint8Array): Elan {
  const slots: { id: string; time: number | null }[] = [];
  const tiers: Tier[] = [];
  let annotation: Annotation | null = null;
  let isValue = false;
  let isElan = false;
  let count = 0;
  readXml(bytes, {
    open(name, attributes) {
      const of = (attribute: string) => attributes.get(attribute) ?? "";
      if (name === "ANNOTATION_DOCUMENT") isElan = true;
      else if (name === "TIME_SLOT")
        slots.push({ id: of("TIME_SLOT_ID"), time: timeIn(attributes.get("TIME_VALUE")) });
      else if (name === "TIER")
        tiers.push({
          ...{ id: of("TIER_ID"), participant: of("PARTICIPANT").trim(), parent: of("PARENT_REF") },
          annotations: [],
        });
      else if (name === "ALIGNABLE_ANNOTATION" || name === "REF_ANNOTATION") {
        annotation = {
          ...{ id: of("ANNOTATION_ID"), from: of("TIME_SLOT_REF1"), to: of("TIME_SLOT_REF2") },
          ...{ on: of("ANNOTATION_REF"), text: "" },
        };
        tiers.at(-1)?.annotations.push(annotation);
        count += 1;
        if (count > mostUtterances || slots.length > mostUtterances * 2)
          throw new UnreadableFile("too-large", "the file holds more annotations than any recording");
      } else if (name === "ANNOTATION_VALUE") isValue = true;
    },
    close(name) {
      if (name === "ANNOTATION_VALUE") isValue = false;
    },
    text(text) {
      if (isValue && annotation) annotation.text += text;
    },
  });
  if (!isElan) throw new UnreadableFile("unknown-format", "the XML is not ELAN's", "eaf");
  return { slots, tiers };
}

function timeIn(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The tiers that stand on the timeline themselves, and for each the one whose words are taken: itself, or the first beneath it that has any. */
function spokenTiers({ tiers }: Elan): readonly { readonly top: Tier; readonly tier: Tier }[] {
  const ids = new Set(tiers.map(({ id }) => id));
  const beneath = new Map<string, Tier[]>();
  for (const tier of tiers)
    beneath.set(tier.parent, [...(beneath.get(tier.parent) ?? []).slice(0, mostBeneath), tier]);
  return tiers
    .filter(({ parent }) => parent === "" || !ids.has(parent))
    .flatMap((top) => {
      const tier = hasText(top) ? top : firstWithText(top, beneath);
      return tier ? [{ top, tier }] : [];
    });
}

const mostBeneath = 200;

function firstWithText(top: Tier, beneath: ReadonlyMap<string, readonly Tier[]>): Tier | null {
  const seen = new Set<Tier>([top]);
  // A set is walked with what is added to it meanwhile, and no tier comes twice into it.
  for (const tier of seen) {
    if (hasText(tier)) return tier;
    for (const child of beneath.get(tier.id) ?? []) seen.add(child);
  }
  return null;
}

function hasText({ annotations }: Tier): boolean {
  return annotations.some(({ text }) => text.trim() !== "");
}

/** The annotation on the timeline that one hangs on, over as many others as a real file has. */
function alignedTo(annotation: Annotation, byId: ReadonlyMap<string, Annotation>): Annotation {
  let one = annotation;
  for (let steps = 0; steps < mostSteps && one.from === "" && one.on !== ""; steps += 1)
    one = byId.get(one.on) ?? one;
  return one;
}

const mostSteps = 16;

function severalTimes(names: readonly string[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const name of names) (once.has(name) ? twice : once).add(name);
  return twice;
}
