import { colouredByTheme } from "../../shared/codebook/colours-of-themes.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Code } from "../../shared/project/records.ts";
import { coloursSlice } from "./colours-slice.ts";
import { useDeskSlice } from "./desk.ts";
import { useProjectPart } from "./use-study.ts";

/** Worked out once for all that show codes. */
const byTheme = new WeakMap<Project["codes"], Project["codes"]>();

/** The codes in the colours in which all of the window shows them, be it in a tree, a list, a text, its margin or the map. */
export function useColouredCodes(): Project["codes"] {
  const codes = useProjectPart((project) => project.codes);
  const colours = useDeskSlice(coloursSlice, (state) => state.colours);
  if (colours === "code") return codes;
  const coloured = byTheme.get(codes) ?? colouredByTheme(codes);
  byTheme.set(codes, coloured);
  return coloured;
}

/** The hue of one code, as all of the window shows it; as the code says where it is not in the codebook. */
export function useHueOf({ id, hue }: Pick<Code, "id" | "hue">): number {
  return useColouredCodes().get(id)?.hue ?? hue;
}
