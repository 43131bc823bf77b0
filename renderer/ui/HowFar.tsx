import type { ReactNode } from "react";
import "./how-far.css";

/** How far something has come, in words or figures, and as a bar beneath them. `share` is from 0 to 1. */
export function HowFar({ share, children }: { readonly share: number; readonly children: ReactNode }) {
  return (
    <span className="how-far">
      <span className="figures">{children}</span>
      <i aria-hidden>
        <i style={{ width: `${100 * share}%` }} />
      </i>
    </span>
  );
}
