import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { handedOnFile } from "../../shared/formats/exports/handed-on-file.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { pseudonymise } from "../../shared/pseudonyms/pseudonymise.ts";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { bytesHold } from "../support/bytes-hold.ts";
import { leavingStudy } from "../support/leaving-study.ts";
import { must } from "../support/must.ts";
import { keyOfPlanted, planted, plantedEverywhere } from "../support/planted-everywhere.ts";

const { openPage, openStudy, host } = aBrowserAndHost("each test");
const study = plantedEverywhere((nth) => `so ${planted[nth % 2]}s ${nth}`);

/** All that a page's browser keeps: every row of every database, values and keys, with what is binary in them as it is, and both storages. */
async function keptIn(page: Page): Promise<Uint8Array> {
  const kept = await page.evaluate(async () => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    const utf8 = (text: string) => latin1(new TextEncoder().encode(text));
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        for (const value of [...(await asked(rows.getAll())), ...(await asked(rows.getAllKeys()))]) {
          const blobs: Blob[] = [];
          const told = JSON.stringify({ value }, (_, one) => {
            if (one instanceof Blob) blobs.push(one);
            if (one instanceof Map || one instanceof Set) return [...one];
            if (one instanceof ArrayBuffer) parts.push(latin1(new Uint8Array(one)));
            if (ArrayBuffer.isView(one))
              parts.push(latin1(new Uint8Array(one.buffer, one.byteOffset, one.byteLength)));
            return one instanceof ArrayBuffer || ArrayBuffer.isView(one) ? "" : one;
          });
          parts.push(utf8(told));
          for (const blob of blobs) parts.push(latin1(new Uint8Array(await blob.arrayBuffer())));
        }
      }
      database.close();
    }
    return parts.join("\n");
  });
  return Buffer.from(kept, "latin1");
}

/** All files that the host keeps. */
async function keptBy(folder: string): Promise<Uint8Array> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    await Promise.all(
      files.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name))),
    ),
  );
}

it("leaves a planted name nowhere in the database behind a study that was handed on, nor with the host (P2, H9)", async () => {
  const { diff } = must(
    pseudonymise(study, { key: keyOfPlanted, alsoDoubtful: true, namesAre: "pseudonym" }),
  );
  const { files } = await handedOnFile(
    leavingStudy(applyDiff(study, diff), 9),
    { language: "en", beside: { speakers: true, times: true, numbers: false } },
    "On.kvali",
  );
  const page = await openPage();
  await page.goto(host().address);
  await page.getByRole("button", { name: "Open file…" }).click();
  const buffer = Buffer.from(files[0]?.bytes ?? new Uint8Array());
  await page
    .getByTestId("project-file")
    .setInputFiles({ name: "On.kvali", mimeType: "application/zip", buffer });
  await page.locator(".study-nav").waitFor();
  await page.locator("[data-transcript]").waitFor();
  const database = await keptIn(page);
  // It is looked in the right place, and what is looked for would be found there.
  expect(bytesHold(database, "Interviewer")).toBe(true);
  expect(bytesHold(database, "Marta")).toBe(true);
  expect(planted.filter((name) => bytesHold(database, name))).toEqual([]);
  await expect.poll(async () => bytesHold(await keptBy(host().data), "Interviewer")).toBe(true);
  const shelf = await keptBy(host().data);
  expect(planted.filter((name) => bytesHold(shelf, name))).toEqual([]);
});

it("has the names in the database behind the study that they were not taken out of", async () => {
  const page = await openStudy(study);
  await page.locator("[data-transcript]").waitFor();
  const database = await keptIn(page);
  expect(planted.filter((name) => bytesHold(database, name))).toEqual(planted);
});
