import { type ReactNode, useDeferredValue } from "react";
import { LaterProjectContext, useProject } from "../storage/use-study.ts";

/**
 * Draws its children with the project as soon as there is time, after what is urgent. They must be memoised,
 * or they are drawn at once all the same.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const project = useDeferredValue(useProject());
  return <LaterProjectContext value={project}>{children}</LaterProjectContext>;
}
