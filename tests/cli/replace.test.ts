import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allCodings } from "../../shared/project/project.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

const came = [
  "I: What changed?",
  "Marta: He left his shoes by the door and went. We waited for hours there.",
  "I: And then?",
  "Marta: It was so cold, colder than ever.",
].join("\n");
const checked = came
  .replace("shoes", "boots")
  .replace("We waited for hours there.", "")
  .replace("ever.", "ever. Then we went home.");

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": came,
    "checked.txt": checked,
    "moved.txt": came
      .replace(" We waited for hours there.", "")
      .replace("ever.", "ever. We waited for hours there."),
    "other.txt": "I: Is there a garden?\nMarta: Roses, mostly, and beans in summertime.\n",
    "codebook.csv": "path\nCold\nWaiting\n",
    "codings.csv":
      "transcript,code,quote\nMarta,Cold,It was so cold\nMarta,Waiting,We waited for hours there\nMarta,Cold,left his shoes\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

const quotes = async () =>
  [...allCodings((await terminal.study("study.kvali")).project)].map(({ quote, lost }) =>
    lost ? `lost: ${quote}` : quote,
  );

describe("replace", () => {
  it("says with --dry-run what would come of it, and changes nothing", async () => {
    const before = await terminal.bytes("study.kvali");
    expect(
      await terminal.run("replace", "study.kvali", "Marta", "--with", "checked.txt", "--dry-run"),
    ).toEqual({
      code: 1,
      out: [
        "“Marta”: 4 turns; 10 words differ of 24.",
        "1 coding, note or quote stays on the same words.",
        "A coding is on corrected words: “left his shoes” became “left his boots”.",
        "A coding loses its words: “We waited for hours there”. Nothing in the file is like them.",
        "Nothing was changed (--dry-run).",
      ],
      err: [],
    });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("takes the words of the file, keeps codings on theirs, and keeps the file that came and the new one", async () => {
    expect(
      (await terminal.run("replace", "study.kvali", "Marta", "--with", "checked.txt", "--by", "Ek")).code,
    ).toBe(1);
    expect(await quotes()).toEqual(["left his boots", "lost: We waited for hours there", "It was so cold"]);
    const study = await terminal.study("study.kvali");
    expect([...study.project.transcripts.values()][0]).toMatchObject({
      name: "Marta",
      text: expect.stringContaining("Then we went home."),
      source: { fileName: "checked.txt" },
    });
    expect(study.originals.size).toBe(2);
    expect((await terminal.run("history", "study.kvali")).out.at(-1)).toContain(
      "replaced the text of Marta by a corrected file",
    );
    expect((await terminal.run("check", "study.kvali")).code).toBe(0);
  });

  it("puts what moved where its words stand now, when asked to", async () => {
    const told = await terminal.run("replace", "study.kvali", "Marta", "--with", "moved.txt", "--dry-run");
    expect(told.out.join("\n")).toContain("The same words stand elsewhere in the file (--place-found).");
    const { code, out } = await terminal.run(
      "replace",
      "study.kvali",
      "Marta",
      "--with",
      "moved.txt",
      "--place-found",
    );
    expect({ code, moved: out.filter((line) => line.includes("moved")) }).toEqual({
      code: 0,
      moved: ["A coding moved: “We waited for hours there”."],
    });
    expect(await quotes()).toEqual(["left his shoes", "It was so cold", "We waited for hours there"]);
  });

  it("refuses another interview’s file, and says when nothing would change", async () => {
    const other = await terminal.run("replace", "study.kvali", "Marta", "--with", "other.txt");
    expect(other).toEqual({
      code: 2,
      out: [],
      err: [
        "other.txt has too little in common with “Marta”: it seems to be of another interview. Nothing was changed.",
      ],
    });
    expect(await terminal.run("replace", "study.kvali", "Marta", "--with", "Marta.txt")).toMatchObject({
      code: 0,
      out: ["“Marta” says what Marta.txt says already. Nothing was changed."],
    });
  });
});
