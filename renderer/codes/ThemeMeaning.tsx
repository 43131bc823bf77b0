import type { CodeId, Theme } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { EditedText } from "../ui/EditedText.tsx";
import { useMeaningDeeds } from "./meaning-deeds.ts";

/** What holds a theme together and where it ends, written where it stands. */
export function ThemeMeaning({ codeId, theme }: { readonly codeId: CodeId; readonly theme: Theme }) {
  const { say } = useWords();
  const deeds = useMeaningDeeds();
  return (
    <>
      <EditedText
        label={say("inspect.concept")}
        wide
        hint={say("inspect.conceptHint")}
        value={theme.concept}
        onKeep={(concept) => deeds.describe(codeId, { concept })}
      />
      <EditedText
        label={say("inspect.is")}
        hint={say("inspect.isHint")}
        value={theme.is}
        onKeep={(is) => deeds.describe(codeId, { is })}
      />
      <EditedText
        label={say("inspect.isNot")}
        hint={say("inspect.isNotHint")}
        value={theme.isNot}
        onKeep={(isNot) => deeds.describe(codeId, { isNot })}
      />
    </>
  );
}
