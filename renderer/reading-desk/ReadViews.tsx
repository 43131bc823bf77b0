import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { SegmentedViews } from "../ui/SegmentedViews.tsx";

const views = ["one", "all"] as const;

/** One interview, or what is read of all. */
export function ReadViews() {
  const { say } = useWords();
  const desk = useDesk();
  const view = useDeskState((state) => state.readView);
  return (
    <SegmentedViews
      label={say("read.views")}
      value={view}
      options={views.map((value) => ({ value, label: say(`read.view.${value}`) }))}
      onChange={(readView) => desk.set({ readView })}
    />
  );
}
