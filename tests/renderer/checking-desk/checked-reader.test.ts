import { describe, expect, it } from "vitest";
import type { CheckedNews } from "../../../renderer/checking-desk/checked-job.ts";
import { CheckedReader } from "../../../renderer/checking-desk/checked-reader.ts";
import { everyCorrection, logRows } from "../../../renderer/checking-desk/log-choice.ts";
import { whereToNote } from "../../../shared/checking/correction-notes.ts";
import { textDeedOf } from "../../../shared/history/text-deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";
import { there } from "../../support/there.ts";

function aStudy(): CorrectedStudy {
  return new CorrectedStudy(
    aProject({
      people: { Marta: {} },
      transcripts: {
        Marta: ["Marta: I came in 2018.", "Interviewer: And then it went on?", "Marta: So it was."],
        Kim: ["Kim: Yes, of course."],
      },
    }),
  );
}

/** All of a study, or what is new of it since the journal had so many deeds. */
function newsOf({ project, journal }: CorrectedStudy, since = 0): CheckedNews {
  return {
    study: project.study,
    order: [...project.transcripts.keys()],
    transcripts: [...project.transcripts.values()],
    checks: project.checks,
    notes: project.correctionNotes,
    deeds: toldOf(journal).slice(since),
    isAnew: since === 0,
  };
}

function toldOf(journal: CorrectedStudy["journal"]) {
  return journal.flatMap((entry) => textDeedOf(entry) ?? []);
}

const linesOf = (reader: CheckedReader) =>
  [...reader.corrections()].flatMap(({ corrections }) =>
    corrections.map(({ transcript, before, after, noteOn }) => [
      transcript.name,
      before,
      after,
      noteOn?.quote,
    ]),
  );

describe("the worker that compares transcripts", () => {
  it("tells the corrections of each interview, and goes on by what is new", () => {
    const study = aStudy().correct("Marta", "2018", "2019");
    const reader = new CheckedReader();
    reader.take(newsOf(study));
    expect(linesOf(reader)).toEqual([["Marta", "2018.", "2019.", "2019."]]);
    const since = toldOf(study.journal).length;
    study.correct("Kim", "Yes, of", "Of");
    reader.take({ ...newsOf(study, since), transcripts: [study.transcript("Kim")] });
    expect(linesOf(reader)).toEqual([["Kim", "Yes, of", "Of", "Of"]]);
    expect(linesOf(reader)).toEqual([]);
    expect(reader.rates()).toMatchObject({ all: null, above: null });
    reader.take(newsOf(study));
    expect(linesOf(reader)).toHaveLength(2);
  });

  it("keeps what it knows of an interview whose last letters the journal does not have yet", () => {
    const study = aStudy().correct("Marta", "2018", "2019");
    const reader = new CheckedReader();
    reader.take(newsOf(study));
    const since = toldOf(study.journal).length;
    const journal = study.journal;
    study.correct("Marta", "2019", "2020");
    reader.take({ ...newsOf(study, since), deeds: [] });
    expect(linesOf(reader)).toEqual([["Marta", "2018.", "2019.", "2019."]]);
    reader.take({ ...newsOf(study, toldOf(journal).length), transcripts: [] });
    expect(linesOf(reader)).toEqual([["Marta", "2018.", "2020.", "2020."]]);
  });

  it("tells of an interview that it knew before its journal as soon as that tells how it came", () => {
    const study = aStudy().correct("Marta", "2018", "2019");
    const reader = new CheckedReader();
    const begun = toldOf(study.journal).slice(0, 1);
    reader.take({ ...newsOf(study), deeds: begun });
    expect(linesOf(reader)).toEqual([]);
    reader.take({ ...newsOf(study, 1), transcripts: [] });
    expect(linesOf(reader)).toEqual([["Marta", "2018.", "2019.", "2019."]]);
  });

  it("tells that a turn was given to another, though the study had it before its journal", () => {
    const study = aStudy();
    const reader = new CheckedReader();
    reader.take(newsOf(study));
    expect(linesOf(reader)).toEqual([]);
    const since = toldOf(study.journal).length;
    study.giveTurn("Marta", 3, "Interviewer");
    reader.take({ ...newsOf(study, since), deeds: [] });
    expect(linesOf(reader)).toEqual([]);
    reader.take({ ...newsOf(study, since), transcripts: [] });
    expect(linesOf(reader)).toEqual([["Marta", "Marta", "Interviewer", "So it was."]]);
  });

  it("holds an interview against its text as it came and against another", () => {
    const study = aStudy().correct("Marta", "2018", "2019");
    const [marta, kim] = [study.transcript("Marta").id, study.transcript("Kim").id];
    const reader = new CheckedReader();
    reader.take(newsOf(study));
    const apart = there(reader.beside({ transcriptId: marta, otherId: null })).turns.map(({ came }) =>
      came.flatMap(({ text, isApart }) => (isApart ? [text] : [])),
    );
    expect(apart).toEqual([["2018."], [], []]);
    expect(there(reader.beside({ transcriptId: kim, otherId: marta })).rate.words).toBe(3);
    const handed = new CheckedReader();
    handed.take({ ...newsOf(study), deeds: [] });
    expect(handed.beside({ transcriptId: marta, otherId: null })).toBeNull();
  });
});

it("the log shows those of an interview, a person or a class, and orders them", () => {
  const study = aStudy()
    .correct("Marta", "2018", "2019")
    .correct("Marta", "So it", "It", "M. Ek", "2024-03-01")
    .correct("Kim", "Yes, of", "Of");
  const reader = new CheckedReader();
  reader.take(newsOf(study));
  const all = [...reader.corrections()].flatMap(({ corrections }) => corrections);
  const rows = (choice: Partial<typeof everyCorrection>) =>
    logRows(all, { ...everyCorrection, ...choice }, "en").map(({ after }) => after);
  expect(rows({})).toEqual(["2019.", "It", "Of"]);
  expect(rows({ of: study.transcript("Kim").id })).toEqual(["Of"]);
  expect(rows({ by: "M. Ek" })).toEqual(["It"]);
  expect(rows({ class: "nameOrNumber" })).toEqual(["2019."]);
  expect(rows({ order: "newest" })).toEqual(["It", "2019.", "Of"]);
  expect(rows({ order: "class" })).toEqual(["2019.", "It", "Of"]);
});

it("a note finds its words where people have typed since, and goes nowhere where several places say the same", () => {
  const on = { start: 3, end: 5, quote: "it" };
  expect(whereToNote("So it was", on)).toEqual({ start: 3, end: 5 });
  expect(whereToNote("So, then, it was", on)).toEqual({ start: 10, end: 12 });
  expect(whereToNote("it So there it was it", on)).toBeNull();
  expect(whereToNote("So there was", on)).toBeNull();
});
