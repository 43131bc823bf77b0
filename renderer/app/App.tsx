import { useCallback, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { GivenFile } from "../given-files/given-file.ts";
import { useWords } from "../language/language.ts";
import { Library } from "../library/Library.tsx";
import { keepAll, type Session } from "../storage/session.ts";
import type { Surroundings } from "../storage/surroundings.ts";
import { WorldContext } from "../storage/use-study.ts";
import { keepFocus } from "../ui/focus.ts";
import { DropVeil } from "./DropVeil.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { LookMenu } from "./LookMenu.tsx";
import { StudyWindow } from "./StudyWindow.tsx";

const nothing: readonly GivenFile[] = [];

/** How long a refusal is said, in milliseconds. */
const toldFor = 6000;

/** The whole window: the library, or one open study. */
export function App({ world }: { readonly world: Surroundings }) {
  const { language } = useWords();
  const [session, setSession] = useState<Session | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [asksToLose, setAsksToLose] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  // What was dropped or pasted, until it is imported or let go.
  const [given, setGiven] = useState(nothing);
  const letGo = useCallback(() => setGiven(nothing), []);

  useEffect(keepFocus, []);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), toldFor);
    return () => clearTimeout(timer);
  }, [told]);

  /** `losing`: also where what was done last is in this window alone. */
  const leave = async (losing = false) => {
    if (isLeaving || !session) return;
    setAsksToLose(false);
    setLeaving(true);
    try {
      if (!losing && !(await keepAll(session))) return setAsksToLose(true);
      await session.close();
      document.title = "Kvali";
      setSession(null);
    } finally {
      setLeaving(false);
    }
  };

  return (
    <I18nProvider locale={language === "sv" ? "sv-SE" : "en-GB"}>
      <WorldContext value={world}>
        {session ? (
          <StudyWindow
            key={session.study.now().project.study.id}
            session={session}
            isLeaving={isLeaving}
            onLeave={() => void leave()}
            onTold={setTold}
            given={given}
            onLetGo={letGo}
          />
        ) : (
          <Library onOpen={setSession} look={<LookMenu />} given={given} onLetGo={letGo} />
        )}
        <DropVeil isInStudy={session !== null} onGiven={setGiven} onTold={setTold} />
        {asksToLose && <LeaveDialog onStay={() => setAsksToLose(false)} onLose={() => void leave(true)} />}
        {told !== null && (
          <div className="floating told" role="status">
            {told}
          </div>
        )}
      </WorldContext>
    </I18nProvider>
  );
}
