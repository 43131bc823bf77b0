import type { NoKey } from "../../shared/formats/name-key/name-key-file.ts";
import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Project } from "../../shared/project/project.ts";
import type { KeyRefusal } from "../../shared/pseudonyms/name-key.ts";
import type { Progress, Pseudonymised } from "../../shared/pseudonyms/pseudonymise.ts";
import type { Decided } from "../../shared/pseudonyms/spots.ts";
import type { SuggestedName } from "../../shared/pseudonyms/suggest-names.ts";
import { askOnce } from "../workers/asker.ts";

export type KeyAnswer =
  | { readonly is: "opened"; readonly key: readonly ListedName[] }
  | { readonly is: "closed"; readonly why: NoKey | "no-table" }
  | { readonly is: "no-key"; readonly refusal: KeyRefusal };

export type NamesAsked = {
  readonly key: readonly ListedName[];
  /** As it is now, with what others coded. */
  readonly project: Project;
  readonly alsoDoubtful: boolean;
  readonly decided: Decided;
  /** Whether the names of the key are put back in the place of their pseudonyms. */
  readonly isBack: boolean;
};

/** What the key would do, which is nothing where each name is left; "nothing": none of its names stands in the study. */
export type NamesAnswer = ({ readonly is: "found" } & Pseudonymised) | { readonly is: "nothing" };

export type NamesQuestions = {
  readonly open: {
    readonly asked: { readonly file: File; readonly passphrase: string };
    readonly answer: KeyAnswer;
  };
  readonly suggest: {
    readonly asked: Pick<NamesAsked, "key" | "project">;
    readonly answer: readonly SuggestedName[];
  };
  readonly replace: { readonly asked: NamesAsked; readonly told: Progress; readonly answer: NamesAnswer };
  readonly write: {
    readonly asked: { readonly key: readonly ListedName[]; readonly passphrase: string };
    readonly answer: Uint8Array;
  };
};

const start = () => new Worker(new URL("./replace-names.worker.ts", import.meta.url), { type: "module" });

/**
 * Opens or encrypts a key, or looks for what may be names: in a worker of its own, which ends with the answer, or at once when `signal` says so.
 * The window keeps the names of a key as long as it is open, and the passphrase as long as the dialog is.
 */
export function askOfKey<Name extends "open" | "suggest" | "write">(
  name: Name,
  asked: NamesQuestions[Name]["asked"],
  signal: AbortSignal,
): Promise<NamesQuestions[Name]["answer"]> {
  return askOnce<NamesQuestions, Name>(start, name, asked, { signal });
}

/** Works out what a key does to a study, in the same way; `tell` hears how far it is. */
export function namesReplaced(
  asked: NamesAsked,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<NamesAnswer> {
  return askOnce<NamesQuestions, "replace">(start, "replace", asked, { signal, tell });
}
