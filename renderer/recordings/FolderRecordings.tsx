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
  readonly places: readonly RecordingPlace[];
  readonly onPlace: (place: RecordingPlace) => void;
  readonly onElsewhere: () => void;
}) {
  const { say, language } = useWords();
  return (
    <div className="folder-recordings">
      <p className="small quiet">
        {say(places.length === 0 ? "recording.noneInFolder" : "recording.inFolder", { folder })}
      </p>
      {places.length > 0 && (
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
