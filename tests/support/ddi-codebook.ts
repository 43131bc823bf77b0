import { readXml } from "../../shared/formats/xml/read-xml.ts";

/**
 * Of DDI-Codebook 2.5 what Kvali writes, as codebook.xsd (2012) has it: the children of an element in the order of its sequence, and
 * which of them may stand several times. Elements that are no keys hold text.
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  codeBook: ["docDscr*", "stdyDscr*", "fileDscr*", "dataDscr*", "otherMat*"],
  docDscr: ["citation", "guide", "docStatus", "docSrc*", "controlledVocabUsed*", "notes*"],
  stdyDscr: [
    "citation*",
    "studyAuthorization*",
    "stdyInfo*",
    "studyDevelopment*",
    "method*",
    "dataAccs*",
    "othrStdyMat*",
    "notes*",
  ],
  citation: [
    "titlStmt",
    "rspStmt",
    "prodStmt",
    "distStmt",
    "serStmt*",
    "verStmt*",
    "biblCit",
    "holdings*",
    "notes*",
  ],
  titlStmt: ["titl", "subTitl*", "altTitl*", "parTitl*", "IDNo*"],
  rspStmt: ["AuthEnty*", "othId*"],
  prodStmt: ["producer*", "copyright", "prodDate*", "prodPlac*", "software*", "fundAg*", "grantNo*"],
  stdyInfo: [
    "studyBudget*",
    "subject*",
    "abstract*",
    "sumDscr*",
    "qualityStatement",
    "notes*",
    "exPostEvaluation*",
  ],
  subject: ["keyword*", "topcClas*"],
  sumDscr: [
    "timePrd*",
    "collDate*",
    "nation*",
    "geogCover*",
    "geogUnit*",
    "geoBndBox",
    "boundPoly",
    "anlyUnit*",
    "universe*",
    "dataKind*",
  ],
  method: ["dataColl*", "notes*", "anlyInfo", "stdyClas", "dataProcessing*", "codingInstructions*"],
  dataColl: [
    ...[
      "timeMeth*",
      "dataCollector*",
      "collectorTraining*",
      "frequenc*",
      "sampProc*",
      "sampleFrame*",
      "targetSampleSize*",
      "deviat*",
    ],
    ...[
      "collMode*",
      "resInstru*",
      "instrumentDevelopment*",
      "sources",
      "collSitu*",
      "actMin*",
      "ConOps*",
      "weight*",
      "cleanOps*",
    ],
  ],
  dataAccs: ["setAvail*", "useStmt*", "notes*"],
  useStmt: ["confDec", "specPerm", "restrctn", "contact*", "citReq", "deposReq", "conditions", "disclaimer"],
  fileDscr: ["fileTxt*", "locMap", "notes*"],
  fileTxt: [
    "fileName",
    "fileCitation",
    "fileCont",
    "fileStrc",
    "dimensns",
    "fileType",
    "format",
    "filePlac",
    "dataChck*",
    "ProcStat",
    "dataMsng",
    "software*",
    "verStmt",
  ],
  dimensns: ["caseQnty*", "varQnty*", "logRecL", "recPrCas", "recNumTot"],
  otherMat: ["labl*", "txt", "notes*", "table*", "citation", "otherMat*"],
};

/** What breaks these sequences, the kinds of attributes, or the namespace. Throws for XML that is not well-formed. */
export function faultsOfDdi(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const open: { readonly name: string; at: number; last: string }[] = [];
  const ids = new Set<string>();
  readXml(bytes, {
    open(name, attributes) {
      const above = open.at(-1);
      if (!above && (name !== "codeBook" || attributes.get("xmlns") !== "ddi:codebook:2_5"))
        faults.push("the root is no codeBook of 2.5");
      if (above) {
        const sequence = sequences[above.name];
        const at = sequence?.findIndex((one) => one.replace("*", "") === name) ?? -1;
        if (at === -1) faults.push(`${name} may not stand in ${above.name}`);
        else if (at < above.at) faults.push(`${name} stands behind ${above.last} in ${above.name}`);
        else if (at === above.at && above.last === name && !sequence?.[at]?.endsWith("*"))
          faults.push(`${name} stands twice in ${above.name}`);
        above.at = Math.max(above.at, at);
        above.last = name;
      }
      const date = attributes.get("date");
      if (date && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date)) faults.push(`${name} has no date: ${date}`);
      const id = attributes.get("ID");
      if (id && (!/^[A-Za-z_][\w.-]*$/.test(id) || ids.has(id))) faults.push(`${id} is no ID of its own`);
      if (id) ids.add(id);
      if (name === "otherMat" && !attributes.get("level")) faults.push("otherMat has no level");
      open.push({ name, at: 0, last: "" });
    },
    close() {
      const { name, last } = open.pop() ?? { name: "", last: "" };
      if (name === "citation" && last === "") faults.push("a citation has no title");
    },
    text(text) {
      const { name } = open.at(-1) ?? { name: "" };
      if (sequences[name] && text.trim() !== "") faults.push(`${name} holds text: ${text.trim()}`);
    },
  });
  return faults;
}
