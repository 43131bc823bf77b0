import { useMemo } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import type { HistoryFact } from "../../shared/history/facts.ts";
import { deedKinds } from "../../shared/project/deed.ts";
import type { CodeId, TranscriptId } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { type Option, Select } from "../ui/fields.tsx";
import { type HistoryFilter, isFiltering, noFilter, peopleIn } from "./filter-history.ts";
import "./history-filters.css";

/** Filters the history by coder, by kind of event, and by code or interview. */
export function HistoryFilters({
  facts,
  filter,
  onChange,
}: {
  readonly facts: readonly HistoryFact[];
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}) {
  const { say, language } = useWords();
  const transcripts = useProjectPart((project) => project.transcripts);
  const codes = useProjectPart((project) => project.codes);
  const people = useMemo(() => peopleIn(facts, language), [facts, language]);
  const interviews = useMemo(
    () => transcriptsInOrder(transcripts, language).map(({ id, name }) => ({ value: id, label: name })),
    [transcripts, language],
  );
  const tree = useMemo(
    () =>
      flatten(codeTree(codes)).map(({ code, depth }) => ({
        value: code.id,
        label: `${"\u2003".repeat(depth)}${code.name}`,
      })),
    [codes],
  );
  const all = (label: string): Option<string> => ({ value: "", label });
  return (
    <>
      <input
        type="search"
        className="history-find"
        aria-label={say("history.find")}
        placeholder={say("history.find")}
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
      />
      <Select
        hideLabel
        label={say("history.kind")}
        value={filter.kind ?? ""}
        options={[
          all(say("history.kind.all")),
          ...deedKinds.map((kind) => ({ value: kind as string, label: say(`history.kind.${kind}`) })),
        ]}
        onChange={(value) => onChange({ ...filter, kind: deedKinds.find((kind) => kind === value) ?? null })}
      />
      {people.length > 1 && (
        <Select
          hideLabel
          label={say("history.by")}
          value={filter.by ?? ""}
          options={[all(say("history.by.all")), ...people.map((value) => ({ value, label: value }))]}
          onChange={(value) => onChange({ ...filter, by: value || null })}
        />
      )}
      <Select
        hideLabel
        label={say("history.transcript")}
        value={filter.transcriptId ?? ""}
        options={[all(say("history.transcript.all")), ...interviews]}
        onChange={(value) => onChange({ ...filter, transcriptId: (value || null) as TranscriptId | null })}
      />
      <Select
        hideLabel
        label={say("history.code")}
        value={filter.codeId ?? ""}
        options={[all(say("history.code.all")), ...tree]}
        onChange={(value) => onChange({ ...filter, codeId: (value || null) as CodeId | null })}
      />
      {isFiltering(filter) && (
        <Button look="plain" onPress={() => onChange(noFilter)}>
          {say("history.clear")}
        </Button>
      )}
    </>
  );
}
