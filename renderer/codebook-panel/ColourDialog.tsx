import { ListBox, ListBoxItem } from "react-aria-components";
import { hues } from "../../shared/codebook/add-code.ts";
import type { Code } from "../../shared/project/records.ts";
import { HueMark } from "../codes/CodeMark.tsx";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";

/** The colours that codes may have, each with its name. */
export function ColourDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { say } = useWords();
  const deeds = useCodeDeeds();
  return (
    <Dialog
      title={say("colour.title", { name: code.name })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("ui.cancel")}</Button>}
    >
      <ListBox
        aria-label={say("colour.label")}
        className="colour-list"
        layout="grid"
        autoFocus
        selectionMode="single"
        selectedKeys={[code.hue]}
        onSelectionChange={(keys) => {
          const [hue] = keys === "all" ? [] : keys;
          if (typeof hue === "number" && hue !== code.hue) deeds.colour(code.id, hue);
          onClose();
        }}
      >
        {hues.map((hue) => {
          const name = say(colourName(hue));
          return (
            <ListBoxItem key={hue} id={hue} textValue={name} className="colour">
              <HueMark hue={hue} name={code.name} />
              {name}
            </ListBoxItem>
          );
        })}
      </ListBox>
    </Dialog>
  );
}

const names = {
  245: "colour.245",
  28: "colour.28",
  150: "colour.150",
  300: "colour.300",
  85: "colour.85",
  190: "colour.190",
  340: "colour.340",
  60: "colour.60",
  270: "colour.270",
  120: "colour.120",
} as const;

/** The word for a hue, or for the one nearest to it among those that have a word. */
function colourName(hue: number): (typeof names)[keyof typeof names] {
  let nearest: (typeof names)[keyof typeof names] = names[245];
  let least = Number.POSITIVE_INFINITY;
  for (const [degrees, name] of Object.entries(names)) {
    const away = Math.abs(((Number(degrees) - hue + 540) % 360) - 180);
    if (away < least) [least, nearest] = [away, name];
  }
  return nearest;
}
