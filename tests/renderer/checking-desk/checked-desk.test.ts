import { afterEach, beforeEach, expect, it } from "vitest";
import { CheckedDesk } from "../../../renderer/checking-desk/checked-desk.ts";
import type { CheckedQuestions } from "../../../renderer/checking-desk/checked-job.ts";
import { CheckedReader } from "../../../renderer/checking-desk/checked-reader.ts";
import type { Question } from "../../../renderer/workers/messages.ts";
import { type ToldTextDeed, textDeedOf } from "../../../shared/history/text-deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { CorrectedStudy } from "../../support/corrected-study.ts";

type Made = { readonly news: CheckedQuestions["check"]["asked"][]; lose(): void };

let workers: Made[];
/** How many of the next questions a worker does not live through. */
let deadly: number;
let desk: CheckedDesk;
let texts: readonly ToldTextDeed[];
/** How many entries of the journal. */
let read: number;
let leave: () => void;
beforeEach(() => {
  workers = [];
  deadly = 0;
  texts = [];
  read = 0;
  desk = new CheckedDesk(start);
  const unsubscribe = desk.subscribe(() => undefined);
  const withoutRates = desk.withRates();
  leave = () => {
    unsubscribe();
    withoutRates();
  };
});
afterEach(() => leave());

/** What the worker's file does, in this thread: it knows what it was told, and is lost with it. */
function start(): Worker {
  const reader = new CheckedReader();
  let isOver = false;
  const lose = () => {
    if (!isOver) worker.onerror?.({} as ErrorEvent);
  };
  const answerTo = (question: Question, tell: (told: unknown) => void): unknown => {
    if (question.is !== "asked") return undefined;
    if (question.name === "rates") return reader.rates();
    if (question.name === "beside")
      return reader.beside(question.asked as CheckedQuestions["beside"]["asked"]);
    const news = question.asked as CheckedQuestions["check"]["asked"];
    made.news.push(news);
    reader.take(news);
    for (const told of reader.corrections()) tell(told);
    return undefined;
  };
  const made: Made = { news: [], lose };
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage: (question: Question) => {
      const { number } = question;
      setImmediate(() => {
        if (isOver) return;
        if (deadly > 0) {
          deadly -= 1;
          return lose();
        }
        const post = (data: object) => worker.onmessage?.({ data: structuredClone(data) } as MessageEvent);
        const answer = answerTo(question, (told) => post({ is: "told", number, told }));
        post({ is: "answered", number, answer });
      });
    },
    terminate: () => {
      isOver = true;
    },
  } as unknown as Worker;
  workers.push(made);
  return worker;
}

function aStudy(): CorrectedStudy {
  const transcripts = { Marta: ["Marta: I came in 2018."], Kim: ["Kim: Yes, of course."] };
  return new CorrectedStudy(aProject({ people: { Marta: {} }, transcripts }));
}

/** What the journal has told so far stays what it was. */
function take({ project, journal }: CorrectedStudy): void {
  texts = [...texts, ...journal.slice(read).flatMap((entry) => textDeedOf(entry) ?? [])];
  read = journal.length;
  desk.take(project, texts);
}
const corrected = () =>
  [...desk.read().corrections.values()].flatMap((all) =>
    all.map(({ before, after }) => `${before} > ${after}`),
  );

it("tells a worker only what is new, and shows what is corrected of all interviews", async () => {
  const study = aStudy().correct("Marta", "2018", "2019");
  take(study);
  await expect.poll(corrected).toEqual(["2018. > 2019."]);
  take(study.correct("Kim", "Yes, of", "Of"));
  await expect.poll(corrected).toEqual(["2018. > 2019.", "Yes, of > Of"]);
  expect(workers.flatMap(({ news }) => news.map(({ transcripts }) => transcripts.length))).toEqual([2, 1]);
});

it("tells all to the worker that takes the place of one that was lost, at work or while nobody asked", async () => {
  const study = aStudy().correct("Marta", "2018", "2019");
  deadly = 1;
  take(study);
  await expect.poll(corrected).toEqual(["2018. > 2019."]);
  expect(workers).toHaveLength(2);
  workers[1]?.lose();
  take(study.correct("Kim", "Yes, of", "Of"));
  await expect.poll(corrected).toEqual(["2018. > 2019.", "Yes, of > Of"]);
  expect(workers[2]?.news.map(({ isAnew, transcripts }) => [isAnew, transcripts.length])).toEqual([
    [true, 2],
  ]);
});

it("asked to hold an interview against another tells the next worker of the study first", async () => {
  const study = aStudy().correct("Marta", "2018", "2019");
  const { id } = study.transcript("Marta");
  take(study);
  await expect.poll(() => desk.read().state).toBe("whole");
  expect((await desk.beside(id, null))?.rate.words).toBe(4);
  workers[0]?.lose();
  expect((await desk.beside(id, null))?.rate.words).toBe(4);
  expect(workers[1]?.news.map(({ isAnew }) => isAnew)).toEqual([true]);
  deadly = 3;
  workers[1]?.lose();
  await expect(desk.beside(id, null)).rejects.toThrow("the worker knows nothing of the study");
});

it("says that it failed where each worker is lost, and begins anew when something changes", async () => {
  const study = aStudy().correct("Marta", "2018", "2019");
  deadly = 2;
  take(study);
  await expect.poll(() => desk.read().state).toBe("failed");
  take(study.correct("Kim", "Yes, of", "Of"));
  expect(desk.read().state).toBe("reading");
  await expect.poll(corrected).toEqual(["2018. > 2019.", "Yes, of > Of"]);
});

it("ends when the study is closed, and starts no other worker for whoever still looks", async () => {
  const project = aProject({ transcripts: { Night: ["Ida: So."] } });
  desk.take(project, []);
  await expect.poll(() => desk.read().state).toBe("whole");
  desk.close();
  desk.take(project, []);
  await expect(desk.beside("transcript:Night", null)).rejects.toThrow();
  expect(workers).toHaveLength(1);
});
