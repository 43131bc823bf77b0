import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";

/** What a place for interviews shows before there are any. */
export function NoInterviews({ title, hint }: { readonly title: string; readonly hint: string }) {
  const { say } = useWords();
  const commands = useCommandDesk();
  return (
    <div className="empty-state">
      <h1>{title}</h1>
      <p>{hint}</p>
      <Button look="main" onPress={() => commands.run("import")}>
        {say("text.none.choose")}
      </Button>
    </div>
  );
}
