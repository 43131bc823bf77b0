import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { checkViews } from "../storage/desk-state.ts";
import { SegmentedViews } from "../ui/SegmentedViews.tsx";

/** One interview, or how far all are. */
export function CheckViews() {
  const { say } = useWords();
  const desk = useDesk();
  const view = useDeskState((state) => state.checkView);
  return (
    <SegmentedViews
      label={say("check.views")}
      value={view}
      options={checkViews.map((value) => ({ value, label: say(`check.view.${value}`) }))}
      onChange={(checkView) => desk.set({ checkView })}
    />
  );
}
