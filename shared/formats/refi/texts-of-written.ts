import type { FileText } from "../../gate/gate-texts.ts";
import { readXml } from "../xml/read-xml.ts";
import { besideName, readBeside } from "./beside.ts";

/** All words that stand in the files of a project or codebook as it was written, by which the gate of names looks at it. */
export function* textsOfWritten(texts: ReadonlyMap<string, string>, fileName: string): Generator<FileText> {
  yield { part: "file-name", text: fileName };
  for (const [name, text] of texts)
    if (name === besideName) {
      const beside = readBeside(new TextEncoder().encode(text));
      for (const { speakers } of Object.values(beside?.sources ?? {}))
        for (const { label } of speakers) yield { part: "speaker", text: label };
    } else if (name.endsWith(".txt")) yield { part: "text", text };
    else for (const words of wordsOfXml(text)) yield { part: "text", text: words };
}

/** Names and contents; other attributes hold GUIDs, places, colours and times. */
function wordsOfXml(xml: string): readonly string[] {
  const words: string[] = [];
  let inside = "";
  const end = () => {
    if (inside.trim() !== "") words.push(inside);
    inside = "";
  };
  readXml(xml, {
    open(_, attributes) {
      end();
      const name = attributes.get("name");
      if (name) words.push(name);
    },
    close: end,
    text(text) {
      inside += text;
    },
  });
  return words;
}
