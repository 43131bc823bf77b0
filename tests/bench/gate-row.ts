import { gateStudyFile } from "../../shared/formats/project-file/gate-study-file.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { prepareNames } from "../../shared/gate/find-names.ts";
import { type FileText, type Gate, type GateFinding, gateTexts } from "../../shared/gate/gate-texts.ts";
import { kindOfReport, reportNames } from "../../shared/reports/report-kinds.ts";
import { textsOfReport } from "../../shared/reports/texts-of-report.ts";
import { usualReport } from "../support/usual-report.ts";
import type { CorpusName } from "./corpus.ts";
import { median, type Row, shown, timesOf } from "./figures.ts";
import { Seeded } from "./seeded.ts";

const often = { warm: 1, n: 7 };
const howMany = 500;

/**
 * How long it takes to look for 500 names in everything that can be exported of a study: all kinds of reports, in each form that
 * they are made as. Measured in this process, since the window does just this in a worker. The names are of two words; some of
 * the first are everyday words, and five of the people interviewed stand among them.
 */
export function gateRow(corpus: CorpusName, file: ProjectFile): Row {
  const chance = new Seeded(500);
  const list = Array.from({ length: howMany }, (_, at) => ({ ...listed(chance), line: at + 1 }));
  const known = [...file.project.participants.values()].slice(0, 5).map(({ pseudonym }) => pseudonym);
  const withKnown = [...list.slice(known.length), ...known.map((name) => ({ name, pseudonym: "", line: 0 }))];
  const gate = (names: Gate["list"]): Gate => ({
    ...{ list: names, sought: prepareNames(names), exceptions: [], anyCase: false },
  });
  const [clean, met] = [gate(list), gate(withKnown)];
  const texts = textsOfAll(file);
  const look = (one: Gate) => {
    // A study that nobody has looked at before: where names come from is worked out once for each.
    const project = { ...file.project };
    return texts.reduce((sum, all) => sum + count(gateTexts(one, all, project)), 0);
  };
  const units = texts.flat().reduce((sum, { text }) => sum + text.length, 0);
  const whole = timesOf(() => count(gateStudyFile(clean, file, "Study.kvali")), often);
  const making = timesOf(() => textsOfAll(file).length, often);
  const ready = timesOf(() => prepareNames(list).next.size, often);
  return {
    name: "gate of names",
    corpus,
    times: timesOf(() => look(met), often),
    notes: [
      `${howMany} names in ${units.toLocaleString("en")} units of ${texts.length} exports: ${look(met).toLocaleString("en")} hits; with no name that is in the study ${shown(median(timesOf(() => look(clean), often)))} (${look(clean).toLocaleString("en")} hits)`,
      `making the reports ${shown(median(making))}, making the list ready ${shown(median(ready))}, the file of the whole study ${shown(median(whole))}`,
    ],
  };
}

/** The texts of every report, in each of its forms. */
function textsOfAll(file: ProjectFile): readonly (readonly FileText[])[] {
  return reportNames.flatMap((name) => {
    const kind = kindOfReport(name);
    const asked = usualReport(name, file);
    if (!asked) return [];
    const forms = [kind.pages, kind.table, kind.picture].flatMap((make) => (make ? [make(asked)] : []));
    return forms.map((form) => [...textsOfReport(form)]);
  });
}

const firstNames = [
  ...["Anna", "Bo", "Stig", "Maria", "Per", "Ulla", "Rose", "Björn", "My", "Åsa", "Lars", "Karin", "Erik"],
  ...["Eva", "Sten", "Jan", "Liv", "Mona", "Saga", "Tor", "Mark", "Will", "Grace", "Hope"],
];
const beginnings = ["Lind", "Berg", "Ström", "Holm", "Ek", "Gran", "Sjö", "Nor", "Väst", "Hag"];
const ends = ["qvist", "man", "gren", "lund", "stedt", "ström", "dahl", "blad", "ell", "én"];

function listed(chance: Seeded) {
  const name = `${chance.pick(firstNames)} ${chance.pick(beginnings)}${chance.pick(ends)}`;
  return { name, pseudonym: "" };
}

function count({ hits }: GateFinding): number {
  return hits.reduce((sum, { times }) => sum + times, 0);
}
