import { tellWhatStandsBeside } from "../../interchange/beside-codebook.ts";
import { Losses } from "../../interchange/losses.ts";
import type { Project } from "../../project/project.ts";
import { element, listElement } from "./elements.ts";
import { codeElements, setElements } from "./write-codes.ts";
import { type Written, xmlHead } from "./written.ts";

/**
 * The codebook as a REFI-QDA codebook 1.0 (.qdc, 2019): codes as a tree with their colours, all they say as descriptions, and sets
 * of what themes gather. Throws RangeError where there is no code: the format has no empty codebook.
 */
export function writeCodebook(project: Project, version: string): Written {
  if (project.codes.size === 0) throw new RangeError("REFI-QDA has no codebook without codes");
  const losses = new Losses();
  tellWhatStandsBeside(project, losses);
  const codes = listElement("Codes", codeElements(project, losses));
  const sets = listElement("Sets", setElements(project, "guid"));
  const named = { xmlns: "urn:QDA-XML:codebook:1.0", origin: `Kvali ${version}` };
  const xml = `${xmlHead}${element("CodeBook", named, "\n", codes, sets)}\n`;
  return { bytes: new TextEncoder().encode(xml), losses: losses.list() };
}
