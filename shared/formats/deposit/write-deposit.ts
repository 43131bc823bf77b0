import { assertNever } from "../../outcome.ts";
import type { Deposit, DepositPart } from "../../reports/deposit/deposit.ts";
import { ownFileNames } from "../../reports/deposit/deposit-package.ts";
import { depositWords } from "../../reports/deposit/deposit-words.ts";
import type { Report } from "../../reports/report.ts";
import { zip } from "../archive/zip.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { writeDocx } from "../docx/write-docx.ts";
import { writeHtml } from "../html/write-html.ts";
import { writeMarkdown } from "../markdown/write-markdown.ts";
import { sha256 } from "../project-file/hash.ts";
import { writeProjectFile } from "../project-file/write-project-file.ts";
import { writeXlsx } from "../xlsx/write-xlsx.ts";
import { writeDdi } from "./write-ddi.ts";
import { writePreview } from "./write-preview.ts";
import { type WrittenPart, writeRoCrate } from "./write-ro-crate.ts";

type File = { readonly name: string; readonly bytes: Uint8Array; readonly compress?: boolean };

/**
 * A package for an archive as one ZIP, which is an RO-Crate 1.1. `manifest-sha256.txt` has a line for every other file, as `sha256sum
 * --check` and BagIt read it. The same package gives the same bytes. Tables are exact, without guard against formulas, as
 * programs read them; the data list stands there for spreadsheets, too. Throws RangeError where the study's own file is to be in it
 * and the study was not given. `tell` hears how many of them are made.
 */
export async function writeDeposit(
  deposit: Deposit,
  tell: (made: number, all: number) => void = () => {},
): Promise<Uint8Array> {
  const { about, parts, language } = deposit;
  const words = depositWords[language].about;
  const files: File[] = [];
  const told: WrittenPart[] = [];
  for (const part of parts) {
    const { file, about: what, content } = part;
    const bytes = await bytesOfPart(part, deposit);
    files.push({ name: file, bytes, compress: !isPacked.test(file) });
    const spoken = content.is === "transcript" ? content.language : null;
    tell(files.length, parts.length);
    told.push({ file, about: what, size: bytes.length, language: spoken });
  }
  const { manifest, metadata, preview } = ownFileNames;
  const named = [...files.map(({ name }) => name), metadata, preview];
  // A hash is as long as any: so the manifest's length is known before the files that tell it.
  const size = utf8(named.map((name) => line("0".repeat(64), name)).join("")).length;
  const all: readonly WrittenPart[] = [
    ...told,
    { file: manifest, about: words.manifest, size, language: null },
  ];
  const crate = writeRoCrate(about, all, language);
  const own: readonly File[] = [
    { name: metadata, bytes: utf8(crate) },
    { name: preview, bytes: utf8(writePreview(about, all, crate, language)) },
  ];
  const lines: string[] = [];
  for (const { name, bytes } of [...files, ...own]) lines.push(line(await sha256(bytes), name));
  return zip([...own, { name: manifest, bytes: utf8(lines.join("")) }, ...files]);
}

/** Files that are ZIPs themselves. */
const isPacked = /\.(?:docx|kvali|xlsx)$/;

function line(hash: string, name: string): string {
  return `${hash}  ${name}\n`;
}

async function bytesOfPart({ file, content }: DepositPart, deposit: Deposit): Promise<Uint8Array> {
  switch (content.is) {
    case "pages":
      return pagesAs(file, content.pages);
    case "cells": {
      const { table } = content;
      if (file.endsWith(".xlsx")) return writeXlsx(table);
      return writeCsv([table.columns, ...table.rows], { exact: true });
    }
    case "transcript":
      return utf8(content.text);
    case "catalogue":
      return utf8(writeDdi(deposit));
    case "project":
      if (!deposit.whole) throw new RangeError("the study is to be in the package, and was not given");
      return writeProjectFile({ ...deposit.whole, originals: new Map() });
    default:
      return assertNever(content);
  }
}

async function pagesAs(file: string, pages: Report): Promise<Uint8Array> {
  if (file.endsWith(".docx")) return writeDocx(pages);
  return utf8(file.endsWith(".html") ? writeHtml(pages) : writeMarkdown(pages));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
