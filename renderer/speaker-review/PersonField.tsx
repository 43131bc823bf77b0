import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { participantNamed } from "../../shared/participants/change-participants.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { useTyped } from "../ui/use-typed.ts";
import type { Beside } from "./reviewed.ts";
import "./person-field.css";

/** Who a participant is: a pseudonym, typed or taken from the people whom the study knows. */
export function PersonField({
  name,
  value,
  beside,
  onChange,
}: {
  /** What the field is called. */
  readonly name: string;
  readonly value: string;
  readonly beside: Beside | null;
  readonly onChange: (pseudonym: string) => void;
}) {
  const { say, language } = useWords();
  const project = useProject();
  const { shown, onType, onLeave } = useTyped(value, onChange);
  const known = useMemo(() => {
    const compare = nameOrder(language);
    return [...project.participants.values()]
      .map(({ id, pseudonym }) => ({ id, pseudonym }))
      .sort((a, b) => compare(a.pseudonym, b.pseudonym));
  }, [project.participants, language]);
  const standing =
    shown.trim() === ""
      ? "review.nobody"
      : participantNamed(project, shown)
        ? "review.knownPerson"
        : "review.newPerson";
  const also = beside && shown.trim() !== "" ? beside.alsoCalled(shown) : [];
  const alsoSaid = say("review.alsoPerson", { count: also.length, name: also[0] ?? "" });
  return (
    <ComboBox
      className="review-person"
      aria-label={name}
      allowsCustomValue
      defaultItems={known}
      inputValue={shown}
      onInputChange={onType}
      onBlur={onLeave}
    >
      <div className="review-person-field">
        <Input />
        {known.length > 0 && (
          <Button className="button plain icon" aria-label={say("review.suggestions")}>
            <ChevronDown aria-hidden />
          </Button>
        )}
      </div>
      <span className="review-standing">
        {[say(standing), ...(also.length > 0 ? [alsoSaid] : [])].join(", ")}
      </span>
      <Popover className="popover">
        <ListBox className="listbox">
          {(person: (typeof known)[number]) => (
            <ListBoxItem id={person.id} textValue={person.pseudonym} className="menu-item">
              {person.pseudonym}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
