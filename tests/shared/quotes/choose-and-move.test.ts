import { describe, expect, it } from "vitest";
import { mergeCodes } from "../../../shared/codebook/merge-codes.ts";
import { removeCode } from "../../../shared/codebook/remove-code.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { findQuote, type Project } from "../../../shared/project/project.ts";
import { quotesUnder } from "../../../shared/project/quotes-under.ts";
import type { CodeId, QuoteId } from "../../../shared/project/records.ts";
import { chooseQuote } from "../../../shared/quotes/choose-quote.ts";
import { placeQuote } from "../../../shared/quotes/edit-print.ts";
import { moveQuote } from "../../../shared/quotes/move-quote.ts";
import { isOutdated, wasCorrected } from "../../../shared/quotes/printed-words.ts";
import {
  checkTranslation,
  isCheckedByTranslator,
  translateQuote,
} from "../../../shared/quotes/translate-quote.ts";
import { typePrint } from "../../../shared/quotes/type-print.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { correctText } from "../../../shared/transcripts/correct-text.ts";
import { aProject, withQuote } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const text = "He kept his shoes on, all night. Then he left them by the door.";
const empty = aProject({
  people: { Wilma: {} },
  codes: ["1 Care !", "  2 Trust !", "    3 Small things", "4 Doubt !"],
  transcripts: { Marta: [`Wilma: ${text}`, "Wilma: So it was."] },
});
const stamp = { by: "Ek", at: "2024-01-03T00:00:00Z" };
const where = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const chosen = (project: Project, words: string, themeId: CodeId, quoteId: QuoteId) =>
  applyDiff(
    project,
    must(
      chooseQuote(project, {
        quoteId,
        themeId,
        transcriptId: "transcript:Marta",
        span: where(words),
        ...stamp,
      }),
    ),
  );
const under = (project: Project, themeId: CodeId) => quotesUnder(project, themeId).map(({ quote }) => quote);

describe("choosing a quote", () => {
  it("trims its words, puts it last, and proposes the form that its length has (Q1)", () => {
    const one = chosen(empty, " kept his shoes on ".trimEnd(), "code:2", "quote:1");
    const two = chosen(one, text, "code:2", "quote:2");
    expect(under(two, "code:2")).toEqual(["kept his shoes on", text]);
    expect(findQuote(two, "quote:1")).toMatchObject({ form: "fragment", role: "exemplar", edits: [] });
    expect(findQuote(two, "quote:2")?.form).toBe("inline");
    expect(checkProject(two)).toEqual([]);
  });

  it("is refused for words that are chosen there already, and done for another theme (Q1)", () => {
    const one = chosen(empty, "all night", "code:2", "quote:1");
    const again = {
      quoteId: "quote:2",
      transcriptId: "transcript:Marta",
      span: where("all night"),
      ...stamp,
    } as const;
    expect(chooseQuote(one, { ...again, themeId: "code:2" })).toMatchObject({ why: "already-chosen" });
    expect(under(chosen(one, "all night", "code:4", "quote:2"), "code:4")).toEqual(["all night"]);
  });

  it.each([
    ["no-such-theme", { themeId: "code:none" }],
    ["no-such-transcript", { transcriptId: "transcript:none" }],
    ["nothing-selected", { span: { start: 2, end: 3 } }],
    ["outside-the-text", { span: { start: 2, end: 900 } }],
  ] as const)("is refused: %s", (why, change) => {
    const asked = { quoteId: "quote:1", themeId: "code:2", transcriptId: "transcript:Marta" } as const;
    expect(chooseQuote(empty, { ...asked, span: where("all night"), ...stamp, ...change })).toMatchObject({
      why,
    });
  });
});

describe("the order of quotes", () => {
  const three = (["quote:1", "quote:2", "quote:3"] as const).reduce(
    (project, id, at) => chosen(project, ["He kept", "all night", "by the door"][at] ?? "", "code:2", id),
    empty,
  );
  const move = (quoteId: QuoteId, index: number, themeId: CodeId = "code:2") => {
    const diff = must(moveQuote(three, { quoteId, themeId, index }));
    expect(diff.updated).toHaveLength(1);
    return applyDiff(three, diff);
  };

  it("changes by one record, wherever a quote is put (Q1)", () => {
    expect(under(move("quote:3", 0), "code:2")).toEqual(["by the door", "He kept", "all night"]);
    expect(under(move("quote:1", 1), "code:2")).toEqual(["all night", "He kept", "by the door"]);
    expect(under(move("quote:1", 9), "code:2")).toEqual(["all night", "by the door", "He kept"]);
    const elsewhere = move("quote:2", 0, "code:4");
    expect([under(elsewhere, "code:2"), under(elsewhere, "code:4")]).toEqual([
      ["He kept", "by the door"],
      ["all night"],
    ]);
  });

  it("gives those that share a key keys of their own", () => {
    const alike = [2, 3].reduce(
      (project, at) =>
        withQuote(project, {
          id: `quote:${at}`,
          words: ["", "", "all night", "by the door"][at] ?? "",
          order: "a0",
        }),
      withQuote(empty, { words: "He kept", order: "a0" }),
    );
    const fourth = withQuote(alike, { id: "quote:4", words: "his shoes", order: "a1" });
    const diff = must(moveQuote(fourth, { quoteId: "quote:4", themeId: "code:1", index: 1 }));
    expect(under(applyDiff(fourth, diff), "code:1")).toEqual([
      "He kept",
      "his shoes",
      "all night",
      "by the door",
    ]);
  });

  it("is refused where nothing would change, and where the words are chosen there", () => {
    expect(moveQuote(three, { quoteId: "quote:1", themeId: "code:2", index: 0 })).toMatchObject({
      why: "nothing-changed",
    });
    const twice = chosen(three, "all night", "code:4", "quote:9");
    expect(moveQuote(twice, { quoteId: "quote:2", themeId: "code:4", index: 0 })).toMatchObject({
      why: "already-chosen",
    });
  });
});

describe("quotes of an entry that leaves the codebook (Q6)", () => {
  const study = chosen(
    chosen(chosen(empty, "all night", "code:3", "quote:1"), "all night", "code:2", "quote:2"),
    "He kept",
    "code:3",
    "quote:3",
  );

  it("pass to the code that it is merged into, behind those there; the same words stay once", () => {
    const diff = must(mergeCodes(study, { from: "code:3", into: "code:2" }));
    const merged = applyDiff(study, diff);
    expect(under(merged, "code:2")).toEqual(["all night", "He kept"]);
    expect(checkProject(merged)).toEqual([]);
    expect(applyDiff(merged, reverse(diff)).quotes).toEqual(study.quotes);
  });

  it("pass to the nearest entry above that stays", () => {
    const gone = removeCode(study, { codeId: "code:2", codings: "remove", children: "remove" });
    expect(under(applyDiff(study, must(gone)), "code:1")).toEqual(["all night", "He kept"]);
  });

  it("go with it where there is none", () => {
    const lone = chosen(empty, "all night", "code:4", "quote:1");
    const gone = must(removeCode(lone, { codeId: "code:4", codings: "remove", children: "remove" }));
    expect(gone.removed.map(({ id }) => id)).toContain("quote:1");
  });
});

describe("a correction beneath a quote (Q4)", () => {
  const printed = (() => {
    const project = chosen(empty, text, "code:2", "quote:1");
    const print = "He kept his shoes on … by [her] door.";
    return applyDiff(project, must(typePrint(project, { quoteId: "quote:1", print })));
  })();
  const corrected = (after: string) => {
    const whole = printed.transcripts.get("transcript:Marta")?.text ?? "";
    const change = changeBetween(whole, whole.replace(text, after));
    return applyDiff(printed, must(correctText(printed, { transcriptId: "transcript:Marta", change })));
  };

  it("moves what print does to its words, and is told of until somebody looks", () => {
    const after = corrected(text.replace("He kept", "At first she kept"));
    const quote = findQuote(after, "quote:1");
    expect(quote && [wasCorrected(quote), quote.edits.length]).toEqual([true, 2]);
    expect(checkProject(after)).toEqual([]);
  });

  it("that takes all words away leaves a lost quote with all it had, and it can be put on other words", () => {
    const lost = corrected("");
    const quote = findQuote(lost, "quote:1");
    expect(quote).toMatchObject({ lost: true, edits: findQuote(printed, "quote:1")?.edits });
    const placed = applyDiff(
      lost,
      must(placeQuote(lost, { quoteId: "quote:1", span: { start: 0, end: 3 } })),
    );
    expect(findQuote(placed, "quote:1")).toMatchObject({ lost: false, quote: "So", seen: "So" });
    expect(checkProject(placed)).toEqual([]);
  });

  it("keeps the print form of a quote that grows or shrinks, on its words", () => {
    const shorter = applyDiff(
      printed,
      must(placeQuote(printed, { quoteId: "quote:1", span: { start: 3, end: text.length } })),
    );
    const quote = findQuote(shorter, "quote:1");
    expect(quote?.edits.map((edit) => quote.quote.slice(edit.start, edit.end))).toEqual(
      findQuote(printed, "quote:1")?.edits.map((edit) => text.slice(edit.start, edit.end)),
    );
  });
});

describe("a quote that is put on other words", () => {
  const night = chosen(chosen(empty, "all night", "code:2", "quote:1"), "all night.", "code:2", "quote:2");
  const on = (words: string) => ({ quoteId: "quote:1", span: where(words) }) as const;

  it("does not stand twice beneath one theme (Q1)", () => {
    expect(placeQuote(night, on("all night."))).toEqual({ is: "refused", why: "already-chosen" });
    const elsewhere = applyDiff(
      night,
      must(moveQuote(night, { quoteId: "quote:1", themeId: "code:4", index: 0 })),
    );
    expect(
      findQuote(applyDiff(elsewhere, must(placeQuote(elsewhere, on("all night.")))), "quote:1")?.quote,
    ).toBe("all night.");
  });

  it("that was lost cuts none of the words that it did not cut before, however their letters begin", () => {
    const study = withQuote(
      aProject({ codes: ["1 Care"], transcripts: { Marta: ["Wilma: Hon hade rätt. Sedan gick hon hem."] } }),
      {
        words: "Sedan gick hon hem.",
        quote: "han hade rätt",
        lost: true,
        edits: [{ kind: "cut", start: 0, end: 3 }],
      },
    );
    const span = { start: 4, end: 13 };
    const quote = findQuote(
      applyDiff(study, must(placeQuote(study, { quoteId: "quote:1", span }))),
      "quote:1",
    );
    expect(quote).toMatchObject({ quote: "hade rätt", edits: [] });
  });

  it("is not seen by that, where its words were corrected before (Q4)", () => {
    const marta = "transcript:Marta";
    const whole = night.transcripts.get(marta)?.text ?? "";
    const change = changeBetween(whole, whole.replace("night", "day"));
    const corrected = applyDiff(night, must(correctText(night, { transcriptId: marta, change })));
    const words = corrected.transcripts.get(marta)?.text ?? "";
    const span = { start: words.indexOf("on, all"), end: words.indexOf("day") + 3 };
    const longer = findQuote(
      applyDiff(corrected, must(placeQuote(corrected, { quoteId: "quote:1", span }))),
      "quote:1",
    );
    expect(longer?.quote).toBe("on, all day");
    expect(longer && wasCorrected(longer)).toBe(true);
  });
});

describe("a translation (Q5)", () => {
  const quoteId = "quote:1" as const;
  const begun = withQuote(empty, { words: "all night" });
  const into = { quoteId, language: "sv", translator: "Lind", translationId: "t1", at: stamp.at };
  const drafted = applyDiff(begun, must(translateQuote(begun, { ...into, text: " hela natten " })));
  const check = { quoteId, translationId: "t1", at: stamp.at } as const;
  const checked = applyDiff(
    drafted,
    must(checkTranslation(drafted, { ...check, status: "checked", checker: "Hale", comment: "" })),
  );
  const one = (project: Project) => findQuote(project, quoteId)?.translations[0];

  it("begins as a draft of what is printed, and is checked by somebody", () => {
    expect(one(drafted)).toMatchObject({
      text: "hela natten",
      status: "draft",
      checker: "",
      of: "all night",
    });
    expect(one(checked)).toMatchObject({ status: "checked", checker: "Hale" });
  });

  it("is a draft again once its words change, and stays queried where a question was asked", () => {
    const reworded = (project: Project) =>
      one(applyDiff(project, must(translateQuote(project, { ...into, text: "natten lång" }))));
    expect(reworded(checked)).toMatchObject({ status: "draft", checker: "" });
    const question = { ...check, status: "queried", checker: "Hale", comment: "All?" } as const;
    const asked = applyDiff(drafted, must(checkTranslation(drafted, question)));
    expect(reworded(asked)).toMatchObject({ status: "queried", comment: "All?" });
  });

  it("says that it is old once the print form is another, in whatever house's style", () => {
    const quote = findQuote(checked, quoteId);
    const after = applyDiff(checked, must(typePrint(checked, { quoteId, print: "… night" })));
    const now = findQuote(after, quoteId);
    expect(
      quote && now && one(after) && [quote, now].map((is) => isOutdated(one(after) as never, is)),
    ).toEqual([false, true]);
  });

  it("stays as old and as checked as it was where only its translator is named, and holds again once somebody says so", () => {
    const changed = applyDiff(checked, must(typePrint(checked, { quoteId, print: "… night" })));
    const again = { ...into, text: "hela natten" };
    const named = applyDiff(changed, must(translateQuote(changed, { ...again, translator: "Berg" })));
    expect(one(named)).toMatchObject({
      translator: "Berg",
      status: "checked",
      checker: "Hale",
      of: "all night",
    });
    const held = applyDiff(named, must(translateQuote(named, { ...again, translator: "Berg" })));
    expect(one(held)).toMatchObject({ text: "hela natten", status: "draft", checker: "", of: "… night" });
  });

  it("says that its translator checked it", () => {
    const own = must(
      checkTranslation(drafted, { ...check, status: "checked", checker: "lind", comment: "" }),
    );
    expect(
      [checked, applyDiff(drafted, own)].map((project) => isCheckedByTranslator(one(project) as never)),
    ).toEqual([false, true]);
  });

  it.each([
    ["no-checker", { status: "checked", checker: " ", comment: "" }],
    ["no-question", { status: "queried", checker: "Hale", comment: "" }],
    ["nothing-changed", { status: "draft", checker: "", comment: "" }],
  ] as const)("is refused: %s", (why, change) =>
    expect(checkTranslation(drafted, { ...check, ...change })).toMatchObject({ why }),
  );

  it.each([
    ["no-such-language", { language: "Swedish!" }],
    ["no-text", { text: " " }],
    ["no-such-quote", { quoteId: "quote:none" }],
  ] as const)("is refused: %s", (why, change) =>
    expect(translateQuote(begun, { ...into, text: "x", ...change })).toMatchObject({ why }),
  );
});
