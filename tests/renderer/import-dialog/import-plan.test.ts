import { describe, expect, it } from "vitest";
import { besideFile } from "../../../renderer/import-dialog/answers-in-plan.ts";
import {
  afterEvents,
  emptyPlan,
  importedAs,
  importsOf,
  type PlanEvent,
} from "../../../renderer/import-dialog/import-plan.ts";
import {
  chosenFile,
  countInterviews,
  countOpen,
  countProposals,
  filesWithQuestions,
  firstImported,
  includedFiles,
  isReady,
  progressOf,
  staysAfterImport,
} from "../../../renderer/import-dialog/plan-figures.ts";
import type { FileAsRead, ImportPlan, PlannedFile } from "../../../renderer/import-dialog/planned-files.ts";
import type { Answer } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../../shared/speakers/judgement-version.ts";
import { openQuestions } from "../../../shared/speakers/questions.ts";
import { importTranscripts } from "../../../shared/transcripts/import-transcripts.ts";
import { aProject } from "../../support/a-project.ts";

const talk = [
  "Interviewer: How are you?",
  "Marta: Fine.",
  "Interviewer: And you?",
  "Elin: Tired.",
  "Marta: It was a long night.",
  "Elin: It was.",
];

/** A file as the worker hands it over; its lines are its paragraphs, and its hash is made of them. */
function asRead(lines: readonly string[] = talk): FileAsRead {
  const document = { format: "txt" as const, paragraphs: lines.map(plainParagraph) };
  const found = judgeSpeakers(document);
  return {
    bytes: new TextEncoder().encode(lines.join("\n")),
    sha256: lines.join("|"),
    document,
    found,
    notes: [],
    as: null,
  };
}

function added(...fileNames: readonly string[]): PlanEvent {
  return { did: "add", files: fileNames.map((fileName, n) => ({ id: n + 1, fileName, folder: "" })) };
}

function read(id: number, lines: readonly string[] = talk, as: string | null = null): PlanEvent {
  return { did: "read", id, file: asRead(lines), importedAs: as };
}

function answered(answer: Answer): PlanEvent {
  return { did: "answer", id: 1, answer };
}

const planOf = (...events: readonly PlanEvent[]) => afterEvents(emptyPlan, events);
const statesOf = ({ files }: ImportPlan) => files.map(({ is }) => is);

function onlyFile(plan: ImportPlan): Extract<PlannedFile, { is: "read" }> {
  const [file] = plan.files;
  if (file?.is !== "read") throw new Error("the file is not read");
  return file;
}

/** "Marta: Fine. | Elin: Tired." */
function saidIn(plan: ImportPlan): string {
  const { draft } = onlyFile(plan).judgement;
  const label = new Map(draft.speakers.map((speaker) => [speaker.id, speaker.label]));
  return draft.turns
    .map(
      ({ speakerId, start, end }) => `${label.get(speakerId ?? "") ?? "–"}: ${draft.text.slice(start, end)}`,
    )
    .join(" | ");
}

const rolesIn = (plan: ImportPlan) =>
  onlyFile(plan)
    .judgement.draft.speakers.map(({ label, role }) => `${label} = ${role}`)
    .join(", ");

describe("the files of an import", () => {
  it("wait, are read one by one, and may fail without holding up the rest", () => {
    const plan = planOf(
      added("a.txt", "b.mp3", "c.txt"),
      { did: "begin-reading", id: 1 },
      read(1),
      { did: "begin-reading", id: 2 },
      { did: "fail", id: 2, why: { code: "unknown-format", detail: "mp3" } },
      { did: "begin-reading", id: 3 },
    );
    expect(statesOf(plan)).toEqual(["read", "failed", "reading"]);
    expect(progressOf(plan)).toEqual({ done: 2, of: 3, isReading: true, now: "c.txt", failed: 1, read: 1 });
    expect(isReady(plan)).toBe(false);
    expect(isReady(afterEvents(plan, [read(3, ["I: Yes?", "R: No.", "I: Why?", "R: So."])]))).toBe(true);
  });

  it("that were not read when the reading was stopped are not imported, those that were may be", () => {
    const plan = planOf(
      added("a.txt", "b.txt", "c.txt"),
      read(1),
      { did: "begin-reading", id: 2 },
      { did: "stop" },
    );
    expect(statesOf(plan)).toEqual(["read", "stopped", "stopped"]);
    expect(includedFiles(plan).map(({ fileName }) => fileName)).toEqual(["a.txt"]);
    expect(isReady(plan)).toBe(true);
  });

  it("stand under the first that was chosen, until another is chosen or it is taken off", () => {
    const plan = planOf(added("a.txt", "b.txt", "c.txt"));
    expect(chosenFile(plan)?.fileName).toBe("a.txt");
    const second = afterEvents(plan, [{ did: "choose", id: 2 }]);
    expect(chosenFile(second)?.fileName).toBe("b.txt");
    expect(chosenFile(afterEvents(second, [{ did: "take-off", id: 2 }]))?.fileName).toBe("c.txt");
    expect(
      chosenFile(
        afterEvents(second, [
          { did: "take-off", id: 3 },
          { did: "take-off", id: 2 },
        ]),
      )?.fileName,
    ).toBe("a.txt");
  });

  it("taken off while they were read do not come back", () =>
    expect(planOf(added("a.txt"), { did: "take-off", id: 1 }, read(1)).files).toEqual([]));

  it("are left out at first when the study has their bytes, and can be had again", () => {
    const plan = planOf(added("a.txt"), read(1, talk, "Marta and Elin"));
    expect(onlyFile(plan).double).toEqual({ of: "study", name: "Marta and Elin" });
    expect(includedFiles(plan)).toEqual([]);
    expect(isReady(plan)).toBe(false);
    expect(isReady(afterEvents(plan, [{ did: "include", id: 1, isIncluded: true }]))).toBe(true);
  });

  it("are left out at first when the list has their bytes already", () => {
    const plan = planOf(added("a.txt", "copy of a.txt"), read(1), read(2));
    expect(includedFiles(plan).map(({ fileName }) => fileName)).toEqual(["a.txt"]);
    expect(plan.files[1]).toMatchObject({ double: { of: "list", name: "a.txt" } });
  });

  it("without a word in them are left out at first", () =>
    expect(includedFiles(planOf(added("a.txt"), read(1, ["", " "])))).toEqual([]));

  it("of an archive take its place, and are looked at where it was", () => {
    const plan = planOf(
      added("a.txt", "Wave 2.zip", "c.txt"),
      { did: "choose", id: 2 },
      {
        did: "open",
        id: 2,
        files: [4, 5].map((id) => ({ id, fileName: `${id}.txt`, folder: "Wave 2.zip" })),
      },
    );
    expect(plan.files.map(({ folder, fileName, is }) => [folder, fileName, is])).toEqual([
      ["", "a.txt", "waiting"],
      ["Wave 2.zip", "4.txt", "waiting"],
      ["Wave 2.zip", "5.txt", "waiting"],
      ["", "c.txt", "waiting"],
    ]);
    expect(chosenFile(plan)?.fileName).toBe("4.txt");
    expect(isReady(plan)).toBe(false);
  });

  it("that are read as something else keep their names, and lose what was said of who speaks in them", () => {
    const said = planOf(
      added("a.txt"),
      read(1),
      { did: "name", id: 1, name: "Night" },
      {
        did: "answer",
        id: 1,
        answer: { says: "role", label: "Elin", role: "other" },
      },
    );
    const asked = afterEvents(said, [{ did: "read-as", id: 1, as: "vtt" }]);
    expect([statesOf(asked), isReady(asked)]).toEqual([["read"], false]);
    const again = onlyFile(afterEvents(asked, [read(1, ["I: Yes?", "R: No.", "I: Why?", "R: So."])]));
    expect([again.name, again.judgement.draft.turns.length, again.rereading]).toEqual([
      "Night",
      4,
      undefined,
    ]);
    expect(again.answers).toBe(onlyFile(planOf(added("a.txt"), read(1))).answers);
  });

  it("that cannot be read as something else stay as they were read, and say so", () => {
    const why = { code: "not-a-subtitle", detail: "" } as const;
    const plan = planOf(
      added("a.txt"),
      read(1),
      { did: "read-as", id: 1, as: "vtt" },
      { did: "fail", id: 1, why },
    );
    expect(onlyFile(plan)).toMatchObject({ is: "read", refused: { as: "vtt", why } });
    expect(isReady(plan)).toBe(true);
    const failed = planOf(added("a.vtt"), { did: "fail", id: 1, why });
    const asked = afterEvents(failed, [{ did: "read-as", id: 1, as: "txt" }]);
    expect([statesOf(asked), progressOf(asked).isReading]).toEqual([["failed"], true]);
    expect(statesOf(afterEvents(asked, [read(1)]))).toEqual(["read"]);
    expect(progressOf(afterEvents(asked, [{ did: "stop" }])).isReading).toBe(false);
  });

  it("say of whom it is one person with somebody in another file, and tell pasted texts apart", () => {
    const one = ["I: When?", "R: In March.", "I: Why?", "R: It was shut."];
    const other = ["I: Who?", "R: My father.", "I: Why?", "Fatima: So it was."];
    const plan = planOf(
      added("Pasted text.txt", "Pasted text.txt", "Fatima.txt", "Ali.txt"),
      ...[read(1, one), read(2, [...one, "I: And?"]), read(3, [...one, "R: Yes."]), read(4, other)],
    );
    const people = importsOf(plan, "2026-01-01T00:00:00Z", () => "transcript:1").map(({ people }) =>
      Object.values(people).flat().join(),
    );
    expect(people).toEqual(["Pasted text", "Pasted text 2", "Fatima", "Ali (R),Fatima"]);
    const { alsoCalled } = besideFile(plan, 3);
    expect(["Fatima", " FATIMA", "Pasted text", "Nobody"].map(alsoCalled)).toEqual([
      ["Ali"],
      ["Ali"],
      ["Pasted text"],
      [],
    ]);
    const without = afterEvents(plan, [{ did: "include", id: 4, isIncluded: false }]);
    expect(besideFile(without, 3).alsoCalled("Fatima")).toEqual([]);
  });

  it("that are imported stand in the list as that, and the list stays where another could not be read", () => {
    const why = { code: "not-text", detail: "" } as const;
    const plan = planOf(added("a.txt", "b.mp3"), read(1), { did: "fail", id: 2, why });
    const after = afterEvents(plan, [
      { did: "import", interviews: new Map([[1, { id: "transcript:1", name: "a 2" }]]), surveys: new Map() },
    ]);
    // Under the name that the study gave it.
    expect(after.files[0]).toMatchObject({ is: "imported", name: "a 2", turns: 6, speakers: 3 });
    expect([includedFiles(after), firstImported(after), staysAfterImport(after)]).toEqual([
      [],
      "transcript:1",
      true,
    ]);
    expect(staysAfterImport(afterEvents(after, [{ did: "take-off", id: 2 }]))).toBe(false);
  });

  it("need names", () => {
    const plan = planOf(added("a.txt"), read(1), { did: "name", id: 1, name: "  " });
    expect(isReady(plan)).toBe(false);
  });
});

describe("corrections of speakers", () => {
  const found = planOf(added("Night.txt"), read(1));

  it("begin from what was found", () => {
    expect(rolesIn(found)).toBe("Interviewer = interviewer, Marta = participant, Elin = participant");
    expect(onlyFile(found).name).toBe("Night");
  });

  it("change a role", () =>
    expect(rolesIn(afterEvents(found, [answered({ says: "role", label: "Elin", role: "other" })]))).toBe(
      "Interviewer = interviewer, Marta = participant, Elin = other",
    ));

  it("let one have said what another said", () => {
    const merged = afterEvents(found, [answered({ says: "merge", kept: "Marta", gone: "Elin" })]);
    expect(rolesIn(merged)).toBe("Interviewer = interviewer, Marta = participant");
    expect(saidIn(merged)).toContain("Marta: Tired.");
  });

  it("put the words of a label back into the text", () =>
    expect(saidIn(afterEvents(found, [answered({ says: "not-speaker", label: "Elin" })]))).toBe(
      "Interviewer: How are you? | Marta: Fine. | Interviewer: And you?\nElin: Tired. | " +
        "Marta: It was a long night.\nElin: It was.",
    ));

  it("put back the labels that were merged into one, too", () => {
    const plan = afterEvents(found, [
      answered({ says: "merge", kept: "Marta", gone: "Elin" }),
      answered({ says: "not-speaker", label: "Marta" }),
    ]);
    expect(rolesIn(plan)).toBe("Interviewer = interviewer");
  });

  it("outlive that the file is read anew for another label", () => {
    const plan = afterEvents(found, [
      answered({ says: "role", label: "Elin", role: "other" }),
      answered({ says: "people", label: "Elin", pseudonyms: ["E."] }),
      answered({ says: "not-speaker", label: "Interviewer" }),
    ]);
    expect(rolesIn(plan)).toContain("Elin = other");
    const back = afterEvents(plan, [answered({ says: "role", label: "Elin", role: "participant" })]);
    const [imported] = importsOf(back, "2024-05-01T00:00:00Z", () => "transcript:1");
    expect(Object.values(imported?.people ?? {})).toContainEqual(["E."]);
  });

  it("take words at the head of turns for a speaker after all", () => {
    const lines = ["Interviewer: One?", "Marta: Two.", "Interviewer: Three?", "Night nurse: Four."];
    const plan = planOf(added("a.txt"), read(1, lines));
    expect(rolesIn(plan)).not.toContain("Night nurse");
    const also = afterEvents(plan, [answered({ says: "also-speaker", label: "Night nurse" })]);
    expect(saidIn(also)).toContain("Night nurse: Four.");
    const again = afterEvents(also, [answered({ says: "not-speaker", label: "Night nurse" })]);
    expect(rolesIn(again)).toBe(rolesIn(plan));
  });

  it("can all be taken back", () => {
    const plan = afterEvents(found, [
      answered({ says: "merge", kept: "Marta", gone: "Elin" }),
      answered({ says: "role", label: "Marta", role: "other" }),
      { did: "as-found", id: 1 },
    ]);
    expect(onlyFile(plan).judgement).toEqual(onlyFile(found).judgement);
  });
});

describe("what is imported", () => {
  it("is what was agreed to, with its file and its people", () => {
    const plan = planOf(
      added("Night.txt"),
      read(1),
      { did: "name", id: 1, name: " Night shift " },
      { did: "set-language", id: 1, language: null },
      answered({ says: "people", label: "Elin", pseudonyms: ["Lovisa"] }),
    );
    const imports = importsOf(plan, "2024-05-01T10:00:00Z", () => "transcript:new");
    const study = aProject({ people: { lovisa: {} } });
    const { added: records } = importTranscripts(study, imports, () => "participant:new");
    expect(records).toMatchObject([
      { id: "participant:new", pseudonym: "Marta" },
      {
        id: "transcript:new",
        name: "Night shift",
        language: null,
        speakers: [
          { label: "Interviewer", participantIds: [] },
          { label: "Marta", participantIds: ["participant:new"] },
          { label: "Elin", participantIds: ["participant:lovisa"] },
        ],
        source: {
          fileName: "Night.txt",
          format: "txt",
          sha256: talk.join("|"),
          importedAt: "2024-05-01T10:00:00Z",
          judgedBy: currentJudgement,
        },
      },
    ]);
  });

  it("names nobody where a person said so", () => {
    const plan = planOf(added("a.txt"), read(1), answered({ says: "people", label: "Elin", pseudonyms: [] }));
    const imports = importsOf(plan, "2024-05-01T10:00:00Z", () => "transcript:new");
    const { added: records } = importTranscripts(aProject({}), imports, () => "participant:new");
    expect(records.filter(({ id }) => id.startsWith("participant:"))).toMatchObject([{ pseudonym: "Marta" }]);
  });

  it("is recognised by its bytes later", () => {
    const plan = planOf(added("Night.txt"), read(1));
    const [imported] = importsOf(plan, "2024-05-01T10:00:00Z", () => "transcript:new");
    const study = aProject({ transcripts: { Night: ["Marta: Fine."] } });
    const transcript = study.transcripts.get("transcript:Night");
    if (!imported || !transcript) throw new Error("the example has lost its transcript");
    const known = {
      ...study,
      transcripts: new Map([[transcript.id, { ...transcript, source: imported.source }]]),
    };
    expect(importedAs(known, asRead().sha256)).toBe("Night");
    expect(importedAs(study, asRead().sha256)).toBe(null);
  });
});

describe("a survey", () => {
  const table = {
    format: "csv" as const,
    headings: ["Id", "Why?", "Else?"],
    rows: [
      { line: 2, cells: ["1", "Cold", ""] },
      { line: 3, cells: ["2", "", "So"] },
      { line: 4, cells: ["3", "", ""] },
    ],
  };
  const survey: PlanEvent = {
    did: "survey",
    id: 1,
    file: {
      ...{ bytes: new Uint8Array(1), sha256: "a", table, notes: [], as: null },
      columns: ["id", "answer", "answer"],
    },
  };
  const plan = planOf(added("survey.csv", "b.txt"), survey, read(2));

  it("counts an interview for each row with an answer, beside the transcripts", () => {
    expect([countInterviews(plan), isReady(plan)]).toEqual([3, true]);
    const fewer = afterEvents(plan, [{ did: "set-columns", id: 1, columns: ["id", "answer", "attribute"] }]);
    expect(countInterviews(fewer)).toBe(2);
    expect(countInterviews(afterEvents(plan, [{ did: "include", id: 1, isIncluded: false }]))).toBe(1);
  });

  it("without a column of answers holds the import up", () =>
    expect(
      isReady(afterEvents(plan, [{ did: "set-columns", id: 1, columns: ["id", "attribute", "nothing"] }])),
    ).toBe(false));

  it("may be read as something else after all, and the other way round", () => {
    const asked = afterEvents(plan, [{ did: "read-as", id: 1, as: "csv" }]);
    expect([statesOf(asked)[0], isReady(asked)]).toEqual(["survey", false]);
    expect(statesOf(afterEvents(asked, [read(1)]))[0]).toBe("read");
    expect(statesOf(afterEvents(afterEvents(asked, [read(1)]), [survey]))[0]).toBe("survey");
  });

  it("that is imported stands there with what came of it", () => {
    const came = {
      interviews: 2,
      people: 3,
      silent: 1,
      already: 0,
      problems: 0,
      firstInterview: "transcript:s" as const,
    };
    const after = afterEvents(plan, [
      { did: "import", interviews: new Map(), surveys: new Map([[1, came]]) },
    ]);
    expect(after.files[0]).toMatchObject({ is: "imported", survey: came });
    expect(firstImported(after)).toBe("transcript:s");
  });
});

describe("what is not known", () => {
  const oneSided = [
    "I see the map.",
    "MODERATOR: Please say what you are looking for.",
    "I want the ferry to the north shore.",
    "MODERATOR: You can scroll down.",
    "Oh, there is more below.",
    "MODERATOR: Thank you.",
    "That was harder than I had thought.",
  ];
  const elsewhere = [...oneSided, "MODERATOR: Good bye."];
  const fileOf = (plan: ImportPlan, id: number) => {
    const file = plan.files.find((one) => one.id === id);
    if (file?.is !== "read") throw new Error("the file is not read");
    return file;
  };
  const openIn = (plan: ImportPlan) =>
    plan.files.map((file) => (file.is === "read" ? openQuestions(file.judgement.questions).length : null));
  const three = planOf(added("a.txt", "b.txt", "c.txt"), read(1), read(2, oneSided), read(3, elsewhere));
  const rest = fileOf(three, 2).judgement.questions.find(({ asks }) => asks === "rest") ?? null;
  const restIs: Answer = { says: "rest", rest: { is: "voice", label: "Vera" } };

  it("is looked at first, once all is read", () => {
    expect(openIn(three)).toEqual([0, 1, 1]);
    expect(chosenFile(three)?.fileName).toBe("b.txt");
    expect(countOpen(three)).toBe(2);
    expect(filesWithQuestions(three).map(({ fileName }) => fileName)).toEqual(["b.txt", "c.txt"]);
  });

  it("leads nobody away from a file that they have begun on", () => {
    const begun = planOf(
      added("a.txt", "b.txt"),
      read(1),
      { did: "name", id: 1, name: "Night" },
      read(2, oneSided),
    );
    expect(chosenFile(begun)?.fileName).toBe("a.txt");
  });

  it("is answered in one file", () => {
    const plan = afterEvents(three, [{ did: "answer-several", id: 2, answers: [restIs] }]);
    expect(openIn(plan)).toEqual([0, 0, 1]);
  });

  it("is answered in all that ask the same, where somebody else speaks under the name proposed there", () => {
    const plan = afterEvents(three, [{ did: "answer-everywhere", id: 2, answers: [restIs], question: rest }]);
    expect(openIn(plan)).toEqual([0, 0, 0]);
    expect(fileOf(plan, 2).answers.rest).toEqual({ is: "voice", label: "Vera" });
    expect(fileOf(plan, 3).answers.rest).toEqual({ is: "voice", label: "Participant" });
    expect(fileOf(plan, 1).answers).toEqual(fileOf(three, 1).answers);
  });

  it("is not answered in a file that is left out", () => {
    const plan = afterEvents(three, [
      { did: "include", id: 3, isIncluded: false },
      { did: "answer-everywhere", id: 2, answers: [restIs], question: rest },
    ]);
    expect(fileOf(plan, 3).answers.rest).toBe(null);
  });

  it("tells how many other files ask the same or hold the words shown", () => {
    const beside = besideFile(three, 2);
    expect(rest && beside.alsoAsk(rest)).toBe(1);
    expect(beside.alsoHold({ is: "speaker", pattern: "^(MODERATOR):" })).toEqual({ files: 1, places: 4 });
    expect(beside.alsoHold({ is: "speaker", pattern: "^(Marta):" })).toEqual({ files: 1, places: 2 });
  });

  it("goes to other files with words that were shown, where they have such words", () => {
    const pick = { is: "no-speech" as const, pattern: "Good bye\\." };
    const plan = afterEvents(three, [
      { did: "answer-everywhere", id: 2, answers: [{ says: "pick", pick }], question: null },
    ]);
    expect(plan.files.map((file) => file.is === "read" && file.answers.picks.length)).toEqual([0, 1, 1]);
  });

  it("is taken as it is proposed, in all files at once; what nothing is proposed for stays open", () => {
    const twoAsk = ["Anna: One?", "Bo: Two?", "Anna: Three?", "Bo: Four?", "Anna: Five?", "Bo: Six?"];
    const plan = planOf(added("a.txt", "b.txt"), read(1, oneSided), read(2, twoAsk));
    expect(openIn(plan)).toEqual([1, 1]);
    expect(countProposals(includedFiles(plan))).toBe(1);
    const taken = afterEvents(plan, [{ did: "take-proposals", ids: [1, 2] }]);
    expect(openIn(taken)).toEqual([0, 1]);
    expect(fileOf(taken, 1).judgement.draft.turns.every(({ sure }) => sure === "sure")).toBe(true);
    expect(saidIn(taken)).toBe(saidIn(plan));
  });

  it("is asked again when its answer is taken back", () => {
    const answers: readonly Answer[] = [restIs, { says: "take-back", question: "rest" }];
    const plan = afterEvents(three, [{ did: "answer-several", id: 2, answers }]);
    expect(fileOf(plan, 2).judgement).toEqual(fileOf(three, 2).judgement);
  });

  it("is not judged anew for a name: that changes nothing in who says what", () => {
    const named: Answer = { says: "people", label: "Participant", pseudonyms: ["Vera"] };
    const plan = afterEvents(three, [{ did: "answer-several", id: 2, answers: [named] }]);
    expect(fileOf(plan, 2).judgement.draft.turns).toBe(fileOf(three, 2).judgement.draft.turns);
  });
});
