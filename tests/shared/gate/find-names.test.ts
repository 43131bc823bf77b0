import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames, type Manner, prepareNames } from "../../../shared/gate/find-names.ts";

const listed = (...names: readonly string[]) =>
  prepareNames(names.map((name, at) => ({ name, pseudonym: "", line: at + 1 })));

/** The text with sure names in « » and doubtful ones in ‹ ›. */
function marked(names: string | readonly string[], text: string, manner?: Manner): string {
  let shown = "";
  let done = 0;
  for (const { start, end, doubt } of findNames(listed(...[names].flat()), text, manner)) {
    const [open, close] = doubt === null ? "«»" : "‹›";
    shown += `${text.slice(done, start)}${open}${text.slice(start, end)}${close}`;
    done = end;
  }
  return shown + text.slice(done);
}

describe("a listed name", () => {
  it.each([
    ["Anna", "Anna kom.", "«Anna» kom."],
    ["Anna", "Då sa ANNA: ja", "Då sa «ANNA»: ja"],
    ["Anna", "Joanna, Hanna, anna", "Joanna, Hanna, ‹anna›"],
    ["Rose", "Rose saw a rose", "«Rose» saw a ‹rose›"],
    ["anna", "Anna", "«Anna»"],
    ["ANNA", "Anna", "«Anna»"],
    ["de Vries", "I asked de Vries.", "I asked «de Vries»."],
    ["Bo", "Bo ville bo i Boden och Bovik", "«Bo» ville ‹bo› i Boden och Bovik"],
  ])("%s in %j: %j", (name, text, shown) => expect(marked(name, text)).toBe(shown));

  it.each([
    ["Anna", "Annas bil", "«Annas» bil"],
    ["Anna", "Anna's and Anna’s and ANNA'S car", "«Anna's» and «Anna’s» and «ANNA'S» car"],
    ["Hans", "Hans bil, Hans’ bil, Hans's car", "«Hans» bil, «Hans»’ bil, «Hans's» car"],
    ["Max", "Max bil och Maxs bil", "«Max» bil och «Maxs» bil"],
    ["Svensson", "Svenssons, Svenssonarna, Svenssonarnas", "«Svenssons», «Svenssonarna», «Svenssonarnas»"],
    ["Svensson", "Svensson-familjen, Svenssonfamiljen", "«Svensson»-familjen, «Svenssonfamiljen»"],
    ["Lindgren", "det Lindgrenska huset", "det «Lindgrenska» huset"],
    ["Jones", "the Joneses", "the «Joneses»"],
    ["Anna", "Annorna och Anna-Lena och Lill-Anna", "‹Annorna› och «Anna»-Lena och Lill-«Anna»"],
    ["Maria", "Marianne, mariannes, Mariamötet", "‹Marianne›, mariannes, «Mariamötet»"],
    ["Ros", "Ross", "Ross"],
  ])("%s with endings, %j: %j", (name, text, shown) => expect(marked(name, text)).toBe(shown));

  it.each([
    [
      "070-123 45 67",
      "070-1234567, 0701 23 45 67; (070) 123 4567",
      "«070-1234567», «0701 23 45 67»; «(070) 123 4567»",
    ],
    [
      "070-123 45 67",
      "+46 70 123 45 67, +46(0)70-1234567, 0046701234567",
      "«+46 70 123 45 67», «+46(0)70-1234567», «0046701234567»",
    ],
    ["+46 70 123 45 67", "070-123 45 67 och 070-123 45 68", "«070-123 45 67» och 070-123 45 68"],
    ["800101-1239", "19800101-1239, 8001011239, 800101", "«19800101-1239», «8001011239», 800101"],
    ["19800101-1239", "800101-1239 och 119800101-1239", "«800101-1239» och 119800101-1239"],
  ])("a number, %s, in %j: %j", (name, text, shown) => expect(marked(name, text)).toBe(shown));

  it.each([
    [
      "Bjoern Aastroem",
      "Björn och Åströms, Bjorn, Bjoern Aastroem",
      "«Björn» och «Åströms», Bjorn, «Bjoern Aastroem»",
    ],
    ["Joel", "Joel, Jol och JÖL", "«Joel», Jol och «JÖL»"],
    ["Oestberg", "östberg, Östberg.docx", "‹östberg›, «Östberg».docx"],
  ])("%s, written without the letters of Swedish, in %j: %j", (name, text, shown) =>
    expect(marked(name, text)).toBe(shown),
  );

  it.each([
    ["a line break", "Anna\nSvensson", "«Anna\nSvensson»"],
    ["a line break of Windows", "Anna\r\n  Svensson", "«Anna\r\n  Svensson»"],
    ["a space that does not break", "Anna\u00a0Svensson", "«Anna\u00a0Svensson»"],
    ["a hyphen", "Anna-Svensson", "«Anna-Svensson»"],
    ["nothing", "AnnaSvensson", "«AnnaSvensson»"],
    ["a dot", "anna.svensson@lu.se", "«anna.svensson»@lu.se"],
    ["an underscore", "anna_svensson", "«anna_svensson»"],
    ["the last name first", "Svensson, Annas", "«Svensson, Annas»"],
    ["its words apart", "Anna Maria Svenssons", "«Anna» Maria «Svenssons»"],
    ["a word alone", "Anna sa", "«Anna» sa"],
    ["small letters", "anna svensson, anna", "«anna svensson», ‹anna›"],
  ])("of two words is found with %s between them", (_, text, shown) =>
    expect(marked("Anna Svensson", text)).toBe(shown),
  );

  it.each([
    ["a hyphen", "Svens-son", "«Svens-son»"],
    ["a hyphen at the end of a line", "Svens-\nsons", "«Svens-\nsons»"],
    ["a soft hyphen", "Svens\u00adson", "«Svens\u00adson»"],
    ["a soft hyphen at the end of a line", "Svens\u00ad\nson", "«Svens\u00ad\nson»"],
    ["a zero-width space", "Svens\u200bson", "«Svens\u200bson»"],
    ["a direction mark", "\u202aSvensson\u202c", "\u202a«Svensson\u202c»"],
    ["a line break", "Svens\nson", "«Svens\nson»"],
    ["a space that does not break", "Svens\u00a0son", "«Svens\u00a0son»"],
    ["letters of full width", "Ｓｖｅｎｓｓｏｎ", "«Ｓｖｅｎｓｓｏｎ»"],
    ["letters for mathematics", "𝐒𝐯𝐞𝐧𝐬𝐬𝐨𝐧s", "«𝐒𝐯𝐞𝐧𝐬𝐬𝐨𝐧s»"],
  ])("is found with %s in it", (_, text, shown) => expect(marked("Svensson", text)).toBe(shown));

  it.each([
    ["Åsa", "Jag sa att [Å]sa kom", "Jag sa att «[Å]sa» kom"],
    ["Åsa", "Ås[a] och [Ås]a och (Å)sas", "«Ås[a]» och «[Ås]a» och «(Å)sas»"],
    ["Zlatan", "Z[latan] (Zlatan) [Zlatan] Zla[ttan]", "«Z[latan]» («Zlatan») [«Zlatan»] Zla[ttan]"],
    ["Bo", "Bo(sse) och [Bo]", "«Bo»(sse) och [«Bo»]"],
    ["MacDonald", "Mac Donald, Mac-Donalds, Macdonald", "«Mac Donald», «Mac-Donalds», «Macdonald»"],
    ["Bo Ek", "[B]o Ek, [E]ks", "«[B]o Ek», «[E]ks»"],
    ["Bo Ek", "[A]̊ [B] och [B]o", "[A]̊ [B] och «[B]o»"],
    ["Anna", "[H]anna, [a]nna, [en]anna, [A] nna", "[H]anna, ‹[a]nna›, [en]‹anna›, [A] nna"],
    ["Hanna", "[H]anna och [Hanna]", "«[H]anna» och [«Hanna»]"],
    ["Rosengård", "[R]osengårds", "«[R]osengårds»"],
  ])("%s is found with its first letter in brackets, as print forms have it, %j: %j", (name, text, shown) =>
    expect(marked(name, text)).toBe(shown),
  );

  it.each(["'", "’", "ʼ", "ʻ", "ʹ"])(
    "is found with the apostrophe %s, in the list and in the text",
    (mark) => {
      expect(marked(`O${mark}Brien`, "O'Brien, OʼBrien’s, O Brien")).toBe(
        "«O'Brien», «OʼBrien’s», «O Brien»",
      );
      expect(marked("Ulf", `Ulf${mark}s`)).toMatch(/^«Ulf/);
    },
  );

  it("of few letters with a line break in it may be two words", () =>
    expect(marked("Johan", "Jo\nhan kom")).toBe("‹Jo\nhan› kom"));

  it("is the same with letters and accents apart, and perhaps another with other marks", () => {
    expect(marked("Åsa", "A\u030asa Åsas Asa AAsa asa")).toBe("«A\u030asa» «Åsas» ‹Asa› ‹AAsa› asa");
    expect(marked("A\u030asa", "Åsa")).toBe("«Åsa»");
    expect(marked("Asa", "Åsa kom")).toBe("‹Åsa› kom");
    expect(marked("Björn Åström", "Bjoern Aastroem och bjorn astrom")).toBe(
      "«Bjoern Aastroem» och «bjorn astrom»",
    );
    expect(marked("Jörgen Strauß", "Jørgen Strauss")).toBe("«Jørgen Strauss»");
  });

  it("is found in scripts without capitals, and without spaces", () => {
    expect(marked("張偉", "我叫張偉的")).toBe("我叫«張偉»的");
    expect(marked("محمد", "قال محمد ومحمد")).toBe("قال «محمد» و‹محمد›");
    expect(marked("민수", "김민수가")).toBe("김«민수»가");
    expect(marked("Жанна", "Жанны, ЖАННА, жанна")).toBe("Жанны, «ЖАННА», ‹жанна›");
  });

  it("is the longest that stands there", () => {
    expect(marked(["Anders", "Andersson"], "Anderssons och Anders")).toBe("«Anderssons» och «Anders»");
    expect(marked(["Anna", "Anna Berg"], "Anna Berg, Anna")).toBe("«Anna Berg», «Anna»");
    const [whole, part] = findNames(listed("Anna Berg", "Anna Ek"), "Anna Ek. Anna");
    expect(whole).toEqual({ start: 0, end: 7, names: [1], of: "whole", doubt: null });
    expect(part).toEqual({ start: 9, end: 13, names: [0, 1], of: "part", doubt: null });
  });

  it("has no titles, particles and initials among its words", () => {
    expect(marked("Dr Anna von Essen", "Dr von Anna, Essen")).toBe("Dr von «Anna», «Essen»");
    expect(marked("A. Svensson", "A. kom. A Svenssons")).toBe("A. kom. «A Svenssons»");
    expect(marked("Omar Al-Hassan", "Al sa Hassan")).toBe("Al sa «Hassan»");
  });

  it("that is an address, has a number or stands in quotation marks is looked for as a whole", () => {
    expect(marked("anna@kommun.se", "Se kommun: anna@kommun.se")).toBe("Se kommun: «anna@kommun.se»");
    expect(marked("Avdelning 12", "Avdelning 1, Avdelning 123, avdelning 12")).toBe(
      "Avdelning 1, Avdelning 123, «avdelning 12»",
    );
    expect(marked("“Malmö Stad”", "Malmö. Malmö stads")).toBe("Malmö. «Malmö stads»");
  });

  it("that is all of a text is the name, in small letters too", () => {
    expect(marked("Rose", "rose")).toBe("«rose»");
    expect(marked("Åsa", "(asa)")).toBe("(«asa»)");
  });

  it("is a name in small letters where the author says so, or where a thing is named", () => {
    expect(marked("Anna", "då sa anna ja", { as: "prose", anyCase: true })).toBe("då sa «anna» ja");
    const label: Manner = { as: "label", anyCase: false };
    expect(marked("Åsa", "intervju_asa_2.docx", label)).toBe("intervju_«asa»_2.docx");
    expect(marked("Anna", "IntervjuAnna2.docx", label)).toBe("Intervju«Anna»2.docx");
    expect(marked("Anna", "IntervjuAnna2.docx")).toBe("Intervju‹Anna›2.docx");
  });
});

/** Names with their inflected forms, which stand in no text that is made below. */
const names = ["Xenia", "Quorn Zwingli", "Åxel", "Jozefz", "Ingxe Kåxö"];
const inflected = (name: string, at: number) => {
  const hisses = /[sxz]$/.test(name);
  const forms = [
    name,
    ...(hisses ? [`${name}’`] : [`${name}s`]),
    `${name}’s`,
    `${name}-mötet`,
    name.toUpperCase(),
    name.normalize("NFD"),
    name.replace(" ", "\n"),
    name.replace(" ", "\u00a0"),
    name.replace(/^(..)/u, "$1\u00ad"),
    name.replace(/^(...)/u, "$1-\n"),
  ];
  return forms[at % forms.length] ?? name;
};
const plainText = fc.string({
  unit: fc.constantFrom(..."abcdeghilmnoprstuåäö", " ", " ", ".", ",", "\n", "-", "é", "B", "7", "’", "𝒴"),
});

describe("any text", () => {
  it("has a planted name found, in every form and at every place (seed 1102)", () =>
    fc.assert(
      fc.property(plainText, plainText, fc.nat(), fc.nat(), (before, behind, which, how) => {
        const name = names[which % names.length] ?? "";
        const stands = inflected(name, how);
        const text = `${before} ${stands} ${behind}`;
        const at = before.length + 1;
        const found = findNames(listed(...names), text);
        expect(found.map(({ names: all, doubt, start }) => ({ all, doubt, start }))).toEqual([
          { all: [which % names.length], doubt: null, start: at },
        ]);
        expect(found[0]?.end).toBeGreaterThanOrEqual(at + name.length - (stands.includes("-m") ? 0 : 1));
      }),
      { seed: 1102, numRuns: 3000 },
    ));

  it("without any is clean (seed 1103)", () =>
    fc.assert(
      fc.property(plainText, (text) => {
        expect(findNames(listed(...names), text)).toEqual([]);
      }),
      { seed: 1103, numRuns: 3000 },
    ));

  it("of whatever characters has places that lie in it and rise (seed 1104)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 4 })),
        fc.array(fc.constantFrom("a", "A", "b", "\n", " ", "-", "\u0301", "ß", "𝒜", "張", "\ud835", "’s")),
        (list, parts) => {
          const text = [...parts, ...list].join("");
          const found = findNames(listed(...list, "Aß", "B A", "張"), text);
          let last = 0;
          for (const { start, end, names: all } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(all.length).toBeGreaterThan(0);
            last = start;
          }
        },
      ),
      { seed: 1104, numRuns: 2000 },
    ));
});
