import type { ComponentType } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Genealogy } from "../genealogy/Genealogy.tsx";
import { useWords } from "../language/language.ts";
import { type ThemesTab, useDesk, useDeskState } from "../storage/desk.ts";
import { ThematicMap } from "../thematic-map/ThematicMap.tsx";
import { ThemesBoard } from "../themes-board/ThemesBoard.tsx";
import "./themes-place.css";

/** The ways to look at the themes, in the order of their tabs. */
const views: readonly { readonly name: ThemesTab; readonly Shown: ComponentType }[] = [
  { name: "board", Shown: ThemesBoard },
  { name: "map", Shown: ThematicMap },
  { name: "genealogy", Shown: Genealogy },
];

/** Step 2, its second half: what the codes come to. */
export function ThemesPlace() {
  const { say } = useWords();
  const desk = useDesk();
  const tab = useDeskState(({ themesTab }) => themesTab);
  const shown = views.find(({ name }) => name === tab) ?? views[0];
  return (
    <main className="place both themes-place" aria-label={say("themes.title")}>
      <Tabs
        className="themes-tabs"
        selectedKey={shown?.name ?? "board"}
        onSelectionChange={(key) => {
          const view = views.find(({ name }) => name === key);
          if (view) desk.set({ themesTab: view.name });
        }}
      >
        <header className="themes-head">
          <h2>{say("themes.title")}</h2>
          <TabList aria-label={say("themes.tabs")} className="tab-list">
            {views.map(({ name }) => (
              <Tab key={name} id={name} className="tab">
                {say(`themes.tab.${name}`)}
              </Tab>
            ))}
          </TabList>
        </header>
        {views.map(({ name, Shown }) => (
          <TabPanel key={name} id={name} className="themes-view">
            <Shown />
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
