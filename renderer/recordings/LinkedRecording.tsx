import { useEffect } from "react";
import { kindsThatPlay } from "../../shared/formats/media/media-kind.ts";
import type { Recording } from "../../shared/project/records.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { megabytes } from "../language/megabytes.ts";
import { usePerform, useSession, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { CopyingNotice } from "./CopyingNotice.tsx";
import { finderOf } from "./recording-finder.ts";
import { useFinding } from "./recording-source.ts";
import { recordingStart } from "./recording-start.ts";
import { type CopiesRecordings, isGoing } from "./use-copying.ts";

/** A linked recording: what it is, whether it was found, when it begins, and what can be done with it. */
export function LinkedRecording({
  recording,
  copies,
  isBusy,
  onChoose,
}: {
  readonly recording: Recording;
  readonly copies: CopiesRecordings;
  /** A file is looked at, or asked about: another is chosen after it. */
  readonly isBusy: boolean;
  /** To choose the file again, or another in its place. */
  readonly onChoose: () => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  const perform = usePerform();
  const finder = finderOf(bridge);
  const finding = useFinding(recording);
  useEffect(() => finder.want(recording), [finder, recording]);
  const { id, name, bytes, durationMs } = recording;
  const size = megabytes(bytes, language);
  const is = finding?.is ?? "looking";
  const state =
    finding?.is === "looking" && finding.done > 0
      ? say("recording.lookingFar", { percent: Math.round((finding.done / finding.bytes) * 100) })
      : say(`recording.${is}`);
  /** The button of the copy that is made keeps the focus. */
  const isCopied = isGoing(copies.of(id));
  const isAway = is === "missing" || is === "unanswered";
  const unlink = () => {
    if (perform("unlink-recording", { recordingId: id })) announce(say("recording.unlinked"));
  };
  return (
    <li className="linked-recording">
      <p className="recording-name">
        <b>{name}</b>
        <span className="small quiet figures">
          {durationMs === null ? say("recording.noLength") : clockTime(durationMs)} ·{" "}
          {say("recording.size", { size })}
        </span>
        <span role="status" className={`recording-state ${is}`}>
          {state}
        </span>
      </p>
      {is === "missing" && <p className="small">{say("recording.missingHow")}</p>}
      {is === "unanswered" && <p className="small">{say("recording.unansweredHow")}</p>}
      {is === "unplayable" && <p className="small">{say("player.failed", { name, kinds: kindsThatPlay })}</p>}
      <EditedText label={say("recording.begins")} oneLine of={recordingStart(id)} />
      <p className="small quiet">{say("recording.beginsHint")}</p>
      <p className="recording-deeds">
        {(isAway || is === "unplayable") && (
          <Button onPress={() => finder.lookAgain(recording)}>{say("recording.lookAgain")}</Button>
        )}
        {isAway && !study.readOnly && (
          <Button isDisabled={isBusy} onPress={onChoose}>
            {say("recording.where")}
          </Button>
        )}
        {!isAway && (
          <Button writes isDisabled={isBusy} onPress={onChoose}>
            {say("recording.replace")}
          </Button>
        )}
        {finding?.is === "ready" && (
          <Button
            isDisabled={copies.isBusy && !isCopied}
            onPress={() => copies.copy(recording, finding.source)}
          >
            {say("recording.copy")}
          </Button>
        )}
        <Button writes onPress={unlink}>
          {say("recording.unlink")}
        </Button>
      </p>
      <CopyingNotice copying={copies.of(id)} name={name} onStop={copies.stop} />
    </li>
  );
}
