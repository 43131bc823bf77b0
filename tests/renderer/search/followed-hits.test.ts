import { expect, it } from "vitest";
import { allFollowed, followedHits } from "../../../renderer/search/followed-hits.ts";
import type { Transcript, TranscriptId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({ transcripts: { One: ["Ida: a home, a house and a home."], Two: ["Ida: home"] } });
const id: TranscriptId = "transcript:One";
const text = study.transcripts.get(id)?.text ?? "";
const hits = [...text.matchAll(/home|house/g)].map(({ 0: word, index }) => ({
  ...{ transcriptId: id, start: index, end: index + word.length },
}));

function later(words: string, gone: readonly TranscriptId[] = []) {
  const transcripts = new Map<TranscriptId, Transcript>(
    [...study.transcripts].flatMap(([key, one]) =>
      gone.includes(key) ? [] : [[key, key === id ? { ...one, text: words } : one]],
    ),
  );
  return { ...study, transcripts };
}

it("stand on their words, whatever was corrected before, between and behind them", () => {
  const after = later("Well, a home, the house and then a home. Yes.");
  const follow = followedHits(study, after);
  const words = hits.map((hit) => {
    const { hit: now } = follow(hit);
    return now && after.transcripts.get(id)?.text.slice(now.start, now.end);
  });
  expect(words).toEqual(["home", "house", "home"]);
});

it("are gone with their words and with their interview", () => {
  expect(followedHits(study, later("a home, and a home."))(hits[1] as (typeof hits)[number]).hit).toBeNull();
  const both = new Map([
    [id, hits],
    ["transcript:Two" as const, [{ transcriptId: "transcript:Two", start: 0, end: 4 } as const]],
  ]);
  expect(allFollowed(both, study, study)).toBe(both);
  const left = allFollowed(both, study, later("a home.", ["transcript:Two"]));
  expect([...left].map(([key, some]) => [key, some.length])).toEqual([[id, 1]]);
  expect(allFollowed(both, study, later("Nothing.", ["transcript:Two"])).size).toBe(0);
});
