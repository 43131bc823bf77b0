import type { CSSProperties } from "react";
import type { Code } from "../../shared/project/records.ts";

/** A code's colour, and the initial of its name for whoever does not tell the colours apart. */
export function CodeSign({ code }: { readonly code: Pick<Code, "hue" | "name"> }) {
  const initial = [...code.name].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? "·";
  return (
    <span className="code-sign" style={{ "--h": code.hue } as CSSProperties} aria-hidden>
      {initial.toLocaleUpperCase().slice(0, 1)}
    </span>
  );
}
