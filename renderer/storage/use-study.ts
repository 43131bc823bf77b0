import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { seenBlindly } from "../../shared/coding/shown-codings.ts";
import type { DeedName, InputOf } from "../../shared/history/deeds.ts";
import { codesBlind } from "../../shared/project/code-blind.ts";
import type { Project } from "../../shared/project/project.ts";
import type { AnyRefusal } from "../language/refusal-words.ts";
import { useCoderName } from "./coder.ts";
import type { Original } from "./database.ts";
import { doDeed } from "./do-deed.ts";
import type { FileState } from "./file-keeper.ts";
import type { Moment } from "./open-study.ts";
import type { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** The host behind the window, for those that open, import or save files. */
export const WorldContext = createContext<Surroundings | null>(null);
export const SessionContext = createContext<Session | null>(null);

/** How a refusal is told to the person, with the text that was typed if it is lost by that; the window provides it once. */
export const RefusalContext = createContext<(why: AnyRefusal, typed?: string) => void>(() => undefined);

export function useWorld(): Surroundings {
  const world = useContext(WorldContext);
  if (!world) throw new Error("a component that needs the host stands outside the window");
  return world;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a component that needs a study stands outside an open one");
  return session;
}

/**
 * One part of the open study as it is now: of the project, of what Undo would do, of whether all is saved. The
 * component is drawn again only when that part is another.
 */
export function useMomentPart<Part>(part: (moment: Moment) => Part): Part {
  const { study } = useSession();
  return useSyncExternalStore(study.subscribe, () => part(study.now()));
}

/**
 * The project a little later, for what stands beside the text: a coding is painted first, and the codebook
 * counts it when that is done. See app/Later.tsx.
 */
export const LaterProjectContext = createContext<Project | null>(null);

/** Under what name somebody codes blind here; null when they see what others coded. */
export function useBlindAs(): string | null {
  const name = useCoderName();
  const isBlind = useMomentPart(({ project }) => codesBlind(project, name));
  return isBlind ? name : null;
}

/** The project as the person at this window may see it. */
function seenAs(project: Project, blindAs: string | null): Project {
  return blindAs === null ? project : seenBlindly(project, blindAs);
}

/**
 * The project as it is now; beneath `Later`, as it was when there was time to draw. Only to look at: who codes
 * blind sees less than there is. What changes the study is worked out on `study.now().project`.
 */
export function useProject(): Project {
  return useProjectPart(whole);
}

/** One part of that project; the component is drawn again only when that part is another. */
export function useProjectPart<Part>(part: (project: Project) => Part): Part {
  const { study } = useSession();
  const later = useContext(LaterProjectContext);
  const blindAs = useBlindAs();
  return useSyncExternalStore(later ? never : study.subscribe, () =>
    part(seenAs(later ?? study.now().project, blindAs)),
  );
}

/** The project with everyone's codings also while somebody codes blind: for what leaves the window. */
export function useWholeProject(): Project {
  const { study } = useSession();
  return useSyncExternalStore(study.subscribe, () => study.now().project);
}

/** Reads the project as it is that moment and as the person at this window may see it: for commands. */
export function useSeenNow(): () => Project {
  const { study } = useSession();
  const blindAs = useBlindAs();
  return useCallback(() => seenAs(study.now().project, blindAs), [study, blindAs]);
}

function whole(project: Project): Project {
  return project;
}

const never = () => () => undefined;

export function useFileState(): FileState {
  const { files } = useSession();
  return useSyncExternalStore(files.subscribe, files.now);
}

/**
 * Does a deed to the study as it is now, or tells why it would not. Answers whether it was done; it need not be durable
 * yet. `originals` are files that come in with it.
 */
export type Perform = <Name extends DeedName>(
  name: Name,
  input: InputOf<Name>,
  originals?: readonly Original[],
) => boolean;

export function usePerform(): Perform {
  const { study } = useSession();
  const tell = useContext(RefusalContext);
  return useCallback(
    (name, input, originals) => {
      if (study.readOnly) {
        tell("read-only");
        return false;
      }
      const outcome = doDeed(study, name, input, originals);
      if (outcome.is === "refused") tell(outcome.why);
      return outcome.is === "done";
    },
    [study, tell],
  );
}
