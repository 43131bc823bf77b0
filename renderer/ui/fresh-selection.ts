import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from "lexical";

/**
 * Lexical goes by the selection of which the browser told it last, and a key can come before that: then Backspace takes a
 * letter where the caret was before. From now on the editor looks at each key that is no letter (a letter brings its place
 * with it). The answer ends it.
 */
export function registerFreshSelection(editor: LexicalEditor): () => void {
  const pressed = ({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent) => {
    if (isComposing || (key.length === 1 && !ctrlKey && !metaKey)) return;
    editor.update(
      () => {
        const shown = $createRangeSelectionFromDom(document.getSelection(), editor);
        const known = $getSelection();
        // One that stands at the same places stays: it knows in what look the next letter comes.
        const isKnown =
          $isRangeSelection(known) && shown?.anchor.is(known.anchor) && shown.focus.is(known.focus);
        if (shown && !isKnown) $setSelection(shown);
      },
      { discrete: true },
    );
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener("keydown", pressed, true);
    root?.addEventListener("keydown", pressed, true);
  });
}
