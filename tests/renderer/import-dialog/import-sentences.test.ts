import { describe, expect, it } from "vitest";
import { unreadSentence } from "../../../renderer/import-dialog/import-sentences.ts";
import type { Say } from "../../../renderer/language/language.ts";

/** A sentence's key with its values, as the dialog asks for it. */
const asked: Say = (key, values) => `${key} ${JSON.stringify(values ?? {})}`;

describe("the sentences of an import", () => {
  it("tell what to do with a file in a format that is not read", () => {
    const why = (detail: string) => unreadSentence({ code: "unknown-format", detail }, asked);
    expect(why("pages")).toBe('unreadable.word-like {"format":".pages"}');
    expect(why("mp3")).toBe("unreadable.recording {}");
    expect(why("gif")).toBe("unreadable.unknown-format {}");
    expect(unreadSentence({ code: "not-given", detail: "" }, asked)).toBe("unreadable.not-given {}");
  });
});
