import type { TailPart } from "../../shared/bridge.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { LoadedStudy, LoadRefusal } from "./load-study.ts";

/** What is to be done before a study can be worked on, by what its database holds and what the host has. */
export type OpeningStep =
  /** The database is whole and cannot be brought up, or may not be written here: nothing may take its place. */
  | { readonly is: "refuse"; readonly why: LoadRefusal }
  /** It is lost, damaged, behind or another's. */
  | { readonly is: "rebuild"; readonly why: LoadRefusal }
  /** It is sound, and the host holds deeds that it has not got. */
  | { readonly is: "catch-up"; readonly study: LoadedStudy }
  | { readonly is: "open"; readonly study: LoadedStudy };

/** Such a database is whole: nothing may take its place. */
const leftAlone: readonly LoadRefusal[] = ["newer", "not-migrated"];

/** `mayRebuild` is false where a study may only be read, and when it was rebuilt already. */
export function nextStep(
  loaded: Outcome<LoadedStudy, LoadRefusal>,
  { tail, mayRebuild }: { readonly tail: readonly Pick<TailPart, "to">[]; readonly mayRebuild: boolean },
): OpeningStep {
  if (loaded.is === "refused") {
    const isLeft = !mayRebuild || leftAlone.includes(loaded.why);
    return { is: isLeft ? "refuse" : "rebuild", why: loaded.why };
  }
  const study = loaded.value;
  const isBehind = tail.some(({ to }) => to > study.last.seq);
  return { is: isBehind ? "catch-up" : "open", study };
}

/** What a person must be told about an opening: that the database was rebuilt, from what, and why. */
export type OpenNotice =
  | {
      readonly is: "rebuilt";
      readonly from: "file" | "copy";
      readonly why: LoadRefusal;
      readonly generation: number;
    }
  /** Opened in this browser for the first time, whole: nothing was lost. */
  | { readonly is: "first-here"; readonly from: "file" | "copy"; readonly generation: number }
  | { readonly is: "behind"; readonly generation: number; readonly remembered: number }
  | { readonly is: "newer-here"; readonly generation: number; readonly file: number };

/** From where a database was filled, and how far that had come. */
export type Rebuilt = { readonly from: "file" | "copy"; readonly generation: number };

/** What comes of a database that had to be rebuilt: filled anew, or, where nothing goes further, the sound state that is here. */
export function afterRebuilding(
  why: LoadRefusal,
  {
    rebuilt,
    here,
    remembered,
    wasHereBefore,
  }: {
    readonly rebuilt: Rebuilt | null;
    readonly here: LoadedStudy | null;
    /** The generation that the host remembers; 0 when it remembers none. */
    readonly remembered: number;
    readonly wasHereBefore: boolean;
  },
): { readonly notice: OpenNotice; readonly study: Outcome<LoadedStudy, never> | "load-again" } | null {
  if (rebuilt) {
    const isFirst = why === "missing" && rebuilt.generation >= remembered && !wasHereBefore;
    const notice: OpenNotice = isFirst
      ? { is: "first-here", ...rebuilt }
      : { is: "rebuilt", why, ...rebuilt };
    return { notice, study: "load-again" };
  }
  if (!here) return null;
  return { notice: { is: "behind", generation: here.last.seq, remembered }, study: done(here) };
}
