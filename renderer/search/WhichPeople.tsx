import { useMemo } from "react";
import type { ParticipantId } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { useInquiry, useInquiryPart } from "./InquiryOfStudy.tsx";
import { peopleAlike, withPeople } from "./people-alike.ts";
import { SomeOrAll } from "./SomeOrAll.tsx";

/** Chooses whose words are looked through: people, or at once all of whom the same is recorded. Nothing stands here in a study without people. */
export function WhichPeople() {
  const { say, language } = useWords();
  const inquiry = useInquiry();
  const study = useProjectPart((project) => project.study);
  const participants = useProjectPart((project) => project.participants);
  const chosen = useInquiryPart((state) => state.choices.people);
  const entries = useMemo(() => {
    const compare = nameOrder(language);
    const people = [...participants.values()].sort((a, b) => compare(a.pseudonym, b.pseudonym));
    return [
      ...peopleAlike({ study, participants }).map(({ column, value, isYesNo, people: alike }) => ({
        key: `${column}\n${value}`,
        label: `${column}: ${isYesNo ? say(value === "yes" ? "column.yes" : "column.no") : value}`,
        people: alike,
      })),
      ...people.map(({ id, pseudonym }) => ({ key: id as string, label: pseudonym, people: [id] })),
    ];
  }, [study, participants, language, say]);
  if (participants.size === 0) return null;
  const isTicked = (people: readonly ParticipantId[]) => people.every((id) => chosen?.includes(id));
  const [only, another] = chosen ?? [];
  const name = only && !another ? (participants.get(only)?.pseudonym ?? "") : null;
  return (
    <SomeOrAll
      label={say("search.people")}
      all={say("search.people.all")}
      chosen={chosen && (name ?? say("count.people", { count: chosen.length }))}
      entries={entries}
      ticked={entries.filter(({ people }) => isTicked(people)).map(({ key }) => key)}
      onAll={() => inquiry.choose({ people: null })}
      onTicked={(isTickedNow) => {
        let people = chosen;
        for (const one of entries)
          if (isTicked(one.people) !== isTickedNow(one.key))
            people = withPeople(people, one.people, isTickedNow(one.key));
        inquiry.choose({ people });
      }}
    />
  );
}
