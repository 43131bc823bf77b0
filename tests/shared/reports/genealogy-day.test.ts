import { afterEach, describe, expect, it, vi } from "vitest";
import { genealogyDay } from "../../../shared/reports/genealogy-words.ts";

describe("a day of a genealogy", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(["Europe/Stockholm", "America/Los_Angeles", "Pacific/Kiritimati"])("is the same in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    expect(genealogyDay("en")("2024-05-01T23:30:00Z")).toBe("1 May 2024");
    expect(genealogyDay("sv")("2024-05-01T00:30:00Z")).toBe("1 maj 2024");
  });
});
