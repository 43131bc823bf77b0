import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { Bridge, FilePlace, HostAbout, ShelfEntry } from "../../shared/bridge.ts";
import type { GivenFile } from "../given-files/given-file.ts";
import { useWords } from "../language/language.ts";
import { ProjectAsStudy } from "../project-import-dialog/ProjectAsStudy.tsx";
import { projectsAmong } from "../project-import-dialog/projects-among.ts";
import { beginStudy, openBytes, openProjectFile, openStudy, type Session } from "../storage/session.ts";
import { useWorld } from "../storage/use-study.ts";
import { afterPress } from "../ui/after-press.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { NewStudyDialog } from "./NewStudyDialog.tsx";
import { OpenFileDialog } from "./OpenFileDialog.tsx";
import { openSample } from "./open-sample.ts";
import { attempt, type Opening, type OpenTrouble, troubleOf } from "./open-trouble.ts";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { StudyList } from "./StudyList.tsx";
import { type Trouble, TroubleDialog } from "./TroubleDialog.tsx";
import "./library.css";

/** What is said while one waits, but only after this long, in milliseconds. */
const patience = 300;

type Shelf =
  | { readonly is: "reading" }
  | { readonly is: "read"; readonly entries: readonly ShelfEntry[]; readonly about: HostAbout }
  | { readonly is: "unread"; readonly why: OpenTrouble };

type Asking =
  | { readonly for: "new" }
  | { readonly for: "project"; readonly file: GivenFile | null }
  | { readonly for: "open"; readonly folder: string }
  | { readonly for: "remove"; readonly entry: ShelfEntry };

/** The first screen: the studies of this computer, and the ways to begin or open one. */
export function Library({
  onOpen,
  look,
  given,
  onLetGo,
  opened,
  onOpenedLetGo,
}: {
  readonly onOpen: (session: Session) => void;
  /** The menu of appearance and language, which belongs to the window. */
  readonly look: ReactNode;
  /** Files that were dropped or pasted: a study to open, or transcripts to begin one with. */
  readonly given: readonly GivenFile[];
  /** They are not wanted any more. */
  readonly onLetGo: () => void;
  /** A project file that is to be opened, as soon as no other one is being opened. */
  readonly opened: FilePlace | null;
  /** It is being opened. */
  readonly onOpenedLetGo: () => void;
}) {
  const { say } = useWords();
  const world = useWorld();
  const { bridge } = world;
  const [shelf, setShelf] = useState<Shelf>({ is: "reading" });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { work, during } = useWork();

  const readShelf = useCallback(async () => {
    try {
      setShelf(await shelfOf(bridge));
    } catch (error) {
      setShelf({ is: "unread", why: troubleOf(error) });
    }
  }, [bridge]);

  const open = useCallback(
    (words: string, title: string, opening: Opening) =>
      during(words, async () => {
        setAsking(null);
        const outcome = await attempt(opening);
        if (outcome.is === "done") return onOpen(outcome.value);
        setTrouble({ title, why: outcome.why });
        onLetGo();
        await readShelf();
      }),
    [during, onOpen, readShelf, onLetGo],
  );

  const openPlace = useCallback(
    (place: FilePlace) =>
      open(say("library.opening", { name: place.name }), say("trouble.title", { name: place.name }), () =>
        openProjectFile(world, place),
      ),
    [open, say, world],
  );

  useEffect(() => {
    void readShelf();
    // Another window may open, make or remove a study. Where the list cannot be read again, what was read stays.
    const readAgain = async () => {
      const read = await shelfOf(bridge).catch(() => null);
      // The press that brought the window to the front may be on a button that goes with the list of before.
      await afterPress();
      if (read) setShelf(read);
    };
    window.addEventListener("focus", readAgain);
    return () => window.removeEventListener("focus", readAgain);
  }, [bridge, readShelf]);
  const isFree = work.is === "none";
  useEffect(() => {
    if (!opened || !isFree) return;
    onOpenedLetGo();
    void openPlace(opened);
  }, [opened, isFree, onOpenedLetGo, openPlace]);

  const openStudyOf = ({ projectId, name }: ShelfEntry) =>
    open(say("library.opening", { name }), say("trouble.title", { name }), () => openStudy(world, projectId));

  const chooseFile = async () => {
    const chosen = await bridge.chooseProject().catch(() => null);
    if (chosen === null) return setTrouble({ title: say("trouble.titleFile"), why: "host-gone" });
    if (chosen === "cancelled") return;
    if (chosen !== "no-dialog") return openPlace(chosen);
    setAsking({ for: "open", folder: shelf.is === "read" ? shelf.about.folder : "" });
  };

  const openGiven = useCallback(
    (name: string, content: Blob) =>
      open(say("library.opening", { name }), say("trouble.title", { name }), async () =>
        openBytes(
          world,
          { is: "read", bytes: new Uint8Array(await content.arrayBuffer()), sha256: "" },
          null,
        ),
      ),
    [open, say, world],
  );
  useEffect(() => {
    const study = given.find(({ name }) => /\.kvali$/i.test(name));
    if (study) {
      onLetGo();
      void openGiven(study.name, study.content);
      return;
    }
    if (given.length === 0) return;
    let isWanted = true;
    // A project alone becomes a study; among others it comes into the new one.
    void projectsAmong(given).then(({ projects: [project, another], others }) => {
      if (!isWanted) return;
      const isAlone = project && !another && others.length === 0;
      setAsking(isAlone ? { for: "project", file: project } : { for: "new" });
    });
    return () => {
      isWanted = false;
    };
  }, [given, onLetGo, openGiven]);

  const begin = {
    onNew: () => setAsking({ for: "new" }),
    onFile: () => void chooseFile(),
    onProject: () => setAsking({ for: "project", file: null }),
    onSample: () =>
      void open(say("library.openingSample"), say("trouble.titleSample"), () => openSample(world)),
  };
  const hasStudies = shelf.is === "read" && shelf.entries.length > 0;

  return (
    <div className="library" aria-busy={work.is === "shown"}>
      <header className="library-head">
        <h1>Kvali</h1>
        {hasStudies && (
          <div className="library-begin">
            <Button look="plain" onPress={begin.onSample}>
              {say("library.sample")}
            </Button>
            <Button look="plain" onPress={begin.onProject}>
              {say("library.project")}
            </Button>
            <Button onPress={begin.onFile}>{say("library.open")}</Button>
            <Button look="main" onPress={begin.onNew}>
              {say("library.new")}
            </Button>
          </div>
        )}
      </header>
      <main className="library-main">
        {shelf.is === "unread" && (
          <div className="library-unread" role="alert">
            <h2>{say("trouble.titleList")}</h2>
            <p>{say(`trouble.${shelf.why}`)}</p>
            <Button onPress={() => void readShelf()}>{say("library.retry")}</Button>
          </div>
        )}
        {shelf.is === "read" && !hasStudies && <EmptyLibrary {...begin} />}
        {hasStudies && (
          <StudyList
            entries={shelf.entries}
            onOpen={(entry) => void openStudyOf(entry)}
            onRemove={(entry) => setAsking({ for: "remove", entry })}
          />
        )}
      </main>
      <footer className="library-foot">
        <span>{say("library.promise")}</span>
        <span className="space" />
        {shelf.is === "read" && (
          <span className="figures">{say("library.version", { version: shelf.about.version })}</span>
        )}
        {look}
      </footer>
      {work.is === "shown" && (
        <div className="floating" role="status">
          {work.words}
        </div>
      )}
      {asking?.for === "new" && (
        <NewStudyDialog
          given={given.length}
          onClose={() => {
            setAsking(null);
            onLetGo();
          }}
          onBegin={(name) =>
            void open(say("library.beginning"), say("trouble.titleNew"), () => beginStudy(world, name))
          }
        />
      )}
      {asking?.for === "project" && (
        <ProjectAsStudy
          file={asking.file}
          onClose={() => {
            setAsking(null);
            onLetGo();
          }}
          onMake={(making) => {
            onLetGo();
            void open(say("importProject.making"), say("trouble.titleNew"), making);
          }}
        />
      )}
      {asking?.for === "open" && (
        <OpenFileDialog
          folder={asking.folder}
          onClose={() => setAsking(null)}
          onPlace={(place) => void openPlace(place)}
          onFile={(file) => void openGiven(file.name, file)}
          onTrouble={(why) => {
            setAsking(null);
            setTrouble({ title: say("trouble.titleFile"), why });
          }}
        />
      )}
      {asking?.for === "remove" && (
        <RemoveDialog
          entry={asking.entry}
          onClose={() => setAsking(null)}
          onRemoved={({ name }) => {
            setAsking(null);
            announce(say("remove.done", { name }));
            void readShelf();
          }}
        />
      )}
      {trouble && <TroubleDialog trouble={trouble} onClose={() => setTrouble(null)} />}
    </div>
  );
}

async function shelfOf(bridge: Bridge): Promise<Shelf> {
  const [entries, about] = await Promise.all([bridge.readShelf(), bridge.about()]);
  return { is: "read", entries: newestFirst(entries), about };
}

function newestFirst(entries: readonly ShelfEntry[]): readonly ShelfEntry[] {
  return entries.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

type Work = { readonly is: "none" | "begun" } | { readonly is: "shown"; readonly words: string };

/** One long deed at a time; a second that is asked for meanwhile is not begun. */
function useWork() {
  const [work, setWork] = useState<Work>({ is: "none" });
  const isWorking = useRef(false);
  const during = useCallback(async (words: string, deed: () => Promise<void>) => {
    if (isWorking.current) return;
    isWorking.current = true;
    setWork({ is: "begun" });
    const timer = setTimeout(() => setWork({ is: "shown", words }), patience);
    try {
      await deed();
    } finally {
      clearTimeout(timer);
      isWorking.current = false;
      setWork({ is: "none" });
    }
  }, []);
  return { work, during };
}
