import { momentIn } from "../moment.ts";

/** A cell as text; empty where it holds nothing. */
export function textIn(cell: string | number | null): string {
  return cell === null ? "" : String(cell);
}

/** A cell as a moment; null where it is none (moment.ts). */
export function momentOf(cell: string | number | null): string | null {
  return momentIn(textIn(cell));
}
