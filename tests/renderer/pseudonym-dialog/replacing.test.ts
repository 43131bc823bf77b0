import { describe, expect, it } from "vitest";
import { nothingSaid, sameForKey } from "../../../renderer/pseudonym-dialog/replacing.ts";
import { emptyProject, newStudy } from "../../../shared/project/project.ts";

const key = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, pseudonym: `Person ${at + 1}`, line: at + 2 }));

const study = emptyProject(newStudy("study:1", "A study", "2024-01-01T00:00:00Z"));

describe("what was ticked, when one comes back from the key", () => {
  const said = {
    ...{ alsoDoubtful: true, isBack: false, names: key("Anna", "Bo", "Eva"), of: study },
    decided: new Map([
      ["of Anna", 0],
      ["of Bo", 1],
      ["of Eva", 2],
      ["left", null],
    ]),
  };
  const ticked = (...names: readonly string[]) =>
    Object.fromEntries(sameForKey(said, key(...names), study).decided);

  it("stays where a name was added", () => {
    expect(ticked("Anna", "Bo", "Eva", "Dag")).toEqual({ "of Anna": 0, "of Bo": 1, "of Eva": 2, left: null });
  });

  it("is of the same name where another was taken out, and nothing where the name itself was", () => {
    expect(ticked("Bo", "Eva")).toEqual({ "of Bo": 0, "of Eva": 1, left: null });
    expect(ticked()).toEqual({ left: null });
  });

  it("goes with how names are replaced", () => {
    expect(sameForKey(said, key("Anna"), study)).toMatchObject({ alsoDoubtful: true, isBack: false });
    expect(sameForKey(nothingSaid, key("Anna"), study).decided.size).toBe(0);
  });

  it("is as nobody said anything where the study is another: other words may stand in its places", () => {
    const later = sameForKey(said, key("Anna", "Bo", "Eva"), { ...study });
    expect(later).toMatchObject({ alsoDoubtful: true, decided: new Map() });
  });
});
