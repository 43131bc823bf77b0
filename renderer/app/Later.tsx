import { type ReactNode, startTransition, useEffect, useState } from "react";
import type { Project } from "../../shared/project/project.ts";
import { LaterProjectContext, useSession } from "../storage/use-study.ts";

/** How long what stands beside the text waits for a typist's rest, in milliseconds. */
const rest = 300;

/**
 * Draws its children with the project as soon as there is time, after what is urgent: not before the text that an
 * opened study begins with, for which `meanwhile` keeps their place, and not between two letters that somebody types.
 * They must be memoised, or they are drawn at once all the same.
 */
export function Later({
  children,
  meanwhile,
}: {
  readonly children: ReactNode;
  readonly meanwhile: ReactNode;
}) {
  const { study } = useSession();
  const [project, setProject] = useState<Project | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn: Project | null = null;
    const draw = () => {
      drawn = study.now().project;
      startTransition(() => setProject(study.now().project));
    };
    const changed = () => {
      const { project: now, typing } = study.now();
      if (now === drawn) return;
      clearTimeout(timer);
      timer = setTimeout(draw, typing ? rest : 0);
    };
    draw();
    const stop = study.subscribe(changed);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [study]);
  if (!project) return meanwhile;
  return <LaterProjectContext value={project}>{children}</LaterProjectContext>;
}
