import type { Code } from "../../shared/project/records.ts";
import { useHueOf } from "../storage/code-colours.ts";
import { hueStyle } from "../ui/hue-style.ts";
import "./code-marks.css";

/** A code's colour, and the initial of its name for whoever does not tell the colours apart. */
export function CodeMark({ code }: { readonly code: Code }) {
  return <HueMark hue={useHueOf(code)} name={code.name} />;
}

/** The same of a hue that no code has yet. */
export function HueMark({ hue, name }: Pick<Code, "hue" | "name">) {
  return (
    <span className="code-mark" style={hueStyle(hue)} aria-hidden>
      {initialOf(name)}
    </span>
  );
}

function initialOf(name: string): string {
  const first = [...name].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? "·";
  return first.toLocaleUpperCase().slice(0, 1);
}
