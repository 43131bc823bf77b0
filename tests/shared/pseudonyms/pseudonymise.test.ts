import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnChecks } from "../../../shared/checking/turn-checks.ts";
import { codePassage } from "../../../shared/coding/code-passage.ts";
import { seenBlindly } from "../../../shared/coding/shown-codings.ts";
import { findNames, prepareNames } from "../../../shared/gate/find-names.ts";
import { type PlacedText, textsOfStudy } from "../../../shared/gate/places.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, isEmptyDiff, reverse } from "../../../shared/project/diff.ts";
import { checksOf, codingsOf, type Project } from "../../../shared/project/project.ts";
import { keyBack, keyFromTable, withName } from "../../../shared/pseudonyms/name-key.ts";
import { type Pseudonymised, pseudonymise } from "../../../shared/pseudonyms/pseudonymise.ts";
import { putInPlace } from "../../../shared/pseudonyms/put-in-place.ts";
import { shownPlaces } from "../../../shared/pseudonyms/shown-places.ts";
import { aProject, withCheck, withCode, withMemo, withQuote } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";
import { placesLeft } from "../../support/planted-everywhere.ts";
import { studyOfTexts } from "../../support/study-of-texts.ts";

const keyOf = (...pairs: readonly (readonly [name: string, pseudonym: string])[]) =>
  pairs.map(([name, pseudonym], at) => ({ name, pseudonym, line: at + 2 }));
const all = (project: Project, key: ReturnType<typeof keyOf>, alsoDoubtful = false): Pseudonymised =>
  must(pseudonymise(project, { key, alsoDoubtful, namesAre: "pseudonym" }));

describe("a pseudonym in the place of a name (P1)", () => {
  const put = (text: string, name: string, pseudonym: string) => {
    const key = keyOf([name, pseudonym]);
    let said = text;
    for (const found of findNames(prepareNames(key), text).toReversed())
      if (found.doubt === null)
        for (const { start, from, to } of putInPlace(
          text,
          found,
          key[0] as (typeof key)[number],
        ).toReversed())
          said = said.slice(0, start) + to + said.slice(start + from.length);
    return said;
  };

  it.each([
    ["Annas bok, och Anna.", "Anna", "Marta", "Martas bok, och Marta."],
    ["Anna’s book", "Anna", "Marta", "Marta’s book"],
    ["Annas bok", "Anna", "Agnes", "Agnes bok"],
    ["ANNA! sade hon", "Anna", "Marta", "MARTA! sade hon"],
    ["ANNAS BOK", "Anna", "Marta", "MARTAS BOK"],
    ["ANNAS BOK", "Anna", "Hans", "HANS BOK"],
    ["ANNAS BOK", "Anna", "Person 1", "PERSON 1:S BOK"],
    ["PERSON 1:S BOK, PERSON 1", "Person 1", "Anna", "ANNAS BOK, ANNA"],
    ["Anna-Lena kom", "Anna-Lena", "Eva-Karin", "Eva-Karin kom"],
    ["Svenssonarna kom", "Svensson", "Ek", "Ekarna kom"],
    [
      "Anna Berg och Berg, Anna. Bergs hus, Annas bil.",
      "Anna Berg",
      "Marta Ek",
      "Marta Ek och Ek, Marta. Eks hus, Martas bil.",
    ],
    ["Anna Berg kom.", "Anna Berg", "Marta", "Marta kom."],
    ["I Malmö. Malmös gator.", "Malmö", "Staden", "I Staden. Stadens gator."],
    [
      "Annas bok, Anna’s, Anna Berg och Berg.",
      "Anna Berg",
      "Person 1",
      "Person 1:s bok, Person 1’s, Person 1 och Person 1.",
    ],
    ["Svenssonarna kom", "Svensson", "Person A", "Person A-arna kom"],
    ["Ring 070-123 45 67.", "070-123 45 67", "Telephone 1", "Ring Telephone 1."],
    ["Ring (08) 12 34 56.", "(08) 12 34 56", "Telephone 1", "Ring Telephone 1."],
    ["Ring (08)-12\u00a034 56, (ja)", "08 12 34 56", "Telephone 1", "Ring Telephone 1, (ja)"],
    ["Ring (08 12 34 56)", "(08) 12 34 56", "Telephone 1", "Ring (Telephone 1)"],
    ["+46 (0)70 123 45 67, sa hon", "+46 (0)70 123 45 67", "Telephone 1", "Telephone 1, sa hon"],
    ["Jag är 811228-9874, alltså.", "811228-9874", "Personal number 1", "Jag är Personal number 1, alltså."],
    ["Mejla anna@c.se nu.", "anna@c.se", "Email 1", "Mejla Email 1 nu."],
    ["Person 1:s bok, och Person 12", "Person 1", "Anna", "Annas bok, och Person 12"],
  ])("“%s”: %s is %s, “%s”", (text, name, pseudonym, said) => expect(put(text, name, pseudonym)).toBe(said));
});

const begun = aProject({
  people: { Anna: { city: "Malmö" }, Wilma: {} },
  codes: ["1 Trust in Anna !", "2 Cold"],
  transcripts: {
    "Anna, first": [
      "Interviewer: Who is Anna Berg?",
      "Anna: «1 Anna Berg» is me. «2 In Malmö, Anna’s street» is cold. The rose is anna.",
    ],
  },
});
const asked: Parameters<typeof withCheck>[1] = {
  ...{ words: "Anna Berg is me. In Malmö, Anna’s street is cold. The rose is anna.", by: "Bo" },
  ...{ outcome: "queried", question: "Is Malmö right?", answer: "Anna says so.", answeredBy: "Ek" },
};
const study = withCode(
  withMemo(
    withQuote(withCheck(begun, asked), {
      ...{ id: "quote:1", words: "In Malmö, Anna’s street", themeId: "code:1" },
      edits: [{ kind: "bracket", start: 10, end: 16, text: "her, Anna" }],
      translations: [
        {
          ...{
            id: "into:1",
            language: "sv",
            text: "I Malmö, på Annas gata",
            translator: "Ek",
            status: "draft",
          },
          ...{
            checker: "",
            comment: "Annas?",
            of: "In Malmö, [her, Anna] street",
            at: "2024-01-02T00:00:00Z",
          },
        },
      ],
    }),
    {
      title: "Anna",
      body: [
        { kind: "paragraph", runs: [{ text: "Annas gata i Malmö.", bold: false, italic: false, to: null }] },
      ],
    },
  ),
  "code:2",
  { definition: "As Anna felt it" },
);
const key = keyOf(["Anna Berg", "Marta Ek"], ["Malmö", "Staden"]);

it("of the names that are found, who codes blind is shown none in the comments, quotes and memos of others (B9)", () => {
  const others = studyOfTexts((is) => (is === "coder.name" ? "Bo" : "Malmö"));
  const shownTo = (by: string) => {
    const shown = shownPlaces(all(others, key, true).spots, seenBlindly(others, by));
    return new Set(shown.map(({ is }) => is));
  };
  const [toBo, toEk] = [shownTo("Bo"), shownTo("Ek")];
  const hidden = [...toBo].filter((is) => !toEk.has(is)).toSorted();
  expect(hidden).toEqual([
    ...[
      "coding.comment",
      "coding.lost",
      "memo.body",
      "memo.title",
      "memo.was",
      "quote.comment",
      "quote.earlier",
    ],
    ...["quote.interpretation", "quote.print", "quote.translation"],
  ]);
});

it("words that were checked are so under their pseudonyms, and others are still changed since (P2, V3)", () => {
  const isChangedAfter = (project: Project) =>
    turnChecks(applyDiff(project, all(project, key).diff), "transcript:Anna, first")[1]?.isChanged;
  expect(isChangedAfter(study)).toBe(false);
  expect(isChangedAfter(withCheck(begun, { ...asked, seen: 7 }))).toBe(true);
});

describe("a study whose names give way to pseudonyms (P1, P2)", () => {
  const { diff, spots } = all(study, key);
  const after = applyDiff(study, diff);
  const transcript = [...after.transcripts.values()][0];

  it("has them in interviews, codings, quotes, translations, memos, codes, people and labels", () => {
    expect(transcript?.text).toBe(
      "Who is Marta Ek?\nMarta Ek is me. In Staden, Marta’s street is cold. The rose is anna.",
    );
    expect([transcript?.name, transcript?.speakers.map(({ label }) => label)]).toEqual([
      "Marta, first",
      ["Interviewer", "Marta"],
    ]);
    expect(codingsOf(after, "transcript:Anna, first").map(({ quote }) => quote)).toEqual([
      "Marta Ek",
      "In Staden, Marta’s street",
    ]);
    expect(checksOf(after, "transcript:Anna, first")[0]).toMatchObject({
      ...{ question: "Is Staden right?", answer: "Marta says so.", by: "Bo" },
      quote: "Marta Ek is me. In Staden, Marta’s street is cold. The rose is anna.",
    });
    const [quote] = after.quotes.get("transcript:Anna, first") ?? [];
    expect(quote).toMatchObject({ quote: "In Staden, Marta’s street", seen: "In Staden, Marta’s street" });
    expect(quote?.edits).toMatchObject([{ kind: "bracket", text: "her, Marta" }]);
    expect(quote?.translations[0]).toMatchObject({
      text: "I Staden, på Martas gata",
      comment: "Martas?",
      of: "In Staden, [her, Marta] street",
    });
    expect([...after.memos.values()][0]).toMatchObject({
      title: "Marta",
      body: [{ runs: [{ text: "Martas gata i Staden." }] }],
    });
    expect([...after.codes.values()].map(({ name, definition }) => [name, definition])).toEqual([
      ["Trust in Marta", ""],
      ["Cold", "As Marta felt it"],
    ]);
    expect(
      [...after.participants.values()].map(({ pseudonym, nameIs, attributes }) => [
        pseudonym,
        nameIs,
        attributes,
      ]),
    ).toEqual([
      ["Marta", "pseudonym", { city: "Staden" }],
      ["Wilma", expect.anything(), {}],
    ]);
    expect(checkProject(after)).toEqual([]);
  });

  it("tells of each what it becomes, and leaves what may be something else until a person says so", () => {
    const left = spots.filter(({ left }) => left !== null);
    expect(left.map(({ stands, before, left }) => [stands, before.slice(-8), left])).toEqual([
      ["anna", "rose is ", "small-letters"],
    ]);
    expect(
      spots.filter(({ is }) => is === "transcript.text").map(({ stands, becomes }) => [stands, becomes]),
    ).toEqual([
      ["Anna Berg", "Marta Ek"],
      ["Anna Berg", "Marta Ek"],
      ["Malmö", "Staden"],
      ["Anna’s", "Marta’s"],
      ["anna", null],
    ]);
    const also = applyDiff(study, all(study, key, true).diff);
    expect([...also.transcripts.values()][0]?.text).toContain("The rose is Marta.");
  });

  it("holds no name of the key any more, and is as it was again by Undo", () => {
    const sought = prepareNames(key);
    for (const { text } of textsOfStudy(after))
      expect(findNames(sought, text).filter(({ doubt }) => doubt === null)).toEqual([]);
    expect(applyDiff(after, reverse(diff))).toEqual(study);
  });

  it("has them in every kind of place but where names are left", () => {
    const key: { readonly name: string; readonly pseudonym: string; readonly line: number }[] = [];
    const columns = new Set<string>();
    const marked = studyOfTexts((_, isColumn) => {
      const letters = String.fromCharCode(97 + Math.floor(key.length / 26), 97 + (key.length % 26));
      key.push({ name: `Q${letters}zzx`, pseudonym: `W${letters}zzx`, line: key.length + 2 });
      if (isColumn) columns.add(`Q${letters}zzx`);
      return `Q${letters}zzx`;
    });
    const left = [...textsOfStudy(applyDiff(marked, all(marked, key).diff))].filter(({ text }) =>
      /Q\w\wzzx/.test(text),
    );
    const isOfColumn = ({ is, text }: PlacedText) => is === "study.attribute" && columns.has(text);
    expect(left.filter((one) => !isOfColumn(one) && !placesLeft.has(one.is))).toEqual([]);
    expect(new Set(left.filter((one) => !isOfColumn(one)).map(({ is }) => is))).toEqual(placesLeft);
  });

  it("has them among the choices of a column, each once", () => {
    const [column] = study.study.attributes;
    const city = { name: column?.name ?? "", type: "choice", choices: ["Malmö", "staden", "Lund"] } as const;
    const chosen = { ...study, study: { ...study.study, attributes: [city] } };
    const after = applyDiff(chosen, all(chosen, key).diff);
    expect(after.study.attributes).toEqual([{ ...city, choices: ["Staden", "Lund"] }]);
    expect(checkProject(after)).toEqual([]);
  });

  it("is led back by the key", () => {
    const back = all(after, [...keyBack(key)]);
    const again = applyDiff(after, back.diff);
    expect([...again.transcripts.values()][0]?.text).toBe([...study.transcripts.values()][0]?.text);
  });

  it("keeps a name that another is called by already, and says so", () => {
    const { diff, spots } = all(study, keyOf(["Anna", "Wilma"]));
    const after = applyDiff(study, diff);
    expect([...after.participants.values()].map(({ pseudonym }) => pseudonym)).toEqual(["Anna", "Wilma"]);
    expect(spots.filter(({ left }) => left === "taken").map(({ is, stands }) => [is, stands])).toEqual([
      ["participant.pseudonym", "Anna"],
    ]);
    expect(checkProject(after)).toEqual([]);
    // Nobody who reads them tells the two apart.
    const wide = [...study.participants.values()].map((person) =>
      person.pseudonym === "Wilma" ? { ...person, pseudonym: "Wilma\u00a0 Ek" } : person,
    );
    const spaced = { ...study, participants: new Map(wide.map((person) => [person.id, person])) };
    expect(
      all(spaced, keyOf(["Anna", "Wilma Ek"])).spots.filter(({ left }) => left === "taken"),
    ).toHaveLength(1);
  });

  it("leaves a first name that several of the key have", () => {
    const { spots } = all(study, keyOf(["Anna Berg", "Marta Ek"], ["Anna Lund", "Eva Sten"]));
    expect(spots.filter(({ left }) => left === "of-several").map(({ stands }) => stands)).toContain("Anna’s");
  });

  describe("does what people say of single names", () => {
    const { spots } = all(study, key);
    const spot = (before: string, of = spots) => {
      const found = of.find((one) => one.is === "transcript.text" && one.before.endsWith(before));
      if (!found) throw new RangeError("no such spot");
      return found;
    };
    const decided = (...said: readonly (readonly [id: string, name: number | null])[]) => ({
      ...{ key, alsoDoubtful: false, namesAre: "pseudonym" as const },
      decided: new Map(said),
    });
    const textAfter = (asked: Parameters<typeof pseudonymise>[1]) => {
      const { diff } = must(pseudonymise(study, asked));
      return [...applyDiff(study, diff).transcripts.values()][0]?.text;
    };

    it("leaves one that is sure, and puts one in place that is not", () => {
      const [sure, unsure] = [spot("is me. In "), spot("The rose is ")];
      expect([sure.mayBe, unsure.mayBe, unsure.left]).toEqual([
        [{ name: 1, becomes: "Staden" }],
        [{ name: 0, becomes: "Marta" }],
        "small-letters",
      ]);
      const asked = decided([sure.id, null], [unsure.id, 0]);
      expect(textAfter(asked)).toBe(
        "Who is Marta Ek?\nMarta Ek is me. In Malmö, Marta’s street is cold. The rose is Marta.",
      );
      const after = must(pseudonymise(study, asked)).spots;
      expect([spot("is me. In ", after).left, spot("The rose is ", after).left]).toEqual(["by-hand", null]);
      expect(after.map(({ id }) => id)).toEqual(spots.map(({ id }) => id));
    });

    it("puts the one of several that is meant", () => {
      const two = keyOf(["Anna Berg", "Marta Ek"], ["Anna Lund", "Eva Sten"]);
      const [of] = all(study, two).spots.filter(({ left }) => left === "of-several");
      expect(of?.mayBe.map(({ becomes }) => becomes)).toEqual(["Marta’s", "Eva’s"]);
      const meant = new Map(
        all(study, two).spots.flatMap(({ id, left }) => (left === "of-several" ? [[id, 1] as const] : [])),
      );
      expect(textAfter({ key: two, alsoDoubtful: false, namesAre: "pseudonym", decided: meant })).toContain(
        "Eva’s street",
      );
    });

    it("has an id for each place, also where two texts of one kind say the same", () => {
      expect(new Set(spots.map(({ id }) => id)).size).toBe(spots.length);
    });
  });

  it("tells how far it is, interview by interview", () => {
    const told: unknown[] = [];
    pseudonymise(study, { key, alsoDoubtful: false, namesAre: "pseudonym" }, (progress) =>
      told.push(progress),
    );
    expect(told).toEqual([{ done: 0, of: 1 }]);
  });

  it("finds a name that is half bold in a memo, and keeps the rest of it as it was", () => {
    const plain = { bold: false, italic: false, to: null } as const;
    const runs = [
      { ...plain, text: "An" },
      { ...plain, text: "na", bold: true },
      { ...plain, text: " and so on." },
    ];
    const noted = withMemo(begun, { title: "", body: [{ kind: "bullet", runs }] });
    const { diff } = all(noted, key);
    expect([...applyDiff(noted, diff).memos.values()][0]?.body).toEqual([
      {
        kind: "bullet",
        runs: [
          { ...plain, text: "Marta" },
          { ...plain, text: " and so on." },
        ],
      },
    ]);
    expect(applyDiff(applyDiff(noted, diff), reverse(diff))).toEqual(noted);
  });

  it("changes nothing where no name stands", () =>
    expect(
      pseudonymise(study, { key: keyOf(["Xerxes", "Per"]), alsoDoubtful: true, namesAre: "pseudonym" }),
    ).toEqual({
      is: "refused",
      why: "no-name-found",
    }));

  it("changes nothing where each name is left, and tells why it is", () => {
    const talk = aProject({ transcripts: { T: ["A: The rose is anna."] } });
    const { diff, spots } = all(talk, key);
    expect(isEmptyDiff(diff)).toBe(true);
    expect(spots.map(({ stands, becomes, left }) => [stands, becomes, left])).toEqual([
      ["anna", null, "small-letters"],
    ]);
  });

  it("keeps every coding on its words, whatever is coded (C1 to C4, D2)", () => {
    const line = "Wilma: Anna Berg gick, och Annas syster i Malmö såg Anna, Berg och Svenssonarna gå hem.";
    const talk = aProject({ people: { Wilma: {} }, codes: ["1 Cold"], transcripts: { T: [line] } });
    const text = talk.transcripts.get("transcript:T")?.text ?? "";
    const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const span = fc.tuple(fc.nat(words.length - 1), fc.nat(4));
    const longer = keyOf(["Anna Berg", "Margareta Ek"], ["Malmö", "Den stora staden"], ["Svensson", "Al"]);
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        let coded = talk;
        for (const [at, more] of spans) {
          const last = words[Math.min(at + more, words.length - 1)];
          const one = codePassage(coded, {
            ...{ codingId: `coding:${at}-${more}` as const, transcriptId: "transcript:T", codeId: "code:1" },
            ...{
              span: { start: words[at]?.start ?? 0, end: last?.end ?? 0 },
              by: "Ek",
              at: "2024-01-02T00:00:00Z",
            },
          });
          if (one.is === "done") coded = applyDiff(coded, one.value);
        }
        const { diff } = all(coded, longer);
        const after = applyDiff(coded, diff);
        const before = new Map(codingsOf(coded, "transcript:T").map((one) => [one.id, one]));
        for (const one of codingsOf(after, "transcript:T")) {
          const was = before.get(one.id)?.quote ?? "";
          // Alone, the words of the coding give way as they do in the text, but for a name of which it has one word.
          expect(one.lost).toBe(false);
          expect(one.quote.split(" ").length).toBeGreaterThanOrEqual(was.split(" ").length);
          expect(one.quote).not.toMatch(/Anna|Malmö|Svensson/);
        }
        expect(applyDiff(after, reverse(diff))).toEqual(coded);
        expect(checkProject(after)).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe("a key of names", () => {
  const table = (...lines: readonly string[]) => ({
    written: lines[0]?.split(";") ?? [],
    body: lines.slice(1).map((line, at) => ({ line: at + 2, values: line.split(";") })),
  });

  it("is read by its headings, in either language", () => {
    expect(
      keyFromTable(
        table("Slag;Namn;Pseudonym", "person; Anna  Berg;Marta Ek", "plats;Malmö;", "plats;Lund;Småstad"),
      ),
    ).toEqual([
      { name: "Anna Berg", pseudonym: "Marta Ek", line: 2 },
      { name: "Lund", pseudonym: "Småstad", line: 4 },
    ]);
  });

  it("has no control characters, so that each of its pseudonyms can stand in an interview", () => {
    const read = keyFromTable(table("name;pseudonym", "An\0na;M\0ar\ud800ta"));
    expect(read).toEqual([{ name: "Anna", pseudonym: "Marta", line: 2 }]);
    expect(must(withName([], { name: "Anna\0", pseudonym: "\u0007Marta" }))).toEqual(read);
    expect(withName([], { name: "Anna", pseudonym: "\0" })).toEqual({ is: "refused", why: "empty" });
    const talk = aProject({ transcripts: { T: ["A: It was Anna."] } });
    expect(() => all(talk, keyOf(["Anna", "Mar\0ta"]))).toThrow(/not-plain-text/);
  });

  it.each([
    ["blanks about a control character", "Anna \0 Berg"],
    ["a control character beside a blank", "Anna\u0007 Berg"],
    ["a tab", "Anna\tBerg"],
    ["a line break", "Anna\r\nBerg"],
    ["a no-break space", "Anna\u00a0Berg"],
    ["a byte order mark", "\ufeffAn\ufeffna Berg"],
    ["a soft hyphen", "An\u00adna Berg"],
    ["a space without width", "\u200bAnna \u200b Berg"],
    ["letters of full width", "\uff21nna Berg"],
    ["capitals", "ANNA BERG"],
  ])("has a name once, though it is written with %s, and so a pseudonym (P4)", (_, written) => {
    const once = must(withName([], { name: "Anna Berg", pseudonym: "Marta" }));
    const twice = { is: "refused", why: "name-twice" };
    expect(withName(once, { name: written, pseudonym: "Eva" })).toEqual(twice);
    const back = must(withName([], { name: "Marta", pseudonym: "Anna Berg" }));
    const ofTwo = { is: "refused", why: "pseudonym-of-two" };
    expect(withName(back, { name: "Eva", pseudonym: written })).toEqual(ofTwo);
    expect(keyFromTable(table("name;pseudonym", "Anna Berg;Marta", `${written};Eva`))).toEqual({
      is: "name-twice",
      lines: [2, 3],
    });
  });

  it("writes a name on one line, its letters composed also where a control character stood between them", () => {
    const [written] = must(withName([], { name: " A\0\u030asa\t\0 Berg ", pseudonym: "Marta \u0007 Ek" }));
    expect(written).toMatchObject({ name: "\u00c5sa Berg", pseudonym: "Marta Ek" });
  });

  it.each(["\0", "\u200b", "\u00ad \u2060", "\u3164", "\ufe0f"])(
    "has no name that nobody sees (%j)",
    (unseen) => {
      expect(withName([], { name: unseen, pseudonym: "Marta" })).toEqual({ is: "refused", why: "empty" });
      expect(withName([], { name: "Anna", pseudonym: unseen })).toEqual({ is: "refused", why: "empty" });
      expect(keyFromTable(table("name;pseudonym", `${unseen};Marta`))).toEqual({ is: "no-names" });
    },
  );

  it.each(["—", "?!", "“ ”", "*"])("has no name that could never be found (%j)", (name) => {
    const why = "not-findable";
    expect(withName([], { name, pseudonym: "Marta" })).toEqual({ is: "refused", why });
    expect(keyFromTable(table("name;pseudonym", "Anna;Eva", `${name};Marta`))).toEqual({
      is: why,
      lines: [3],
    });
  });

  it.each(["070-123 45 67", "王", "Å", "@nightshelter"])("has one that could be found (%j)", (name) => {
    expect(must(withName([], { name, pseudonym: "Marta" }))).toHaveLength(1);
  });

  it("is refused where it does not lead back, or is no key", () => {
    expect(keyFromTable(table("name;pseudonym", "Anna;Marta", "Eva;marta"))).toEqual({
      is: "pseudonym-of-two",
      lines: [2, 3],
    });
    expect(keyFromTable(table("name;pseudonym", "Anna;Marta", "ANNA;Eva"))).toEqual({
      is: "name-twice",
      lines: [2, 3],
    });
    expect(keyFromTable(table("who;what", "Anna;Marta"))).toEqual({ is: "no-columns" });
    expect(keyFromTable(table("name;pseudonym", ";Marta"))).toEqual({ is: "no-names" });
  });
});
