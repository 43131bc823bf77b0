import type { Code } from "../../shared/project/records.ts";
import { useHueOf } from "../storage/code-colours.ts";
import { hueStyle } from "../ui/hue-style.ts";
import "./code-marks.css";

/** A code's colour beside its name. */
export function CodeSquare({ code }: { readonly code: Code }) {
  return <i className="code-square" style={hueStyle(useHueOf(code))} aria-hidden />;
}

/** What stands there for a code that is yet to be made. */
export function NewCodeSquare() {
  return <i className="code-square new" aria-hidden />;
}
