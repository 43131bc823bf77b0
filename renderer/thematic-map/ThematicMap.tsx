import { FileImage, Maximize, RotateCcw, ZoomIn, ZoomOut } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { drawMap, type MapNumber } from "../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../shared/charts/map-words.ts";
import type { CodeId, RelationId } from "../../shared/project/records.ts";
import { arrangedMap } from "../../shared/themes/arranged-map.ts";
import { type MapLevel, mapLevels, thematicMap } from "../../shared/themes/thematic-map.ts";
import { voicesByCode } from "../../shared/themes/theme-voices.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useColouredCodes } from "../storage/code-colours.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { MapList } from "./MapList.tsx";
import type { MapZoom } from "./map-zoom.ts";
import { PublishDialog } from "./PublishDialog.tsx";
import { RelationDialog, type RelationQuestion } from "./RelationDialog.tsx";
import { useMapDeeds } from "./use-map-deeds.ts";
import "./thematic-map.css";

const numbers: readonly MapNumber[] = ["none", "people", "extracts"];
const noPlaces = {};
const noneHidden: readonly CodeId[] = [];

/** The thematic map: a picture of the codebook that is laid out by itself and moved by hand, and the table behind it. */
export function ThematicMap({ onBoard }: { readonly onBoard: () => void }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const codes = useColouredCodes();
  const relations = useProjectPart((project) => project.relations);
  const codings = useProjectPart((project) => project.codings);
  const transcripts = useProjectPart((project) => project.transcripts);
  const participants = useProjectPart((project) => project.participants);
  const maps = useProjectPart((project) => project.maps);
  const [level, setLevel] = useState<MapLevel>("codes");
  const deeds = useMapDeeds();
  const [number, setNumber] = useState<MapNumber>("none");
  const [question, setQuestion] = useState<RelationQuestion | null>(null);
  const [publishing, setPublishing] = useState(false);
  const view = useRef<MapZoom>(null);

  const arranged = arrangedMap(maps, level);
  const places = arranged?.places ?? noPlaces;
  const hidden = arranged?.hidden ?? noneHidden;
  const voices = useMemo(
    () => voicesByCode({ codes, codings, transcripts, participants }),
    [codes, codings, transcripts, participants],
  );
  const map = useMemo(
    () => thematicMap({ codes, relations }, { level, hidden }),
    [codes, relations, level, hidden],
  );
  const figure = useMemo(
    () => drawMap(map, { places, number, voices, words: mapWordsIn(language) }),
    [map, places, number, voices, language],
  );
  const ask = (fromId: CodeId | null, toId: CodeId | null) => setQuestion({ is: "new", fromId, toId });
  const change = (relationId: RelationId) => setQuestion({ is: "change", relationId });
  useCommands({
    "map-fit": () => view.current?.fit(),
    "map-relate": () => {
      if (!study.readOnly) ask(null, null);
    },
    "map-anew": () => void deeds.layOutAnew(level),
    "map-publish": () => setPublishing(true),
  });

  if (codes.size === 0) return <Nothing is="map.empty" onBoard={onBoard} />;
  return (
    <section className="thematic-map" aria-label={say("map.title")}>
      <header className="place-tools map-head">
        <Select
          label={say("map.level")}
          hideLabel
          value={level}
          options={mapLevels.map((value) => ({ value, label: say(`map.level.${value}`) }))}
          onChange={setLevel}
        />
        <Select
          label={say("map.number")}
          hideLabel
          value={number}
          options={numbers.map((value) => ({ value, label: say(`map.number.${value}`) }))}
          onChange={setNumber}
        />
        <span className="map-zoom">
          <IconButton label={say("map.zoomOut")} onPress={() => view.current?.zoomBy(1 / 1.25)}>
            <ZoomOut aria-hidden />
          </IconButton>
          <IconButton label={say("map.zoomIn")} onPress={() => view.current?.zoomBy(1.25)}>
            <ZoomIn aria-hidden />
          </IconButton>
          <IconButton label={say("map.fit")} onPress={() => view.current?.fit()}>
            <Maximize aria-hidden />
          </IconButton>
        </span>
        <Button
          look="plain"
          isDisabled={study.readOnly || Object.keys(places).length === 0}
          onPress={() => deeds.layOutAnew(level)}
        >
          <RotateCcw aria-hidden />
          {say("map.anew")}
        </Button>
        <Button isDisabled={figure.entries.length === 0} onPress={() => setPublishing(true)}>
          <FileImage aria-hidden />
          {say("map.publish")}
        </Button>
      </header>
      <div className="map-middle">
        {figure.entries.length === 0 ? (
          <Nothing is={level === "codes" ? "map.nothingShown" : "map.empty"} onBoard={onBoard} />
        ) : (
          <MapCanvas
            key={level}
            level={level}
            ref={view}
            figure={figure}
            voices={voices}
            places={places}
            onRelate={ask}
            onRelation={change}
          />
        )}
        <MapLegend legend={figure.legend} />
      </div>
      <MapList
        level={level}
        hidden={hidden}
        voices={voices}
        onRelate={() => ask(null, null)}
        onRelation={change}
      />
      {question && <RelationDialog question={question} onClose={() => setQuestion(null)} />}
      {publishing && <PublishDialog level={level} number={number} onClose={() => setPublishing(false)} />}
    </section>
  );
}

/** What stands in place of the map, and where themes are made when that is what it lacks. */
function Nothing({
  is,
  onBoard,
}: {
  readonly is: "map.empty" | "map.nothingShown";
  readonly onBoard: () => void;
}) {
  const { say } = useWords();
  return (
    <div className="empty-state">
      <h3>{say(is)}</h3>
      <p>{say(`${is}.hint`)}</p>
      {is === "map.empty" && <Button onPress={onBoard}>{say("map.toBoard")}</Button>}
    </div>
  );
}
