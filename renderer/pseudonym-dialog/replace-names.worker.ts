import { readNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { keyBack, keyFromTable } from "../../shared/pseudonyms/name-key.ts";
import { pseudonymise } from "../../shared/pseudonyms/pseudonymise.ts";
import { answering } from "../workers/answering.ts";
import type { NamesQuestions } from "./names-replaced.ts";

/** Opens a key of names beside the window and works out what it does; see names-replaced.ts for who asks. */
answering<NamesQuestions>({
  replace: async ({ key: file, passphrase, project, alsoDoubtful, isBack }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await readNameKey(bytes, passphrase).catch(() => null);
    if (!opened) return { is: "closed", why: "no-table" };
    if (opened.is === "refused") return { is: "closed", why: opened.why };
    const key = keyFromTable(opened.value);
    if ("is" in key) return { is: "no-key", refusal: key };
    const outcome = pseudonymise(project, {
      key: isBack ? keyBack(key) : key,
      alsoDoubtful,
      namesAre: isBack ? "real-name" : "pseudonym",
    });
    return outcome.is === "refused" ? { is: "nothing" } : { is: "found", ...outcome.value };
  },
});
