import { Columns3, FileInput, KeyRound, UserPlus } from "lucide-react";
import { useState } from "react";
import { peopleCount } from "../../shared/figures/figures.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { AddAttributeDialog } from "./AddAttributeDialog.tsx";
import { ImportPeopleDialog } from "./ImportPeopleDialog.tsx";
import { NamesUnsaid } from "./NamesSaid.tsx";
import { ParticipantTable } from "./ParticipantTable.tsx";
import { TypesGuessed } from "./PeopleNotices.tsx";

export function ParticipantsPanel() {
  const { say } = useWords();
  const people = useProjectPart(peopleCount);
  const interviews = useProjectPart((project) => interviewsOf(project).length);
  const perform = usePerform();
  const [asking, setAsking] = useState<"person" | "attribute" | "table" | null>(null);
  const commands = useCommandDesk();
  const close = () => setAsking(null);
  const buttons = (
    <>
      <Button writes onPress={() => setAsking("person")}>
        <UserPlus aria-hidden />
        {say("people.add")}
      </Button>
      <Button writes onPress={() => setAsking("attribute")}>
        <Columns3 aria-hidden />
        {say("column.add")}
      </Button>
      <Button writes onPress={() => setAsking("table")}>
        <FileInput aria-hidden />
        {say("importPeople.open")}
      </Button>
      <Button writes onPress={() => commands.run("pseudonyms")}>
        <KeyRound aria-hidden />
        {say("pseudonyms.open")}
      </Button>
    </>
  );
  return (
    <>
      {people === 0 ? (
        <section className="empty-state">
          <h3>{say("people.none")}</h3>
          <p>{say("people.none.hint")}</p>
          <div className="people-tools">{buttons}</div>
        </section>
      ) : (
        <>
          <div className="people-tools">
            {buttons}
            <p className="quiet small">
              {say("people.size", {
                people: say("count.people", { count: people }),
                interviews: say("count.interviews", { count: interviews }),
              })}{" "}
              {say("people.keys")}
            </p>
          </div>
          <NamesUnsaid />
          <TypesGuessed />
          <ParticipantTable />
        </>
      )}
      {asking === "person" && (
        <NameDialog
          title={say("people.add.title")}
          label={say("people.add.label")}
          doIt={say("people.add.do")}
          onName={(pseudonym) =>
            perform("add-participant", {
              id: newId("participant"),
              pseudonym,
              description: "",
              attributes: {},
            })
          }
          onClose={close}
        />
      )}
      {asking === "attribute" && <AddAttributeDialog onClose={close} />}
      {asking === "table" && <ImportPeopleDialog onClose={close} />}
    </>
  );
}
