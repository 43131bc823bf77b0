import { BookOpen, FileInput, FilePlus, FolderOpen } from "lucide-react";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { giveFocus } from "../ui/focus.ts";
import "./empty-library.css";

/** The first key goes to the first thing that can be done. */
const begin = (section: HTMLElement | null) => {
  giveFocus(section);
};

/** What to do first. */
export function EmptyLibrary({
  onNew,
  onFile,
  onProject,
  onSample,
}: {
  readonly onNew: () => void;
  readonly onFile: () => void;
  readonly onProject: () => void;
  readonly onSample: () => void;
}) {
  const { say } = useWords();
  return (
    <section className="library-empty" aria-labelledby="library-empty" data-spot="place" ref={begin}>
      <h2 id="library-empty">{say("empty.title")}</h2>
      <p>{say("empty.lead")}</p>
      <ul>
        <li>
          <Button look="main" onPress={onNew}>
            <FilePlus aria-hidden />
            {say("library.new")}
          </Button>
          <p>{say("empty.new")}</p>
        </li>
        <li>
          <Button onPress={onFile}>
            <FolderOpen aria-hidden />
            {say("library.open")}
          </Button>
          <p>{say("empty.open")}</p>
        </li>
        <li>
          <Button onPress={onProject}>
            <FileInput aria-hidden />
            {say("library.project")}
          </Button>
          <p>{say("empty.project")}</p>
        </li>
        <li>
          <Button onPress={onSample}>
            <BookOpen aria-hidden />
            {say("library.sample")}
          </Button>
          <p>{say("empty.sample")}</p>
        </li>
      </ul>
    </section>
  );
}
