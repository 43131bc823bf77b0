import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AddExcerpt } from "../../../shared/literature/add-excerpt.ts";
import { deedsOnLiterature } from "../../../shared/literature/deeds.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../../shared/speakers/judgement-version.ts";
import { aProject, withReference } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { type DeedTable, itTells } from "../../support/deed-table.ts";
import { must } from "../../support/must.ts";
import { names, work } from "../../support/published-references.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const krawczyk = work({
  type: "article-journal",
  title: "Intersecting services",
  authors: names("Krawczyk, N.; Allen, S. T.; Schneider, K. E."),
  issued: "2022",
});
const bryman = work({ type: "book", title: "Methods", authors: names("Bryman, A."), issued: "2008" });
const begun = aProject({
  codes: ["1 Trust"],
  transcripts: { Marta: ["Wilma: So."], "Bryman, 2008": ["They come."], "Ek, 2010": ["They go."] },
});
const study = withReference(
  withReference(begun, "transcript:Bryman, 2008", bryman),
  "transcript:Ek, 2010",
  work({ type: "book", authors: names("Ek, E."), issued: "2010" }),
);
const source = { fileName: "k.txt", sha256: "1".repeat(64), importedAt: "2024-01-03T00:00:00Z", notes: [] };
const excerpt: AddExcerpt = {
  ...{ id: "transcript:new", reference: krawczyk, source, language: "en" },
  text: "\nThey come here [5], and that is not because anybody was asked to do so.\n\nThey stay.\n",
};
const changed = { ...bryman, edition: "3" };

const table: DeedTable<keyof typeof deedsOnLiterature> = {
  "add-excerpt": {
    input: excerpt,
    en: ["added the literature excerpt Krawczyk et al., 2022", "add Krawczyk et al., 2022"],
    sv: ["lade till litteraturutdraget Krawczyk et al., 2022", "lägg till Krawczyk et al., 2022"],
    was: null,
  },
  "change-references": [
    {
      input: [{ transcriptId: "transcript:Bryman, 2008", reference: changed }],
      en: ["changed what Bryman, 2008 is taken from", "change the reference of Bryman, 2008"],
      sv: ["ändrade var Bryman, 2008 är hämtat", "ändra referensen för Bryman, 2008"],
      was: null,
    },
    {
      input: [
        { transcriptId: "transcript:Bryman, 2008", reference: changed },
        { transcriptId: "transcript:Ek, 2010", reference: krawczyk },
      ],
      en: ["changed what 2 excerpts are taken from: Bryman, 2008, Ek, 2010", "change 2 references"],
      sv: ["ändrade var 2 litteraturutdrag är hämtade: Bryman, 2008, Ek, 2010", "ändra 2 referenser"],
      was: null,
    },
  ],
};

describe("deeds on literature", () => itTells(deedsOnLiterature, study, table));

const ask = askOf(study);
const why = (asked: ReturnType<typeof ask>) => (asked.outcome.is === "refused" ? asked.outcome.why : "done");

describe("an excerpt from the literature", () => {
  const project = applyDiff(study, must(ask("add-excerpt", excerpt).outcome));
  const added = project.transcripts.get("transcript:new");

  it("is one turn that nobody says, under its short citation, in its own language (X1)", () => {
    const text = excerpt.text.trim();
    expect(added).toMatchObject({
      name: "Krawczyk et al., 2022",
      text,
      language: "en",
      speakers: [],
      reference: krawczyk,
    });
    expect(added?.turns).toEqual([
      { id: 1, start: 0, end: text.length, speakerId: null, startMs: null, endMs: null },
    ]);
    expect(added?.source).toEqual({ ...source, format: "txt", judgedBy: currentJudgement });
    expect(checkProject(project)).toEqual([]);
  });

  it("has a number where its name is taken", () => {
    const again = askOf(project)("add-excerpt", { ...excerpt, id: "transcript:again" });
    const twice = applyDiff(project, must(again.outcome));
    expect(twice.transcripts.get("transcript:again")?.name).toBe("Krawczyk et al., 2022 2");
  });

  it("needs words, and a name or a title to cite it by", () => {
    expect(why(ask("add-excerpt", { ...excerpt, text: " \n" }))).toBe("no-words");
    expect(why(ask("add-excerpt", { ...excerpt, reference: work({ issued: "2022", DOI: "10.1/x" }) }))).toBe(
      "no-reference",
    );
    expect(why(ask("add-excerpt", { ...excerpt, reference: work({ title: "A" }) }))).toBe("done");
  });

  it("is given no speaker (X1)", () => {
    const [transcriptId, turnIds] = ["transcript:new", [1]] as const;
    const fresh = { label: "Noa", role: "participant", participantIds: [] } as const;
    const judgement = judgeSpeakers(
      { format: "txt", paragraphs: ["A: They come.", "B: No."].map(plainParagraph) },
      noAnswers,
    );
    const again = {
      transcriptId,
      judgement,
      answers: noAnswers,
      fresh: null,
      newParticipantId: () => "participant:x" as const,
    };
    expect(why(askOf(project)("set-turn-speaker", { transcriptId, turnIds, to: fresh }))).toBe("an-excerpt");
    expect(why(askOf(project)("review-speakers", again))).toBe("an-excerpt");
  });

  it("stays said by nobody whatever is done, and an interview no excerpt (X1, seed 113)", () =>
    fc.assert(
      fc.property(deeds(undefined, 40), (done) => {
        const { project: after } = walk(done);
        for (const { id, reference, speakers } of after.transcripts.values()) {
          if (reference) expect([id, speakers]).toEqual([id, []]);
          if (id === "transcript:One" || id === "transcript:Two") expect(reference).toBeNull();
        }
      }),
      { seed: 113, numRuns: 60 },
    ));
});

describe("what an excerpt is taken from", () => {
  const change = (transcriptId: `transcript:${string}`, reference = changed) =>
    why(ask("change-references", [{ transcriptId, reference }]));

  it("can be changed, and the excerpt keeps its name", () => {
    const [asked] = [
      ask("change-references", [{ transcriptId: "transcript:Bryman, 2008", reference: krawczyk }]),
    ];
    const after = applyDiff(study, must(asked.outcome)).transcripts.get("transcript:Bryman, 2008");
    expect([after?.name, after?.reference]).toEqual(["Bryman, 2008", krawczyk]);
  });

  it("is refused for interviews, for nothing, and for what is the same in another order", () => {
    const { type, ...rest } = bryman;
    expect(change("transcript:Marta")).toBe("not-an-excerpt");
    expect(change("transcript:none")).toBe("no-such-transcript");
    expect(change("transcript:Bryman, 2008", work({}))).toBe("no-reference");
    expect(change("transcript:Bryman, 2008", { ...rest, type })).toBe("nothing-changed");
  });
});
