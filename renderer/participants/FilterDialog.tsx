import { useState } from "react";
import type { TypedAttribute } from "../../shared/participants/attribute-types.ts";
import { fits } from "../../shared/participants/attribute-values.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, Choices, TextField } from "../ui/fields.tsx";
import { type ColumnFilter, filterOf } from "./people-shown.ts";
import { peopleSlice } from "./people-slice.ts";
import { sayOdd, sayValue } from "./say-values.ts";

type Kind = ColumnFilter["is"];

/** Asks which people are shown, by their values in one column, in the way of its type. */
export function FilterDialog({
  column,
  onClose,
}: {
  readonly column: TypedAttribute;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const { name, type, choices } = column;
  const { filters } = desk.of(peopleSlice);
  const before = Object.hasOwn(filters, name) ? filters[name] : undefined;
  const own = filterOf(type);
  const kinds: readonly Kind[] = [own, "nothing", ...(type === "text" ? [] : (["odd"] as const))];
  const [kind, setKind] = useState<Kind>(before && kinds.includes(before.is) ? before.is : own);
  const [words, setWords] = useState(before?.is === "words" ? before.words : "");
  const [range, setRange] = useState(before?.is === "range" ? before : { from: "", to: "" });
  const all = type === "yes-no" ? ["yes", "no"] : choices;
  const [values, setValues] = useState<readonly string[]>(
    before?.is === "values" ? all.filter((value) => before.values.includes(value)) : all,
  );

  const asked: ColumnFilter =
    kind === "words"
      ? { is: kind, words }
      : kind === "range"
        ? { is: kind, from: range.from, to: range.to }
        : kind === "values"
          ? { is: kind, values }
          : { is: kind };
  const isAnything =
    (asked.is === "words" && words.trim() === "") ||
    (asked.is === "range" && asked.from.trim() === "" && asked.to.trim() === "") ||
    (asked.is === "values" && values.length === all.length);
  const isReadable = asked.is !== "range" || [asked.from, asked.to].every((bound) => fits(bound, column));
  const { [name]: _, ...others } = filters;
  const show = () => {
    if (!isReadable) return;
    desk.put(peopleSlice, { filters: isAnything ? others : { ...others, [name]: asked } });
    onClose();
  };
  return (
    <Dialog
      title={say("filter.people.title", { name })}
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              desk.put(peopleSlice, { filters: others });
              onClose();
            }}
          >
            {say("filter.people.all")}
          </Button>
          <Button look="main" isDisabled={!isReadable} onPress={show}>
            {say("filter.people.do")}
          </Button>
        </>
      }
    >
      <Choices
        label={say("filter.people.label")}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(`filter.people.${value}`) }))}
        onChange={setKind}
      />
      {kind === "words" && (
        <TextField label={say("filter.people.word")} value={words} onChange={setWords} onSubmit={show} />
      )}
      {kind === "range" &&
        (["from", "to"] as const).map((bound) => (
          <TextField
            key={bound}
            label={say(`filter.people.${bound}`)}
            value={range[bound]}
            onChange={(typed) => setRange({ ...range, [bound]: typed })}
            onSubmit={show}
            error={sayOdd(range[bound], column, say)}
          />
        ))}
      {kind === "values" &&
        all.map((value) => (
          <Checkbox
            key={value}
            label={sayValue(value, column, say)}
            checked={values.includes(value)}
            onChange={(isShown) =>
              setValues(all.filter((one) => (one === value ? isShown : values.includes(one))))
            }
          />
        ))}
    </Dialog>
  );
}
