import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FindSections, useFoundSections } from "./FindSections.tsx";
import { GuideSections } from "./GuideSections.tsx";
import "./guide-dialog.css";

const tabs = ["sections", "find"] as const;

/** The interview guide: its sections and questions, and where they are in the interviews. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const [shown, setShown] = useState<(typeof tabs)[number]>("sections");
  const found = useFoundSections(shown === "find");
  return (
    <Dialog
      title={say("guide.title")}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("guide.close")}</Button>
          {shown === "find" && (
            <Button
              look="main"
              isDisabled={found.chosen.length === 0}
              onPress={() => found.mark() && onClose()}
            >
              {found.chosen.length === 0
                ? say("guide.find.nothing")
                : say("guide.find.mark", { count: found.chosen.length })}
            </Button>
          )}
        </>
      }
    >
      <Tabs
        className="guide-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => setShown(tabs.find((tab) => tab === key) ?? "sections")}
      >
        <TabList aria-label={say("guide.tabs")} className="tab-list">
          {tabs.map((tab) => (
            <Tab key={tab} id={tab} className="tab">
              {say(`guide.tab.${tab}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="sections">
          <GuideSections />
        </TabPanel>
        <TabPanel id="find">
          <FindSections found={found} />
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
