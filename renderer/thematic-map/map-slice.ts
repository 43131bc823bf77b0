import { z } from "zod";
import type { Standing } from "../../shared/charts/standing.ts";
import { codeId } from "../../shared/project/record-schemas.ts";
import { type MapLevel, mapLevels } from "../../shared/themes/thematic-map.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What the map keeps on the desk: where its boxes stand that nobody put by hand, at each level. */
export const mapSlice: DeskSlice<{ readonly standing: Readonly<Partial<Record<MapLevel, Standing>>> }> = {
  name: "map",
  begin: { standing: {} },
  remembered: { standing: z.partialRecord(z.enum(mapLevels), z.record(codeId, box)) },
};

/** Where nothing stands yet. */
export const nothingStands: Standing = {};
