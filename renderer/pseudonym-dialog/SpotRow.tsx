import { sayPlace } from "../../shared/gate/say-place.ts";
import type { Spot } from "../../shared/pseudonyms/spots.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import { useWords } from "../language/language.ts";
import { useWholeProject } from "../storage/use-study.ts";
import { Checkbox, Select } from "../ui/fields.tsx";

/** Longer names of places are cut, in UTF-16 code units. */
const longest = 90;

/** One place of a name: its words, what would take its place, and a tick; where it may be several people, which of them. */
export function SpotRow({
  spot,
  taken,
  onTake,
}: {
  readonly spot: Spot;
  /** Which name of the key takes its place; null: it is left. */
  readonly taken: number | null;
  readonly onTake: (name: number | null) => void;
}) {
  const { say, language } = useWords();
  const project = useWholeProject();
  const { before, stands, behind, mayBe, left } = spot;
  const [only, another] = mayBe;
  const becomes = mayBe.find(({ name }) => name === taken)?.becomes ?? null;
  const place = sayPlace(project, spot, spot.span, language);
  const label = say("pseudonyms.replaceAt", { words: stands, place: oneLine(place, longest) });
  return (
    <li>
      {another ? (
        <Select
          label={label}
          hideLabel
          value={taken === null ? "" : String(taken)}
          onChange={(which) => onTake(which === "" ? null : Number(which))}
          options={[
            { value: "", label: say("pseudonyms.leave") },
            ...mayBe.map((one) => ({ value: String(one.name), label: one.becomes })),
          ]}
        />
      ) : (
        <Checkbox
          label={label}
          hideLabel
          checked={taken !== null}
          isDisabled={!only}
          onChange={(checked) => onTake(checked ? (only?.name ?? null) : null)}
        />
      )}
      <span>
        {spot.span.start > before.length && "… "}
        {before}
        {becomes === null ? (
          <mark>{stands}</mark>
        ) : (
          <>
            <del>{stands}</del> <ins>{becomes}</ins>
          </>
        )}
        {behind}
      </span>
      <small className="quiet">
        {place}
        {left !== null && ` · ${say(`pseudonyms.why.${left}`)}`}
      </small>
    </li>
  );
}
