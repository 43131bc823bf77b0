import { memo, useEffect, useMemo, useRef } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import { codersOf, type OfCoders, showsEverything } from "../../shared/coding/shown-codings.ts";
import type { CodeId, ParticipantId, Transcript } from "../../shared/project/records.ts";
import { SectionFilter } from "../filters/SectionFilter.tsx";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { colourings, coloursSlice } from "../storage/colours-slice.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useBlindAs, useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { giveFocus, goToSpot } from "../ui/focus.ts";
import { codeSlice } from "./code-slice.ts";
import { showAllCodings, useFilterIsThere } from "./filter-open.ts";
import { useFilter } from "./use-filter.ts";
import type { Shown } from "./use-shown.ts";
import "./filter-bar.css";

const any = "any";

/** Which codings the text shows, and how many that is: there as long as it is open or something is hidden. */
export const FilterBar = memo(function FilterBar({ transcript, shown }: FilterProps) {
  return useFilterIsThere() ? <Choices transcript={transcript} shown={shown} /> : null;
});

type FilterProps = { readonly transcript: Transcript; readonly shown: Shown };

function Choices({ transcript, shown }: FilterProps) {
  const { say } = useWords();
  const desk = useDesk();
  const isAll = showsEverything(useFilter());
  const open = useDeskSlice(codeSlice, (state) => state.filterOpen);
  const colours = useDeskSlice(coloursSlice, (state) => state.colours);
  const bar = useRef<HTMLFieldSetElement>(null);

  // Whoever opens it goes on in it; one that came because something is hidden leaves the focus in the text.
  useEffect(() => {
    if (open) giveFocus(bar.current?.querySelector("button"));
  }, [open]);

  return (
    <fieldset
      ref={bar}
      className="filter-bar"
      aria-label={say("filter.label")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        desk.put(codeSlice, { filterOpen: false });
        goToSpot();
      }}
    >
      <ByCode />
      <ByPerson transcript={transcript} />
      <ByCoder />
      <BySection />
      <Select
        label={say("filter.colours")}
        hideLabel
        value={colours}
        options={colourings.map((value) => ({
          value,
          label: say(`filter.colours.${value}`),
        }))}
        onChange={(chosen) => desk.put(coloursSlice, { colours: chosen })}
      />
      <p role="status">
        {isAll
          ? say("filter.all", { count: shown.of })
          : say("filter.some", { count: shown.count, of: shown.of })}
      </p>
      {isAll ? (
        <Button look="plain" onPress={() => desk.put(codeSlice, { filterOpen: false })}>
          {say("filter.close")}
        </Button>
      ) : (
        <Button look="plain" onPress={() => showAllCodings(desk)}>
          {say("filter.showAll")}
        </Button>
      )}
    </fieldset>
  );
}

function ByCode() {
  const { say } = useWords();
  const desk = useDesk();
  const filter = useFilter();
  const codes = useProjectPart((project) => project.codes);
  const options = useMemo(
    () => [
      { value: any, label: say("filter.anyCode") },
      ...flatten(codeTree(codes)).map(({ code, depth }) => ({
        value: code.id,
        label: `${"    ".repeat(depth)}${code.name}`,
      })),
    ],
    [codes, say],
  );
  return (
    <Select
      label={say("filter.byCode")}
      hideLabel
      value={filter.codeId ?? any}
      options={options}
      onChange={(value) =>
        desk.set({ filter: { ...filter, codeId: value === any ? null : (value as CodeId) } })
      }
    />
  );
}

function ByPerson({ transcript }: { readonly transcript: Transcript }) {
  const { say } = useWords();
  const desk = useDesk();
  const filter = useFilter();
  const participants = useProjectPart((project) => project.participants);
  const here = useMemo(() => {
    const ids = transcript.speakers.flatMap(({ participantIds }) => participantIds);
    const chosen = filter.speaking === null ? [] : [filter.speaking];
    return [...new Set([...ids, ...chosen])].flatMap((id) => participants.get(id) ?? []);
  }, [transcript.speakers, participants, filter.speaking]);
  return (
    <Select
      label={say("filter.byPerson")}
      hideLabel
      value={filter.speaking ?? any}
      options={[
        { value: any, label: say("filter.anyPerson") },
        ...here.map(({ id, pseudonym }) => ({ value: id, label: pseudonym })),
      ]}
      onChange={(value) =>
        desk.set({ filter: { ...filter, speaking: value === any ? null : (value as ParticipantId) } })
      }
    />
  );
}

/** Nothing stands here while the study has no guide. */
function BySection() {
  const desk = useDesk();
  const filter = useFilter();
  return (
    <SectionFilter
      chosen={filter.sections}
      onChosen={(sections) => desk.set({ filter: { ...filter, sections } })}
    />
  );
}

/** Mine, others', all, or one coder's. Who codes blind sees only their own, and has nothing to choose. */
function ByCoder() {
  const { say, language } = useWords();
  const desk = useDesk();
  const me = useCoderName();
  const blindAs = useBlindAs();
  const filter = useFilter();
  const codings = useProjectPart((project) => project.codings);
  const coders = useMemo(() => codersOf(codings, language), [codings, language]);
  if (blindAs !== null) return null;
  const choices: readonly { readonly value: string; readonly label: string; readonly coders: OfCoders }[] = [
    { value: any, label: say("filter.anyCoder"), coders: { are: "all" } },
    { value: "mine", label: say("filter.mine", { name: me }), coders: { are: "by", name: me } },
    { value: "others", label: say("filter.others"), coders: { are: "not-by", name: me } },
    ...coders
      .filter((name) => name !== me)
      .map((name) => ({ value: `by ${name}`, label: name, coders: { are: "by", name } as const })),
  ];
  const chosen = choices.find(({ coders }) => JSON.stringify(coders) === JSON.stringify(filter.coders));
  return (
    <Select
      label={say("filter.byCoder")}
      hideLabel
      value={chosen?.value ?? any}
      options={choices}
      onChange={(value) => {
        const choice = choices.find((one) => one.value === value);
        if (choice) desk.set({ filter: { ...filter, coders: choice.coders } });
      }}
    />
  );
}
