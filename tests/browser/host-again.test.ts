import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { allCodings } from "../../shared/project/project.ts";
import { aProject } from "../support/a-project.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { startHost } from "../support/host.ts";

const { host, openStudy } = aBrowserAndHost("each test");

const study = aProject({
  codes: ["1 Trust"],
  transcripts: { Marta: ["Wilma: With «1 a cup» of coffee.", "I: So."] },
});

it.each(["kill", "stop"] as const)(
  "a window whose host ended by %s says so, keeps what is done, and writes it when there is one again (W14)",
  async (end) => {
    const page = await openStudy(study, { isAlone: true });
    const text = page.locator("[data-transcript]");
    await text.waitFor();
    await page.getByRole("button", { name: "Save to file…" }).click();
    await page.getByRole("button", { name: "Save here" }).click();
    await page.locator(".save-mark.ok").filter({ hasText: "Saved to" }).waitFor();
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));

    await host()[end]();
    await page.getByText("Kvali’s program has ended").waitFor();
    await text.click();
    await page.keyboard.press("t");
    await page.keyboard.press("v");
    await expect.poll(() => page.locator(".interviews .figures").allInnerTexts()).toEqual(["2"]);
    const again = await startHost({ port: Number(new URL(host().origin).port), home: host() });
    await page.locator(".save-mark.ok").filter({ hasText: "Saved to" }).waitFor({ timeout: 15_000 });
    expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);

    const [file = ""] = readdirSync(again.studies).filter((name) => name.endsWith(".kvali"));
    const kept = await readProjectFile(new Uint8Array(readFileSync(path.join(again.studies, file))));
    expect([...allCodings(kept.project)]).toHaveLength(2);
    const session = path.join(again.data, "session.json");
    expect(existsSync(session)).toBe(true);
    if (process.platform !== "win32") expect(statSync(session).mode & 0o077).toBe(0);
    await again.stop();
  },
);
