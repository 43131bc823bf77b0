import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import type { ParticipantId } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { useInquiry, useInquiryPart } from "./InquiryOfStudy.tsx";
import { peopleAlike, withPeople } from "./people-alike.ts";

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
    <DialogTrigger>
      <AriaButton className="select-button">
        <span>
          {chosen ? (name ?? say("count.people", { count: chosen.length })) : say("search.people.all")}
        </span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className="popover">
        <Dialog className="which-interviews" aria-label={say("search.people")}>
          {({ close }) => (
            <>
              <Button
                look="plain"
                onPress={() => {
                  inquiry.choose({ people: null });
                  close();
                }}
              >
                {say("search.people.all")}
              </Button>
              <ListBox
                className="listbox"
                aria-label={say("search.people")}
                selectionMode="multiple"
                selectedKeys={entries.filter(({ people }) => isTicked(people)).map(({ key }) => key)}
                onSelectionChange={(keys) => {
                  const pressed = entries.filter(
                    ({ key, people }) => isTicked(people) !== (keys === "all" || keys.has(key)),
                  );
                  let people = chosen;
                  for (const one of pressed) people = withPeople(people, one.people, !isTicked(one.people));
                  inquiry.choose({ people });
                }}
              >
                {entries.map(({ key, label }) => (
                  <ListBoxItem key={key} id={key} textValue={label} className="menu-item ticked-item">
                    {label}
                  </ListBoxItem>
                ))}
              </ListBox>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
