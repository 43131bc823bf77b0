import { applyDiff, diffOf, updateOf } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CorrectionNote, TextRun } from "../../shared/project/records.ts";
import { aProject, withCheck, withCode, withMemo, withQuote } from "./a-project.ts";
import { aRecording } from "./a-recording.ts";
import { there } from "./there.ts";

/** Names that stand nowhere else. */
export const planted = ["Åsaliina", "Kirunavaara"];
/** Their key. */
export const keyOfPlanted = [
  { name: "Åsaliina", pseudonym: "Marta", line: 2 },
  { name: "Kirunavaara", pseudonym: "Place 1", line: 3 },
];

/** A study with texts in every kind of place, twenty-two of them as `say` gives them; its ids, which tests make of names, name nobody. */
export function plantedEverywhere(say: (nth: number) => string): Project {
  const begun = aProject({
    people: { P1: { city: say(0) }, Wilma: {} },
    codes: [`1 ${say(1)} !`, "2 Cold"],
    transcripts: {
      T1: [`Interviewer: ${say(3)}?`, `P1: «1 ${say(4)}» and «2 so it is». ${say(5)}`],
      Other: [`Wilma: ${say(6)}.`, `P2: «2 ${say(7)}»`],
    },
  });
  const updated = [...begun.transcripts.values()].map((one, at) =>
    updateOf(one, {
      ...{ name: `${say(2)} ${at}`, wave: say(10) },
      source: {
        ...one.source,
        fileName: `${say(8)}.docx`,
        notes: [{ code: "comments", count: 1, detail: say(9) }],
      },
      speakers: one.speakers.map((speaker) => ({
        ...speaker,
        label: speaker.label.startsWith("P") ? (planted[at] ?? "") : speaker.label,
      })),
    }),
  );
  const people = [...begun.participants.values()]
    .slice(0, 1)
    .map((one) => updateOf(one, { pseudonym: planted[0] ?? "" }));
  const named = applyDiff(begun, diffOf({ updated: [...updated, ...people] }));
  const noted = withMemo(withCode(named, "code:2", { definition: say(11), example: say(12) }), {
    ...{ title: say(13), body: [{ kind: "paragraph", runs: halfBold(say(14)) }] },
  });
  const asked = withCheck(noted, {
    words: "so it is",
    outcome: "queried",
    question: say(15),
    answer: say(16),
    answeredBy: "Bo",
  });
  const [first] = asked.transcripts.keys();
  const transcriptId = there(first);
  const start = there(asked.transcripts.get(transcriptId)).text.indexOf("so it is");
  const note: CorrectionNote = {
    ...{ id: "correction-note:1", transcriptId, start, end: start + 8, quote: "so it is", lost: false },
    ...{ classes: null, reason: say(20), by: "Ek", at: "2024-01-02T00:00:00Z" },
  };
  const recorded = applyDiff(
    asked,
    diffOf({ added: [note, aRecording({ transcriptId, name: `${say(21)}.wav` })] }),
  );
  return withQuote(recorded, {
    ...{ words: "so it is", themeId: "code:1", seen: say(17) },
    edits: [{ kind: "bracket", start: 0, end: 2, text: say(18) }],
    interpretation: [{ kind: "paragraph", runs: halfBold(say(19)) }],
  });
}

function halfBold(text: string): readonly TextRun[] {
  const half = Math.floor(text.length / 2);
  const run = (words: string, bold: boolean): TextRun => ({ text: words, bold, italic: false, to: null });
  return [run(text.slice(0, half), false), run(text.slice(half), true)];
}
