import { memo, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { isRecordingName } from "../../shared/formats/media/media-kind.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import { ImportCodebookDialog } from "../codebook-panel/ImportCodebookDialog.tsx";
import { CommandDesk } from "../commands/command-desk.ts";
import { CommandContext, useCommandKeys } from "../commands/use-commands.ts";
import { ExportDialog } from "../export-dialog/ExportDialog.tsx";
import type { GivenFile } from "../given-files/given-file.ts";
import { GuideDialog } from "../guide-dialog/GuideDialog.tsx";
import { ImportDialog } from "../import-dialog/ImportDialog.tsx";
import { useWords } from "../language/language.ts";
import type { AnyRefusal } from "../language/refusal-words.ts";
import { ExcerptDialog } from "../literature-dialog/ExcerptDialog.tsx";
import { ReferenceDialog } from "../literature-dialog/ReferenceDialog.tsx";
import { LookAgainDialog } from "../look-again/LookAgainDialog.tsx";
import { PlayerOfStudy } from "../player/PlayerOfStudy.tsx";
import { ProjectIntoStudy } from "../project-import-dialog/ProjectIntoStudy.tsx";
import { ProofreadDialog } from "../proofread-dialog/ProofreadDialog.tsx";
import { PseudonymDialog } from "../pseudonym-dialog/PseudonymDialog.tsx";
import { HouseStyleDialog } from "../quotes-desk/HouseStyleDialog.tsx";
import { RecordingDialog } from "../recordings/RecordingDialog.tsx";
import { ReplaceDialog } from "../replace-dialog/ReplaceDialog.tsx";
import { InquiryOfStudy, useFind } from "../search/InquiryOfStudy.tsx";
import { bringBlindnessIn } from "../storage/blind-of-browser.ts";
import { coderName } from "../storage/coder.ts";
import { Desk, DeskContext, useDesk, useDeskState } from "../storage/desk.ts";
import type { PlaceName } from "../storage/desk-state.ts";
import type { Session } from "../storage/session.ts";
import { RefusalContext, SessionContext, useMomentPart, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { goToSpot } from "../ui/focus.ts";
import { OnlyReadingContext } from "../ui/only-reading.ts";
import { type FootDialog, Footer } from "./Footer.tsx";
import { Later } from "./Later.tsx";
import { MethodDialog } from "./MethodDialog.tsx";
import { Notices } from "./Notices.tsx";
import { Palette } from "./Palette.tsx";
import { places } from "./places.ts";
import { StudyNav } from "./StudyNav.tsx";
import { useStudyCommands } from "./study-commands.ts";
import "./study-window.css";

/** How much is quoted of a text that was not kept, in UTF-16 code units. */
const longestTyped = 120;

/** One open study: places on the left, the place one is at in the middle, what is safe at the foot. */
export function StudyWindow({
  session,
  isLeaving,
  onLeave,
  onTold,
  given,
  onLetGo,
}: {
  readonly session: Session;
  /** Whether it is being closed: nothing is done in it any more. */
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  /** Why something was not done, to be said for a moment; also when the study has been left, where text was lost by that. */
  readonly onTold: (sentence: string, isOfLoss: boolean) => void;
  /** Files that were dropped or pasted anywhere, to be imported; none else. */
  readonly given: readonly GivenFile[];
  /** They are imported, or not wanted. */
  readonly onLetGo: () => void;
}) {
  const { say } = useWords();
  const desk = useMemo(() => {
    bringBlindnessIn(session.study, coderName(), localStorage);
    return new Desk(localStorage, session.study.now().project.study.id);
  }, [session]);
  const refuse = useCallback(
    (why: AnyRefusal, typed = "") => {
      const reason = say(`refusal.${why}`);
      const text = oneLine(typed, longestTyped);
      const sentence = text === "" ? reason : say("typed.notKept", { text, why: reason });
      onTold(sentence, text !== "");
      announce(sentence);
    },
    [say, onTold],
  );

  const latestRefuse = useRef(refuse);
  latestRefuse.current = refuse;
  const commands = useMemo(() => {
    const onlyReads = session.study.readOnly ? () => latestRefuse.current("read-only") : null;
    return new CommandDesk(localStorage, onlyReads);
  }, [session]);
  useCommandKeys(commands);

  useSafeLeaving(session);

  return (
    <SessionContext value={session}>
      <DeskContext value={desk}>
        <CommandContext value={commands}>
          <RefusalContext value={refuse}>
            <OnlyReadingContext value={session.study.readOnly ? say("save.readOnly") : null}>
              <InquiryOfStudy>
                <PlayerOfStudy>
                  <StudyFrame isLeaving={isLeaving} onLeave={onLeave} given={given} onLetGo={onLetGo} />
                </PlayerOfStudy>
              </InquiryOfStudy>
            </OnlyReadingContext>
            {isLeaving && (
              <div className="floating leaving" role="status">
                {say("nav.leaving")}
              </div>
            )}
          </RefusalContext>
        </CommandContext>
      </DeskContext>
    </SessionContext>
  );
}

const Nav = memo(StudyNav);

function StudyFrame({
  isLeaving,
  onLeave,
  given,
  onLetGo,
}: {
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  readonly given: readonly GivenFile[];
  readonly onLetGo: () => void;
}) {
  const name = useMomentPart(({ project }) => project.study.name);
  useEffect(() => {
    document.title = `${name} – Kvali`;
  }, [name]);
  const place = useDeskState((desk) => desk.place);
  const Shown = (places.find(({ name }) => name === place) ?? places[0])?.Shown;
  const transcriptId = useDeskState((desk) => desk.transcriptId);
  useFocusInPlace(place, transcriptId);
  const [dialog, setDialog] = useState<FootDialog | null>(null);
  const [importing, setImporting] = useState<
    "interviews" | "project" | "codebook" | "excerpt" | "translations" | null
  >(null);
  /** Recordings that were dropped, to be linked. Empty: none was, and it is still to be said of which interview one is chosen. */
  const [dropped, setDropped] = useState<readonly GivenFile[] | null>(null);
  useGiven(given, {
    onImport: () => setImporting("interviews"),
    onRecordings: (files) => {
      setDropped(files);
      onLetGo();
    },
    onLetGo,
  });
  const [finding, setFinding] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [guiding, setGuiding] = useState(false);
  const [asksStyle, setAsksStyle] = useState(false);
  const [isSayingMethod, setSayingMethod] = useState(false);
  const lookAgain = useDeskState((desk) => desk.lookAgain);
  const replacing = useDeskState((desk) => desk.replacing);
  const recordingOf = useDeskState((desk) => desk.recordingOf);
  const referenceOf = useDeskState((desk) => desk.referenceOf);
  const desk = useDesk();
  const find = useFind();
  useStudyCommands({
    find,
    keys: () => setDialog("keys"),
    palette: () => setFinding(true),
    import: () => setImporting("interviews"),
    "import-project": () => setImporting("project"),
    "import-codebook": () => setImporting("codebook"),
    "add-excerpt": () => setImporting("excerpt"),
    pseudonyms: () => setNaming(true),
    "take-translations": () => setImporting("translations"),
    export: () => setExporting(true),
    guide: () => setGuiding(true),
    recording: () => setDropped([]),
    method: () => setSayingMethod(true),
    "house-style": () => setAsksStyle(true),
    "leave-study": onLeave,
  });
  return (
    <div className="study-window" inert={isLeaving}>
      <Notices />
      <Later meanwhile={<nav className="study-nav" />}>
        <Nav />
      </Later>
      {Shown && <Shown />}
      {importing === "interviews" && (
        <ImportDialog
          given={given}
          onClose={() => {
            setImporting(null);
            onLetGo();
          }}
        />
      )}
      {importing === "project" && <ProjectIntoStudy file={null} onClose={() => setImporting(null)} />}
      {importing === "codebook" && <ImportCodebookDialog onClose={() => setImporting(null)} />}
      {importing === "translations" && <ProofreadDialog onClose={() => setImporting(null)} />}
      {importing === "excerpt" && <ExcerptDialog onClose={() => setImporting(null)} />}
      {referenceOf && (
        <ReferenceDialog transcriptId={referenceOf} onClose={() => desk.set({ referenceOf: null })} />
      )}
      {replacing && <ReplaceDialog key={replacing} transcriptId={replacing} />}
      {(recordingOf || dropped) && (
        <RecordingDialog
          transcriptId={recordingOf ?? transcriptId}
          given={dropped ?? []}
          onClose={() => {
            setDropped(null);
            desk.set({ recordingOf: null });
          }}
        />
      )}
      {isNaming && <PseudonymDialog onClose={() => setNaming(false)} />}
      {isExporting && <ExportDialog onClose={() => setExporting(false)} />}
      {guiding && <GuideDialog onClose={() => setGuiding(false)} />}
      {asksStyle && <HouseStyleDialog onClose={() => setAsksStyle(false)} />}
      {isSayingMethod && <MethodDialog onClose={() => setSayingMethod(false)} />}
      {lookAgain && (
        <LookAgainDialog
          key={lookAgain.transcriptId}
          transcriptId={lookAgain.transcriptId}
          selection={lookAgain.selection}
        />
      )}
      {finding && <Palette onClose={() => setFinding(false)} />}
      <Footer dialog={dialog} onDialog={setDialog} />
    </div>
  );
}

/**
 * Files that are given while the study is open are imported, and recordings among nothing else are linked; a window that only reads says that it does neither.
 */
function useGiven(
  given: readonly GivenFile[],
  taking: {
    readonly onImport: () => void;
    readonly onRecordings: (files: readonly GivenFile[]) => void;
    readonly onLetGo: () => void;
  },
): void {
  const { study } = useSession();
  const refuse = useContext(RefusalContext);
  const latest = useRef(taking);
  latest.current = taking;
  useEffect(() => {
    if (given.length === 0) return;
    if (!study.readOnly) {
      const areRecordings = given.every(({ name }) => isRecordingName(name));
      return areRecordings ? latest.current.onRecordings(given) : latest.current.onImport();
    }
    refuse("read-only");
    latest.current.onLetGo();
  }, [given, study, refuse]);
}

/** Whoever goes to a place, or to an interview, goes on in it, unless something there has taken the focus already. */
function useFocusInPlace(place: PlaceName, transcriptId: TranscriptId | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is somewhere to go
  useEffect(() => {
    if (!document.activeElement?.closest("main, aside, [role=dialog]")) goToSpot();
  }, [place, transcriptId]);
}

/** Keeps what is still in typing when the window is hidden or goes, and warns before it closes with anything unsaved. */
function useSafeLeaving({ study }: Session): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden") void study.settle();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (study.now().save.is === "saved") return;
      void study.settle();
      event.preventDefault();
    };
    const gone = () => void study.settle();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", leaving);
    window.addEventListener("pagehide", gone);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", leaving);
      window.removeEventListener("pagehide", gone);
    };
  }, [study]);
}
