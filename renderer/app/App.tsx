import { useCallback, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { GivenFile } from "../given-files/given-file.ts";
import { useWords } from "../language/language.ts";
import { Library } from "../library/Library.tsx";
import { keepAll, type Session } from "../storage/session.ts";
import type { Surroundings } from "../storage/surroundings.ts";
import { WorldContext } from "../storage/use-study.ts";
import { keepFocus } from "../ui/focus.ts";
import { TellContext } from "../ui/tell.ts";
import { DropVeil } from "./DropVeil.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { LookMenu } from "./LookMenu.tsx";
import { OpenedDialog } from "./OpenedDialog.tsx";
import { StudyWindow } from "./StudyWindow.tsx";
import { useOpenedFile } from "./use-opened-file.ts";

const nothing: readonly GivenFile[] = [];

/** How long a refusal is said, in milliseconds. */
const toldFor = 6000;

/**
 * What is said for a moment, of the library or of the open study, with which it ends; `isOfLoss` where it quotes what is nowhere else any
 * more.
 */
type Told = { readonly sentence: string; readonly isOfLoss: boolean };

/** The whole window: the library, or one open study. */
export function App({ world }: { readonly world: Surroundings }) {
  const { language } = useWords();
  const [session, setSession] = useState<Session | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const tell = useCallback((sentence: string, isOfLoss = false) => setTold({ sentence, isOfLoss }), []);
  const [asksToLose, setAsksToLose] = useState(false);

  // What was dropped or pasted, until it is imported or let go.
  const [given, setGiven] = useState(nothing);
  const letGo = useCallback(() => setGiven(nothing), []);
  const { opened, letGo: letOpenedGo } = useOpenedFile(world.bridge);
  const isOpenAlready = opened !== null && session?.files.now().place?.token === opened.token;
  useEffect(() => {
    if (isOpenAlready) letOpenedGo();
  }, [isOpenAlready, letOpenedGo]);

  useEffect(keepFocus, []);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), toldFor);
    return () => clearTimeout(timer);
  }, [told]);

  const open = useCallback((opened: Session) => {
    setTold(null);
    setSession(opened);
  }, []);
  /** `losing`: also where what was done last is in this window alone. */
  const leave = async (losing = false) => {
    if (isLeaving || !session) return;
    setAsksToLose(false);
    setLeaving(true);
    // What is said from here on is said of the closing, as is what was lost by going to its button: both can be read behind it.
    setTold((now) => (now?.isOfLoss ? now : null));
    try {
      if (!losing && !(await keepAll(session))) return setAsksToLose(true);
      await session.close();
      document.title = "Kvali";
      setSession(null);
    } finally {
      setLeaving(false);
    }
  };

  const stay = () => {
    setAsksToLose(false);
    letOpenedGo();
  };

  return (
    <I18nProvider locale={language === "sv" ? "sv-SE" : "en-GB"}>
      <WorldContext value={world}>
        <TellContext value={tell}>
          {session ? (
            <StudyWindow
              key={session.study.now().project.study.id}
              session={session}
              isLeaving={isLeaving}
              onLeave={() => void leave()}
              onTold={tell}
              given={given}
              onLetGo={letGo}
            />
          ) : (
            <Library
              onOpen={open}
              look={<LookMenu />}
              given={given}
              onLetGo={letGo}
              opened={opened}
              onOpenedLetGo={letOpenedGo}
            />
          )}
          <DropVeil isInStudy={session !== null} onGiven={setGiven} />
          {session && opened && !isOpenAlready && !isLeaving && !asksToLose && (
            <OpenedDialog name={opened.name} onStay={letOpenedGo} onOpen={() => void leave()} />
          )}
          {asksToLose && <LeaveDialog onStay={stay} onLose={() => void leave(true)} />}
          {told !== null && (
            <div className="floating told" role="status">
              {told.sentence}
            </div>
          )}
        </TellContext>
      </WorldContext>
    </I18nProvider>
  );
}
