import { useEffect, useMemo, useRef, useState } from "react";
import { sameText } from "../../shared/memos/rich-text.ts";
import type { RichText } from "../../shared/project/records.ts";

/** A note is kept when nothing has been typed for this long, in milliseconds. */
const pause = 1500;

export type KeptNote = {
  /** What the field shows: what is being typed, or else what the study has. */
  readonly body: RichText;
  /** The text as it is now typed. */
  readonly change: (body: RichText) => void;
  /** Keeps at once what was typed since the last pause: on leaving the field. */
  readonly settle: () => void;
};

/**
 * Keeps what is typed into a note: one deed for each pause, never one for each letter. It is kept also when the
 * field is left, when the component goes away (another place, another memo), and when the window is hidden or
 * closes. `keep` is called with the whole text, and only with one that differs from `value`; it commits.
 * A component that shows one note after another gives each its own `key`.
 */
export function useKeptNote(value: RichText, keep: (body: RichText) => void): KeptNote {
  const [draft, setDraft] = useState<RichText | null>(null);
  const latest = useRef({ draft, value, keep });
  latest.current = { draft: latest.current.draft, value, keep };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const { change, settle } = useMemo(() => {
    const settle = () => {
      clearTimeout(timer.current);
      const { draft: typed, value: before, keep: keepIt } = latest.current;
      latest.current.draft = null;
      setDraft(null);
      if (typed !== null && !sameText(typed, before)) keepIt(typed);
    };
    const change = (body: RichText) => {
      latest.current.draft = body;
      setDraft(body);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, pause);
    };
    return { change, settle };
  }, []);

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden") settle();
    };
    // Before the window asks whether all is saved, which it does without `capture`.
    const early = { capture: true };
    document.addEventListener("visibilitychange", hidden, early);
    window.addEventListener("beforeunload", settle, early);
    return () => {
      document.removeEventListener("visibilitychange", hidden, early);
      window.removeEventListener("beforeunload", settle, early);
      settle();
    };
  }, [settle]);

  return { body: draft ?? value, change, settle };
}
