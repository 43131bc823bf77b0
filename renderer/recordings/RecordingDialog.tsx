import { useCallback, useEffect, useRef, useState } from "react";
import type { RecordingPlace } from "../../shared/bridge.ts";
import { recordingExtensions } from "../../shared/formats/media/media-kind.ts";
import { recordingsOf } from "../../shared/project/project.ts";
import type { Recording, TranscriptId } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import type { GivenFile } from "../given-files/given-file.ts";
import { useGivenAnywhere } from "../given-files/use-given-anywhere.ts";
import { useWords } from "../language/language.ts";
import { useProject, useSession, useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/fields.tsx";
import { useFilePicker } from "../ui/use-file-picker.tsx";
import { FolderRecordings } from "./FolderRecordings.tsx";
import { LinkedRecording } from "./LinkedRecording.tsx";
import { LinkingNotice } from "./LinkingNotice.tsx";
import { useCopying } from "./use-copying.ts";
import { useLinking } from "./use-linking.ts";
import "./recording-dialog.css";

const accepted = ["audio/*", "video/*", ...recordingExtensions.map((end) => `.${end}`)].join(",");

/** Links recordings to an interview, finds them again, and says when each begins. `given`: recordings that were dropped on the window, each of which is asked about. */
export function RecordingDialog({
  transcriptId: first,
  given,
  onClose,
}: {
  /** Null: none is open. */
  readonly transcriptId: TranscriptId | null;
  readonly given: readonly GivenFile[];
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  const project = useProject();
  const interviews = transcriptsInOrder(project.transcripts, language).filter(({ reference }) => !reference);
  const [transcriptId, setTranscriptId] = useState(
    interviews.some(({ id }) => id === first) ? first : (interviews[0]?.id ?? null),
  );
  const transcript = transcriptId === null ? undefined : project.transcripts.get(transcriptId);
  const recordings = transcriptId === null ? [] : recordingsOf(project, transcriptId);
  const isTimed = transcript?.turns.some(({ startMs }) => startMs !== null) ?? false;
  const links = useLinking(transcriptId);
  const { take, linking, clear } = links;
  const copies = useCopying(clear);
  const isBusy = ["reading", "another", "doubted"].includes(linking.is);
  /** Files that were dropped, of which the first is asked about. */
  const [waiting, setWaiting] = useState(given);
  const [listed, setListed] = useState<readonly RecordingPlace[] | "unanswered" | null>(null);
  const [folder, setFolder] = useState("");
  /** The linked recording that the next file is chosen for. */
  const wanted = useRef<Recording | null>(null);
  const picker = useFilePicker({
    accept: accepted,
    testId: "recording-file",
    onFile: (file) => {
      setListed(null);
      take({ is: "file", file, name: file.name }, wanted.current);
    },
  });
  useEffect(() => {
    bridge.about().then(
      (about) => setFolder(about.folder),
      () => undefined,
    );
  }, [bridge]);
  useGivenAnywhere({
    isFree: () => transcriptId !== null && !study.readOnly,
    onOver: () => undefined,
    onGiven: (files) => {
      setListed(null);
      const [file] = files;
      // One that is read, or asked about, comes to its end first.
      if (isBusy || files.length > 1 || waiting.length > 0) setWaiting([...waiting, ...files]);
      else if (file) take({ is: "file", file: file.content, name: file.name }, null);
    },
    pastedName: say("given.pasted"),
  });

  const choose = useCallback(
    async (instead: Recording | null) => {
      wanted.current = instead;
      const chosen = await bridge.chooseRecording().catch(() => "unanswered" as const);
      if (chosen === "unanswered") setListed(chosen);
      else if (chosen === "no-dialog")
        setListed(await bridge.listRecordings().catch(() => "unanswered" as const));
      else if (chosen !== "cancelled") {
        if (chosen.is === "place") take({ is: "place", place: chosen }, instead);
        else links.refuse(chosen.name, { why: chosen.why });
      }
    },
    [bridge, take, links],
  );

  const [next] = waiting;
  return (
    <Dialog
      title={transcript ? say("recording.title", { name: transcript.name }) : say("player.label")}
      onClose={onClose}
      stays={copies.isBusy && say("recording.copyStays")}
      actions={<Button onPress={onClose}>{say("ui.close")}</Button>}
    >
      {picker.input}
      <div className="recording-dialog">
        {!transcript && <p>{say("recording.noInterview")}</p>}
        {next && transcript && !isBusy && (
          <div className="recording-for">
            <Select
              label={say("recording.interview")}
              value={transcript.id}
              options={interviews.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setTranscriptId(id)}
            />
            <Button
              look="main"
              writes
              onPress={() => {
                take({ is: "file", file: next.content, name: next.name }, null);
                setWaiting(waiting.slice(1));
              }}
            >
              {say("recording.linkNamed", { name: next.name })}
            </Button>
            <p className="small quiet">
              {waiting.length > 1 && say("recording.waiting", { count: waiting.length - 1 })}
            </p>
            <Button onPress={() => setWaiting(waiting.slice(1))}>{say("recording.leaveOut")}</Button>
          </div>
        )}
        {recordings.length === 0 && <p className="quiet">{say("recording.what")}</p>}
        {recordings.length > 0 && (
          <ul className="linked-recordings" aria-label={say("recording.linked")}>
            {recordings.map((one) => (
              <LinkedRecording
                key={one.id}
                recording={one}
                copies={copies}
                isBusy={isBusy}
                onChoose={() => void choose(one)}
              />
            ))}
          </ul>
        )}
        {transcript && !next && !isBusy && (
          <p className="recording-deeds">
            <Button writes autoFocus={recordings.length === 0} onPress={() => void choose(null)}>
              {say(recordings.length === 0 ? "recording.choose" : "recording.chooseMore")}
            </Button>
            <span className="small quiet">{say("recording.drop")}</span>
          </p>
        )}
        {listed && (
          <FolderRecordings
            folder={folder}
            places={listed}
            onElsewhere={picker.open}
            onPlace={(place) => {
              setListed(null);
              take({ is: "place", place }, wanted.current);
            }}
          />
        )}
        <LinkingNotice links={links} folder={folder} isTimed={isTimed} />
        {next && isBusy && (
          <p className="small quiet" role="status">
            {say("recording.waiting", { count: waiting.length })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
