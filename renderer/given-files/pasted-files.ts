import { chosenFiles, type GivenFile } from "./given-file.ts";

/**
 * What a paste brings, as files: those that were copied, else its rich text as a page, else its plain text, under this name; nothing where it
 * has no words. A page says that it is UTF-8, since what a browser hands over is.
 */
export function pastedFiles(data: DataTransfer, name: string): readonly GivenFile[] {
  if (data.files.length > 0) return chosenFiles(data.files);
  return asFile(data.getData("text/html"), data.getData("text/plain"), name);
}

/** The same of the clipboard itself; null where the browser does not give it. */
export async function clipboardFiles(name: string): Promise<readonly GivenFile[] | null> {
  try {
    const found = await navigator.clipboard.read();
    const textOf = async (type: string) => {
      const item = found.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : "";
    };
    return asFile(await textOf("text/html"), await textOf("text/plain"), name);
  } catch {
    return null;
  }
}

function asFile(html: string, plain: string, name: string): readonly GivenFile[] {
  // A copied picture is a page without words.
  if (plain.trim() === "") return [];
  return html.trim() === ""
    ? [{ name: `${name}.txt`, folder: "", content: new Blob([plain]) }]
    : [{ name: `${name}.html`, folder: "", content: new Blob(["\ufeff", html]) }];
}

/**
 * Whether what is on the clipboard may be cells of a table: a spreadsheet gives a table of a page beside its text; of a text alone, one line, or what has
 * tabs. All else is rather a transcript.
 */
export function holdsCells(data: DataTransfer): boolean {
  const page = data.getData("text/html");
  const text = data.getData("text/plain");
  return page === "" ? /\t|^[^\r\n]+(?:\r?\n)?$/.test(text) : text !== "" && /<table\b/i.test(page);
}
