import { useMemo, useState } from "react";
import { type PrintWidth, printed } from "../../shared/charts/sheet.ts";
import type { Ink } from "../../shared/charts/sheet-colours.ts";
import { writeSvg } from "../../shared/formats/svg/write-svg.ts";
import { type AskedReport, kindOfReport, type ReportName } from "../../shared/reports/report-kinds.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";
import { FileOutcome } from "./FileOutcome.tsx";
import { useReportFile } from "./use-report-file.ts";
import { formatLabel, formatsInWindow, type WindowFormat, windowFormats } from "./window-formats.ts";
import "./publish-sheet.css";

const widths = ["170", "85"] as const;
const inks: readonly Ink[] = ["colour", "grey"];

/** How a figure is printed. */
export type Printing = { readonly ink: Ink; readonly print: PrintWidth };

/** Makes a figure, and shows it before it is saved. */
export function PublishSheet({
  heading,
  kind,
  reportAs,
  shows,
  ifUnfit,
  onClose,
}: {
  /** Of the dialog. */
  readonly heading: string;
  /** A kind of report that is made as a picture, … */
  readonly kind: ReportName;
  /** … and what is asked of it. The same function as long as nothing else changes. */
  readonly reportAs: (printing: Printing) => AskedReport;
  /** What the preview is called. */
  readonly shows: string;
  /** What helps when the letters become too small, or the figure higher than a page. */
  readonly ifUnfit: (print: PrintWidth) => string;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const { progress, isAtWork, save } = useReportFile();
  const formats = formatsInWindow(kind).filter((one) => windowFormats[one].takes === "picture");
  const [format, setFormat] = useState<WindowFormat>("png");
  const [width, setWidth] = useState<(typeof widths)[number]>("170");
  const [ink, setInk] = useState<Ink>("colour");
  const print: PrintWidth = width === "85" ? 85 : 170;
  const report = useMemo(() => reportAs({ ink, print }), [reportAs, ink, print]);
  const picture = useMemo(() => kindOfReport(report.kind).picture?.(report.asked), [report]);
  const svg = useMemo(() => (picture ? writeSvg(picture) : ""), [picture]);
  const size = picture ? printed(picture.sheet, picture.smallest, print) : null;
  const isSaved = progress.is === "saved" || progress.is === "downloaded";
  const doesNotFit = size !== null && (size.isSmall || size.isTall);
  const instead = useMemo(() => (doesNotFit ? ifUnfit(print) : ""), [doesNotFit, ifUnfit, print]);

  return (
    <Dialog
      title={heading}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(isSaved ? "ui.close" : "ui.cancel")}</Button>
          <Button look="main" isDisabled={isAtWork} onPress={() => void save({ report, format })}>
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
            options={formats.map((value) => ({ value, label: formatLabel(value, language) }))}
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
          {size && (
            <p className={doesNotFit ? "small does-not-fit" : "small quiet"} role="status">
              {say("publish.size", {
                width: print,
                height: size.height,
                points: new Intl.NumberFormat(language).format(size.points),
              })}
              {size.isSmall && ` ${say("publish.tooSmall")}`}
              {size.isTall && ` ${say("publish.tooTall")}`}
              {doesNotFit && ` ${instead}`}
            </p>
          )}
          <FileOutcome progress={progress} />
        </div>
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={shows} />
      </div>
    </Dialog>
  );
}
