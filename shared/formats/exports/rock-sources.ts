import { tellWhatStandsBeside } from "../../interchange/beside-codebook.ts";
import { Losses } from "../../interchange/losses.ts";
import { textsOfPlain } from "../../reports/plain/texts-of-plain.ts";
import { fileNamesFor } from "../../text/file-name.ts";
import { RockIds } from "../rock/rock-ids.ts";
import { rockCodes } from "../rock/write-codes.ts";
import { rockSource } from "../rock/write-source.ts";
import type { ExportFormat, LeavingFile } from "./leaving.ts";
import { tellLostPlaces, tellNotes } from "./lost-places.ts";

/** Each transcript as a coded source of ROCK, and the tree of codes as a file beside them. */
export const rockSources: ExportFormat["write"] = async ({ project }, { beside, language }) => {
  const losses = new Losses();
  const codes = rockCodes(project, losses);
  const study = { codes, cases: new RockIds("case"), beside, language };
  const all = [...project.transcripts.values()];
  const wanted = [...all.map(({ name }) => name), "codes"];
  const names = fileNamesFor(wanted, "rock", "transcript");
  const encoder = new TextEncoder();
  const file = (n: number, text: string, texts: readonly string[]): LeavingFile => {
    const name = names[n] ?? "";
    return { name, bytes: encoder.encode(text), texts: [...textsOfPlain(texts, name)] };
  };
  const sources = all.map((transcript, n) => {
    losses.tell("section-marks", transcript.sections.length, transcript.name);
    losses.tell("references", transcript.reference ? 1 : 0, transcript.name);
    const { text, texts } = rockSource(project, transcript, n + 1, study, losses);
    return file(n, text, texts);
  });
  tellLostPlaces(project, losses);
  tellWhatStandsBeside(project, losses);
  tellNotes(project, losses);
  const tree = codes.tree === "" ? [] : [file(all.length, codes.tree, codes.texts)];
  return { files: [...sources, ...tree], losses: losses.list() };
};
