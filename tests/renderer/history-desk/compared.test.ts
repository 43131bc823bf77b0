import { describe, expect, it } from "vitest";
import { sideStillThere } from "../../../renderer/history-desk/compared.ts";

describe("a side of a comparison", () => {
  const versions = [{ id: "version:1" }, { id: "version:2" }] as const;

  it("is what was chosen, as long as that version is there", () => {
    expect(sideStillThere(versions, "version:2", "version:1")).toBe("version:2");
    expect(sideStillThere(versions, "now", "version:1")).toBe("now");
  });

  it("is what is proposed where nothing was chosen, or the version that was chosen is removed", () => {
    expect(sideStillThere(versions, "", "version:1")).toBe("version:1");
    expect(sideStillThere(versions, "version:3", "version:1")).toBe("version:1");
  });
});
