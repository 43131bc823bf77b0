import type { CodeId } from "../../shared/project/records.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { meaningText } from "./code-texts.ts";

/** What holds a theme together and where it ends, written where it stands. */
export function ThemeMeaning({ codeId }: { readonly codeId: CodeId }) {
  const { say } = useWords();
  return (
    <>
      <EditedText
        label={say("inspect.concept")}
        wide
        hint={say("inspect.conceptHint")}
        of={meaningText(codeId, "concept")}
      />
      <EditedText label={say("inspect.is")} hint={say("inspect.isHint")} of={meaningText(codeId, "is")} />
      <EditedText
        label={say("inspect.isNot")}
        hint={say("inspect.isNotHint")}
        of={meaningText(codeId, "isNot")}
      />
    </>
  );
}
