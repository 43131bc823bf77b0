import type { Losses } from "../../interchange/losses.ts";
import type { Element } from "./elements.ts";

/** The elements of REFI-QDA 1.0 (Project.xsd), one level beneath another as they may stand. */
const known: ReadonlySet<string> = new Set([
  ...[
    "Users",
    "User",
    "CodeBook",
    "Codes",
    "Code",
    "Sets",
    "Set",
    "MemberCode",
    "MemberSource",
    "MemberNote",
  ],
  ...["Variables", "Variable", "VariableValue", "VariableRef", "TextValue", "BooleanValue", "IntegerValue"],
  ...["FloatValue", "DateValue", "DateTimeValue", "Cases", "Case", "CodeRef", "SourceRef", "SelectionRef"],
  ...[
    "Sources",
    "TextSource",
    "PictureSource",
    "PDFSource",
    "AudioSource",
    "VideoSource",
    "PlainTextContent",
  ],
  ...["PlainTextSelection", "PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection"],
  ...["TextDescription", "Representation", "Transcript", "TranscriptSelection", "SyncPoint", "Coding"],
  ...["Notes", "Note", "NoteRef", "Links", "Link", "Graphs", "Graph", "Vertex", "Edge", "Description"],
]);

/** Tells elements that the standard does not have, each with all that stands in it. */
export function tellUnknown({ children }: Element, losses: Losses): void {
  for (const child of children)
    if (known.has(child.name)) tellUnknown(child, losses);
    else losses.tell("unknown-elements", 1, child.name);
}
