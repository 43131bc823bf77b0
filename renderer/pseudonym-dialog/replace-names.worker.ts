import { readNameKey, writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { keyBack, keyFromTable } from "../../shared/pseudonyms/name-key.ts";
import { pseudonymise } from "../../shared/pseudonyms/pseudonymise.ts";
import { suggestNames } from "../../shared/pseudonyms/suggest-names.ts";
import { answering } from "../workers/answering.ts";
import type { NamesQuestions } from "./names-replaced.ts";

/** Opens a key of names beside the window and works out what it does; see names-replaced.ts for who asks. */
answering<NamesQuestions>({
  open: async ({ file, passphrase }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await readNameKey(bytes, passphrase).catch(() => null);
    if (!opened) return { is: "closed", why: "no-table" };
    if (opened.is === "refused") return { is: "closed", why: opened.why };
    const key = keyFromTable(opened.value);
    return "is" in key ? { is: "no-key", refusal: key } : { is: "opened", key };
  },
  suggest: ({ key, project }) => suggestNames(project, key),
  replace: ({ key, project, alsoDoubtful, decided, isBack }, tell) => {
    const asked = {
      ...{ key: isBack ? keyBack(key) : key, alsoDoubtful, decided },
      namesAre: isBack ? "real-name" : "pseudonym",
    } as const;
    const outcome = pseudonymise(project, asked, tell);
    return outcome.is === "refused" ? { is: "nothing" } : { is: "found", ...outcome.value };
  },
  write: ({ key, passphrase }) => writeNameKey(key, passphrase),
});
