import type { Transcript } from "../../shared/project/records.ts";
import { readingsOf } from "../../shared/reading/mark-read.ts";
import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { coderName } from "../storage/coder.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import type { ReadingDeeds } from "./use-reading-deeds.ts";
import "./end-of-text.css";

/** Below the last turn: who has read the interview, and the offer to mark it as read. */
export function EndOfText({
  transcript,
  deeds,
}: {
  readonly transcript: Transcript;
  readonly deeds: ReadingDeeds;
}) {
  const { say, language } = useWords();
  const readings = useProjectPart((project) => project.readings);
  const me = coderName();
  const all = readingsOf({ readings }, transcript.id);
  const isRead = all.some(({ by }) => by === me);
  const end = say(transcript.reference ? "read.end.excerpt" : "read.end");
  return (
    <section className="end-of-text" aria-label={end}>
      <p className="quiet small">{end}</p>
      {all.length > 0 && (
        <p className="small">
          {all.map(({ by, at }) => say("read.readBy", { name: by, day: shownDay(at, language) })).join(" · ")}
        </p>
      )}
      <Button {...(!isRead && { look: "main" })} writes onPress={deeds.toggleRead}>
        {say(isRead ? "read.markUnread" : "read.mark")}
      </Button>
    </section>
  );
}
