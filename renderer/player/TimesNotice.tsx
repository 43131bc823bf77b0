import { memo, useMemo } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { type KnownTimes, timesThatRunBack } from "../../shared/transcripts/place-times.ts";
import { useWords } from "../language/language.ts";
import { useNoTimes } from "../recordings/use-no-times.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { reveal } from "../transcript-view/view-places.ts";

/**
 * What there is to say of an interview's times: how many run back or are those of another turn too, with the way from one to the next; or that there are none, and
 * how they are set.
 */
export const TimesNotice = memo(function TimesNotice({
  transcript,
  marks,
  hasTimes,
  text,
}: {
  readonly transcript: Transcript;
  readonly marks: KnownTimes["marks"];
  readonly hasTimes: boolean;
  readonly text: OpenText | null;
}) {
  const { say } = useWords();
  const noTimes = useNoTimes();
  const found = useMemo(() => timesThatRunBack(transcript, marks), [transcript, marks]);
  if (!hasTimes) return <p className="times-notice quiet small">{noTimes}</p>;
  if (found.length === 0) return null;
  const next = () => {
    if (!text) return;
    const caret = text.editor.selectedLast()?.span.start ?? -1;
    const place = (found.find((one) => one.place > caret) ?? found[0])?.place ?? 0;
    reveal(text, { start: place, end: place });
    text.editor.select({ start: place, end: place });
  };
  return (
    <p className="times-notice bad small">
      {say("player.runBack", { count: found.length })}{" "}
      <button type="button" className="link" onClick={next}>
        {say("player.toRunBack")}
      </button>
    </p>
  );
});
