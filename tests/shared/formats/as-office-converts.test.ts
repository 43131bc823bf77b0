import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { paragraphText } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { spoken } from "../../support/reading.ts";

/** LibreOffice knows all of these formats: what it makes of a Word document must be read as that document is. */
const sample = path.resolve(import.meta.dirname, "../../../fixtures/sample-study");
const isMissing = spawnSync("soffice", ["--version"]).status !== 0;
if (isMissing) console.log("SKIPPED tests against LibreOffice: there is no soffice on this machine");

const documents = readdirSync(sample).filter((name) => name.endsWith(".docx"));
const extensions = ["odt", "fodt", "rtf", "html"] as const;

describe.skipIf(isMissing)("what LibreOffice makes of a Word document says the same", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kvali-office-"));
    for (const extension of extensions)
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/profile`,
          ...["--headless", "--convert-to", extension, "--outdir", folder],
          ...documents.map((name) => path.join(sample, name)),
        ],
        { stdio: "ignore", timeout: 100_000 },
      );
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (from: string, name: string) =>
    readTranscriptFile(name, readFileSync(path.join(from, name))).value;
  /** LibreOffice's pages hold tracked deletions as plain text, without a mark. */
  const isTold = (name: string, extension: string) =>
    extension !== "html" ||
    !readTranscriptFile(name, readFileSync(path.join(sample, name))).notes.some(
      ({ code }) => code === "docx-deleted-text",
    );
  it.each(
    documents.flatMap((name) =>
      extensions
        .filter((extension) => isTold(name, extension))
        .map((extension) => [name, extension] as const),
    ),
  )("%s as .%s", (name, extension) => {
    const word = read(sample, name);
    const other = read(folder, name.replace(/docx$/, extension));
    const texts = ({ paragraphs }: typeof word) =>
      paragraphs.map((paragraph) => paragraphText(paragraph).trim()).filter((text) => text !== "");
    expect(texts(other)).toEqual(texts(word));
    expect(spoken(judgeSpeakers(other).draft)).toEqual(spoken(judgeSpeakers(word).draft));
  });
});
