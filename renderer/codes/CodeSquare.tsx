import { hueStyle } from "../ui/hue-style.ts";
import "./code-marks.css";

/** A code's colour beside its name; null for a code that is yet to be made. */
export function CodeSquare({ hue }: { readonly hue: number | null }) {
  if (hue === null) return <i className="code-square new" aria-hidden />;
  return <i className="code-square" style={hueStyle(hue)} aria-hidden />;
}
