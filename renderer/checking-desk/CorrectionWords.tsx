import { useWords } from "../language/language.ts";
import type { ToldCorrection } from "./checked-job.ts";
import "./correction-words.css";

/** The words of a correction as they came or as they stand, with what stands around. */
export function CorrectionWords({
  of: { leading, trailing, before, after },
  as,
}: {
  readonly of: ToldCorrection;
  readonly as: "before" | "after";
}) {
  const { say } = useWords();
  const words = as === "before" ? (before ?? say("log.hidden")) : after;
  const Mark = as === "before" ? "del" : "ins";
  return (
    <span className="correction-words">
      {leading !== "" && `${leading} `}
      {words === "" ? <i className="quiet">{say("log.nothing")}</i> : <Mark>{words}</Mark>}
      {trailing !== "" && ` ${trailing}`}
    </span>
  );
}
