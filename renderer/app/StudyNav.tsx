import { ArrowLeft, BookOpen, Pencil, Plus, Share } from "lucide-react";
import { useState } from "react";
import { peopleCount } from "../../shared/figures/figures.ts";
import { excerptsOf, interviewsOf } from "../../shared/project/interviews.ts";
import type { Project } from "../../shared/project/project.ts";
import { useCommandDesk, useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { InterviewList } from "./InterviewList.tsx";
import { type Place, places } from "./places.ts";
import "./study-nav.css";

/** The places of the study and its interviews. */
export function StudyNav() {
  const commands = useCommandDesk();
  const { say } = useWords();
  const project = useProject();
  const { study } = useSession();
  const perform = usePerform();
  const [renaming, setRenaming] = useState(false);
  const excerpts = excerptsOf(project);
  return (
    <nav className="study-nav" aria-label={say("nav.study")}>
      <header>
        <IconButton label={say("nav.toLibrary")} onPress={() => commands.run("leave-study")}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <h1>
          {project.study.name}
          <small>
            {say("count.interviews", { count: interviewsOf(project).length })} ·{" "}
            {say("count.people", { count: peopleCount(project) })}
            {excerpts.length > 0 && ` · ${say("count.excerpts", { count: excerpts.length })}`}
          </small>
        </h1>
        <IconButton label={say("nav.rename")} onPress={() => setRenaming(true)} isDisabled={study.readOnly}>
          <Pencil aria-hidden />
        </IconButton>
      </header>
      <Places project={project} />
      <InterviewList project={project} />
      <footer>
        <Button look="plain" onPress={() => commands.run("import")} isDisabled={study.readOnly}>
          <Plus aria-hidden />
          {say("nav.import")}
        </Button>
        <Button look="plain" onPress={() => commands.run("add-excerpt")} isDisabled={study.readOnly}>
          <BookOpen aria-hidden />
          {say("nav.addExcerpt")}
        </Button>
        <Button look="plain" onPress={() => commands.run("export")}>
          <Share aria-hidden />
          {say("nav.export")}
        </Button>
      </footer>
      {renaming && (
        <NameDialog
          title={say("nav.rename")}
          label={say("nav.name")}
          doIt={say("ui.save")}
          begin={project.study.name}
          onName={(name) => perform("rename-study", name)}
          onClose={() => setRenaming(false)}
        />
      )}
    </nav>
  );
}

function Places({ project }: { readonly project: Project }) {
  const { say } = useWords();
  return (
    <ul className="places" aria-label={say("nav.places")}>
      {places.map((place) => (
        <PlaceItem key={place.name} place={place} project={project} />
      ))}
    </ul>
  );
}

function PlaceItem({ place, project }: { readonly place: Place; readonly project: Project }) {
  const { say } = useWords();
  const desk = useDesk();
  const isHere = useDeskState((state) => state.place === place.name);
  const key = useKeyOf(`go-${place.name}`);
  return (
    <li>
      <button
        type="button"
        aria-current={isHere ? "page" : undefined}
        onClick={() => desk.set({ place: place.name })}
      >
        <b>{say(`place.${place.name}`)}</b>
        <span className="figures">{place.figure?.(project, say)}</span>
        <kbd aria-hidden>{key}</kbd>
      </button>
    </li>
  );
}
