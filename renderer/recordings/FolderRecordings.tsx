import { ListBox, ListBoxItem } from "react-aria-components";
import type { RecordingPlace } from "../../shared/bridge.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { megabytes } from "./megabytes.ts";

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
        <ListBox
          aria-label={say("recording.inFolder", { folder })}
          className="recording-files"
          autoFocus="first"
          selectionMode="none"
          onAction={(key) => {
            const place = places.find(({ token }) => token === key);
            if (place) onPlace(place);
          }}
          items={places.map((place) => ({ id: place.token, ...place }))}
        >
          {({ token, name, bytes }) => (
            <ListBoxItem id={token} textValue={name} className="recording-file">
              <span>{name}</span>
              <span className="quiet small figures">
                {say("recording.size", { size: megabytes(bytes, language) })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      <p className="recording-deeds">
        <Button onPress={onElsewhere}>{say("recording.elsewhere")}</Button>
      </p>
      <p className="small quiet">{say("recording.elsewhereHint")}</p>
    </div>
  );
}
