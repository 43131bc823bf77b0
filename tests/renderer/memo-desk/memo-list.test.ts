import { describe, expect, it } from "vitest";
import {
  everyMemo,
  filteredMemos,
  listedMemos,
  standingMemoFilter,
} from "../../../renderer/memo-desk/memo-list.ts";
import type { Project } from "../../../shared/project/project.ts";
import { aProject, withMemo } from "../../support/a-project.ts";

const own = withMemo(aProject({}), { id: "memo:1", title: "Mine", by: "Ek" });
const both = withMemo(own, { id: "memo:2", title: "Hers", by: "Åsa" });
const shown = (project: Project, by: string) =>
  filteredMemos(
    listedMemos(project, "time", "en"),
    standingMemoFilter({ ...everyMemo, by }, project.memos),
    "en",
  ).map(({ memo }) => memo.title);

describe("memos by one person", () => {
  it("are that person's, as long as there are any", () => {
    expect(shown(both, "Åsa")).toEqual(["Hers"]);
    expect(shown(own, "Åsa")).toEqual(["Mine"]);
  });
});
