import { FileImage, Maximize, RotateCcw, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { drawMap, type MapNumber, placesByItself } from "../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../shared/charts/map-words.ts";
import { standingAfter } from "../../shared/charts/standing.ts";
import { figuresOfEntries } from "../../shared/figures/figures.ts";
import type { CodeId, RelationId } from "../../shared/project/records.ts";
import { arrangedMap } from "../../shared/themes/arranged-map.ts";
import { type MapLevel, mapLevels, thematicMap } from "../../shared/themes/thematic-map.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useColouredCodes } from "../storage/code-colours.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { MapList } from "./MapList.tsx";
import { mapSlice, nothingStands } from "./map-slice.ts";
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
  const desk = useDesk();
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
  const standing = useDeskSlice(mapSlice, ({ standing }) => standing[level] ?? nothingStands);
  const hidden = arranged?.hidden ?? noneHidden;
  const voices = useMemo(
    () => figuresOfEntries({ codes, codings, transcripts, participants }),
    [codes, codings, transcripts, participants],
  );
  const map = useMemo(
    () => thematicMap({ codes, relations }, { level, hidden }),
    [codes, relations, level, hidden],
  );
  const figure = useMemo(
    () => drawMap(map, { places, standing, number, voices, words: mapWordsIn(language) }),
    [map, places, standing, number, voices, language],
  );
  const stands = useMemo(
    () => Object.fromEntries(figure.entries.map(({ entry, x, y }) => [entry.code.id, { x, y }])),
    [figure],
  );
  // What was seen once stays where it stood: only a hand moves it.
  useEffect(() => {
    const now = standingAfter(
      standing,
      figure.entries.map(({ box }) => box),
      places,
    );
    if (now !== standing) desk.put(mapSlice, { standing: { ...desk.of(mapSlice).standing, [level]: now } });
  }, [desk, level, standing, places, figure]);
  const byItself = useMemo(() => placesByItself(map), [map]);
  const isByItself = figure.entries.every(({ entry, x, y }) => {
    const place = byItself[entry.code.id];
    return place?.x === x && place.y === y;
  });
  const layOutAnew = () => {
    if (!isByItself) deeds.layOutAnew(level, byItself);
  };
  const ask = (fromId: CodeId | null, toId: CodeId | null) => setQuestion({ is: "new", fromId, toId });
  const change = (relationId: RelationId) => setQuestion({ is: "change", relationId });
  useCommands({
    "map-fit": () => view.current?.fit(),
    "map-relate": () => ask(null, null),
    "map-anew": layOutAnew,
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
        <Button look="plain" writes isDisabled={isByItself} onPress={layOutAnew}>
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
            places={stands}
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
