import type { Hit } from "../../shared/analysis/prepared.ts";
import { type Query, queryFor } from "../../shared/analysis/query.ts";
import { type Limits, stretchesToSearch } from "../../shared/analysis/stretches.ts";
import { type Heard, heardOf } from "../../shared/figures/figures.ts";
import { sectionsThere } from "../../shared/guide/sections.ts";
import { assertNever } from "../../shared/outcome.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { personKeysIn, turnsTouched } from "../../shared/quotes/voices.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { followedHits } from "./followed-hits.ts";
import { type HitGroup, rowAt, rowOfPlace, type SoughtRow } from "./row-at.ts";
import type { SearchDesk, SearchNews, SearchPlace, SearchRefusal } from "./search-desk.ts";

/** The query, and where to search. */
export type Choices = Pick<
  Query,
  "text" | "kind" | "wholeWords" | "matchCase" | "withoutMarks" | "speakers" | "transcriptIds"
> &
  Limits;

/** What of the choices is still in the study: nothing is left out for an interview, a person, a code or a section that has gone. The same where all of it is there. */
export function standingChoices(
  choices: Choices,
  {
    transcripts,
    participants,
    codes,
    study,
  }: Pick<Project, "transcripts" | "participants" | "codes" | "study">,
): Choices {
  const transcriptIds = thoseThere(choices.transcriptIds, transcripts);
  const people = thoseThere(choices.people, participants);
  const coded = choices.coded && codes.has(choices.coded.codeId) ? choices.coded : null;
  const sections = sectionsThere(study.guide, choices.sections);
  const isSame =
    transcriptIds === choices.transcriptIds &&
    people === choices.people &&
    coded === choices.coded &&
    sections === choices.sections;
  return isSame ? choices : { ...choices, transcriptIds, people, coded, sections };
}

/** The ids of a choice that are there; null, which limits nothing, where none of them is. The same where all are. */
function thoseThere<Id>(chosen: readonly Id[] | null, all: ReadonlyMap<Id, unknown>): readonly Id[] | null {
  const there = chosen?.filter((id) => all.has(id)) ?? [];
  if (there.length === (chosen?.length ?? 0)) return chosen;
  return there.length > 0 ? there : null;
}

export type Findings =
  | { readonly is: "nothing" }
  | { readonly is: "refused"; readonly why: SearchRefusal; readonly reason: string }
  | {
      readonly is: "found";
      readonly total: number;
      readonly groups: readonly HitGroup[];
      /** The hits that have come so far, in their order: of many hits the first come before the others. */
      readonly hits: readonly Hit[];
      readonly arrived: number;
      /** Who, without interviewers, says the hits that have come so far. */
      readonly heard: Heard;
      /** The study in which they were found: in a later one their words may stand elsewhere. */
      readonly of: Project;
    };

export type InquiryState = {
  readonly choices: Choices;
  readonly findings: Findings;
  readonly isSearching: boolean;
  /** 1 for each hit that is ticked. */
  readonly ticked: Uint8Array;
  readonly tickedCount: number;
  /** The row of the list that the keys are at. */
  readonly row: number;
  /** How far the list is scrolled, in pixels. */
  readonly scrolled: number;
  /** Where the focus goes when the place is shown, and each time it is asked to. */
  readonly focus: { readonly on: "field" | "list" };
};

const begin: InquiryState = {
  choices: {
    text: "",
    kind: "words",
    wholeWords: false,
    matchCase: false,
    withoutMarks: false,
    speakers: "all",
    transcriptIds: null,
    sections: "all",
    coded: null,
    people: null,
  },
  findings: { is: "nothing" },
  isSearching: false,
  ticked: new Uint8Array(0),
  tickedCount: 0,
  row: 0,
  scrolled: 0,
  focus: { on: "field" },
};

/** How long the first letters wait for the next one, in milliseconds: so few letters find too much. */
const pause = 120;
const firstLetters = 2;

/**
 * The search of the open study and its hits, kept while other places are shown. Searches while a person types; only
 * the last search reports.
 */
export class Inquiry {
  private state = begin;
  private readonly listeners = new Set<() => void>();
  private project: Project | null = null;
  private language = "en";
  private place: (SearchPlace & { readonly of: Project["transcripts"] }) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly heard = new Set<string>();
  /** Hits that were ticked before the study changed, where they stand now, to be ticked again as they come. */
  private carried = new Map<string, Hit>();
  /** Where the keys were before the study changed, to be there again once the hits of that interview have come. */
  private sought: SoughtRow | null = null;
  /** Whether the hits that come next are those of the query that is shown: it runs again because the study has changed. */
  private isAgain = false;
  /** One list that grows: of 100,000 hits it would else be copied twenty times. */
  private hits: Hit[] = [];

  constructor(private readonly desk: Pick<SearchDesk, "search" | "cancel" | "makeReady" | "close">) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): InquiryState => this.state;

  /** Sends the texts ahead of the first search. */
  makeReady(project: Project, language: string): void {
    this.desk.makeReady(this.placeOf(project, language));
  }

  /** Takes the study as it is now. Searches again if the hits may stand elsewhere now. */
  see(project: Project, language: string): void {
    const before = this.project;
    const choices = standingChoices(this.state.choices, project);
    const isSame =
      choices === this.state.choices &&
      before?.transcripts === project.transcripts &&
      this.language === language &&
      (this.state.choices.coded === null || before.codings === project.codings);
    this.project = project;
    this.language = language;
    if (isSame) return;
    if (choices !== this.state.choices) this.set({ choices });
    if (this.state.findings.is === "nothing" && !this.state.isSearching)
      return this.makeReady(project, language);
    this.search();
  }

  /** Changes the query, or where to search, and searches. */
  choose(change: Partial<Choices>): void {
    const choices = { ...this.state.choices, ...change };
    const { text } = choices;
    const waits = change.text !== undefined && text.length > 0 && text.length <= firstLetters;
    this.set({ choices });
    this.isAgain = false;
    this.stopWaiting();
    if (waits) this.timer = setTimeout(() => this.search(), pause);
    else this.search();
  }

  /** Starts a search that still waits for the next letter, or one that was refused again. */
  hurry(): void {
    const { findings, isSearching } = this.state;
    if (this.timer !== undefined || (findings.is !== "found" && !isSearching)) this.search();
  }

  at(row: number): void {
    this.sought = null;
    this.set({ row });
  }

  scrolledTo(scrolled: number): void {
    // Nobody draws it.
    this.state = { ...this.state, scrolled };
  }

  focusOn(on: "field" | "list"): void {
    this.set({ focus: { on } });
  }

  /** Ticks or unticks the hits from `first` on: unticks them if all of them are ticked. */
  tick(first: number, count: number): void {
    const ticked = this.state.ticked.slice();
    const some = ticked.subarray(first, first + count);
    some.fill(some.includes(0) ? 1 : 0);
    this.set({ ticked, tickedCount: sum(ticked) });
  }

  /** The ticked hits, or all when none is ticked; by interview, in their order. Only once all hits have come of the study as it is. */
  chosen(): ReadonlyMap<TranscriptId, readonly Hit[]> {
    const { findings, ticked, tickedCount, isSearching } = this.state;
    const chosen = new Map<TranscriptId, readonly Hit[]>();
    if (findings.is !== "found" || isSearching) return chosen;
    for (const { transcriptId, first, count } of findings.groups) {
      const all = findings.hits.slice(first, first + count);
      const some = tickedCount === 0 ? all : all.filter((_, at) => ticked[first + at] === 1);
      if (some.length > 0) chosen.set(transcriptId, some);
    }
    return chosen;
  }

  /** Whether a span is one of the hits. */
  isHit({ transcriptId, start, end }: Hit): boolean {
    const { findings } = this.state;
    if (findings.is !== "found") return false;
    const group = findings.groups.find((group) => group.transcriptId === transcriptId);
    if (!group) return false;
    for (let at = group.first; at < group.first + group.count; at += 1) {
      const hit = findings.hits[at];
      if (hit?.start === start && hit.end === end) return true;
    }
    return false;
  }

  close(): void {
    this.stopWaiting();
    this.desk.close();
  }

  /** Lets no search begin by itself. */
  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private search(): void {
    this.stopWaiting();
    const { project, language } = this;
    if (!project) return;
    const { coded, sections, people, ...more } = this.state.choices;
    if (more.text.trim() === "") {
      this.desk.cancel();
      return this.set({ findings: begin.findings, isSearching: false, ...noTicks, row: 0 });
    }
    const stretches = stretchesToSearch(project, { sections, coded, people });
    this.set({ isSearching: true });
    this.desk.search(
      this.placeOf(project, language),
      queryFor(more.text, { ...more, sections: stretches }),
      (news) => this.hear(news, project),
    );
  }

  /** The interviews in their order, which is worked out anew only when they or the language are others. */
  private placeOf({ transcripts }: Project, language: string): SearchPlace {
    if (this.place?.of !== transcripts || this.place.language !== language)
      this.place = { of: transcripts, transcripts: transcriptsInOrder(transcripts, language), language };
    return this.place;
  }

  private hear(news: SearchNews, project: Project): void {
    switch (news.is) {
      case "refused":
        return this.set({
          findings: { is: "refused", why: news.why, reason: news.reason },
          isSearching: false,
          ...noTicks,
          row: 0,
        });
      case "counted": {
        const top = this.isAgain ? this.carry(project) : this.carryNothing();
        this.isAgain = true;
        this.heard.clear();
        const groups = groupsOf(news.perTranscript);
        const { total, hits } = news;
        this.hits = [];
        const findings = {
          is: "found",
          total,
          groups,
          hits: this.hits,
          arrived: 0,
          heard: heardOf(new Set()),
          of: project,
        } as const;
        const none = { ticked: new Uint8Array(total), tickedCount: 0 };
        const row = Math.min(top.row, Math.max(0, total + groups.length - 1));
        return this.set({ ...top, row, ...this.withMore(findings, none, hits) });
      }
      case "more": {
        const { findings, ticked, tickedCount } = this.state;
        if (findings.is === "found") this.set(this.withMore(findings, { ticked, tickedCount }, news.hits));
        return;
      }
      case "ended":
        this.carried.clear();
        this.sought = null;
        return this.set({ isSearching: false });
      default:
        return assertNever(news);
    }
  }

  /** Another query: nothing is ticked, and the keys are at its first hit. */
  private carryNothing(): Pick<InquiryState, "row" | "scrolled"> {
    this.carried.clear();
    this.sought = null;
    return { row: 1, scrolled: 0 };
  }

  /** Takes along what is ticked, and where the keys are, to where those words stand in the study now. */
  private carry(project: Project): Pick<InquiryState, "row"> {
    const { findings, ticked, row } = this.state;
    if (findings.is !== "found") return this.carryNothing();
    const follow = followedHits(findings.of, project);
    const all = [...findings.hits.filter((_, at) => ticked[at] === 1), ...this.carried.values()];
    const still = all.flatMap((hit) => follow(hit).hit ?? []);
    this.carried = new Map(still.map((hit) => [keyOf(hit), hit]));
    const { group, hit } = rowAt(findings.groups, row);
    const keysAt: SoughtRow | null =
      this.sought ?? (hit === null ? group && { ...group, start: null } : (findings.hits[hit] ?? null));
    if (keysAt) {
      const { transcriptId, start } = keysAt;
      const place = start === null ? null : follow({ transcriptId, start, end: start }).place;
      this.sought = { transcriptId, start: place };
    }
    return { row };
  }

  /** What is found, with the hits that have come now; those that were ticked before are ticked again. */
  private withMore(
    findings: Extract<Findings, { is: "found" }>,
    ticks: Pick<InquiryState, "ticked" | "tickedCount">,
    more: readonly Hit[],
  ): Partial<InquiryState> {
    const before = findings.arrived;
    for (const hit of more) this.hits.push(hit);
    this.listen(more, findings.of);
    const found = { ...findings, arrived: before + more.length, heard: heardOf(this.heard) };
    const row = this.sought && rowOfPlace(found.groups, found.hits, this.sought);
    if (row !== null) this.sought = null;
    const at = row === null ? {} : { row };
    if (this.carried.size === 0) return { findings: found, ...ticks, ...at };
    const ticked = ticks.ticked.slice();
    for (const [nth, hit] of more.entries()) if (this.carried.delete(keyOf(hit))) ticked[before + nth] = 1;
    return { findings: found, ticked, tickedCount: sum(ticked), ...at };
  }

  /** Adds the people who say some hits. */
  private listen(hits: readonly Hit[], { transcripts, participants }: Project): void {
    let transcript: Transcript | undefined;
    let keysOf: ReturnType<typeof personKeysIn> = () => [];
    let end = -1;
    for (const hit of hits) {
      if (hit.transcriptId !== transcript?.id) {
        transcript = transcripts.get(hit.transcriptId);
        if (transcript) keysOf = personKeysIn(transcript, participants);
        end = -1;
      }
      if (!transcript || hit.end <= end) continue;
      const { from, to } = turnsTouched(transcript.turns, hit);
      for (const turn of transcript.turns.slice(from, to)) {
        end = turn.end;
        for (const key of keysOf(turn.speakerId)) this.heard.add(key);
      }
    }
  }

  private set(change: Partial<InquiryState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const noTicks = { ticked: begin.ticked, tickedCount: 0 };

function keyOf({ transcriptId, start, end }: Hit): string {
  return `${transcriptId} ${start} ${end}`;
}

function sum(ticked: Uint8Array): number {
  let count = 0;
  for (const one of ticked) count += one;
  return count;
}

function groupsOf(perTranscript: ReadonlyMap<TranscriptId, number>): readonly HitGroup[] {
  let first = 0;
  let row = 0;
  return Array.from(perTranscript, ([transcriptId, count]) => {
    const group = { transcriptId, first, count, row };
    first += count;
    row += count + 1;
    return group;
  });
}
