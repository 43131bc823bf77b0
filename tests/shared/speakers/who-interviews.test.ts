import { describe, expect, it } from "vitest";
import { noAnswers, withAnswer } from "../../../shared/speakers/answers.ts";
import { besideOthers, judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { namesBeside, namesInStudy } from "../../../shared/speakers/other-files.ts";
import { nothingKnown } from "../../../shared/speakers/who-interviews.ts";
import { aProject } from "../../support/a-project.ts";
import { lines } from "../../support/reading.ts";

/** Interviews without a word of who interviews: two statements each. */
const talks = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([one, other]) =>
    judgeSpeakers(lines(`${one}: So.`, `${other}: Yes.`, `${one}: Right.`, `${other}: No.`)),
  );

function rolesBeside(pairs: readonly (readonly [string, string])[], study = nothingKnown) {
  const alone = talks(...pairs);
  const known = namesBeside(alone, study);
  return alone.map((judgement, n) => besideOthers(judgement, noAnswers, known[n] ?? study));
}
const interviewers = (pairs: readonly (readonly [string, string])[], study = nothingKnown) =>
  rolesBeside(pairs, study).map(({ draft }) =>
    draft.speakers.flatMap(({ label, role }) => (role === "interviewer" ? [label] : [])).join(),
  );

describe("who interviews", () => {
  it("is who stands in all the files of an import, while the others come and go", () =>
    expect(
      interviewers([
        ["Maja", "Vera"],
        ["Tomas", "Maja"],
        ["Maja", "Ida"],
      ]),
    ).toEqual(["Maja", "Maja", "Maja"]));

  it("is shown as likely then, and what it was judged by", () =>
    expect(
      rolesBeside([
        ["Maja", "Vera"],
        ["Tomas", "Maja"],
      ])[0]?.questions,
    ).toMatchObject([{ asks: "interviewer", sure: "likely", proposed: ["Maja"], by: "other-files" }]));

  it("is asked where two stand in all of them, or nobody does", () => {
    expect(
      interviewers([
        ["Maja", "Vera"],
        ["Maja", "Vera"],
      ]),
    ).toEqual(["", ""]);
    expect(
      rolesBeside([
        ["A1", "Vera"],
        ["Maja", "Tomas"],
      ])[1]?.questions,
    ).toMatchObject([{ asks: "interviewer", sure: "not-known", proposed: [], by: "nothing" }]);
  });

  it("is not told by labels that every file uses for anybody", () =>
    expect(
      interviewers([
        ["Speaker 1", "Vera"],
        ["Speaker 1", "Ida"],
      ]),
    ).toEqual(["", ""]));

  it("is who stands in the interviews of the study as well, where nobody was said to interview yet", () => {
    const study = namesInStudy(
      aProject({ transcripts: { One: ["Maja: So.", "Vera: No."] }, people: { Maja: {} } }),
    );
    expect(interviewers([["Maja", "Ida"]], study)).toEqual(["Maja"]);
  });

  it("is who interviews in the study already, and nobody who takes part there", () => {
    const study = namesInStudy(
      aProject({ transcripts: { One: ["I: Yes?", "Vera: No."] }, people: { vera: {} } }),
    );
    expect(
      interviewers(
        [
          ["Vera", "Ida"],
          ["Vera", "Tomas"],
        ],
        study,
      ),
    ).toEqual(["", ""]);
    const known = { ...study, interviewers: new Set(["ida"]) };
    expect(interviewers([["Vera", "Ida"]], known)).toEqual(["Ida"]);
    expect(rolesBeside([["Vera", "Ida"]], known)[0]?.questions).toEqual([]);
  });

  it("is as a person says", () => {
    const [judgement] = talks(["Maja", "Vera"]);
    if (!judgement) throw new Error("no talk");
    const said = withAnswer(noAnswers, { says: "interviewers", labels: ["Vera"], others: ["Maja"] });
    const { draft, questions } = besideOthers(judgement, said, nothingKnown);
    expect(draft.speakers.map(({ label, role }) => `${label} ${role}`)).toEqual([
      "Maja participant",
      "Vera interviewer",
    ]);
    expect(questions).toEqual([]);
  });
});
