import type { ComponentType } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";

type PlaceTab<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  /** How many things it shows, where that is said. */
  readonly figure?: number | null;
  readonly Shown: ComponentType;
};

/** A place that can be looked at in several ways: its title, the ways as tabs beside it, and the one that is chosen. */
export function PlaceTabs<Name extends string>({
  title,
  label,
  tabs,
  shown,
  onShow,
  panelClass = "",
}: {
  readonly title: string;
  /** What the tabs are to choose. */
  readonly label: string;
  readonly tabs: readonly PlaceTab<Name>[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly panelClass?: string;
}) {
  return (
    <Tabs
      className="place-tabs"
      selectedKey={shown}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ name }) => name === key);
        if (chosen) onShow(chosen.name);
      }}
    >
      <header className="place-head">
        <h2>{title}</h2>
        <TabList aria-label={label} className="tab-list">
          {tabs.map(({ name, label, figure = null }) => (
            <Tab key={name} id={name} className="tab">
              {label} {figure !== null && <span className="figures">{figure}</span>}
            </Tab>
          ))}
        </TabList>
      </header>
      {tabs.map(({ name, Shown }) => (
        <TabPanel key={name} id={name} className={`place-view ${panelClass}`}>
          <Shown />
        </TabPanel>
      ))}
    </Tabs>
  );
}
