import { useEffect } from "react";
import type { RecordingCopy } from "../../shared/bridge.ts";
import { type Say, useWords } from "../language/language.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Progress } from "../ui/Progress.tsx";
import type { Copying } from "./use-copying.ts";

/** How far the copy of a recording is, or what came of it. */
export function CopyingNotice({
  copying,
  name,
  onStop,
}: {
  readonly copying: Copying;
  /** What the recording is called. */
  readonly name: string;
  readonly onStop: () => void;
}) {
  const { say } = useWords();
  const told = toldOf(copying, name, say);
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  switch (copying.is) {
    case "copying":
    case "comparing":
      return (
        <div className="recording-reading">
          <Progress label={say(`recording.${copying.is}`, { name })} done={copying.done} of={copying.bytes} />
          <Button onPress={onStop}>{say("recording.stopCopy")}</Button>
        </div>
      );
    case "no-file":
      return <p role="status">{say("recording.copyNoFile")}</p>;
    case "unanswered":
      return (
        <p className="error" role="alert">
          {say("recording.copyUnanswered", { name })}
        </p>
      );
    case "failed":
      return (
        <p className="error" role="alert">
          {say("recording.copyFailed", { name, why: whyNot(copying.why, say) })}
        </p>
      );
    default:
      return told && <p>{told}</p>;
  }
}

function toldOf(copying: Copying, name: string, say: Say): string | null {
  if (copying.is === "stopped") return say("recording.copyStopped");
  if (copying.is !== "copied") return null;
  if (copying.wasThere) return say("recording.copyWasThere", { name: copying.place.name });
  return say("recording.copied", { name: name, folder: copying.folder });
}

function whyNot(why: Extract<RecordingCopy, { is: "failed" }>["why"], say: Say): string {
  switch (why) {
    case "disk-full":
    case "not-allowed":
    case "not-found":
    case "changed-underneath":
    case "verification-failed":
      return say(`recording.copyFault.${why}`);
    default:
      return say("recording.copyFault.other");
  }
}
