import type { NoKey } from "../../shared/formats/name-key/name-key-file.ts";
import type { Project } from "../../shared/project/project.ts";
import type { KeyRefusal } from "../../shared/pseudonyms/name-key.ts";
import type { Pseudonymised } from "../../shared/pseudonyms/pseudonymise.ts";
import { askOnce } from "../workers/asker.ts";

export type NamesAsked = {
  readonly key: File;
  readonly passphrase: string;
  /** As it is now, with what others coded. */
  readonly project: Project;
  readonly alsoDoubtful: boolean;
  /** Whether the names of the key are put back in the place of their pseudonyms. */
  readonly isBack: boolean;
};

/** What the key would do, or why it does nothing. */
export type NamesAnswer =
  | ({ readonly is: "found" } & Pseudonymised)
  | { readonly is: "nothing" }
  | { readonly is: "closed"; readonly why: NoKey | "no-table" }
  | { readonly is: "no-key"; readonly refusal: KeyRefusal };

export type NamesQuestions = {
  readonly replace: { readonly asked: NamesAsked; readonly answer: NamesAnswer };
};

/**
 * Opens a key and works out what it does to a study, in a worker of its own, which ends with the answer: key and passphrase are kept nowhere.
 * Rejects when `signal` says so, or when the worker breaks down.
 */
export function namesReplaced(asked: NamesAsked, signal: AbortSignal): Promise<NamesAnswer> {
  const start = () => new Worker(new URL("./replace-names.worker.ts", import.meta.url), { type: "module" });
  return askOnce<NamesQuestions, "replace">(start, "replace", asked, { signal });
}
