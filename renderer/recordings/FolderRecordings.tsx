import type { RecordingPlace } from "../../shared/bridge.ts";
import { useWords } from "../language/language.ts";
import { megabytes } from "../language/megabytes.ts";
import { Button } from "../ui/Button.tsx";
import { FilesToChoose } from "../ui/FilesToChoose.tsx";

/** The recordings in the study folder to choose from, and the way to others, in hosts without dialogs. */
export function FolderRecordings({
  folder,
  places,
  onPlace,
  onElsewhere,
}: {
  readonly folder: string;
  /** "unanswered": the host does not say which there are. */
  readonly places: readonly RecordingPlace[] | "unanswered";
  readonly onPlace: (place: RecordingPlace) => void;
  readonly onElsewhere: () => void;
}) {
  const { say, language } = useWords();
  return (
    <div className="folder-recordings">
      {places === "unanswered" ? (
        <p className="error" role="alert">
          {say("recording.unansweredHow")}
        </p>
      ) : (
        <p className="small quiet">
          {say(places.length === 0 ? "recording.noneInFolder" : "recording.inFolder", { folder })}
        </p>
      )}
      {places !== "unanswered" && places.length > 0 && (
        <FilesToChoose
          label={say("recording.inFolder", { folder })}
          selectionMode="none"
          onAction={(key) => {
            const place = places.find(({ token }) => token === key);
            if (place) onPlace(place);
          }}
          files={places.map(({ token, name, bytes }) => ({
            ...{ id: token, name },
            figures: say("recording.size", { size: megabytes(bytes, language) }),
          }))}
        />
      )}
      <p className="recording-deeds">
        <Button onPress={onElsewhere}>{say("recording.elsewhere")}</Button>
      </p>
      <p className="small quiet">{say("recording.elsewhereHint")}</p>
    </div>
  );
}
