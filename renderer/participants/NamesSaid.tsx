import { Check, TriangleAlert } from "lucide-react";
import type { Participant } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import "./names-said.css";

/** How many people stand under names of which nobody has said that they are pseudonyms, and a way to say it of all of them. */
export function NamesUnsaid() {
  const { say } = useWords();
  const { readOnly } = useSession().study;
  const participants = useProjectPart((project) => project.participants);
  const perform = usePerform();
  const unsaid = [...participants.values()].filter(({ nameIs }) => nameIs === "unsaid");
  if (unsaid.length === 0) return null;
  const participantIds = unsaid.map(({ id }) => id);
  return (
    <p className="names-unsaid">
      <TriangleAlert aria-hidden />
      <span>{say("names.unsaid", { count: unsaid.length })}</span>
      <Button
        isDisabled={readOnly}
        onPress={() => {
          if (perform("say-names", { participantIds, nameIs: "pseudonym" }))
            announce(say("names.saidAll", { count: unsaid.length }));
        }}
      >
        {say("names.sayAll", { count: unsaid.length })}
      </Button>
    </p>
  );
}

/** What was said of one person's name, and the other things that may be said of it. */
export function NameSaid({ person: { id, pseudonym, nameIs } }: { readonly person: Participant }) {
  const { say } = useWords();
  const { readOnly } = useSession().study;
  const perform = usePerform();
  return (
    <MenuButton
      label={say("names.of", { name: pseudonym, said: say(`names.${nameIs}`) })}
      entries={(["pseudonym", "real-name"] as const).map((kind) => ({
        id: kind,
        label: say(`names.say.${kind}`),
        isDisabled: readOnly || nameIs === kind,
        onAction: () => perform("say-names", { participantIds: [id], nameIs: kind }),
      }))}
    >
      <span className={`name-said ${nameIs}`}>
        {nameIs === "pseudonym" ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
        {say(`names.${nameIs}`)}
      </span>
    </MenuButton>
  );
}
