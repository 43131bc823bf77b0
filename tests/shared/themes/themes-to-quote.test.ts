import { describe, expect, it } from "vitest";
import type { CodeId } from "../../../shared/project/records.ts";
import { themeOver, themesToQuote } from "../../../shared/themes/themes-to-quote.ts";
import { aProject } from "../../support/a-project.ts";

const { codes } = aProject({ codes: ["1 Trust !", "  2 Waiting !", "    3 Coffee", "4 Rules !", "5 Cold"] });
const themes = themesToQuote(codes, new Map());

describe("of what quotes are chosen for, the one over a code", () => {
  it.each<[string, CodeId | null, CodeId | null]>([
    ["is the theme itself", "code:4", "code:4"],
    ["is the nearest that it stands under", "code:3", "code:2"],
    ["is none for a code without a theme", "code:5", null],
    ["is none for a code that is gone", "code:9", null],
    ["is none where no code is at hand", null, null],
  ])("%s", (_, code, over) => expect(themeOver(codes, themes, code)?.code.id ?? null).toBe(over));
});
