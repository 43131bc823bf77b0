import type { Method } from "../../project/records.ts";
import { coreq } from "./coreq.ts";
import { rtarg } from "./rtarg.ts";
import type { Sheet } from "./sheet.ts";
import { srqr } from "./srqr.ts";

/** The guidelines of which there is a sheet. */
export const sheetNames = ["rtarg", "coreq", "srqr"] as const;
export type SheetName = (typeof sheetNames)[number];

export const sheets: Readonly<Record<SheetName, Sheet>> = { rtarg, coreq, srqr };

/** The sheet that is offered first: what reflexive work is judged by, or else what most journals of health research ask for. */
export function sheetFor(method: Method): SheetName {
  return method === "reflexive" ? "rtarg" : "coreq";
}
