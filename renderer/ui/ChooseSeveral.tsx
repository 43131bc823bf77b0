import { Check, ChevronDown } from "lucide-react";
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { Option } from "./fields.tsx";

/** No option has this value: it stands for none of them. */
const noneKey = ":none";

/**
 * A button that shows what is chosen and opens a list in which several may be ticked. What is ticked stays in the order
 * in which it was; beneath the list stands one deed that is no choice.
 */
export function ChooseSeveral<Value extends string>({
  label,
  shown,
  options,
  chosen,
  none,
  onChange,
  deed,
}: {
  readonly label: string;
  /** The words on the button. */
  readonly shown: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  /** What it is called to choose none. */
  readonly none: string;
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly deed: { readonly label: string; readonly onAction: () => void };
}) {
  return (
    <MenuTrigger>
      <div className="field">
        <Button className="select-button" aria-label={`${label}: ${shown}`}>
          <span className="chosen-several">{shown}</span>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className="popover">
        <Menu className="menu" aria-label={label}>
          <MenuSection
            aria-label={label}
            selectionMode="multiple"
            shouldCloseOnSelect={false}
            selectedKeys={chosen.length > 0 ? chosen : [noneKey]}
            onSelectionChange={(keys) => {
              const ticked = new Set(keys === "all" ? [] : keys);
              const isNone = chosen.length > 0 && ticked.has(noneKey);
              const added = options.map(({ value }) => value).filter((value) => !chosen.includes(value));
              onChange(isNone ? [] : [...chosen, ...added].filter((value) => ticked.has(value)));
            }}
          >
            <TickedEntry id={noneKey} label={none} />
            {options.map(({ value, label: name }) => (
              <TickedEntry key={value} id={value} label={name} />
            ))}
          </MenuSection>
          <Separator className="menu-separator" />
          <MenuItem id=":deed" textValue={deed.label} className="menu-item" onAction={deed.onAction}>
            {deed.label}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function TickedEntry({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <MenuItem id={id} textValue={label} className="menu-item ticked-entry">
      <Check aria-hidden />
      <span>{label}</span>
    </MenuItem>
  );
}
