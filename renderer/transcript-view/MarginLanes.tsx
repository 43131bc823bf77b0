import { type CSSProperties, memo, useMemo } from "react";
import { placesAmongSiblings } from "../../shared/codebook/code-tree.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodingId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { initialsOf } from "../ui/initials.ts";
import type { CodingLane } from "./use-lanes.ts";
import "./margin-lanes.css";

/** How wide one lane is, in pixels: enough to be hit. */
const laneWidth = 24;

/** With more lanes side by side there is no room for labels: only the one that is brought forward has its own. */
const mostWithLabels = 5;

const patterns = ["solid", "dashed", "dotted", "double"] as const;

/**
 * The codings in view as lanes beside the text, each with its code's hue, initial and line; with its coder's initials
 * when several coders are shown, and a mark when it has a comment.
 */
export const MarginLanes = memo(function MarginLanes({
  lanes,
  codes,
  focused,
  withCoders = false,
  onChoose,
  onPoint,
}: {
  readonly lanes: readonly CodingLane[];
  readonly codes: Project["codes"];
  readonly focused: CodingId | null;
  readonly withCoders?: boolean;
  readonly onChoose: (id: CodingId) => void;
  /** The lane that the pointer comes to, or null when it leaves one. */
  readonly onPoint?: (id: CodingId | null) => void;
}) {
  const { say } = useWords();
  const places = useMemo(() => placesAmongSiblings(codes), [codes]);
  const columns = Math.max(1, ...lanes.map(({ column }) => column + 1));
  const labelLeft = columns * laneWidth + 4;
  const isCrowded = columns > mostWithLabels;
  const isForward = focused !== null && lanes.some(({ coding }) => coding.id === focused);
  return (
    <ul
      className={["lanes", isCrowded && "crowded", isForward && "has-forward", withCoders && "with-coders"]
        .filter(Boolean)
        .join(" ")}
      aria-label={say("lanes.label")}
    >
      {lanes.map(({ id, top, bottom, column, labelTop, coding }) => {
        const code = codes.get(coding.codeId);
        if (!code) return null;
        const on = coding.id === focused;
        const share = columns > 1 ? column / (columns - 1) : 0;
        const place = {
          "--h": code.hue,
          top,
          height: Math.max(laneWidth, bottom - top),
          // Side by side as far as there is room; then they move together.
          left: `min(${column * laneWidth}px, (100% - ${laneWidth}px) * ${share})`,
        } as CSSProperties;
        const label = withCoders ? `${code.name} · ${initialsOf(coding.by)}` : code.name;
        const spoken = say("lanes.coding", {
          code: code.name,
          words: coding.quote.slice(0, 80),
          by: coding.by,
        });
        return (
          <li key={id} className={on ? "on" : undefined}>
            <button
              type="button"
              tabIndex={-1}
              className={`lane ${patterns[(places.get(code.id) ?? 0) % patterns.length]} ${on ? "on" : ""}`}
              style={place}
              title={[`${code.name} (${coding.by})`, coding.comment].filter(Boolean).join("\n")}
              aria-label={coding.comment === "" ? spoken : `${spoken}. ${say("lanes.commented")}`}
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => onPoint?.(coding.id)}
              onMouseLeave={() => onPoint?.(null)}
              onClick={() => onChoose(coding.id)}
            >
              <em data-by={withCoders ? initialsOf(coding.by) : undefined}>
                {code.name.charAt(0).toLocaleUpperCase()}
              </em>
              {coding.comment !== "" && <i className="lane-comment" aria-hidden />}
            </button>
            {(labelTop !== null || on) && (
              <span
                className={on ? "lane-label on" : "lane-label"}
                style={
                  {
                    top: on && isCrowded ? top : (labelTop ?? top),
                    "--label-left": `${labelLeft}px`,
                  } as CSSProperties
                }
                aria-hidden
              >
                {label}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
});
