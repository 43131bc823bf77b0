import { CircleHelp } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { SpeakerRole } from "../../shared/project/records.ts";
import type { Sureness } from "../../shared/speakers/sureness.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { useWords } from "../language/language.ts";
import "./preview-turn.css";

/**
 * One turn of the preview. The current one can be walked through with the caret, though nothing can be typed; the others
 * are plain text, since there may be thousands.
 */
export const PreviewTurn = memo(function PreviewTurn({
  id,
  label,
  role,
  sure,
  startMs,
  text,
  isCurrent,
  isShown,
  onLabel,
  bar,
}: {
  readonly id: number;
  /** Null where nobody speaks. */
  readonly label: string | null;
  readonly role: SpeakerRole | null;
  readonly sure: Sureness;
  readonly startMs: number | null;
  readonly text: string;
  readonly isCurrent: boolean;
  /** A link led to this turn. */
  readonly isShown: boolean;
  readonly onLabel: (id: number, at: HTMLElement) => void;
  /** What stands at the words that are selected in it. */
  readonly bar: ReactNode;
}) {
  const { say } = useWords();
  const doubt =
    sure === "likely" ? say("preview.likely") : sure === "not-known" ? say("preview.notKnown") : "";
  const field = isCurrent
    ? ({
        role: "textbox",
        "aria-readonly": true,
        "aria-multiline": true,
        "aria-label": say("preview.turn", { number: id, who: label ?? say("preview.nobody") }),
        contentEditable: true,
        suppressContentEditableWarning: true,
        spellCheck: false,
        tabIndex: 0,
      } as const)
    : ({ tabIndex: -1 } as const);
  return (
    <li
      data-role={role ?? undefined}
      data-current={isCurrent || undefined}
      data-shown={isShown || undefined}
      style={{ containIntrinsicBlockSize: `auto ${Math.ceil(text.length / 62) * 24 + 8}px` }}
    >
      <span className="review-gutter">
        {doubt !== "" && (
          <span className="doubt" role="img" aria-label={doubt} title={doubt}>
            <CircleHelp aria-hidden />
          </span>
        )}
        {label !== null && (
          <button
            type="button"
            tabIndex={isCurrent ? 0 : -1}
            title={label}
            aria-haspopup="menu"
            aria-label={say("preview.menuOf", { label, number: id })}
            onClick={({ currentTarget }) => onLabel(id, currentTarget)}
          >
            {label}
          </button>
        )}
        {startMs !== null && <i>{clockTime(startMs)}</i>}
      </span>
      <p data-turn={id} {...field}>
        {text}
      </p>
      {bar}
    </li>
  );
});
