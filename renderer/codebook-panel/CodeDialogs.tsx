import { assertNever } from "../../shared/outcome.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { DropDialog } from "../codes/DropDialog.tsx";
import { useProject } from "../storage/use-study.ts";
import { ColourDialog } from "./ColourDialog.tsx";
import { useCodeDeeds } from "./code-deeds.ts";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import "./code-dialogs.css";

export type CodeQuestion = "colour" | "move" | "merge" | "split" | "delete" | "drop";

/** `codeIds` are all that are chosen, when there are several: some questions are asked of all of them. */
export type AskedOfCode = {
  readonly question: CodeQuestion;
  readonly codeId: CodeId;
  readonly codeIds: readonly CodeId[];
};

/** The question asked of a code, if any. It closes by itself when the code goes. */
export function CodeDialogs({
  asked,
  onClose,
}: {
  readonly asked: AskedOfCode | null;
  readonly onClose: () => void;
}) {
  const { codes } = useProject();
  const deeds = useCodeDeeds();
  const code = asked && codes.get(asked.codeId);
  if (!asked || !code) return null;
  switch (asked.question) {
    case "colour":
      return <ColourDialog code={code} onClose={onClose} />;
    case "move":
      return <MoveDialog code={code} codeIds={asked.codeIds} onClose={onClose} />;
    case "merge":
      return <MergeDialog code={code} onClose={onClose} />;
    case "split":
      return <SplitDialog code={code} onClose={onClose} />;
    case "delete":
      return <DeleteDialog code={code} onClose={onClose} />;
    case "drop":
      return (
        <DropDialog
          code={code}
          onDrop={(reason) => deeds.status(code.id, "dropped", reason)}
          onClose={onClose}
        />
      );
    default:
      return assertNever(asked.question);
  }
}
