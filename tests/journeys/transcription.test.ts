import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { applyDiff, diffOf, updateOf } from "../../shared/project/diff.ts";
import { allCodings, type Project } from "../../shared/project/project.ts";
import type { Coding } from "../../shared/project/records.ts";
import { wordsAt } from "../../shared/text/span.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { randomFrom } from "../support/random.ts";
import { spokenInterview } from "../support/spoken-interview.ts";
import { there } from "../support/there.ts";
import { wordParagraphs } from "../support/word-text.ts";

/**
 * What a research assistant does with what a machine made of a recording: every turn is listened to and corrected by keys alone, under
 * 300 codings; then a corrected file takes its place, names give way to pseudonyms, and the paragraph for Methods is printed.
 */
const seed = 20_261_129;
const said = [
  "we sat at the same table every morning and had coffee",
  "nobody came in before noon and then all of them came",
  "you can only ask and ask again and write it down",
  "he left his shoes by the door and went out barefoot",
  "the city decides who gets a flat and who waits longer",
];
/** Each answer ends in a word that the machine heard otherwise. */
const turns = Array.from({ length: 40 }, (_, n) => {
  const end = `at ${n + 3} that night.`;
  const words = `Brittmari told me that ${said[n % said.length]} ${end}`;
  return {
    who: n % 2 === 0 ? "Interviewer" : "Wilma",
    said: words,
    heard: words.replace("night.", "knight."),
  };
});
const spoken = spokenInterview(turns);

const begun = aProject({
  people: { Wilma: {} },
  codes: ["1 Waiting", "2 Coffee", "3 Doors"],
  transcripts: { Talk: turns.map(({ who, heard }) => `${who}: ${heard}`) },
});
const talk = there(begun.transcripts.get("transcript:Talk"));

/** 300 codings on words of it, wherever. */
function codedAtRandom(project: Project): Project {
  const random = randomFrom(seed);
  const words = [...talk.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const pick = (below: number) => Math.floor(random() * below);
  const codings = Array.from({ length: 300 }, (_, n): Coding => {
    const first = pick(words.length - 6);
    const { start } = there(words[first]);
    const { end } = there(words[first + pick(6)]);
    const place = { start, end, quote: talk.text.slice(start, end), lost: false };
    const id = `coding:${n}` as const;
    const code = there([...project.codes.keys()][n % 3]);
    const by = { by: "A. Lind", at: "2024-01-01T00:00:00Z", comment: "" };
    return { id, transcriptId: talk.id, codeId: code, ...place, ...by };
  });
  const machine = { tool: "WhisperX", model: "large-v3" };
  const source = { ...talk.source, fileName: "talk.json", format: "json" as const };
  return applyDiff(project, diffOf({ added: codings, updated: [updateOf(talk, { machine, source })] }));
}

const { host, openStudy, complaints } = aBrowserAndHost();
let page: Page;
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const dialog = () => page.getByRole("dialog");
const marks = () =>
  page
    .locator(".checking-desk .turn")
    .evaluateAll((all) => all.map((turn) => (turn as HTMLElement).dataset.mark ?? ""));

/** The study as its file has it, once that has come as far as the window: it is written soon after each change. */
async function keptStudy(): Promise<Project> {
  const file = path.join(host().studies, "Night shelter study.kvali");
  const shown = () => page.locator("[data-transcript] .turn").allTextContents();
  const read = async () => (await readProjectFile(new Uint8Array(await readFile(file)))).project;
  const isThere = async () => there((await read()).transcripts.get(talk.id)).text.split("\n");
  if ((await page.locator("[data-transcript]").count()) === 0) await press("Alt+0");
  // A file that took long to write rests eight times as long before it is written again.
  await expect.poll(isThere, { timeout: 40_000 }).toEqual(await shown());
  return read();
}

/** Those codings that do not say what stands at their place. */
function astray(project: Project): readonly Coding[] {
  return [...allCodings(project)].filter(
    (coding) =>
      !coding.lost &&
      wordsAt(there(project.transcripts.get(coding.transcriptId)).text, coding) !== coding.quote,
  );
}

beforeAll(async () => {
  await mkdir(host().studies, { recursive: true });
  await writeFile(path.join(host().studies, "talk.wav"), spoken.recording);
  const files = new Map([[talk.id, spoken.transcript] as const]);
  page = await openStudy(codedAtRandom(begun), { files, remembers: { "kvali coder": "Ek" } });
  await page.locator("[data-transcript]").waitFor();
}, 60_000);

describe("a machine's transcript, from its recording to the paragraph for Methods", () => {
  it("has its recording linked, and a plan", async () => {
    await press("Alt+0");
    await page.getByRole("button", { name: "Link the recording…" }).press("Enter");
    await dialog().getByRole("button", { name: "Choose a recording…" }).press("Enter");
    await dialog().getByRole("option", { name: "talk.wav" }).click();
    await dialog().getByText("talk.wav is linked.").waitFor();
    await press("Escape");
    await page.locator(".player-bar").waitFor();
    await page.getByRole("button", { name: "Make a plan…" }).press("Enter");
    await dialog().getByText("40 turns with").waitFor();
    await dialog().getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("The plan: every turn.").waitFor();
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("button", { name: "Save here" }).click();
    await expect
      .poll(() => page.locator(".save-mark").textContent())
      .toContain("Saved to Night shelter study.kvali");
    expect(astray(await keptStudy())).toEqual([]);
  });

  it("is listened to and corrected turn by turn, by keys alone, every coding on its words", async () => {
    await page.locator("[data-transcript]").focus();
    await press("Control+Home", "F6");
    for (const [n, { heard }] of turns.entries()) {
      const wrong = heard.slice(heard.lastIndexOf(" ") + 1);
      await page
        .getByText(new RegExp(`^${heard}$`))
        .first()
        .waitFor();
      // To the end of a turn that goes over several lines.
      if (n < turns.length - 1) await press("Alt+ArrowDown", "ArrowLeft");
      else await press("Control+End");
      for (const _ of wrong) await press("Backspace");
      await page.keyboard.type("night.");
      await press("Alt+Enter");
    }
    await expect.poll(marks).toEqual(turns.map(() => "corrected"));
    const kept = await keptStudy();
    expect(there(kept.transcripts.get(talk.id)).text).toBe(turns.map(({ said }) => said).join("\n"));
    expect(astray(kept)).toEqual([]);
    expect([...allCodings(kept)]).toHaveLength(300);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("gives way to a corrected file, with codings, checks and recording where they belong", async () => {
    await page.locator("[data-interviews] .interview").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Replace by a corrected file…" }).click();
    const text = turns.map(({ who, said }, n) => `${who}: ${n === 1 ? said.replace("all", "most") : said}`);
    await page.getByTestId("replacement-file").setInputFiles({
      ...{ name: "Talk checked.txt", mimeType: "text/plain" },
      buffer: Buffer.from(text.join("\n")),
    });
    await dialog().getByRole("button", { name: "Replace", exact: true }).click();
    await page.getByText("Undo: replace the text of Talk").waitFor();
    const kept = await keptStudy();
    expect(there(kept.transcripts.get(talk.id)).text).toContain("then most of them came");
    expect(astray(kept)).toEqual([]);
    expect([...allCodings(kept)].filter(({ lost }) => lost)).toEqual([]);
    expect([...kept.recordings.values()].map(({ name }) => name)).toEqual(["talk.wav"]);
    await expect.poll(marks).toEqual(turns.map((_, n) => (n === 1 ? "changed" : "corrected")));
  });

  it("has pseudonyms in the place of names, every coding on its words", async () => {
    const names = [{ name: "Brittmari", pseudonym: "Marta" }];
    await press("Alt+7");
    await page.getByRole("button", { name: "Pseudonyms by a key…" }).click();
    await page.getByTestId("name-key").setInputFiles({
      ...{ name: "key.age", mimeType: "" },
      buffer: Buffer.from(await writeNameKey(names, "correct horse", 8)),
    });
    await dialog().getByLabel("Passphrase of the key").fill("correct horse");
    await press("Enter");
    await dialog().getByRole("button", { name: "Look for the names" }).click();
    await dialog().getByRole("button", { name: "Replace the names" }).click();
    await page.getByText("Undo: put pseudonyms in the place of names").waitFor();
    const kept = await keptStudy();
    expect(there(kept.transcripts.get(talk.id)).text).not.toContain("Brittmari");
    expect(astray(kept)).toEqual([]);
  });

  it("is told in a paragraph for Methods: who checked, how much was wrong, and that a machine wrote it", async () => {
    await press("Alt+8");
    await page
      .locator(".report-choices .choices")
      .first()
      .getByText("Transcription check: error rates")
      .click();
    await page.locator(".report-preview[aria-busy=false]").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Save as/, disabled: false }).click(),
    ]);
    const printed = wordParagraphs(new Uint8Array(await readFile(await download.path())))
      .map(({ text }) => text)
      .join("\n");
    expect(printed).toContain("word error rate");
    expect(printed).toContain("Ek");
    expect(printed).toMatch(/machine|program/);
    expect(printed).not.toContain("Brittmari");
    expect(complaints).toEqual([]);
  });
});
