import { useMemo, useState } from "react";
import type { ListedName } from "../../shared/gate/name-list.ts";
import { shownPlaces } from "../../shared/pseudonyms/shown-places.ts";
import type { Decided, Spot } from "../../shared/pseudonyms/spots.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { TablePreview } from "../table-import/TableImport.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { SpotRow } from "./SpotRow.tsx";
import { type SpotGroup, spotGroups, takenFor } from "./spot-groups.ts";
import "./spot-list.css";

/** With no more places than these all of them are open from the beginning. */
const mostOpen = 60;
/** So many places of a name are shown until somebody asks for more. */
const most = 30;

/** Names that were found, by the name of the key, each with the words about it and what takes its place, and a tick for each name and each place. */
export function SpotList({
  spots,
  names,
  isBack,
  decided,
  onDecide,
}: {
  readonly spots: readonly Spot[];
  readonly names: readonly ListedName[];
  readonly isBack: boolean;
  readonly decided: Decided;
  readonly onDecide: (said: Decided) => void;
}) {
  const { say } = useWords();
  const seen = useProject();
  const groups = useMemo(() => spotGroups(shownPlaces(spots, seen)), [spots, seen]);
  const taken = spots.filter((spot) => takenFor(spot, decided) !== null).length;
  return (
    <>
      <p role="status">
        {say("pseudonyms.replaced", { count: taken })}
        {taken < spots.length && ` ${say("pseudonyms.left", { count: spots.length - taken })}`}
      </p>
      <TablePreview label={say("pseudonyms.outcome")}>
        {groups.map((group) => (
          <NameGroup
            key={group.of}
            group={group}
            name={typeof group.of === "number" ? (names[group.of] ?? null) : null}
            isBack={isBack}
            isOpen={spots.length <= mostOpen}
            decided={decided}
            onDecide={onDecide}
          />
        ))}
      </TablePreview>
    </>
  );
}

function NameGroup({
  group: { of, spots },
  name,
  isBack,
  isOpen,
  decided,
  onDecide,
}: {
  readonly group: SpotGroup;
  readonly name: ListedName | null;
  readonly isBack: boolean;
  readonly isOpen: boolean;
  readonly decided: Decided;
  readonly onDecide: (said: Decided) => void;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState(isOpen);
  const [shown, setShown] = useState(most);
  const taken = spots.filter((spot) => takenFor(spot, decided) !== null).length;
  const [was, becomes] = isBack ? [name?.pseudonym, name?.name] : [name?.name, name?.pseudonym];
  const label = name
    ? `${was} → ${becomes}`
    : say(of === "several" ? "pseudonyms.ofSeveral" : "pseudonyms.ofNone");
  return (
    <section className="name-group" aria-label={label}>
      <header>
        {typeof of === "number" ? (
          <Checkbox
            label={label}
            checked={taken === spots.length}
            isSome={taken > 0 && taken < spots.length}
            onChange={(checked) => onDecide(new Map(spots.map(({ id }) => [id, checked ? of : null])))}
          />
        ) : (
          <h3>{label}</h3>
        )}
        <span className="quiet small figures">
          {say("pseudonyms.takenOf", { taken, count: spots.length })}
        </span>
        <Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>
          {say(open ? "pseudonyms.hidePlaces" : "pseudonyms.showPlaces")}
        </Button>
      </header>
      {open && (
        <ul className="spots">
          {spots.slice(0, shown).map((spot) => (
            <SpotRow
              key={spot.id}
              spot={spot}
              taken={takenFor(spot, decided)}
              onTake={(which) => onDecide(new Map([[spot.id, which]]))}
            />
          ))}
        </ul>
      )}
      {open && spots.length > shown && (
        <Button onPress={() => setShown(shown + most * 10)}>
          {say("pseudonyms.morePlaces", { count: spots.length - shown })}
        </Button>
      )}
    </section>
  );
}
