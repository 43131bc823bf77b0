import { ArrowLeft, Pencil, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { peopleCount, standingCount } from "../../shared/figures/figures.ts";
import { peopleBehind } from "../../shared/project/people-behind.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { readBy } from "../../shared/reading/mark-read.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommandDesk, useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { percentRead } from "../reading-desk/progress.ts";
import { readSlice } from "../reading-desk/read-slice.ts";
import { coderName } from "../storage/coder.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
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
  return (
    <nav className="study-nav" aria-label={say("nav.study")}>
      <header>
        <IconButton label={say("nav.toLibrary")} onPress={() => commands.run("leave-study")}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <h1>
          {project.study.name}
          <small>
            {say("count.interviews", { count: project.transcripts.size })} ·{" "}
            {say("count.people", { count: peopleCount(project) })}
          </small>
        </h1>
        <IconButton label={say("nav.rename")} onPress={() => setRenaming(true)} isDisabled={study.readOnly}>
          <Pencil aria-hidden />
        </IconButton>
      </header>
      <Places project={project} />
      <Interviews project={project} />
      <footer>
        <Button look="plain" onPress={() => commands.run("import")} isDisabled={study.readOnly}>
          <Plus aria-hidden />
          {say("nav.import")}
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

function Interviews({ project }: { readonly project: Project }) {
  const { say, language } = useWords();
  const desk = useDesk();
  const chosen = useDeskState((state) => state.transcriptId);
  const { transcripts } = project;
  const sorted = useMemo(() => transcriptsInOrder(transcripts, language), [transcripts, language]);
  const here = useDeskState((state) => state.place);
  const furthest = useDeskSlice(readSlice, (state) => state.furthest);
  const { readings } = project;
  const read = useMemo(() => readBy({ readings }, coderName()), [readings]);
  const open = chosen && transcripts.has(chosen) ? chosen : sorted[0]?.id;
  return (
    <section className="interviews" aria-label={say("nav.interviews")}>
      <h2>{say("nav.interviews")}</h2>
      {sorted.length === 0 && <p className="quiet small">{say("nav.noInterviews")}</p>}
      <ul>
        {sorted.map((transcript) => (
          <li key={transcript.id}>
            <button
              type="button"
              aria-current={open === transcript.id ? "true" : undefined}
              onClick={() => desk.open(transcript.id)}
            >
              {transcript.name}
              <small>
                {describe(project, transcript) || say("count.turns", { count: transcript.turns.length })}
              </small>
              <span className="figures">
                {here === "read"
                  ? `${percentRead(furthest[transcript.id], transcript.text.length)} %`
                  : standingCount(codingsOf(project, transcript.id)) || "–"}
              </span>
              {!read.has(transcript.id) && (
                <i className="unread-mark" role="img" aria-label={say("read.unread")} />
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where its people work, or what else is recorded first of them. */
function describe({ participants, study }: Project, { speakers }: Transcript): string {
  const name = study.attributes.includes("workplace") ? "workplace" : study.attributes[0];
  const people = speakers.flatMap((speaker) => peopleBehind(participants, speaker));
  const values = people.flatMap(({ attributes }) => (name && attributes[name]) || []);
  return [...new Set(values)].join(", ");
}
