import { useMemo, useState } from "react";
import { describeMap } from "../../shared/charts/describe-map.ts";
import { type MapFigure, smallestText } from "../../shared/charts/map-figure.ts";
import { mapWordsIn } from "../../shared/charts/map-words.ts";
import { type PrintWidth, printedSize, sheetOf } from "../../shared/charts/sheet.ts";
import type { Ink } from "../../shared/charts/sheet-colours.ts";
import { writeSvg } from "../../shared/formats/svg/write-svg.ts";
import type { MapLevel, ThematicMap } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useProjectPart, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";
import { pngOf } from "./paint-sheet.ts";

type Format = "svg" | "png";
const formats: readonly Format[] = ["png", "svg"];
const widths = ["170", "85"] as const;
const inks: readonly Ink[] = ["colour", "grey"];

/** What journals ask of the smallest letters of a figure, in points. */
const legible = 6;

/** Makes a figure of the map as it stands, and shows it before it is saved. */
export function PublishDialog({
  figure,
  map,
  level,
  onClose,
}: {
  readonly figure: MapFigure;
  readonly map: ThematicMap;
  readonly level: MapLevel;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const study = useProjectPart((project) => project.study.name);
  const [format, setFormat] = useState<Format>("png");
  const [width, setWidth] = useState<(typeof widths)[number]>("170");
  const [ink, setInk] = useState<Ink>("colour");
  const [hasFailed, setFailed] = useState(false);
  const print: PrintWidth = width === "85" ? 85 : 170;
  const sheet = useMemo(() => sheetOf(figure), [figure]);
  const svg = useMemo(() => {
    const words = mapWordsIn(language);
    return writeSvg(sheet, { title: words.title(study), description: describeMap(map, words), ink, print });
  }, [sheet, map, study, language, ink, print]);
  const points = Math.round(printedSize(smallestText, sheet, print) * 10) / 10;
  const said = new Intl.NumberFormat(language).format(points);

  const save = async () => {
    const name = fileNameFor(study, say("publish.fileName"), format);
    try {
      const bytes = format === "svg" ? new TextEncoder().encode(svg) : await pngOf(sheet, print, ink);
      const outcome = await saveBytes(bridge, name, bytes);
      if (outcome === "cancelled") return;
      announce(say("publish.saved", { name }));
      onClose();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog
      title={say("publish.title")}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" onPress={() => void save()}>
            {say("publish.save")}
          </Button>
        </>
      }
    >
      <div className="publish-map" data-level={level}>
        <div className="publish-choices">
          <Choices
            label={say("publish.as")}
            value={format}
            options={formats.map((value) => ({ value, label: say(`publish.as.${value}`) }))}
            onChange={setFormat}
          />
          <Choices
            label={say("publish.width")}
            value={width}
            options={widths.map((value) => ({ value, label: say(`publish.width.${value}`) }))}
            onChange={setWidth}
          />
          <Choices
            label={say("publish.ink")}
            value={ink}
            options={inks.map((value) => ({ value, label: say(`publish.ink.${value}`) }))}
            onChange={setInk}
          />
          <p className={points < legible ? "small too-small" : "small quiet"} role="status">
            {say(points < legible ? "publish.small" : "publish.legible", { points: said })}
          </p>
          {hasFailed && (
            <p className="error small" role="alert">
              {say("publish.failed")}
            </p>
          )}
        </div>
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={say("publish.preview")}
        />
      </div>
    </Dialog>
  );
}
