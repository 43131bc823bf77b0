import { describe, expect, it } from "vitest";
import {
  isAnotherWork,
  joinedReference,
  referencesNamed,
} from "../../../shared/literature/match-references.ts";
import { names, work } from "../../support/published-references.ts";

const list = [
  {
    key: "doi",
    reference: work({ DOI: "10.1186/ABC", authors: names("Krawczyk, N."), issued: "2022-08", title: "One" }),
  },
  { key: "ek", reference: work({ authors: names("Åkerlund, E."), issued: "2010", title: "Boende & stöd" }) },
  { key: "ek2", reference: work({ authors: names("Akerlund, F."), issued: "2010", title: "Vård" }) },
  { key: "none", reference: work({ title: "Hot springs" }) },
  { key: "ed", reference: work({ editors: names("Hygum, E."), issued: "2010", title: "Early" }) },
];
const keys = (source: Parameters<typeof work>[0]) =>
  referencesNamed(list, work(source)).map(({ key }) => key);

describe("the reference that a source names is found", () => {
  it.each([
    [
      "by its DOI, whatever its capitals, and whatever else it says",
      { DOI: "10.1186/abc", authors: names("Someone, X.") },
      ["doi"],
    ],
    ["by first author and year", { authors: names("Krawczyk, Noa; =et al."), issued: "2022" }, ["doi"]],
    ["by editors where there are no authors", { editors: names("Hygum, Ester"), issued: "2010" }, ["ed"]],
    [
      "by its title among several",
      { authors: names("Åkerlund, E."), issued: "2010", title: "Boende & Stöd." },
      ["ek"],
    ],
    ["by its title alone", { title: "Hot Springs" }, ["none"]],
    [
      "as all that fit, where nothing tells more",
      { authors: names("Åkerlund, E."), issued: "2010" },
      ["ek", "ek2"],
    ],
    [
      "nowhere under another DOI",
      { DOI: "10.1186/other", authors: names("Krawczyk, N."), issued: "2022" },
      [],
    ],
    ["nowhere in another year", { authors: names("Krawczyk, N."), issued: "2021", title: "Two" }, []],
    ["nowhere where it says nothing", {}, []],
  ])("%s", (_, source, found) => expect(keys(source)).toEqual(found));
});

it("joins what two places say of one work, the first going before", () =>
  expect(
    joinedReference(work({ title: "A", issued: "2022" }), { title: "B", page: "4", authors: [], volume: "" }),
  ).toEqual(work({ title: "A", issued: "2022", page: "4" })));

it("knows another work by its DOI, its year or its first author, where both have one", () => {
  const ek = work({ DOI: "10.1/a", authors: names("Ek, Å."), issued: "2010" });
  const other = (given: Parameters<typeof work>[0]) => isAnotherWork(ek, work(given));
  expect(other({ DOI: "10.1/A", authors: names("Berg, B."), issued: "2011" })).toBe(false);
  expect(other({ DOI: "10.1/b", authors: names("Ek, Å."), issued: "2010" })).toBe(true);
  expect([
    other({ issued: "2011" }),
    other({ authors: names("Berg, B.") }),
    other({ authors: names("ek, A.") }),
    other({}),
  ]).toEqual([...[true, true, false, false]]);
});
