import { useMemo } from "react";
import { Input, SearchField } from "react-aria-components";
import { memoKinds } from "../../shared/memos/memos-about.ts";
import type { Project } from "../../shared/project/project.ts";
import { useWords } from "../language/language.ts";
import { Select } from "../ui/fields.tsx";
import { type MemoFilter, writersOf } from "./memo-list.ts";
import "./memo-filters.css";

const subjects = ["study", "transcript", "participant", "code", "coding", "gone"] as const;
const orders = ["time", "subject"] as const;

/** The search and filters of the memos. */
export function MemoFilters({
  filter,
  onChange,
  memos,
}: {
  readonly filter: MemoFilter;
  readonly onChange: (filter: MemoFilter) => void;
  readonly memos: Project["memos"];
}) {
  const { say, language } = useWords();
  const writers = useMemo(() => writersOf(memos, language), [memos, language]);
  const change = (to: Partial<MemoFilter>) => onChange({ ...filter, ...to });
  const everybody = "everybody";
  return (
    <search className="memo-filters">
      <SearchField
        className="field"
        aria-label={say("memos.find")}
        value={filter.words}
        onChange={(words) => change({ words })}
      >
        <Input placeholder={say("memos.find")} />
      </SearchField>
      <Select
        label={say("memo.kind")}
        hideLabel
        value={filter.kind}
        options={[
          { value: "all", label: say("memos.allKinds") },
          ...memoKinds.map((value) => ({ value, label: say(`memoKind.${value}`) })),
        ]}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={say("memo.aboutLabel")}
        hideLabel
        value={filter.about}
        options={[
          { value: "all", label: say("memos.aboutAll") },
          ...subjects.map((value) => ({ value, label: say(`memos.about.${value}`) })),
        ]}
        onChange={(about) => change({ about })}
      />
      <Select
        label={say("memos.by")}
        hideLabel
        value={filter.by === "" ? everybody : `by ${filter.by}`}
        options={[
          { value: everybody, label: say("memos.everybody") },
          ...writers.map((name) => ({ value: `by ${name}`, label: name })),
        ]}
        onChange={(by) => change({ by: by === everybody ? "" : by.slice(3) })}
      />
      <Select
        label={say("memos.order")}
        hideLabel
        value={filter.order}
        options={orders.map((value) => ({ value, label: say(`memos.order.${value}`) }))}
        onChange={(order) => change({ order })}
      />
    </search>
  );
}
