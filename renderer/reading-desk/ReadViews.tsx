import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import "./read-views.css";

const views = ["one", "all"] as const;

/** One interview, or what is read of all. */
export function ReadViews() {
  const { say } = useWords();
  const desk = useDesk();
  const view = useDeskState((state) => state.readView);
  return (
    <fieldset className="read-views" aria-label={say("read.views")}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => desk.set({ readView: one })}
        >
          {say(`read.view.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
