import { z } from "zod";
import { codeId } from "../../shared/project/record-schemas.ts";
import type { CodeId } from "../../shared/project/records.ts";
import type { DeskSlice } from "../storage/desk-slice.ts";

/** What the codebook keeps on the desk. */
export const codebookSlice: DeskSlice<{
  /** Codes whose children are folded away. */
  readonly folded: readonly CodeId[];
  /** The sections of the interview guide that the quotes of a code are limited to; null: all. */
  readonly quoteSections: readonly string[] | null;
}> = {
  name: "codebook",
  begin: { folded: [], quoteSections: null },
  remembered: { folded: z.array(codeId) },
};
