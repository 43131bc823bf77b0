import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareLayer } from "../../../shared/analysis/letters.ts";
import type { Hit } from "../../../shared/analysis/prepared.ts";
import { heardMarks } from "../../../shared/text/heard-marks.ts";
import { contains, cutsCharacter, type Span } from "../../../shared/text/span.ts";
import { anInterview, found, hitsIn } from "../../support/hits.ts";

const sv = { language: "sv" };
const nfd = (text: string) => text.normalize("NFD");

describe("looking for a word", () => {
  it.each([
    ["I felt alone. Alone!", "alone", "I felt «alone». «Alone»!"],
    ["ALONE", "Alone", "«ALONE»"],
    ["banana", "ana", "b«ana»na"],
    ["I felt alone", "nobody", "I felt alone"],
    ["", "nobody", ""],
    ["what? (laughs) 50 %", "(laughs)", "what? «(laughs)» 50 %"],
    ["ΟΔΟΣ", "οδος", "«ΟΔΟΣ»"],
    ["Straße", "STRAßE", "«Straße»"],
    ["2 * 3", "*", "2 «*» 3"],
  ])("in %j: %s → %j", (text, sought, marked) => expect(found(text, sought)).toBe(marked));

  it("finds it whatever quotation marks, dashes and spaces the file has", () => {
    expect(found("I don’t know – “maybe”", "don't")).toBe("I «don’t» know – “maybe”");
    expect(found("so-called", "so–called")).toBe("«so-called»");
    expect(found('the "so called" home', "“so")).toBe('the «"so» called" home');
  });

  it("finds whole words only when asked to", () => {
    const whole = { wholeWords: true };
    expect(found("kaffe, kaffekopp, bryggkaffe. Kaffe", "kaffe", whole)).toBe(
      "«kaffe», kaffekopp, bryggkaffe. «Kaffe»",
    );
    expect(found("år, i år, tår, året", "år", { ...whole, ...sv })).toBe("«år», i «år», tår, året");
    expect(found("a_b ab 1ab ab’s", "ab", whole)).toBe("a_b «ab» 1ab «ab»’s");
    expect(found("𝒜ab ab𝒜 ab", "ab", whole)).toBe("𝒜ab ab𝒜 «ab»");
  });

  it("finds it also as a whole word where a script has no spaces between words", () => {
    const whole = { wholeWords: true };
    expect(found("我喝咖啡了，你也喝咖啡", "咖啡", whole)).toBe("我喝«咖啡»了，你也喝«咖啡»");
    expect(found("ไปดื่มกาแฟที่บ้าน", "กาแฟ", whole)).toBe("ไปดื่ม«กาแฟ»ที่บ้าน");
    expect(found("𠮷咖啡𠮷", "咖啡", { ...whole, kind: "pattern" })).toBe("𠮷«咖啡»𠮷");
    expect(found("用kaffe和kaffekopp", "kaffe", whole)).toBe("用«kaffe»和kaffekopp");
  });

  it("finds the words that begin with it when it ends with a star", () => {
    expect(found("boende, boendestöd och vårdboende", "boende*", sv)).toBe(
      "«boende», «boendestöd» och vårdboende",
    );
    expect(found("boende, boendestöd", "boende*", { ...sv, wholeWords: true })).toBe(
      "«boende», «boendestöd»",
    );
  });

  it("leaves out what is marked in brackets only when asked to, and finds a phrase on both sides of a mark (F6)", () => {
    const text = "I [laughs] felt at home. (pause) Laughs (my brother) at home [inaudible], so.";
    const skips = { withoutMarks: true };
    expect(found(text, "laughs")).toBe(text.replace("laughs", "«laughs»").replace("Laughs", "«Laughs»"));
    expect(found(text, "laughs", skips)).toBe(text.replace("Laughs", "«Laughs»"));
    expect(found(text, "i felt", { ...skips, kind: "phrase" })).toBe(
      text.replace("I [laughs] felt", "«I [laughs] felt»"),
    );
    expect(found(text, "brother", skips)).toBe(text.replace("brother", "«brother»"));
    expect(found(text, "home\\s+so", { ...skips, kind: "pattern" })).toBe(
      text.replace("home [inaudible], so", "«home [inaudible], so»"),
    );
    expect(found(text, "brother home", skips)).toBe(text.replace("brother) at home", "«brother) at home»"));
  });

  it("finds by a pattern nothing that begins or ends in such a mark (F6)", () => {
    const spaces = { kind: "pattern", withoutMarks: true } as const;
    expect(found("[laughs] Yes (pause) no [laughs]", ".+", spaces)).toBe(
      "[laughs]« Yes (pause) no »[laughs]",
    );
    expect(found("I felt[laughs](pause) so", "felt\\s+so", spaces)).toBe("I «felt[laughs](pause) so»");
    expect(found("I felt[laughs](pause) so", "felt\\s{12}", spaces)).toBe("I «felt»[laughs](pause) so");
    expect(found("(pause)[laughs]\nSo", "\\s+", spaces)).toBe("(pause)[laughs]\nSo");
    expect(found("(pause)[laughs]\nSo", "\\s*\\nSo", spaces)).toBe("(pause)[laughs]«\nSo»");
  });

  it("tells capitals apart only when asked to (F2)", () => {
    expect(found("Hope said I hope", "hope")).toBe("«Hope» said I «hope»");
    expect(found("Hope said I hope", "Hope", { matchCase: true })).toBe("«Hope» said I hope");
    expect(found("Hope said I hope", "hope", { matchCase: true })).toBe("Hope said I «hope»");
    expect(found("Étude, étude", "Etude", { matchCase: true })).toBe("«Étude», étude");
  });
});

describe("letters with diacritics", () => {
  it("are letters of their own when they are å, ä and ö in Swedish (F2)", () => {
    expect(found("får, far, FÅR", "far", sv)).toBe("får, «far», FÅR");
    expect(found("får, far, FÅR", "får", sv)).toBe("«får», far, «FÅR»");
    expect(found("ö o Ö", "o", sv)).toBe("ö «o» Ö");
  });

  it("are found by their bare letters else (F2)", () => {
    expect(found("idé, ide, Müller", "ide", sv)).toBe("«idé», «ide», Müller");
    expect(found("idé, ide, Müller", "muller", sv)).toBe("idé, ide, «Müller»");
    expect(found("Malmö, Malmo, Łódź, Bjørn", "malmo")).toBe("«Malmö», «Malmo», Łódź, Bjørn");
    expect(found("Malmö, Malmo, Łódź, Bjørn", "lodz")).toBe("Malmö, Malmo, «Łódź», Bjørn");
  });

  it("find only themselves when they are typed (F2)", () => {
    expect(found("Malmö, Malmo, Malmô", "malmö")).toBe("«Malmö», Malmo, Malmô");
    expect(found("idé, ide, IDÉ", "idé", sv)).toBe("«idé», ide, «IDÉ»");
    expect(found("idé, ide, Idé", "Idé", { ...sv, matchCase: true })).toBe("idé, ide, «Idé»");
  });

  it("are the same composed and decomposed, and are never parted from their marks (F1, F2)", () => {
    for (const language of ["sv", "en"])
      for (const [text, sought] of [
        ["På kaféet och i Malmö", "kafé"],
        ["På kaféet och i Malmö", "malmö"],
      ] as const) {
        const marked = found(text, sought, { language });
        expect(marked).toContain("«");
        expect(found(nfd(text), sought, { language })).toBe(nfd(marked));
        expect(found(text, nfd(sought), { language })).toBe(marked);
        expect(found(nfd(text), nfd(sought), { language })).toBe(nfd(marked));
      }
    expect(found(nfd("kafé"), "kafe")).toBe(nfd("«kafé»"));
    expect(found(nfd("kafé"), "caf", { language: "sv" })).toBe(nfd("kafé"));
    expect(found(nfd("får far"), "far", sv)).toBe(nfd("får «far»"));
    expect(found(nfd("på"), "pa")).toBe(nfd("«på»"));
  });

  it("that no single character holds are told apart, too", () => {
    expect(found("q\u0303 and q", "q\u0303")).toBe("«q\u0303» and q");
    expect(found("q\u0303 and q", "q")).toBe("«q\u0303» and «q»");
  });

  it("do not change what is found when the language is not known and the window's is another", () => {
    const transcript = { ...anInterview("ö o"), language: null };
    expect(hitsIn(transcript, "o")).toHaveLength(2);
  });
});

describe("signs without width", () => {
  it("do not hide a word", () => {
    expect(found("boende\u00adstöd", "boendestöd", sv)).toBe("«boende\u00adstöd»");
    expect(found("\ufeffHello", "hello")).toBe("\ufeff«Hello»");
  });

  it("do not keep a word from being found that was copied with them", () => {
    expect(found("קפה \u200fשלום\u200f", "\u200fשלום\u200f")).toBe("קפה \u200f«שלום\u200f»");
    expect(found("so alone", "\u200balone")).toBe("so «alone»");
    expect(found("so alone", "so \u2060alone", { kind: "phrase" })).toBe("«so alone»");
    expect(found("so alone", "\u200b")).toBe("nothing-sought");
  });

  it("leave words from right to left where they are", () => {
    expect(found("היא אמרה שלום לי", "שלום")).toBe("היא אמרה «שלום» לי");
    expect(found("קפה \u200fשָׁלוֹם\u200f", "שלום")).toBe("קפה \u200f«שָׁלוֹם\u200f»");
    expect(found("قالت مَرحبا لي", "مرحبا", { wholeWords: true })).toBe("قالت «مَرحبا» لي");
  });

  it("are looked for as the emoji that they belong to", () => {
    expect(found("so 😀 and 😁", "😀")).toBe("so «😀» and 😁");
    expect(found("a ❤\ufe0f b ❤", "❤\ufe0f")).toBe("a «❤\ufe0f» b «❤»");
    expect(found("a 👩\u200d💻 b", "👩\u200d💻")).toBe("a «👩\u200d💻» b");
    expect(found("so 😀", "\ud83d")).toBe("so 😀");
  });
});

describe("looking for several words", () => {
  it("finds the smallest stretch of a turn that has all of them, in any order (F3)", () => {
    expect(found("coffee then tea then more coffee", "coffee tea")).toBe(
      "«coffee then tea» then more coffee",
    );
    expect(found("tea and much later coffee and tea", "coffee tea")).toBe(
      "tea and much later «coffee and tea»",
    );
    expect(found("a b", "a b c")).toBe("a b");
  });

  it("does not put two turns together (F1)", () => {
    expect(found("coffee\ntea\ntea, coffee", "coffee tea")).toBe("coffee\ntea\n«tea, coffee»");
  });

  it("looks for the same word once, however it is typed", () => {
    expect(found("so so", "so so")).toBe("«so» «so»");
    expect(found("Så så", "Så så", sv)).toBe("«Så» «så»");
    expect(found("so-called so-called", "so-called so–called")).toBe("«so-called» «so-called»");
    expect(found("Så så, så", "Så så", { ...sv, matchCase: true })).toBe("«Så så», så");
    expect(found("kafé kafe kafé", "kafé kafe")).toBe("«kafé» kafe kafé");
  });
});

describe("looking for a phrase", () => {
  const phrase = { kind: "phrase" } as const;
  it("finds the words in their order, whatever white space is between", () => {
    expect(found("a cup  of\u00a0coffee, of a cup", "cup of coffee", phrase)).toBe(
      "a «cup  of\u00a0coffee», of a cup",
    );
    expect(found("cup, of", "cup of", phrase)).toBe("cup, of");
    expect(found("cupof", "cup of", phrase)).toBe("cupof");
  });

  it("asks for whole words at its edges only when told to", () => {
    expect(found("teacup of teas", "cup of tea", phrase)).toBe("tea«cup of tea»s");
    expect(found("teacup of teas", "cup of tea", { ...phrase, wholeWords: true })).toBe("teacup of teas");
    expect(found("cup of teas", "cup of tea*", { ...phrase, wholeWords: true })).toBe("«cup of teas»");
  });

  it("does not run over the end of a turn", () =>
    expect(found("a cup\nof tea", "cup of", phrase)).toBe("a cup\nof tea"));
});

describe("looking for a pattern", () => {
  const pattern = { kind: "pattern" } as const;
  it.each([
    ["in 1998 and 2004", "\\d{4}", "in «1998» and «2004»"],
    ["Coffee coffee", "coffee", "«Coffee» «coffee»"],
    ["aab", "a*", "«aa»b"],
    ["so 😀 and 😁!", "[😀😁]", "so «😀» and «😁»!"],
    ["so 😀!", ".(?=!)", "so «😀»!"],
    ["one\ntwo", "^\\w", "«o»ne\n«t»wo"],
    ["one\ntwo", "\\w$", "on«e»\ntw«o»"],
    ["one\ntwo", "e\\s*t", "one\ntwo"],
    ["one\ntwo", "e\\nt", "on«e\nt»wo"],
    ["one\ntwo", "e[^\\n]", "one\ntwo"],
    ["back\\night\nx", "k\\\\n", "bac«k\\n»ight\nx"],
  ])("in %j: %s → %j", (text, sought, marked) => expect(found(text, sought, pattern)).toBe(marked));

  it("says capitals and diacritics as it is written", () => {
    expect(found("Idé ide", "id[eé]", pattern)).toBe("«Idé» «ide»");
    expect(found("Idé ide", "ide", pattern)).toBe("Idé «ide»");
    expect(found("Idé idé", "idé", { ...pattern, matchCase: true })).toBe("Idé «idé»");
  });

  it("meets composed and decomposed letters, and never parts a letter from its marks", () => {
    expect(found(nfd("Malmö, idé"), "m.", pattern)).toBe(nfd("«Ma»l«mö», idé"));
    expect(found(nfd("idé"), "d[é]", pattern)).toBe(nfd("i«dé»"));
    expect(found("idé", nfd("d[é]"), pattern)).toBe("i«dé»");
    expect(found("a q\u0303 b", "q", pattern)).toBe("a «q\u0303» b");
    expect(found("a q\u0303 b", "\\u0303", pattern)).toBe("a «q\u0303» b");
    expect(found("a 😀\ufe0f b", "\\ufe0f", pattern)).toBe("a «😀\ufe0f» b");
  });

  it("may ask for whole words", () =>
    expect(found("år tår årlig", "[aå]r", { ...pattern, ...sv, wholeWords: true })).toBe("«år» tår årlig"));

  it.each([
    ["i år, tår, årlig", "\\bår\\b", "i «år», tår, årlig"],
    ["åker, kerub", "\\bker", "åker, «ker»ub"],
    ["få, en åsna", "\\B\\w+", "f«å», e«n» å«sna»"],
    ["på ön, här.", "\\w+", "«på» «ön», «här»."],
    ["på ön, här.", "[\\w.]+", "«på» «ön», «här.»"],
    ["på ön, här.", "\\W+", "på« »ön«, »här«.»"],
    ["på ön, här.", "[^\\w ]", "på ön«,» här«.»"],
    [nfd("i år, tår"), "\\bår\\b", nfd("i «år», tår")],
    ["c:\\bår [w]", "\\\\b", "c:«\\b»år [w]"],
    ["c:\\bår [w]", "[\\[]\\w", "c:\\bår «[w»]"],
  ])("knows the words of all languages: in %j %s → %j", (text, sought, marked) =>
    expect(found(text, sought, pattern)).toBe(marked),
  );

  it("is refused when it is none, in JavaScript's words", () => {
    expect(found("a", "(", pattern)).toBe("bad-pattern: Unterminated group");
    expect(found("a", "a/[", pattern)).toBe("bad-pattern: Unterminated character class");
    expect(found("a", "\\y", pattern)).toBe("bad-pattern: Invalid escape");
    expect(found("a", "\\b\\w(", pattern)).toBe("bad-pattern: Unterminated group");
    for (const range of ["[\\w-z]", "[!-\\w]"])
      expect(found("a", range, pattern)).toBe("bad-pattern: Invalid character class");
  });
});

describe("where is looked", () => {
  const talk = "Interviewer: Was it hope?\nWilma: It was hope.\nhope";
  const text = "Was it hope?\nIt was hope.\nhope";

  it("may be what interviewers say, or the others; an unknown voice is one of these", () => {
    expect(found(talk, "hope", { speakers: "interviewers" })).toBe(text.replace("hope?", "«hope»?"));
    expect(found(talk, "hope", { speakers: "participants" })).toBe("Was it hope?\nIt was «hope».\n«hope»");
    expect(found(talk, "\\?\\nIt", { kind: "pattern", speakers: "participants" })).toBe(text);
    expect(found(talk, "\\?\\nIt", { kind: "pattern" })).toBe(text.replace("?\nIt", "«?\nIt»"));
  });

  it("may be some of the transcripts, and sections of them", () => {
    expect(found("hope", "hope", { transcriptIds: [] })).toBe("hope");
    expect(found("hope", "hope", { transcriptIds: ["transcript:Interview"] })).toBe("«hope»");
    const sections = new Map([["transcript:Interview", [{ start: 5, end: 9 }]]] as const);
    expect(found("hope hope hope", "hope", { sections })).toBe("hope «hope» hope");
    expect(found("hope", "hope", { sections: new Map() })).toBe("hope");
  });

  it("may be a part of a turn that has all the words, though closer ones stand outside of it", () => {
    const text = "coffee tea and then coffee and the tea";
    const sections = new Map([["transcript:Interview", [{ start: 20, end: 38 }]]] as const);
    expect(found(text, "coffee tea", { sections })).toBe("coffee tea and then «coffee and the tea»");
    const apart = new Map([
      [
        "transcript:Interview",
        [
          { start: 0, end: 6 },
          { start: 7, end: 19 },
        ],
      ],
    ] as const);
    expect(found(text, "coffee tea", { sections: apart })).toBe(text);
    expect(
      found("banana", "ana", { sections: new Map([["transcript:Interview", [{ start: 3, end: 6 }]]]) }),
    ).toBe("ban«ana»");
  });

  it("hides no hit of a pattern behind one that begins outside of it", () => {
    const sections = new Map([["transcript:Interview", [{ start: 12, end: 26 }]]] as const);
    expect(found("coffee then coffee and tea", "coffee.*tea", { kind: "pattern", sections })).toBe(
      "coffee then «coffee and tea»",
    );
  });

  it("is nowhere when nothing is sought", () => {
    expect(found("a", " ")).toBe("nothing-sought");
    expect(found("a", "", { kind: "phrase" })).toBe("nothing-sought");
    expect(found("a", "", { kind: "pattern" })).toBe("nothing-sought");
  });
});

/** Talk with all that is hard: capitals, diacritics both ways, emoji, other scripts, turns, signs without width. */
const piece = fc.constantFrom(
  ..."a b o å ä ö Å é e\u0301 o\u0308 a\u030a q\u0303 ü ß ’ ' – - 😀 ❤\ufe0f ש ם ָ \u00ad \u200f 1 . \ufeff".split(
    " ",
  ),
  " ",
  "  ",
  "\n",
);
const talk = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const token = fc
  .array(
    piece.filter((one) => /\S/u.test(one)),
    { minLength: 1, maxLength: 3 },
  )
  .map((pieces) => pieces.join(""))
  .filter((one) => /[^\p{Cf}]/u.test(one));
const alphabets = { sv: "swedish", en: "plain" } as const;
const language = fc.constantFrom("sv", "en");
const hits = (outcome: readonly Hit[] | string) => {
  if (typeof outcome === "string") throw new RangeError(outcome);
  return outcome;
};

describe("laws of search", () => {
  it("each hit reads as what was sought (seed 311)", () => {
    let met = 0;
    fc.assert(
      fc.property(talk, talk, token, language, (text, more, sought, language) => {
        const transcript = anInterview(text + sought + more, language);
        for (const { start, end } of hits(hitsIn(transcript, sought, { language }))) {
          met += 1;
          const read = bareLayer(transcript.text.slice(start, end), alphabets[language]).units;
          expect(read).toBe(bareLayer(sought.replace(/^\p{Cf}+/u, ""), alphabets[language]).units);
        }
      }),
      { seed: 311, numRuns: 2000 },
    );
    expect(met).toBeGreaterThan(500);
  });

  it("no hit cuts a character, a letter from its marks, or a turn (F1, seed 312)", () =>
    fc.assert(
      fc.property(
        talk,
        token,
        language,
        fc.constantFrom("words", "pattern"),
        (text, sought, language, kind) => {
          const transcript = anInterview(text, language);
          const source = kind === "pattern" ? `.?${sought.replace(/[.'-]/g, ".")}.?` : sought;
          let last = 0;
          for (const hit of hits(hitsIn(transcript, source, { language, kind }))) {
            const { turns } = transcript;
            const turn = turns.find(({ start, end }) => start <= hit.start && hit.end <= end);
            expect(turn).toBeDefined();
            expect(hit.start).toBeLessThan(hit.end);
            expect(hit.start).toBeGreaterThanOrEqual(last);
            for (const at of [hit.start, hit.end].filter((at) => at !== turn?.start && at !== turn?.end)) {
              expect(transcript.text.slice(at)).not.toMatch(/^(?:p{M}|[\udc00-\udfff])/);
              expect(transcript.text.slice(at)).not.toMatch(/^\p{M}/u);
            }
            last = hit.end;
          }
        },
      ),
      { seed: 312, numRuns: 2000 },
    ));

  it("what stands before does not change what is found after it, but for its place (seed 313)", () =>
    fc.assert(
      fc.property(
        talk,
        token,
        language,
        fc.stringMatching(/^[xyz ,]{0,20}$/),
        (text, sought, language, before) => {
          const alone = hits(hitsIn(anInterview(`.\n${text}`, language), sought, { language }));
          const behind = hits(hitsIn(anInterview(`${before}.\n${text}`, language), sought, { language }));
          const own = (list: readonly Hit[], from: number) =>
            list.filter(({ start }) => start >= from).map(({ start, end }) => [start - from, end - from]);
          expect(own(behind, before.length + 2)).toEqual(own(alone, 2));
        },
      ),
      { seed: 313, numRuns: 1000 },
    ));

  it("a text finds the same letters composed and decomposed (F2, seed 314)", () =>
    fc.assert(
      fc.property(talk, token, language, (text, sought, language) => {
        const words = (form: "NFC" | "NFD") => {
          const transcript = anInterview(text.normalize(form), language);
          return hits(hitsIn(transcript, sought, { language })).map(({ start, end }) =>
            transcript.text.slice(start, end).normalize("NFC"),
          );
        };
        expect(words("NFD")).toEqual(words("NFC"));
      }),
      { seed: 314, numRuns: 1000 },
    ));

  it("of several words no smaller stretch of the turn holds them all (F3, seed 315)", () => {
    const plain = fc
      .array(fc.constantFrom("a", "b", "c", "x"), { maxLength: 12 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(plain, (text) => {
        const found = hits(hitsIn(anInterview(text), "a b c"));
        const stretches: number[] = [];
        for (let start = 0; start < text.length; start += 1)
          for (let end = start + 1; end <= text.length; end += 1)
            if ([..."abc"].every((one) => text.slice(start, end).includes(one))) stretches.push(end - start);
        expect(found.map(({ start, end }) => end - start)).toEqual(
          stretches.length === 0 ? [] : [Math.min(...stretches)],
        );
      }),
      { seed: 315, numRuns: 500 },
    );
  });

  it("no hit begins or ends in what is marked in brackets, where that is left out (F6, seed 318)", () => {
    const part = fc.constantFrom("[laughs]", "(pause)", "a", "b", " ", "\n", "(2015)");
    const source = fc.constantFrom(
      "\\s",
      "\\s+",
      ".",
      ".+",
      "a.",
      ".{3}",
      "\\s+a",
      "a\\s*",
      "[^\\n]*\\n",
      "\\n\\s*",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), source, (parts, pattern) => {
        const transcript = anInterview(parts.join(""));
        let last = 0;
        for (const { start, end } of hits(
          hitsIn(transcript, pattern, { kind: "pattern", withoutMarks: true }),
        )) {
          for (const mark of heardMarks(transcript.text)) {
            expect(mark.start <= start && start < mark.end).toBe(false);
            expect(mark.start < end && end <= mark.end).toBe(false);
          }
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { seed: 318, numRuns: 2000 },
    );
  });

  it("of a pattern none is hidden by one that lies outside of where is looked (seed 320)", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "\n", "e\u0301", "😀"), { maxLength: 24 });
    fc.assert(
      fc.property(letters, fc.uniqueArray(fc.nat(24), { maxLength: 8 }), (all, edges) => {
        const transcript = anInterview(all.join(""));
        const { text } = transcript;
        const rising = edges.filter((at) => !cutsCharacter(text, at)).sort((a, b) => a - b);
        const sections: Span[] = [];
        for (let at = 0; at + 1 < rising.length; at += 2)
          sections.push({ start: rising[at] ?? 0, end: rising[at + 1] ?? 0 });
        const expected: Span[] = [];
        for (let start = 0; start < text.length; start += 1) {
          const hit = { start, end: start + 3 };
          const isFree = start >= (expected.at(-1)?.end ?? 0);
          const isThere =
            /^[ab]{3}$/.test(text.slice(start, start + 3)) && !/^\p{M}/u.test(text.slice(start + 3));
          if (isFree && isThere && sections.some((section) => contains(section, hit))) expected.push(hit);
        }
        const within = hits(
          hitsIn(transcript, "[ab]{3}", { kind: "pattern", sections: new Map([[transcript.id, sections]]) }),
        );
        expect(within.map(({ start, end }) => ({ start, end }))).toEqual(expected);
      }),
      { seed: 320, numRuns: 2000 },
    );
  });

  it("in English a pattern finds what JavaScript finds (seed 319)", () => {
    const part = fc.constantFrom(
      "\\b",
      "\\B",
      "\\w",
      "\\W",
      "[\\w-]",
      "[^\\w]",
      "\\\\",
      "a",
      "\\w+",
      ".",
      "[b ]",
      "\\s",
    );
    const english = fc.array(fc.constantFrom("a", "b", "_", "1", " ", "-", "\\"), { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), english, (parts, letters) => {
        const [source, text] = [parts.join(""), letters.join("")];
        const matches = Array.from(text.matchAll(new RegExp(source, "giu")), ({ 0: words, index }) => ({
          start: index,
          end: index + words.length,
        })).filter(({ start, end }) => start < end);
        const found = hits(hitsIn(anInterview(text), source, { kind: "pattern" }));
        expect(found.map(({ start, end }) => ({ start, end }))).toEqual(matches);
      }),
      { seed: 319, numRuns: 300 },
    );
  });

  it("of several words in parts of turns none is missed, and none is larger than it need be (F3, seed 317)", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "x", " ", "\n"), { maxLength: 24 });
    fc.assert(
      fc.property(letters, fc.uniqueArray(fc.nat(24), { maxLength: 6 }), (all, edges) => {
        const transcript = anInterview(all.join(""));
        const rising = edges.toSorted((a, b) => a - b);
        const sections: Span[] = [];
        for (let at = 0; at + 1 < rising.length; at += 2)
          sections.push({ start: rising[at] ?? 0, end: rising[at + 1] ?? 0 });
        const smallest = transcript.turns.flatMap((turn) => {
          const lengths: number[] = [];
          for (let start = turn.start; start < turn.end; start += 1)
            for (let end = start + 1; end <= turn.end; end += 1)
              if (
                sections.some((section) => contains(section, { start, end })) &&
                ["a", "b"].every((one) => transcript.text.slice(start, end).includes(one))
              )
                lengths.push(end - start);
          return lengths.length === 0 ? [] : [Math.min(...lengths)];
        });
        const within = hits(hitsIn(transcript, "a b", { sections: new Map([[transcript.id, sections]]) }));
        expect(within.map(({ start, end }) => end - start)).toEqual(smallest);
        for (const hit of within) expect(sections.some((section) => contains(section, hit))).toBe(true);
      }),
      { seed: 317, numRuns: 2000 },
    );
  });

  it("finds every place of a word in 300,000 characters (seed 316)", () => {
    const words = fc.sample(fc.constantFrom("coffee", "Kaffe", "hus", "é", "och så", "\n"), {
      seed: 316,
      numRuns: 60_000,
    });
    const text = words.join(" ").slice(0, 300_000);
    const found = hits(hitsIn(anInterview(text, "sv"), "kaffe"));
    expect(found).toHaveLength(text.match(/Kaffe/g)?.length ?? 0);
    expect(found.every(({ start, end }) => end - start === 5)).toBe(true);
  });
});
