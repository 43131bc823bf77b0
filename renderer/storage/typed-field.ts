import type { DeedName, RefusalOf } from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import { isEmptyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import { type AskedDeed, type Done, outcomeIn } from "./asked-deed.ts";

/** A text of the study that is written in a field. */
export type StudyText<Text = string> = {
  /** Which text it is, as no other is called: of what, and which of its texts. */
  readonly key: string;
  /** The text as the study has it. */
  readonly read: (project: Project) => Text;
  /**
   * The deed that puts another text there, in the study as it is by then; null when there is nothing to do. `entered`: the study as it was when the field was entered, where one
   * goes back to that by Escape; else null.
   */
  readonly put: (text: Text, project: Project, entered: Project | null) => AskedDeed | null;
  /** Where two equal texts need not be the same value. */
  readonly same?: (a: Text, b: Text) => boolean;
};

/** Why typed text is not kept. */
export type TypedRefusal = RefusalOf<DeedName>;

/** The study as a field knows it: see OpenStudy. */
type Keeper = {
  now(): { readonly project: Project };
  typeInto(field: Typing): void;
  holds(field: Typing): boolean;
  whyNotKept(field: Typing): TypedRefusal | null;
  settle(): Promise<void>;
  letGo(field: Typing): void;
};

/** Text that the study holds for a field until it is kept. */
export type Typing = {
  /** The deed that keeps what is typed; null when the study has it already. */
  toKeep(project: Project): Outcome<Done | null, TypedRefusal>;
  /** The study has it now. */
  wasKept(project: Project): void;
};

/** `over` is the text of the study that the typed one stands for: the one before it until it is kept, then the one it became. `enteredIn` is the study when the field was entered. */
type Typed<Text> = {
  readonly text: Text;
  readonly over: Text;
  readonly entered: Text;
  readonly enteredIn: Project;
};

/**
 * What is typed into one field, from the first letter until the field is left. The study keeps it after each pause, and
 * whenever something else is done; meanwhile the field shows it as it was typed, be it a blank that the study does not keep.
 */
export class TypedField<Text = string> implements Typing {
  private typed: Typed<Text> | null = null;
  /** The study to which one goes back just now. */
  private goesBackTo: Project | null = null;

  constructor(
    private readonly study: Keeper,
    private of: StudyText<Text>,
  ) {}

  /** The same text, told of anew. */
  isOf(of: StudyText<Text>): void {
    this.of = of;
  }

  /** What is typed, or else what the study has. */
  shown(): Text {
    return this.live()?.text ?? this.inStudy();
  }

  /** Why what is typed could not be kept after the last pause. */
  refusal(): TypedRefusal | null {
    return this.study.whyNotKept(this);
  }

  type(text: Text): void {
    const live = this.live();
    const now = this.inStudy();
    const { entered = now, enteredIn = this.study.now().project } = live ?? {};
    this.typed = { text, over: live?.over ?? now, entered, enteredIn };
    this.study.typeInto(this);
  }

  /** Keeps what is typed at once. Answers whether the study has it; what is refused stays typed. */
  keep(): boolean {
    if (this.study.holds(this)) void this.study.settle();
    if (this.study.holds(this)) return false;
    this.typed = null;
    return true;
  }

  /** The field is left: what is typed is kept. Answers why it was not; then the field shows what the study has. */
  leave(): { readonly why: TypedRefusal; readonly text: Text } | null {
    const live = this.live();
    const why = this.keep() ? null : this.refusal();
    this.study.letGo(this);
    this.typed = null;
    return live && why ? { why, text: live.text } : null;
  }

  /**
   * Gives back what was there when the field was entered: by a deed, if something else was kept by now. Answers whether
   * there was anything to take back.
   */
  takeBack(): boolean {
    const live = this.live();
    this.study.letGo(this);
    this.typed = null;
    if (!live) return false;
    const isKept = !this.same(this.inStudy(), live.entered);
    if (isKept) {
      this.type(live.entered);
      this.goesBackTo = live.enteredIn;
      this.keep();
      this.goesBackTo = null;
    }
    return isKept || !this.same(live.text, live.entered);
  }

  toKeep(project: Project): Outcome<Done | null, TypedRefusal> {
    const { typed, of } = this;
    const isSame = !typed || this.same(typed.text, of.read(project));
    const asked = isSame ? null : of.put(typed.text, project, this.goesBackTo);
    if (!asked) return done(null);
    const outcome = outcomeIn(project, asked);
    // Blanks at an edge, or a capital that a name has in any case.
    if (outcome.is === "refused") return outcome.why === "nothing-changed" ? done(null) : outcome;
    return done(isEmptyDiff(outcome.value.diff) ? null : outcome.value);
  }

  wasKept(project: Project): void {
    if (this.typed) this.typed = { ...this.typed, over: this.of.read(project) };
  }

  /** What is typed; null once Undo, or something else that was done, has put another text in its place. */
  private live(): Typed<Text> | null {
    const { typed } = this;
    return typed && (this.study.holds(this) || this.same(typed.over, this.inStudy())) ? typed : null;
  }

  private inStudy(): Text {
    return this.of.read(this.study.now().project);
  }

  private same(a: Text, b: Text): boolean {
    return (this.of.same ?? Object.is)(a, b);
  }
}
