import { createContext, useContext } from "react";
import type { CodeId } from "../../shared/project/records.ts";
import { type CodeCount, type CodingCounts, noCodings } from "./coding-counts.ts";

/**
 * The counts stand in a context of their own, so that coding a passage draws the figures of the tree anew
 * and not the tree.
 */
export const CountsContext = createContext<CodingCounts>({ byCode: new Map(), lost: 0 });

export function useCodeCount(codeId: CodeId): CodeCount {
  return useContext(CountsContext).byCode.get(codeId) ?? noCodings;
}
