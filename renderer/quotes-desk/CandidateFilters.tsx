import { codersOf } from "../../shared/coding/shown-codings.ts";
import type { ParticipantId, TranscriptId } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import {
  type CandidateFilter,
  everyCandidate,
  standingCandidates,
} from "../../shared/themes/quote-candidates.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { SectionFilter } from "../filters/SectionFilter.tsx";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useBlindAs, useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { quotesSlice } from "./quotes-slice.ts";

const any = "any";

/** How long a candidate may be, in words. */
const lengths = {
  any: { atLeast: null, atMost: null },
  fragment: { atLeast: null, atMost: 15 },
  inline: { atLeast: 16, atMost: 39 },
  block: { atLeast: 40, atMost: null },
} as const;
type Length = keyof typeof lengths;

/** Which candidates are shown: whose, of which interview and section, how long, coded by whom. */
export function CandidateFilters() {
  const { say, language } = useWords();
  const desk = useDesk();
  const project = useProject();
  const { participants, transcripts, codings } = project;
  const isBlind = useBlindAs() !== null;
  const filter = standingCandidates(
    project,
    useDeskSlice(quotesSlice, ({ candidates }) => candidates),
  );
  const put = (change: Partial<CandidateFilter>) =>
    desk.put(quotesSlice, { candidates: { ...filter, ...change } });
  const length = (Object.keys(lengths) as Length[]).find(
    (name) => lengths[name].atLeast === filter.atLeast && lengths[name].atMost === filter.atMost,
  );
  const coders = codersOf(codings, language);
  const compare = nameOrder(language);
  const isFiltering = JSON.stringify(filter) !== JSON.stringify(everyCandidate);
  return (
    <fieldset className="candidate-filters" aria-label={say("quote.filter")}>
      <Select
        label={say("filter.byPerson")}
        hideLabel
        value={filter.speaking ?? any}
        options={[
          { value: any, label: say("filter.anyPerson") },
          ...[...participants.values()]
            .map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))
            .sort((a, b) => compare(a.label, b.label)),
        ]}
        onChange={(value) => put({ speaking: value === any ? null : (value as ParticipantId) })}
      />
      <Select
        label={say("quote.filter.interview")}
        hideLabel
        value={filter.transcriptId ?? any}
        options={[
          { value: any, label: say("quote.filter.anyInterview") },
          ...transcriptsInOrder(transcripts, language).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => put({ transcriptId: value === any ? null : (value as TranscriptId) })}
      />
      <SectionFilter chosen={filter.sections} onChosen={(sections) => put({ sections })} />
      <Select
        label={say("quote.filter.length")}
        hideLabel
        value={length ?? "any"}
        options={(Object.keys(lengths) as Length[]).map((value) => ({
          value,
          label: say(`quote.filter.length.${value}`),
        }))}
        onChange={(value) => put(lengths[value])}
      />
      {!isBlind && coders.length > 1 && (
        <Select
          label={say("quote.filter.coder")}
          hideLabel
          value={filter.coders.are === "by" ? filter.coders.name : any}
          options={[
            { value: any, label: say("quote.filter.anyCoder") },
            ...coders.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => put({ coders: name === any ? { are: "all" } : { are: "by", name } })}
        />
      )}
      {isFiltering && (
        <Button look="plain" onPress={() => put(everyCandidate)}>
          {say("filter.showAll")}
        </Button>
      )}
    </fieldset>
  );
}
