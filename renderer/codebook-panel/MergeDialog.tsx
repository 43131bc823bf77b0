import { useMemo } from "react";
import { codeTree } from "../../shared/codebook/code-tree.ts";
import { whatMergingMeans } from "../../shared/codebook/merge-codes.ts";
import type { Code } from "../../shared/project/records.ts";
import { OthersToo } from "../codes/OthersToo.tsx";
import { PickCode, usePicking } from "../codes/PickCode.tsx";
import { useWords } from "../language/language.ts";
import { useProject, useWholeProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { othersThan } from "./move-targets.ts";

/** Asks into which code a code shall be merged, and says what that does before it is done. */
export function MergeDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { say } = useWords();
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const places = useMemo(
    () =>
      othersThan(codeTree(codes), codes, [code.id]).map((node) => ({
        id: node.code.id,
        name: node.code.name,
        depth: node.depth,
        code: node.code,
      })),
    [codes, code],
  );
  const picking = usePicking(places, "at none");
  const into = picking.chosen?.code ?? null;
  const merge = () => {
    if (into && deeds.merge(code.id, into.id)) onClose();
  };
  return (
    <Dialog
      title={say("merge.title", { name: code.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={!into} onPress={merge}>
            {say("merge.do")}
          </Button>
        </>
      }
    >
      <PickCode picking={picking} label={say("merge.into")} onTake={merge} />
      {into ? <WhatMergingMeans from={code} into={into} /> : <p className="quiet">{say("merge.choose")}</p>}
      {into && <OthersToo reached={({ codeId }) => codeId === code.id} />}
    </Dialog>
  );
}

function WhatMergingMeans({ from, into }: { readonly from: Code; readonly into: Code }) {
  const { say } = useWords();
  const project = useWholeProject();
  const { codings, joined, children } = useMemo(
    () => whatMergingMeans(project, { from: from.id, into: into.id }),
    [project, from, into],
  );
  const written = [from.definition, from.counts, from.countsNot, from.example].some(Boolean) || from.theme;
  return (
    <ul className="what-it-means" role="status">
      <li>{say("merge.goes", { from: from.name, into: into.name })}</li>
      {codings > 0 && <li>{say("merge.codings", { count: codings, into: into.name })}</li>}
      {joined > 0 && <li>{say("merge.joined", { count: joined })}</li>}
      {children > 0 && <li>{say("merge.children", { count: children, into: into.name })}</li>}
      {written && <li>{say("merge.definition", { from: from.name })}</li>}
    </ul>
  );
}
