import { Columns3, UserPlus } from "lucide-react";
import { useState } from "react";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { NameDialog } from "../ui/NameDialog.tsx";
import { NamesUnsaid } from "./NamesSaid.tsx";
import { ParticipantTable } from "./ParticipantTable.tsx";

export function ParticipantsPanel() {
  const { say } = useWords();
  const isEmpty = useProjectPart(({ participants }) => participants.size === 0);
  const perform = usePerform();
  const { study } = useSession();
  const [asking, setAsking] = useState<"person" | "attribute" | null>(null);
  const close = () => setAsking(null);
  const buttons = (
    <>
      <Button onPress={() => setAsking("person")} isDisabled={study.readOnly}>
        <UserPlus aria-hidden />
        {say("people.add")}
      </Button>
      <Button onPress={() => setAsking("attribute")} isDisabled={study.readOnly}>
        <Columns3 aria-hidden />
        {say("column.add")}
      </Button>
    </>
  );
  return (
    <>
      {isEmpty ? (
        <section className="empty-state">
          <h3>{say("people.none")}</h3>
          <p>{say("people.none.hint")}</p>
          <div className="people-tools">{buttons}</div>
        </section>
      ) : (
        <>
          <div className="people-tools">
            {buttons}
            <p className="quiet small">{say("people.keys")}</p>
          </div>
          <NamesUnsaid />
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
      {asking === "attribute" && (
        <NameDialog
          title={say("column.add.title")}
          label={say("column.add.label")}
          hint={say("column.add.hint")}
          doIt={say("people.add.do")}
          onName={(name) => perform("add-attribute", { name, type: "text" })}
          onClose={close}
        />
      )}
    </>
  );
}
