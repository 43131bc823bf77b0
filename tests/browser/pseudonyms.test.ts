import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readNameKey, writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { keyFromTable } from "../../shared/pseudonyms/name-key.ts";
import { aProject } from "../support/a-project.ts";
import { axeFindings } from "../support/axe.ts";
import { aBrowserAndHost, setAppearance } from "../support/browser-and-host.ts";
import { cutOff } from "../support/cut-off.ts";

const { openStudy, complaints } = aBrowserAndHost();
const study = aProject({
  people: { Annaliisa: {} },
  codes: ["1 Cold"],
  transcripts: {
    Night: [
      "Interviewer: Who came?",
      "Annaliisa: «1 My street in Kirunavaara is cold». Annaliisas bok. kirunavaara.",
      "Annaliisa: Then we met Brittmari, and wrote to a.b@shelter.se about it.",
    ],
  },
});
const pair = (name: string, pseudonym: string) => ({ name, pseudonym });
const usual = [pair("Annaliisa", "Marta"), pair("Kirunavaara", "Staden")];
const keyFile = async (names: readonly ReturnType<typeof pair>[], passphrase: string) => ({
  ...{ name: "key.age", mimeType: "" },
  buffer: Buffer.from(await writeNameKey(names, passphrase, 8)),
});

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string | RegExp) => dialog(page).getByRole("button", { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const begin = async (page: Page, name: string | RegExp = "Pseudonyms by a key…") => {
  await page.locator("[data-transcript]").waitFor();
  await page.keyboard.press("Alt+7");
  await page.getByRole("button", { name }).click();
  await dialog(page).waitFor();
};
const openKey = async (page: Page, file: Awaited<ReturnType<typeof keyFile>>, passphrase: string) => {
  await page.getByTestId("name-key").setInputFiles(file);
  const field = dialog(page).getByLabel(/^(?:Passphrase of the key|Nyckelns lösenfras)$/);
  await field.fill(passphrase);
  await field.press("Enter");
};

describe("pseudonyms by a key, in the window", () => {
  it("are shown each in its context before they are put in, as one deed that Undo takes back; the key opens only by its passphrase", async () => {
    const page = await openStudy(study);
    const text = page.locator("[data-transcript]");
    await begin(page);
    await openKey(page, await keyFile(usual, "correct horse"), "wrong horse");
    await dialog(page).getByText("The passphrase does not open this key.").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const passphrase = dialog(page).getByLabel("Passphrase of the key");
    await passphrase.fill("correct horse");
    await passphrase.press("Enter");
    await dialog(page).getByText("key.age has 2 names.").waitFor();
    // The next key looks for them, and the next replaces them.
    await expect.poll(() => focused(page)).toBe("Look for the names");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("1 is left.").waitFor();
    const preview = dialog(page).getByRole("region", { name: "Names that were found" });
    await expect.poll(() => preview.innerText()).toContain("in small letters");
    expect(await preview.innerText()).toContain("Martas");
    expect(await dialog(page).innerText()).toContain(
      "The history and the imported files still hold the names afterwards.",
    );
    expect(await axeFindings(page)).toEqual([]);
    await setAppearance(page, "dark");
    expect(await axeFindings(page, ["color-contrast"])).toEqual([]);

    await expect.poll(() => focused(page)).toBe("Replace the names");
    await page.keyboard.press("Enter");
    await page.getByText("Undo: put pseudonyms in the place of names").waitFor();
    await page.getByRole("rowheader", { name: "Marta", exact: true }).waitFor();
    await page.keyboard.press("Alt+2");
    await expect
      .poll(() => text.innerText())
      .toContain("My street in Staden is cold. Martas bok. kirunavaara.");
    await page.getByText("Undo: put pseudonyms in the place of names").click();
    await expect.poll(() => text.innerText()).toContain("My street in Kirunavaara is cold. Annaliisas bok.");
  });

  it("are put in where they are ticked: a doubtful one, and not a sure one", async () => {
    const page = await openStudy(study);
    await begin(page);
    await openKey(page, await keyFile(usual, "correct horse"), "correct horse");
    await button(page, "Look for the names").click();
    const place = (words: string) =>
      dialog(page).getByRole("checkbox", { name: `Replace “${words}”: turn 2 of “Night”`, exact: true });
    await place("kirunavaara").waitFor();
    expect([await place("kirunavaara").isChecked(), await place("Annaliisas").isChecked()]).toEqual([
      false,
      true,
    ]);
    await place("kirunavaara").press("Space");
    await place("Annaliisas").press("Space");
    const all = dialog(page).getByRole("checkbox", { name: "Annaliisa → Marta" });
    expect(await all.evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(true);
    await button(page, "Replace the names").press("Enter");
    await page.getByText("Undo: put pseudonyms in the place of names").waitFor();
    await page.keyboard.press("Alt+2");
    await expect
      .poll(() => page.locator("[data-transcript]").innerText())
      .toContain("My street in Staden is cold. Annaliisas bok. Staden.");
  });

  it("go into a new key from what may be names, by keys alone; the key is saved and its names may not leave", async () => {
    const page = await openStudy(study);
    await begin(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("få räddningsbåtar");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("få räddningsbåtar".normalize("NFD"));
    await page.keyboard.press("Enter");
    const names = dialog(page).getByRole("region", { name: "Possible names" });
    await names.getByText("3 possible names").waitFor();
    expect(
      await names
        .getByRole("textbox")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(["Email 1", "Person 1", "Place 1"]);
    expect(await axeFindings(page)).toEqual([]);

    const now = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText);
    // A new key waits for a name; what may be names comes behind it.
    expect(await now()).toBe("One more name");
    for (const _ of ["its pseudonym", "Add", "the first"]) await page.keyboard.press("Tab");
    expect(await now()).toBe("Pseudonym of a.b@shelter.se");
    await page.keyboard.press("Enter");
    await names.getByText("2 more possible names").waitFor();
    // The next one has the focus: it is no name.
    await expect.poll(now).toBe("Pseudonym of Brittmari");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await names.getByText("1 more possible name").waitFor();
    await expect.poll(now).toBe("Pseudonym of Kirunavaara");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Email 1");
    await page.keyboard.press("Enter");
    await names.getByText("Another name in the key has this pseudonym already.").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Staden");
    await page.keyboard.press("Enter");
    await names.getByText("of 1 you said that it is not a name").waitFor();

    // It stays until it is saved or left on purpose.
    await page.keyboard.press("Escape");
    await dialog(page).getByText("The key was changed and is not saved.").waitFor();
    const [download] = await Promise.all([
      // Encrypting takes as long as guessing is to take, and longer beside other tests.
      page.waitForEvent("download", { timeout: 30_000 }),
      button(page, "Save the key…").click(),
    ]);
    expect(download.suggestedFilename()).toBe("Night shelter study key.age");
    // A browser does not say whether it kept the file: as long as nobody has looked, the key is not called saved, and the window does not close.
    await dialog(page).getByText("given Night shelter study key.age with 2 names").waitFor();
    await dialog(page).getByText("It is not saved.").waitFor();
    await expect.poll(() => focused(page)).toBe("It is there");
    const asks = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    expect((await asks).type()).toBe("beforeunload");
    await (await asks).dismiss();
    const opened = await readNameKey(
      new Uint8Array(await readFile(await download.path())),
      "få räddningsbåtar",
    );
    if (opened.is === "refused") throw new Error(opened.why);
    expect(keyFromTable(opened.value)).toMatchObject([
      pair("a.b@shelter.se", "Email 1"),
      pair("Kirunavaara", "Staden"),
    ]);
    await page.keyboard.press("Enter");
    await dialog(page).getByText("It is not saved.").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("Look for the names");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });

    await page.keyboard.press("Alt+8");
    await page.getByText("2 names of the open key Night shelter study key.age").waitFor();
    await expect.poll(() => page.locator(".gate-state").innerText()).toMatch(/^Gate: \d+ names? found/);
    await page.getByRole("button", { name: "Close the key" }).click();
    await expect
      .poll(() => page.locator(".gate-state").innerText())
      .toContain("no list of real names is chosen");
  });

  const newKey = async (page: Page) => {
    await begin(page);
    await page.keyboard.press("ArrowDown");
    for (const _ of [1, 2]) {
      await page.keyboard.press("Tab");
      await page.keyboard.insertText("correct horse");
    }
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Night shelter study key.age has 0 names.").waitFor();
  };

  it("are held by each key that is open: a new one without a name holds none, and takes the place of no other", async () => {
    const page = await openStudy(study);
    const gate = page.locator(".gate-state");
    const aNewKey = async () => {
      await page.keyboard.press("Alt+2");
      await newKey(page);
    };
    const leave = async (name: string) => {
      await button(page, name).click();
      await dialog(page).waitFor({ state: "detached" });
      await page.keyboard.press("Alt+8");
    };
    await aNewKey();
    await leave("Cancel");
    await expect.poll(() => gate.innerText()).toContain("no list of real names is chosen");

    await page.keyboard.press("Alt+2");
    await begin(page);
    await openKey(page, await keyFile(usual, "correct horse"), "correct horse");
    await dialog(page).getByText("key.age has 2 names.").waitFor();
    await leave("Cancel");
    await aNewKey();
    // What is typed goes in by keys alone, one after the other.
    await dialog(page).getByLabel("One more name").focus();
    for (const name of ["Brittmari", "Åsaliina"]) {
      await page.keyboard.insertText(name);
      await page.keyboard.press("Tab");
      await page.keyboard.insertText(`the pseudonym of ${name}`);
      await page.keyboard.press("Enter");
    }
    await dialog(page).getByText("Night shelter study key.age has 2 names.").waitFor();
    await leave("Close without saving");
    await page.getByText("2 names of the open key key.age").waitFor();
    await page.getByText("2 names of the open key Night shelter study key.age").waitFor();
  });

  const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
  /** Saves the key, as a browser does, and does something else while it is encrypted. */
  const save = async (page: Page, meanwhile: () => Promise<void> = async () => undefined) => {
    const download = page.waitForEvent("download", { timeout: 30_000 });
    await button(page, "Save the key…").click();
    await meanwhile();
    await download;
  };

  it("are not lost as long as they are only typed: the dialog stays, looking takes them in, and what does not go in is said", async () => {
    const page = await openStudy(study);
    await newKey(page);
    await field(page, "One more name").fill("Brittmari");
    await page.keyboard.press("Escape");
    await dialog(page).getByText("You typed Brittmari → …, which is not in the key yet.").waitFor();

    // Half a pair does not go in, and nobody goes on without seeing that.
    await button(page, "Look for the names").click();
    await dialog(page).getByText("Both a name and a pseudonym are needed").waitFor();
    await field(page, "Its pseudonym").fill("Eva");
    await field(page, "Pseudonym of Kirunavaara").fill("Staden");
    await button(page, "Look for the names").click();
    const preview = dialog(page).getByRole("region", { name: "Names that were found" });
    await expect.poll(() => preview.innerText()).toContain("Eva");
    await dialog(page).getByText("You typed Kirunavaara → Staden, which is not in the key yet.").waitFor();
    expect(await button(page, "Replace the names").isDisabled()).toBe(true);

    await button(page, "Back to the key").click();
    await dialog(page).getByText("Night shelter study key.age has 1 name.").waitFor();
    await expect.poll(() => field(page, "Pseudonym of Kirunavaara").inputValue()).toBe("Staden");
    await field(page, "Pseudonym of Kirunavaara").press("Enter");
    await dialog(page).getByText("Night shelter study key.age has 2 names.").waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).getByText("The key was changed and is not saved.").waitFor();
  });

  it("are typed on while the key is saved: no key that is meant for a name says that the file arrived", async () => {
    const page = await openStudy(study);
    await newKey(page);
    await field(page, "One more name").fill("Brittmari");
    await field(page, "Its pseudonym").fill("Eva");
    // What is typed is saved, too.
    await save(page, async () => {
      await field(page, "One more name").click();
      await page.keyboard.insertText("Åsa");
    });
    await dialog(page).getByText("given Night shelter study key.age with 1 name").waitFor();
    // What takes the focus when it comes has taken it a frame later.
    await page.evaluate(
      () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))),
    );
    await page.keyboard.type("liina");
    expect(await field(page, "One more name").inputValue()).toBe("Åsaliina");
    await field(page, "Its pseudonym").fill("Berit");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Night shelter study key.age has 2 names.").waitFor();
    await dialog(page).getByText("It is not saved.").waitFor();
  });

  it("are asked for again where a download was left without saying that it arrived", async () => {
    const page = await openStudy(study);
    await newKey(page);
    await field(page, "Pseudonym of Kirunavaara").press("Enter");
    await save(page);
    await expect.poll(() => focused(page)).toBe("It is there");
    await button(page, "Look for the names").click();
    await dialog(page).getByText("say that it arrived in your downloads").waitFor();
    expect(await button(page, "Replace the names").isDisabled()).toBe(true);
    await button(page, "Back to the key").click();
    await expect.poll(() => focused(page)).toBe("Look for the names");
    await button(page, "It is there").press("Enter");
    await dialog(page).getByText("It is not saved.").waitFor({ state: "detached" });

    // All names are taken out: a key without names could not be opened again.
    await dialog(page).getByText("The names in the key").click();
    await button(page, "Take Kirunavaara out of the key").click();
    await dialog(page).getByText("A key without names cannot be saved").waitFor();
    expect(await button(page, "Save the key…").isDisabled()).toBe(true);
  });

  it("are looked for anew without the focus going from what was ticked to what replaces them", async () => {
    const page = await openStudy(study);
    // What Undo will take back while the dialog is open.
    await page.locator("[data-transcript]").waitFor();
    await page.keyboard.press("Alt+7");
    await page.getByRole("row").nth(1).getByRole("gridcell").first().dblclick();
    await page.keyboard.type("met in Kirunavaara");
    await page.keyboard.press("Enter");
    await page.getByText("Undo: change Annaliisa").waitFor();
    await page.getByRole("button", { name: "Pseudonyms by a key…" }).click();
    await openKey(page, await keyFile(usual, "correct horse"), "correct horse");
    await button(page, "Look for the names").click();
    await expect.poll(() => focused(page)).toBe("Replace the names");
    await dialog(page)
      .getByRole("checkbox", { name: /^Also words that may be something else/ })
      .press("Space");
    await dialog(page).getByText("1 is left.").waitFor({ state: "detached" });
    await dialog(page).getByText("names would be replaced.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    await page.keyboard.press("Space");
    await dialog(page).getByText("1 is left.").waitFor();
    const preview = dialog(page).getByRole("region", { name: "Names that were found" });
    await expect.poll(() => preview.innerText()).toContain("met in");
    await button(page, "Replace the names").press("Control+z");
    await dialog(page).getByText("a description of a person").waitFor({ state: "detached" });
    expect(await dialog(page).count()).toBe(1);
  });

  it("stay ticked as they were when one goes back to the key for a name that was missing", async () => {
    const page = await openStudy(study);
    await begin(page);
    await openKey(page, await keyFile(usual, "correct horse"), "correct horse");
    await button(page, "Look for the names").click();
    const ofAnnaliisa = dialog(page).getByRole("checkbox", { name: "Annaliisa → Marta" });
    const alsoDoubtful = dialog(page).getByRole("checkbox", { name: /^Also words that may be something/ });
    await alsoDoubtful.press("Space");
    await dialog(page).getByText("1 is left.").waitFor({ state: "detached" });
    await ofAnnaliisa.press("Space");
    await expect.poll(() => ofAnnaliisa.isChecked()).toBe(false);

    await button(page, "Back to the key").click();
    await field(page, "One more name").fill("Brittmari");
    await field(page, "Its pseudonym").fill("Eva");
    await button(page, "Look for the names").click();
    await dialog(page).getByRole("checkbox", { name: "Brittmari → Eva" }).waitFor();
    expect([await alsoDoubtful.isChecked(), await ofAnnaliisa.isChecked()]).toEqual([true, false]);
  });

  it.each([
    [
      "en-GB",
      "Pseudonyms by a key…",
      [
        "This is no key of pseudonyms (an age file), or it is damaged.",
        "The key has one pseudonym for two names, on lines 2, 3: it would not lead back.",
        "The key has one name twice, on lines 2, 3.",
      ],
    ],
    [
      "sv-SE",
      "Pseudonymer efter en nyckel…",
      [
        "Det här är ingen nyckel med pseudonymer (en age-fil), eller så är den skadad.",
        "Nyckeln har en pseudonym för två namn, på raderna 2, 3: den skulle inte leda tillbaka.",
        "Nyckeln har ett namn två gånger, på raderna 2, 3.",
      ],
    ],
  ] as const)("say in %s why a key does not open, and lose nothing", async (locale, opens, sentences) => {
    const page = await openStudy(study, { locale });
    await begin(page, opens);
    const whole = await keyFile(usual, "correct horse");
    const damaged = {
      ...whole,
      buffer: Buffer.from(whole.buffer.map((byte, at) => (at === whole.buffer.length - 4 ? byte ^ 1 : byte))),
    };
    const bad = [
      damaged,
      await keyFile([pair("Annaliisa", "Marta"), pair("Kirunavaara", "marta")], "correct horse"),
      await keyFile([pair("Annaliisa", "Marta"), pair("ANNALIISA", "Staden")], "correct horse"),
    ];
    for (const [at, file] of bad.entries()) {
      await openKey(page, file, "correct horse");
      await dialog(page)
        .getByRole("alert")
        .getByText(sentences[at] ?? "")
        .waitFor();
    }
    // By the same passphrase, composed otherwise, the whole one opens.
    await openKey(page, await keyFile(usual, "få båtar".normalize("NFC")), "få båtar".normalize("NFD"));
    await dialog(page)
      .getByText(/^key\.age (?:has 2 names|har 2 namn)/)
      .waitFor();
    const found: string[] = [];
    for (const view of ["names", "places"]) {
      if (view === "places") await page.keyboard.press("Enter");
      await dialog(page)
        .locator(view === "names" ? ".suggested-names > li" : ".name-group")
        .first()
        .waitFor();
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1024, height: 700 },
      ]) {
        await page.setViewportSize(size);
        for (const one of await cutOff(page, { sideways: "", shortened: "[title]" }))
          found.push(`${view}: ${one}`);
        if (process.env.KVALI_SHOTS)
          for (const look of ["light", "dark"] as const) {
            await setAppearance(page, look);
            await page.screenshot({
              path: `${process.env.KVALI_SHOTS}/${locale}-${view}-${size.width}-${look}.png`,
            });
          }
        await setAppearance(page, "light");
      }
      for (const one of await axeFindings(page)) found.push(`${view}: ${one}`);
      await setAppearance(page, "dark");
      for (const one of await axeFindings(page, ["color-contrast"])) found.push(`${view}, dark: ${one}`);
      await setAppearance(page, "light");
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
