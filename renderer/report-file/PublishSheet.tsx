import { useMemo, useState } from "react";
import { type PrintWidth, printed, type Sheet } from "../../shared/charts/sheet.ts";
import type { Ink } from "../../shared/charts/sheet-colours.ts";
import { writeSvg } from "../../shared/formats/svg/write-svg.ts";
import { useWords } from "../language/language.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useProjectPart, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";
import { pngOf } from "./paint-sheet.ts";
import "./publish-sheet.css";

type Format = "svg" | "png";
const formats: readonly Format[] = ["png", "svg"];
const widths = ["170", "85"] as const;
const inks: readonly Ink[] = ["colour", "grey"];

/** Makes a figure of a sheet, and shows it before it is saved. */
export function PublishSheet({
  heading,
  sheet,
  smallest,
  title,
  description,
  shows,
  ifUnfit,
  fileName,
  onClose,
}: {
  /** Of the dialog. */
  readonly heading: string;
  readonly sheet: Sheet;
  /** The size of its smallest letters, in pixels at 100 %. */
  readonly smallest: number;
  /** Of the figure, and what it says in sentences: both stand in the SVG. */
  readonly title: string;
  readonly description: string;
  /** What the preview is called. */
  readonly shows: string;
  /** What helps when the letters become too small, or the figure higher than a page. */
  readonly ifUnfit: (print: PrintWidth) => string;
  /** What the file is called after the study's name. */
  readonly fileName: string;
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
  const svg = useMemo(
    () => writeSvg(sheet, { title, description, ink, print }),
    [sheet, title, description, ink, print],
  );
  const { points, height, isSmall, isTall } = printed(sheet, smallest, print);
  const doesNotFit = isSmall || isTall;
  const instead = useMemo(() => (doesNotFit ? ifUnfit(print) : ""), [doesNotFit, ifUnfit, print]);
  const said = new Intl.NumberFormat(language).format(points);

  const save = async () => {
    const name = fileNameFor(study, fileName, format);
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
      title={heading}
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
      <div className="publish-sheet">
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
          <p className={doesNotFit ? "small does-not-fit" : "small quiet"} role="status">
            {say("publish.size", { width: print, height, points: said })}
            {isSmall && ` ${say("publish.tooSmall")}`}
            {isTall && ` ${say("publish.tooTall")}`}
            {doesNotFit && ` ${instead}`}
          </p>
          {hasFailed && (
            <p className="error small" role="alert">
              {say("publish.failed")}
            </p>
          )}
        </div>
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={shows} />
      </div>
    </Dialog>
  );
}
