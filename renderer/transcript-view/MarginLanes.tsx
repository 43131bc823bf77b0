import { type CSSProperties, memo } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { CodingId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import type { CodingLane } from "./use-lanes.ts";

/** How wide one lane is, in pixels: enough to be hit. */
export const laneWidth = 24;

const patterns = ["solid", "dashed", "dotted", "double"] as const;

/** The codings in view as lanes beside the text, each with its code's hue, initial and line. */
export const MarginLanes = memo(function MarginLanes({
  lanes,
  codes,
  focused,
  onChoose,
}: {
  readonly lanes: readonly CodingLane[];
  readonly codes: Project["codes"];
  readonly focused: CodingId | null;
  readonly onChoose: (id: CodingId) => void;
}) {
  const { say } = useWords();
  const columns = Math.max(1, ...lanes.map(({ column }) => column + 1));
  return (
    <ul className="lanes" aria-label={say("lanes.label")}>
      {lanes.map(({ id, top, bottom, column, labelTop, coding }) => {
        const code = codes.get(coding.codeId);
        if (!code) return null;
        const on = coding.id === focused;
        const place = {
          "--h": code.hue,
          top,
          height: Math.max(laneWidth, bottom - top),
          left: column * laneWidth,
        } as CSSProperties;
        return (
          <li key={id}>
            <button
              type="button"
              tabIndex={-1}
              className={`lane ${patterns[code.order % patterns.length] ?? "solid"} ${on ? "on" : ""}`}
              style={place}
              title={code.name}
              aria-label={`${code.name}: ${coding.quote.slice(0, 80)}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(coding.id)}
            >
              <em>{code.name.charAt(0).toLocaleUpperCase()}</em>
            </button>
            {labelTop !== null && (
              <span
                className={on ? "lane-label on" : "lane-label"}
                style={{ top: labelTop, left: columns * laneWidth + 4 }}
                aria-hidden
              >
                {code.name}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
});
