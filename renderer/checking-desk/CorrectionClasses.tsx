import { reasonOf } from "../../shared/checking/correction-notes.ts";
import { correctionClasses } from "../../shared/checking/corrections.ts";
import type { CorrectionClass, CorrectionNoteId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { stampNow } from "../storage/coder.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { MenuButton, type MenuEntry } from "../ui/Menu.tsx";
import type { ToldCorrection } from "./checked-job.ts";
import { notesNow, noting } from "./correction-texts.ts";

/** The classes of a correction, and a menu that gives it others or takes them back. */
export function CorrectionClasses({
  of: one,
  noteId,
}: {
  readonly of: ToldCorrection;
  readonly noteId: CorrectionNoteId;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const named = (classes: readonly CorrectionClass[]) =>
    classes.map((name) => say(`class.${name}`)).join(", ");
  const give = (classes: readonly CorrectionClass[] | null) => {
    const { project } = study.now();
    const reason = reasonOf(notesNow(project, one, noteId));
    if (classes === null && reason === "")
      return perform("remove-correction-note", { noteId, others: one.notes.map(({ id }) => id) });
    return perform("note-correction", noting(project, one, noteId, { classes, reason, ...stampNow() }));
  };
  const isSaid = one.classes.join() !== one.toldClasses.join();
  const entries: readonly MenuEntry[] = [
    ...correctionClasses
      .filter((name) => (one.of === "speaker" ? name === "meaningChanging" : name !== "speaker"))
      .map((name): MenuEntry => {
        const has = one.classes.includes(name);
        const others = one.classes.filter((other) => other !== name);
        return {
          id: name,
          label: `${has ? "✓" : "\u2007"} ${say(`class.${name}`)}`,
          isDisabled: has && others.length === 0,
          writes: true,
          onAction: () => give(has ? others : [...others, name]),
        };
      }),
    { id: "line", isSeparator: true },
    {
      id: "itself",
      label: say("log.byItself", { classes: named(one.toldClasses) }),
      isDisabled: !isSaid,
      writes: true,
      onAction: () => give(null),
    },
  ];
  const classes = named(one.classes);
  if (one.noteOn === null) return <span className="small">{classes}</span>;
  const words = one.after || one.before || "";
  return (
    <MenuButton label={say("log.classOf", { words, classes })} entries={entries}>
      <span className={isSaid ? "said-class" : ""}>{classes}</span>
    </MenuButton>
  );
}
