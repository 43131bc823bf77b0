import type { Code } from "../../shared/project/records.ts";
import { hueStyle } from "../ui/hue-style.ts";
import "./code-marks.css";

/** A code's colour, and the initial of its name for whoever does not tell the colours apart. */
export function CodeMark({ code }: { readonly code: Pick<Code, "hue" | "name"> }) {
  return (
    <span className="code-mark" style={hueStyle(code.hue)} aria-hidden>
      {initialOf(code.name)}
    </span>
  );
}

function initialOf(name: string): string {
  const first = [...name].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? "·";
  return first.toLocaleUpperCase().slice(0, 1);
}
