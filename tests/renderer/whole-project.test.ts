import { describe, expect, it } from "vitest";
import { handedToVerbs, verbsIn } from "../support/handed-projects.ts";
import { filesUnder, sourceOf } from "../support/sources.ts";

/**
 * Who codes blind sees a project without the codings of others. A verb that is handed that one would not see what it
 * leaves behind: each is handed the project as it is now.
 */
const verbs = new Set(
  ["shared", "renderer"].flatMap((folder) => filesUnder(folder)).flatMap((file) => verbsIn(sourceOf(file))),
);

describe("a verb in the window", () => {
  it("is known by what it takes and what it answers", () => {
    for (const name of [
      "addCode",
      "recodeCodings",
      "removeTranscript",
      "nameVersion",
      "importTranscripts",
      "importCodebook",
    ])
      expect(verbs).toContain(name);
    for (const name of ["applyDiff", "findCoding", "whoSpeaks"]) expect(verbs).not.toContain(name);
  });

  it("is handed the project as it is now, never one that hides what others coded", () => {
    // The open study, its run of typing and what it holds for a field have the project itself.
    const holders = ["open-study", "typing-run", "typed-field"].map((file) => `renderer/storage/${file}.ts`);
    // A worker is sent the project as it is now by PseudonymDialog.tsx.
    holders.push("renderer/pseudonym-dialog/replace-names.worker.ts");
    // What is made of an import before it is taken in is made of the project as it is now, which use-carrying-out.ts hands over.
    holders.push("renderer/import-dialog/carry-out.ts");
    const files = filesUnder("renderer").filter((file) => !holders.includes(file));
    const wrong = files.flatMap((file) =>
      handedToVerbs(sourceOf(file), verbs).map((found) => `${file}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["const project = useProject(); perform(addCode(project, draft));", ["addCode ← project"]],
    ["const now = useSeenNow(); perform(addCode(now(), draft));", ["addCode ← now()"]],
    ["const { codes } = useProject(); perform(addCode({ codes }, draft));", ["addCode ← { codes }"]],
    ["const deed = isNew ? addCode : renameCode;", ["addCode ← nothing: it is not called"]],
    ["const project = useProject(); perform(addCode(study.now().project, draft));", []],
    ["const project = () => study.now().project; perform(addCode(project(), draft));", []],
    ["const { addCode: add } = await import(there); add(seen, draft);", ["addCode ← seen"]],
    ["const project = useWholeProject(); const worked = addCode(project, draft);", []],
    ["const deeds = { addCode(name: string) { keep(name); } };", []],
    ["const { project: now } = session.study.now(); perform(addCode(now, draft));", []],
    [
      "const { project } = study.now(); one(); const project = useProject(); addCode(project);",
      ["addCode ← project"],
    ],
  ])("%s → %j", (source, found) => {
    expect(handedToVerbs(`import { addCode } from "a.ts";\n${source}`, new Set(["addCode"]))).toEqual(found);
  });
});
