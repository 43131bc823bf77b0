import { assertNever } from "../../shared/outcome.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { useProject } from "../storage/use-study.ts";
import { ColourDialog } from "./ColourDialog.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";

export type CodeQuestion = "colour" | "move" | "merge" | "delete";

/** The question asked of a code, if any. It closes by itself when the code goes. */
export function CodeDialogs({
  asked,
  onClose,
}: {
  readonly asked: { readonly question: CodeQuestion; readonly codeId: CodeId } | null;
  readonly onClose: () => void;
}) {
  const { codes } = useProject();
  const code = asked && codes.get(asked.codeId);
  if (!asked || !code) return null;
  switch (asked.question) {
    case "colour":
      return <ColourDialog code={code} onClose={onClose} />;
    case "move":
      return <MoveDialog code={code} onClose={onClose} />;
    case "merge":
      return <MergeDialog code={code} onClose={onClose} />;
    case "delete":
      return <DeleteDialog code={code} onClose={onClose} />;
    default:
      return assertNever(asked.question);
  }
}
