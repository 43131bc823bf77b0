import { Genealogy } from "../genealogy/Genealogy.tsx";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useJournalAhead } from "../storage/journal-desk.ts";
import { ThematicMap } from "../thematic-map/ThematicMap.tsx";
import { ThemesBoard } from "../themes-board/ThemesBoard.tsx";
import { PlaceTabs } from "../ui/PlaceTabs.tsx";
import { themesSlice } from "./themes-slice.ts";

/** Step 2, its second half: what the codes come to. */
export function ThemesPlace() {
  const { say } = useWords();
  const desk = useDesk();
  const shown = useDeskSlice(themesSlice, ({ themesTab }) => themesTab);
  useJournalAhead();
  return (
    <main className="place both" aria-label={say("themes.title")}>
      <PlaceTabs
        title={say("themes.title")}
        label={say("themes.tabs")}
        tabs={[
          { name: "board", label: say("themes.tab.board"), Shown: ThemesBoard },
          { name: "map", label: say("themes.tab.map"), Shown: MapWithBoard },
          { name: "genealogy", label: say("themes.tab.genealogy"), Shown: Genealogy },
        ]}
        shown={shown}
        onShow={(themesTab) => desk.put(themesSlice, { themesTab })}
      />
    </main>
  );
}

function MapWithBoard() {
  const desk = useDesk();
  return <ThematicMap onBoard={() => desk.put(themesSlice, { themesTab: "board" })} />;
}
