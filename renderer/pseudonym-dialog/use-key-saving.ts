import { useEffect, useRef, useState } from "react";
import type { ListedName } from "../../shared/gate/name-list.ts";
import { useWords } from "../language/language.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import { useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { type KeyInHand, maySave, withSaved } from "./key-in-hand.ts";
import { askOfKey } from "./names-replaced.ts";

/**
 * Saves a key as it is when it is asked for: what is added while it is encrypted is not in its file, and the key not called saved. A browser that is
 * given the file does not say whether it kept it: so the key waits for a person to say (`downloaded`), and is saved by `take`.
 */
export function useKeySaving(onKey: (change: (now: KeyInHand) => KeyInHand) => void) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const [saving, setSaving] = useState<"no" | "working" | "failed">("no");
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const take = (written: readonly ListedName[], fileName: string) => {
    onKey((now) => withSaved(now, written, fileName));
    announce(say("pseudonyms.saved", { file: fileName, count: written.length }));
  };
  const save = async (key: KeyInHand) => {
    if (!maySave(key)) return;
    const { fileName, names, passphrase } = key;
    stop.current = new AbortController();
    const { signal } = stop.current;
    const show = (now: typeof saving) => {
      if (!signal.aborted) setSaving(now);
    };
    show("working");
    try {
      const bytes = await askOfKey("write", { key: names, passphrase }, signal);
      const outcome = await saveBytes(bridge, fileName, bytes);
      show("no");
      // The file is there also when the dialog was left meanwhile.
      if (outcome.is === "saved") take(names, outcome.name);
      else if (outcome.is === "downloaded") onKey((now) => ({ ...now, downloaded: names }));
    } catch {
      show("failed");
    }
  };
  return { saving, save, take };
}
