import { useState } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import type { CodeId, RelationId, RelationKind } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices, Select, TextField } from "../ui/fields.tsx";
import { type RelationDraft, useMapDeeds } from "./use-map-deeds.ts";

export type RelationQuestion =
  | { readonly is: "new"; readonly fromId: CodeId | null; readonly toId: CodeId | null }
  | { readonly is: "change"; readonly relationId: RelationId };

const kinds: readonly RelationKind[] = ["related", "leads-to", "contradicts"];

/** Asks what a relation says, in its kind and in the researcher's own words. */
export function RelationDialog({
  question,
  onClose,
}: {
  readonly question: RelationQuestion;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const codes = useProjectPart((project) => project.codes);
  const relations = useProjectPart((project) => project.relations);
  const deeds = useMapDeeds();
  const list = flatten(codeTree(codes));
  const [draft, setDraft] = useState<RelationDraft>(() => {
    const known = question.is === "change" ? relations.get(question.relationId) : undefined;
    if (known) return { fromId: known.fromId, toId: known.toId, kind: known.kind, label: known.label };
    const first = (but: CodeId | null) => list.find(({ code }) => code.id !== but)?.code.id ?? "code:";
    const asked = question.is === "new" ? question : { fromId: null, toId: null };
    const chosen = desk.now().codeId;
    const fromId = asked.fromId ?? (chosen && codes.has(chosen) ? chosen : first(asked.toId));
    return { fromId, toId: asked.toId ?? first(fromId), kind: "leads-to", label: "" };
  });
  const options = list.map(({ code, depth }) => ({
    value: code.id,
    label: `${"\u2003".repeat(depth)}${code.name}`,
  }));
  const keep = () => {
    const isDone = question.is === "new" ? deeds.relate(draft) : deeds.change(question.relationId, draft);
    if (isDone) onClose();
  };
  const change = (fields: Partial<RelationDraft>) => setDraft({ ...draft, ...fields });
  return (
    <Dialog
      title={say(question.is === "new" ? "map.newRelation" : "map.editRelation")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={draft.fromId === draft.toId} onPress={keep}>
            {say(question.is === "new" ? "map.relate" : "ui.save")}
          </Button>
        </>
      }
    >
      <div className="relation-fields">
        <Select
          label={say("map.from")}
          value={draft.fromId}
          options={options}
          onChange={(fromId) => change({ fromId })}
        />
        <Choices
          label={say("map.kind")}
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: say(`map.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={say("map.to")}
          value={draft.toId}
          options={options}
          onChange={(toId) => change({ toId })}
        />
        <TextField
          label={say("map.label")}
          value={draft.label}
          onChange={(label) => change({ label })}
          onSubmit={keep}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
