import { useEffect } from "react";
import { kindsThatPlay } from "../../shared/formats/media/media-kind.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { listed } from "../../shared/text/listed.ts";
import { type Say, useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Progress } from "../ui/Progress.tsx";
import type { CandidateFault } from "./look-at-recording.ts";
import type { LinksRecordings } from "./use-linking.ts";
import { useNoTimes } from "./use-no-times.ts";

/** What is being done with the file that was chosen, what came of it, and what is asked of it. */
export function LinkingNotice({
  links,
  folder,
  isTimed,
}: {
  readonly links: LinksRecordings;
  readonly folder: string;
  /** Some turn of the interview has a time. */
  readonly isTimed: boolean;
}) {
  const { say } = useWords();
  const noTimes = useNoTimes();
  const { linking, linkAllTheSame, stop, clear } = links;
  const told = linking.is === "linked" ? "recording.done" : linking.is === "found" ? "recording.found" : null;
  const name = "name" in linking ? linking.name : "";
  useEffect(() => {
    if (told) announce(say(told, { name }));
  }, [told, say, name]);
  switch (linking.is) {
    case "idle":
      return null;
    case "stopped":
      return <p role="status">{say("recording.stopped")}</p>;
    case "reading":
      return (
        <div className="recording-reading">
          <Progress label={say("recording.reading", { name })} done={linking.done} of={linking.bytes} />
          <Button onPress={stop}>{say("recording.stop")}</Button>
        </div>
      );
    case "refused":
      return (
        <p className="error" role="alert">
          {whyNot(say, name, linking.fault)}
        </p>
      );
    case "linked":
    case "found":
      return (
        <div role="status">
          <p>{say(told ?? "recording.done", { name })}</p>
          {linking.is === "linked" && !isTimed && <p>{noTimes}</p>}
          {linking.isAskedAgain && (
            <p className="small quiet">
              {folder === "" ? say("recording.askedAgainHere") : say("recording.askedAgain", { folder })}
            </p>
          )}
        </div>
      );
    case "another":
      return (
        <div className="recording-asks" role="alert">
          <p>
            <b>{say("recording.another", { name: linking.looked.file.name })}</b>
          </p>
          <Differences {...linking} />
          <Elsewhere {...linking} />
          <p className="recording-deeds">
            <Button writes onPress={linkAllTheSame}>
              {say("recording.linkInstead")}
            </Button>
            <Button onPress={clear}>{say("recording.leave")}</Button>
          </p>
        </div>
      );
    case "doubted":
      return (
        <div className="recording-asks" role="alert">
          <Doubts {...linking} />
          <Elsewhere {...linking} />
          <p className="recording-deeds">
            <Button writes onPress={linkAllTheSame}>
              {say("recording.linkAll")}
            </Button>
            <Button onPress={clear}>{say("recording.leave")}</Button>
          </p>
        </div>
      );
  }
}

function Differences({
  looked: { file },
  linked,
}: Extract<LinksRecordings["linking"], { readonly is: "another" }>) {
  const { say, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const lengths = [file.durationMs, linked.durationMs].map((ms) => (ms === null ? null : clockTime(ms)));
  const [length, before] = lengths;
  const hasOther = file.bytes !== linked.bytes || (length && before && length !== before);
  return (
    <>
      {file.bytes !== linked.bytes && (
        <p>
          {say("recording.anotherBytes", {
            bytes: number.format(file.bytes),
            linked: number.format(linked.bytes),
          })}
        </p>
      )}
      {length && before && length !== before && (
        <p>{say("recording.anotherLength", { length, linked: before })}</p>
      )}
      {!hasOther && <p>{say("recording.anotherSame")}</p>}
    </>
  );
}

function Doubts({ looked, lastMs }: Extract<LinksRecordings["linking"], { readonly is: "doubted" }>) {
  const { say, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const { name, bytes, durationMs } = looked.file;
  return (
    <>
      {looked.promised !== null && (
        <p>
          {say("recording.cut", {
            ...{ name, promised: number.format(looked.promised), bytes: number.format(bytes) },
          })}
        </p>
      )}
      {lastMs !== null && durationMs !== null && (
        <p>{say("recording.short", { name, length: clockTime(durationMs), last: clockTime(lastMs) })}</p>
      )}
    </>
  );
}

/** Whose recording it is already. */
function Elsewhere({
  looked,
  elsewhere,
}: Pick<Extract<LinksRecordings["linking"], { readonly is: "doubted" }>, "looked" | "elsewhere">) {
  const { say, language } = useWords();
  if (elsewhere.length === 0) return null;
  return (
    <p>{say("recording.ofOthers", { name: looked.file.name, interviews: listed(elsewhere, language) })}</p>
  );
}

function whyNot(say: Say, name: string, fault: CandidateFault): string {
  switch (fault.why) {
    case "cannot-play":
      return say("recording.cannot-play", { name, kind: fault.kind, kinds: kindsThatPlay });
    case "unanswered":
      return say("recording.unansweredHow");
    case "broken":
      return say("recording.broken", { name, kinds: kindsThatPlay });
    case "empty":
    case "no-media":
      return say(`recording.${fault.why}`, { name });
    default:
      return say("recording.unread", { name });
  }
}
