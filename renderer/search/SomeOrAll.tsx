import { ChevronDown } from "lucide-react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { Button } from "../ui/Button.tsx";

/** A choice of some of a list, or of all: its button says which, and opens the list, where they are ticked. */
export function SomeOrAll({
  label,
  all,
  chosen,
  entries,
  ticked,
  onAll,
  onTicked,
}: {
  /** What is chosen among. */
  readonly label: string;
  /** Says that all are chosen. */
  readonly all: string;
  /** Says which are chosen; null: all. */
  readonly chosen: string | null;
  readonly entries: readonly { readonly key: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onAll: () => void;
  /** The entries that are ticked from now on. */
  readonly onTicked: (isTicked: (key: string) => boolean) => void;
}) {
  return (
    <DialogTrigger>
      <AriaButton className="select-button">
        <span>{chosen ?? all}</span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="popover">
        <Dialog className="which-interviews" aria-label={label}>
          {({ close }) => (
            <>
              <Button
                look="plain"
                onPress={() => {
                  onAll();
                  close();
                }}
              >
                {all}
              </Button>
              <ListBox
                className="listbox"
                aria-label={label}
                selectionMode="multiple"
                selectedKeys={ticked}
                onSelectionChange={(keys: "all" | Set<Key>) =>
                  onTicked((key) => keys === "all" || keys.has(key))
                }
              >
                {entries.map((entry) => (
                  <ListBoxItem
                    key={entry.key}
                    id={entry.key}
                    textValue={entry.label}
                    className="menu-item ticked-item"
                  >
                    {entry.label}
                  </ListBoxItem>
                ))}
              </ListBox>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
