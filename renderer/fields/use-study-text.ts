import { useContext, useEffect, useMemo, useReducer, useSyncExternalStore } from "react";
import { useWords } from "../language/language.ts";
import type { AnyRefusal } from "../language/refusal-words.ts";
import { type StudyText, TypedField } from "../storage/typed-field.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";

/** A text of the study in a field. */
export type TextInField<Text = string> = {
  /** What the field shows: what is being typed, or else what the study has. */
  readonly shown: Text;
  /** Why what is typed cannot be kept, to be said at the field. */
  readonly refusal: AnyRefusal | null;
  readonly type: (text: Text) => void;
  /** Keeps what is typed at once; answers whether it was kept. */
  readonly keep: () => boolean;
  /** The field is left: what is typed is kept, or put back and that is said. */
  readonly leave: () => void;
  /** Gives back what was there when the field was entered; answers whether anything was typed. */
  readonly takeBack: () => boolean;
};

/**
 * Writes a text of the study in a field: the one way for what is typed to be kept (rules Y1–Y6). It is left, too, when the
 * component goes, or shows another text.
 */
export function useStudyText<Text = string>(of: StudyText<Text>): TextInField<Text> {
  const { study } = useSession();
  const { say } = useWords();
  const tell = useContext(RefusalContext);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text goes by its key; of the same, the newest is told below
  const field = useMemo(() => new TypedField(study, of), [study, of.key]);
  field.isOf(of);
  const shown = useSyncExternalStore(study.subscribe, () => field.shown());
  const refusal = useSyncExternalStore(study.subscribe, () => field.refusal());

  const does = useMemo(
    () => ({
      type(text: Text) {
        field.type(text);
        draw();
      },
      keep() {
        const isKept = field.keep();
        draw();
        return isKept;
      },
      leave() {
        const lost = field.leave();
        draw();
        if (lost) tell(lost.why, typeof lost.text === "string" ? lost.text : "");
      },
      takeBack() {
        const isBack = field.takeBack();
        draw();
        if (isBack) announce(say("typed.takenBack"));
        return isBack;
      },
    }),
    [field, tell, say],
  );
  useEffect(
    () => () => {
      const lost = field.leave();
      if (lost) tell(lost.why, typeof lost.text === "string" ? lost.text : "");
    },
    [field, tell],
  );
  return useMemo(() => ({ shown, refusal, ...does }), [shown, refusal, does]);
}

/** Whether the focus has gone from a field, and not only from the window. */
export function isLeft({ target }: { readonly target: EventTarget }): boolean {
  return target !== document.activeElement;
}
