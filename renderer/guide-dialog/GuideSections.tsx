import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useRef, useState } from "react";
import { sectionLetter } from "../../shared/guide/sections.ts";
import type { Project } from "../../shared/project/project.ts";
import type { GuideSection } from "../../shared/project/records.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { usePerform, useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { TextField } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import "./guide-sections.css";

/** The sections of the guide in their order, edited where they stand. */
export function GuideSections() {
  const { say } = useWords();
  const project = useProject();
  const { guide } = project.study;
  const { study } = useSession();
  return (
    <>
      {guide.length === 0 && (
        <div className="guide-empty">
          <h3>{say("guide.none")}</h3>
          <p>{say("guide.none.hint")}</p>
        </div>
      )}
      <ol className="guide-sections labels-hidden">
        {guide.map((section, at) => (
          <SectionRow
            key={section.id}
            section={section}
            place={at}
            isLast={at === guide.length - 1}
            interviews={interviewsWith(project, section.id)}
          />
        ))}
      </ol>
      {!study.readOnly && <NewSection isFirst={guide.length === 0} />}
    </>
  );
}

function SectionRow({
  section,
  place,
  isLast,
  interviews,
}: {
  readonly section: GuideSection;
  readonly place: number;
  readonly isLast: boolean;
  /** In how many interviews it is marked. */
  readonly interviews: number;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const { id, name } = section;
  const letter = sectionLetter(place);
  const now = () => study.now().project;
  const sectionIn = ({ study: { guide } }: Project) => guide.find((one) => one.id === id);
  /** At an end of the list the pressed button is disabled, so the focus goes to its neighbour. */
  const deeds = useRef<HTMLDivElement>(null);
  const move = (to: number) => {
    if (!perform("move-section", { id, to })) return;
    const [up, down] = deeds.current?.querySelectorAll("button") ?? [];
    const neighbour = to === 0 ? down : to === now().study.guide.length - 1 ? up : null;
    giveFocus(neighbour);
  };
  const remove = () => {
    if (perform("remove-section", id)) announce(say("guide.removed", { name }));
  };
  return (
    <li>
      <b className="letter" aria-hidden>
        {letter}
      </b>
      <div className="guide-name">
        <EditedText
          label={say("guide.name", { letter })}
          wraps
          of={{
            key: `${id} name`,
            read: (project) => sectionIn(project)?.name ?? "",
            put: (to) => ({ name: "change-section", input: { id, name: to } }),
          }}
        />
        <p className="quiet small">
          {interviews === 0 ? say("guide.inNone") : say("guide.inInterviews", { count: interviews })}
        </p>
      </div>
      <EditedText
        label={say("guide.questions", { letter })}
        hint={say("guide.questions.hint")}
        of={{
          key: `${id} questions`,
          read: (project) => sectionIn(project)?.questions.join("\n") ?? "",
          put: (to) => ({ name: "change-section", input: { id, questions: to.split("\n") } }),
        }}
      />
      <div className="guide-deeds" ref={deeds}>
        <IconButton
          label={say("guide.up", { name })}
          writes
          isDisabled={place === 0}
          onPress={() => move(place - 1)}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          label={say("guide.down", { name })}
          writes
          isDisabled={isLast}
          onPress={() => move(place + 1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={say("guide.remove", { name })} writes onPress={remove}>
          <X aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function NewSection({ isFirst }: { readonly isFirst: boolean }) {
  const { say } = useWords();
  const perform = usePerform();
  const [name, setName] = useState("");
  const add = () => {
    if (name.trim() === "") return;
    const section = { id: `section-${crypto.randomUUID()}`, name, questions: [] };
    if (perform("add-section", section)) setName("");
  };
  return (
    <div className="guide-new">
      <TextField
        label={say("guide.new")}
        value={name}
        onChange={setName}
        onSubmit={add}
        autoFocus={isFirst}
      />
      <Button onPress={add} isDisabled={name.trim() === ""}>
        {say("guide.add")}
      </Button>
    </div>
  );
}

function interviewsWith({ transcripts }: Project, id: string): number {
  let count = 0;
  for (const { sections } of transcripts.values())
    if (sections.some(({ sectionId }) => sectionId === id)) count += 1;
  return count;
}
