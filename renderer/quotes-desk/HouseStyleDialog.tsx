import type { HouseStyle, QuoteMarks } from "../../shared/project/records.ts";
import { cutMarks, withStop } from "../../shared/quotes/house-style.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import type { StudyText } from "../storage/typed-field.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Select } from "../ui/fields.tsx";
import "./house-style-dialog.css";

const marks: readonly QuoteMarks[] = ["english", "british", "straight", "guillemets", "german", "swedish"];
/** From how many words on a quote is a block: APA 40, MLA and Chicago about 100, many theses 50; 0: never. */
const blocks = [0, 30, 40, 50, 75, 100] as const;

/** The conventions of the journal, chosen once for the study, with an example of each. */
export function HouseStyleDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const style = useProjectPart((project) => project.study.houseStyle);
  const set = (change: Partial<HouseStyle>) => perform("set-house-style", change);
  const isDisabled = study.readOnly;
  const example = (of: HouseStyle) => withStop(say("style.example"), ".", of);
  return (
    <Dialog
      title={say("style.title")}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("ui.close")}</Button>}
    >
      <div className="house-style">
        <Select
          label={say("style.marks")}
          value={style.marks}
          options={marks.map((value) => ({ value, label: example({ ...style, marks: value }) }))}
          onChange={(value) => set({ marks: value })}
          isDisabled={isDisabled}
        />
        <Select
          label={say("style.stops")}
          value={style.stops}
          options={(["british", "american"] as const).map((value) => ({
            value,
            label: `${say(`style.stops.${value}`)}: ${example({ ...style, stops: value })}`,
          }))}
          onChange={(value) => set({ stops: value })}
          isDisabled={isDisabled}
        />
        <Select
          label={say("style.cutMark")}
          value={style.cutMark}
          options={cutMarks.map((value) => ({ value, label: say("style.cutMark.example", { mark: value }) }))}
          onChange={(value) => set({ cutMark: value })}
          isDisabled={isDisabled}
        />
        <Select
          label={say("style.block")}
          value={`${style.blockFrom}`}
          options={[...new Set([...blocks, style.blockFrom])]
            .sort((a, b) => a - b)
            .map((count) => ({
              value: `${count}`,
              label: count === 0 ? say("style.block.never") : say("style.block.from", { count }),
            }))}
          onChange={(value) => set({ blockFrom: Number(value) })}
          isDisabled={isDisabled}
        />
        <Select
          label={say("style.labels")}
          value={style.labels}
          options={(["name", "initial", "none"] as const).map((value) => ({
            value,
            label: say(`style.labels.${value}`),
          }))}
          onChange={(value) => set({ labels: value })}
          isDisabled={isDisabled}
        />
        <Select
          label={say("style.citations")}
          value={style.citations}
          options={(["apa", "vancouver"] as const).map((value) => ({
            value,
            label: say(`style.citations.${value}`),
          }))}
          onChange={(value) => set({ citations: value })}
          isDisabled={isDisabled}
        />
        <EditedText label={say("style.standIns")} hint={say("style.standIns.hint")} of={standInsText} wide />
      </div>
    </Dialog>
  );
}

/** One name a line. */
const standInsText: StudyText = {
  key: "study standIns",
  read: ({ study }) => study.standIns.join("\n"),
  put: (text) => ({ name: "set-stand-ins", input: text.split("\n") }),
};
