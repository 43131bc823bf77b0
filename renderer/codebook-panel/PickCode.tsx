import { useMemo, useState } from "react";
import { Input, ListBox, ListBoxItem, SearchField, useFilter } from "react-aria-components";
import type { Code } from "../../shared/project/records.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { useWords } from "../language/language.ts";

/** A place in the codebook that can be chosen; `code` is null for its top. */
type PickedPlace = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly code: Code | null;
  readonly isDisabled: boolean;
};

/** A list of codes, narrowed by typing, of which one is chosen. */
export function PickCode({
  label,
  places,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly places: readonly PickedPlace[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { say } = useWords();
  const [sought, setSought] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const found = useMemo(
    () => (sought.trim() === "" ? places : places.filter(({ name }) => contains(name, sought.trim()))),
    [places, sought, contains],
  );
  return (
    <div className="pick-code">
      <SearchField
        aria-label={say("pick.find")}
        value={sought}
        onChange={setSought}
        className="field"
        autoFocus
      >
        <Input placeholder={say("pick.find")} />
      </SearchField>
      <ListBox
        aria-label={label}
        className="pick-list"
        items={found}
        dependencies={[sought]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          onChoose(id === undefined ? null : String(id));
        }}
        renderEmptyState={() => <p className="quiet">{say("pick.nothing")}</p>}
      >
        {({ id, name, depth, code, isDisabled }) => (
          <ListBoxItem id={id} textValue={name} isDisabled={isDisabled} className="menu-item pick">
            <span style={{ paddingInlineStart: sought === "" ? depth * 18 : 0 }}>
              {code && <CodeMark code={code} />}
              <span className={code?.theme ? "name theme" : "name"}>{name}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
