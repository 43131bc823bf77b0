import { useState } from "react";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import { type RemoveCode, whatRemovalMeans } from "../../shared/codebook/remove-code.ts";
import type { Code } from "../../shared/project/records.ts";
import { OthersToo } from "../codes/OthersToo.tsx";
import { useWords } from "../language/language.ts";
import { useWholeProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";
import { useCodeDeeds } from "./code-deeds.ts";

/** Says what goes when a code goes, and asks what shall become of its codings and of the codes beneath it. */
export function DeleteDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { say } = useWords();
  const project = useWholeProject();
  const deeds = useCodeDeeds();
  const parent = code.parentId ? project.codes.get(code.parentId) : undefined;
  const means = whatRemovalMeans(project, code.id);
  const [codings, setCodings] = useState<RemoveCode["codings"]>(parent ? "to-parent" : "remove");
  const [children, setChildren] = useState<RemoveCode["children"]>("lift");
  const reached = children === "lift" ? new Set([code.id]) : withDescendants(project.codes, code.id);
  return (
    <Dialog
      title={say("delete.title", { name: code.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button
            look="bad"
            autoFocus
            onPress={() => {
              const given = means.codings > 0 ? codings : "remove";
              if (deeds.remove({ codeId: code.id, codings: given, children })) onClose();
            }}
          >
            {say("delete.do")}
          </Button>
        </>
      }
    >
      <p>
        {means.codings > 0 ? say("delete.codings", { count: means.codings }) : say("delete.noCodings")}{" "}
        {means.codesBeneath > 0 &&
          say("delete.beneath", {
            count: means.codesBeneath,
            codings: say("count.codings", { count: means.codingsBeneath }),
          })}
      </p>
      <OthersToo reached={({ codeId }) => reached.has(codeId)} />
      {means.codings > 0 && !parent && <p>{say("delete.theyGo")}</p>}
      {means.codings > 0 && parent && (
        <Choices
          label={say("delete.whatCodings")}
          value={codings}
          onChange={setCodings}
          options={[
            { value: "to-parent", label: say("delete.codingsToParent", { parent: parent.name }) },
            { value: "remove", label: say("delete.codingsGo") },
          ]}
        />
      )}
      {means.codesBeneath > 0 && (
        <Choices
          label={say("delete.whatBeneath")}
          value={children}
          onChange={setChildren}
          options={[
            { value: "lift", label: say("delete.beneathLift") },
            { value: "remove", label: say("delete.beneathGo") },
          ]}
        />
      )}
      <p className="quiet">{say("delete.undo")}</p>
    </Dialog>
  );
}
