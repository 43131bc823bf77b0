import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Inquiry, type InquiryState } from "../../../renderer/search/inquiry.ts";
import { SearchDesk } from "../../../renderer/search/search-desk.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { TranscriptId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";
import { until } from "../../support/a-window.ts";
import { type SearchThreads, searchThreads } from "../../support/search-thread.ts";

const project = aProject({
  people: { Ida: {}, Bo: {} },
  codes: ["1 Home"],
  transcripts: {
    "Talk 10": ["Interviewer: And home?", "Ida: «1 Home» is home."],
    "Talk 9": ["Bo: Nowhere.", "Bo: At home."],
  },
});

let threads: SearchThreads;
let inquiry: Inquiry;
beforeAll(async () => {
  threads = await searchThreads();
});
beforeEach(() => {
  inquiry = new Inquiry(new SearchDesk(threads.start));
  inquiry.see(project, "en");
});
afterEach(() => inquiry.close());

const found = async (is: (state: InquiryState) => boolean = ({ isSearching }) => !isSearching) => {
  await until(() => is(inquiry.now()));
  const { findings } = inquiry.now();
  if (findings.is !== "found") return findings;
  const { total, heard, groups } = findings;
  return { total, people: heard.people, in: groups.map(({ transcriptId, count }) => [transcriptId, count]) };
};
const chosen = (from: Project = project) =>
  [...inquiry.chosen()].flatMap(([id, hits]) =>
    hits.map(({ start, end }) => from.transcripts.get(id)?.text.slice(start, end)),
  );

/** The study with another text in an interview, as one turn that its first speaker says. */
function withText(from: Project, id: TranscriptId, change: (text: string) => string): Project {
  const before = from.transcripts.get(id);
  const [turn] = before?.turns ?? [];
  if (!before || !turn) throw new Error("the sketch has no such interview");
  const text = change(before.text);
  const turns = [{ ...turn, start: 0, end: text.length }];
  return { ...from, transcripts: new Map([...from.transcripts, [id, { ...before, text, turns }]]) };
}

describe("what somebody looks for in the open study", () => {
  it("is found in the interviews in their order, with how many people say it", async () => {
    inquiry.choose({ text: "home" });
    expect(await found()).toEqual({
      total: 4,
      people: 2,
      in: [
        ["transcript:Talk 9", 1],
        ["transcript:Talk 10", 3],
      ],
    });
  });

  it("is looked for everywhere again when the code or the interviews that it was limited to have gone", async () => {
    inquiry.choose({ text: "home", coded: { is: "with", codeId: "code:1" } });
    expect(await found()).toMatchObject({ total: 1 });
    inquiry.see({ ...project, codes: new Map(), codings: new Map() }, "en");
    expect(await found()).toMatchObject({ total: 4 });
    expect(inquiry.now().choices.coded).toBeNull();
    inquiry.choose({ transcriptIds: ["transcript:Talk 9"], sections: ["gone"] });
    const transcripts = new Map([...project.transcripts].filter(([id]) => id !== "transcript:Talk 9"));
    inquiry.see({ ...project, transcripts }, "en");
    expect(await found()).toMatchObject({ total: 3 });
    expect(inquiry.now().choices).toMatchObject({ transcriptIds: null, sections: "all" });
  });

  it("may be limited to some people, as long as one of them is in the study", async () => {
    inquiry.choose({ text: "home", people: ["participant:Bo", "participant:gone"] });
    expect(await found()).toMatchObject({ total: 1, in: [["transcript:Talk 9", 1]] });
    const participants = new Map([...project.participants].filter(([id]) => id !== "participant:Bo"));
    inquiry.see({ ...project, participants }, "en");
    expect(await found()).toMatchObject({ total: 4 });
    expect(inquiry.now().choices.people).toBeNull();
  });

  it("counts all who say a part of it, where a pattern runs over turns", async () => {
    inquiry.choose({ text: "home\\?\\nHome", kind: "pattern" });
    expect(await found()).toMatchObject({ total: 1, people: 1 });
    inquiry.choose({ text: "Nowhere.\\nAt|home\\?\\nHome" });
    expect(await found()).toMatchObject({ total: 2, people: 2 });
  });

  it("waits a moment with its first letters, and Enter does not", async () => {
    inquiry.choose({ text: "ho" });
    expect(inquiry.now().isSearching).toBe(false);
    inquiry.hurry();
    expect(inquiry.now().isSearching).toBe(true);
    expect(await found()).toMatchObject({ total: 4 });
    inquiry.choose({ text: "no" });
    expect(await found(({ findings }) => findings.is === "found" && findings.total === 1)).toMatchObject({
      total: 1,
    });
    inquiry.choose({ text: "" });
    expect(inquiry.now().findings).toEqual({ is: "nothing" });
  });

  it("is looked for on Enter also where other hits stand, or a search broke down", async () => {
    inquiry.choose({ text: "home" });
    await found();
    inquiry.choose({ text: "no" });
    inquiry.hurry();
    expect(await found()).toMatchObject({ total: 1 });
    let searches = 0;
    const broken = new Inquiry({
      search: (_place, _query, tell) => {
        searches += 1;
        tell({ is: "refused", why: "search-stopped", reason: "" });
      },
      cancel: () => undefined,
      makeReady: () => undefined,
      close: () => undefined,
    });
    broken.see(project, "en");
    broken.choose({ text: "home" });
    broken.hurry();
    expect(searches).toBe(2);
    broken.close();
  });

  it("may be limited to what is not coded, and is looked for again when codings change", async () => {
    inquiry.choose({ text: "home", coded: { is: "without", codeId: "code:1" } });
    expect(await found()).toMatchObject({ total: 3 });
    inquiry.see({ ...project, codings: new Map() }, "en");
    expect(await found()).toMatchObject({ total: 4 });
  });

  it("keeps its ticks when a text changes elsewhere, and lets them go when something else is sought", async () => {
    inquiry.choose({ text: "home" });
    await found();
    inquiry.tick(1, 2);
    expect(chosen()).toEqual(["home", "Home"]);
    const [first] = project.transcripts.values();
    if (!first) throw new Error("the sketch has interviews");
    const renamed = { ...first, name: "Talk 1" };
    const changed = { ...project, transcripts: new Map([...project.transcripts, [renamed.id, renamed]]) };
    inquiry.see(changed, "en");
    await found();
    expect(inquiry.now().tickedCount).toBe(2);
    expect(chosen(changed)).toEqual(["home", "Home"]);
    inquiry.tick(0, 4);
    expect(inquiry.now().tickedCount).toBe(4);
    inquiry.tick(0, 4);
    expect(inquiry.now().tickedCount).toBe(0);
    inquiry.choose({ text: "nowhere" });
    await found();
    expect(chosen()).toEqual(["Nowhere"]);
  });

  it("keeps what is ticked, and where the keys are, on its words when a text before them is corrected", async () => {
    inquiry.choose({ text: "home" });
    await found();
    inquiry.tick(2, 2);
    inquiry.at(5);
    const corrected = withText(project, "transcript:Talk 10", (text) => text.replace("And home", "And at"));
    const twice = withText(corrected, "transcript:Talk 10", (text) => text.replace("is home", "is my home"));
    inquiry.see(corrected, "en");
    inquiry.see(twice, "en");
    // While it is looked for anew, nothing is coded where words no longer stand.
    expect(chosen(twice)).toEqual([]);
    expect(await found()).toMatchObject({ total: 3 });
    expect(inquiry.now()).toMatchObject({ tickedCount: 2, row: 4 });
    expect(chosen(twice)).toEqual(["Home", "home"]);
    inquiry.see(
      withText(twice, "transcript:Talk 10", () => "Nowhere any more."),
      "en",
    );
    expect(await found()).toMatchObject({ total: 1 });
    expect(inquiry.now()).toMatchObject({ tickedCount: 0, row: 1 });
  });

  it("keeps all ticks of many hits when the study changes twice before they have come again", async () => {
    const many = aProject({
      transcripts: {
        Long: Array.from({ length: 3_000 }, (_, at) => `Ida: Home ${at}.`),
        Other: ["Ida: Hm."],
      },
    });
    inquiry.see(many, "en");
    inquiry.choose({ text: "home" });
    expect(await found()).toMatchObject({ total: 3_000 });
    inquiry.tick(0, 3_000);
    inquiry.tick(7, 1);
    inquiry.at(2_001);
    const first = withText(many, "transcript:Other", () => "Hm hm.");
    const second = withText(first, "transcript:Other", () => "Hm hm hm.");
    const arrived: number[] = [];
    inquiry.subscribe(() => {
      const { findings } = inquiry.now();
      if (arrived.length > 0 || findings.is !== "found" || findings.of !== first) return;
      arrived.push(findings.arrived);
      inquiry.see(second, "en");
    });
    inquiry.see(first, "en");
    await until(() => arrived.length > 0);
    expect(arrived).toEqual([200]);
    await found();
    expect(inquiry.now()).toMatchObject({ tickedCount: 2_999, row: 2_001 });
    expect(chosen(second)).toHaveLength(2_999);
  });

  it("is another query when the study changes while its hits are awaited: no tick is taken along", async () => {
    inquiry.choose({ text: "home" });
    await found();
    inquiry.tick(0, 4);
    inquiry.choose({ text: "hom" });
    inquiry.see(
      withText(project, "transcript:Talk 9", (text) => `${text} Hm.`),
      "en",
    );
    expect(await found()).toMatchObject({ total: 4 });
    expect(inquiry.now()).toMatchObject({ tickedCount: 0, row: 1 });
  });
});
