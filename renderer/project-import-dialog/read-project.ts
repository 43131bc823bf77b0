import type { GivenForProject } from "../../shared/formats/read-any-project.ts";
import type { TakenProject } from "../../shared/interchange/taken-project.ts";
import type { Project } from "../../shared/project/project.ts";
import { askOnce } from "../workers/asker.ts";

/** A file as a person gave it: what the browser holds for them, or bytes from the host's own dialog. */
export type ProjectFile = { readonly name: string; readonly content: Blob | Uint8Array<ArrayBuffer> };

export type AskedProject = {
  readonly file: ProjectFile;
  /** Which of several projects in a database; null as long as nobody said. */
  readonly wanted: string | null;
  /** The study that it would come into. */
  readonly into: Project;
  readonly given: Omit<GivenForProject, "newId">;
};

/** How far the worker is: the file is read, and its words are sought in the texts. */
export type ReadingStep = "reading" | "placing";

/** A project as the worker hands it over. */
export type HandedProject = Omit<TakenProject, "originals"> & {
  readonly originals: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
};

export type ProjectQuestions = {
  /** Whether it is a project: only an archive has to be asked about, since what is in it tells. */
  readonly is: { readonly asked: ProjectFile; readonly answer: boolean };
  readonly read: {
    readonly asked: AskedProject;
    readonly told: ReadingStep;
    readonly answer: HandedProject;
  };
};

/** More than any project without its recordings, in bytes. */
export const largestProject = 1024 * 1024 * 1024;

const start = () => new Worker(new URL("./read-project.worker.ts", import.meta.url), { type: "module" });

/** Reads a project in a worker of its own, which ends with the answer or when `signal` says so. Rejects as askOnce does. */
export function readProject(
  asked: AskedProject,
  asking: { readonly tell: (step: ReadingStep) => void; readonly signal: AbortSignal },
): Promise<HandedProject> {
  return askOnce<ProjectQuestions, "read">(start, "read", asked, asking);
}

/** Asks the same worker whether an archive is a project; one that cannot be asked about is none. */
export function isProjectArchive(file: ProjectFile): Promise<boolean> {
  return askOnce<ProjectQuestions, "is">(start, "is", file).catch(() => false);
}

export function sizeOf({ content }: ProjectFile): number {
  return content instanceof Blob ? content.size : content.byteLength;
}
