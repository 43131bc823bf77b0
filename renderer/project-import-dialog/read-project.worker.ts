import { projectFormatOf } from "../../shared/formats/project-formats.ts";
import { readAnyProject } from "../../shared/formats/read-any-project.ts";
import { answering, Handing } from "../workers/answering.ts";
import type { ProjectFile, ProjectQuestions } from "./read-project.ts";

/**
 * Reads projects of other programs beside the window. It alone may compile wasm, which SQLite is (electron/policy.ts, which knows it by
 * this file's name).
 */
answering<ProjectQuestions>({
  is: async (file) => projectFormatOf(file.name, await bytesOf(file)) !== null,
  read: async ({ file, wanted, into, given }, tell) => {
    tell("reading");
    const read = await readAnyProject(file.name, await bytesOf(file), wanted);
    tell("placing");
    const { originals, name, ...taken } = await read.takeInto(into, {
      ...given,
      newId: () => crypto.randomUUID(),
    });
    // Each in a buffer of its own: what an archive holds may share one.
    const files = [...originals].map(([sha256, bytes]) => ({ sha256, bytes: new Uint8Array(bytes) }));
    return new Handing(
      { ...taken, name: name || read.name, originals: files },
      files.map(({ bytes }) => bytes.buffer),
    );
  },
});

async function bytesOf({ content }: ProjectFile): Promise<Uint8Array> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
