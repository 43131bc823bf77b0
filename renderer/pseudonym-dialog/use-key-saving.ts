import { useEffect, useRef, useState } from "react";
import type { ListedName } from "../../shared/gate/name-list.ts";
import { useWords } from "../language/language.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import { useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import type { KeyInHand } from "./key-in-hand.ts";
import { askOfKey } from "./names-replaced.ts";

/**
 * How far the saving of a key is. "downloaded": the browser has been given the file and does not say whether it kept it, so a person looks; `names`
 * are those in the file.
 */
export type KeySaving =
  | { readonly is: "no" | "working" | "failed" }
  | { readonly is: "downloaded"; readonly names: readonly ListedName[] };

/**
 * Saves a key as it is when it is asked for: what is added while it is encrypted is not in its file, and the key not called saved. `onSaved` hears
 * which names the file has.
 */
export function useKeySaving(
  { fileName, names, passphrase }: KeyInHand,
  onSaved: (names: readonly ListedName[]) => void,
) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const [saving, setSaving] = useState<KeySaving>({ is: "no" });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const take = (written: readonly ListedName[]) => {
    setSaving({ is: "no" });
    onSaved(written);
    announce(say("pseudonyms.saved", { file: fileName, count: written.length }));
  };
  const save = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const show = (now: KeySaving) => {
      if (!signal.aborted) setSaving(now);
    };
    show({ is: "working" });
    try {
      const bytes = await askOfKey("write", { key: names, passphrase }, signal);
      const outcome = await saveBytes(bridge, fileName, bytes);
      // The file is there also when the dialog was left meanwhile.
      if (outcome === "saved") take(names);
      else if (outcome === "downloaded") show({ is: "downloaded", names });
      else show({ is: "no" });
    } catch {
      show({ is: "failed" });
    }
  };
  return { saving, save, take };
}
