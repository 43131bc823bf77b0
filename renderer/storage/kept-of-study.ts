/** What a browser's local storage keeps of a study, each under a name of its own; nothing that is part of it. */
const kept = ["desk", "report"] as const;

/** Under what name that is stored. */
export function studyKey(what: (typeof kept)[number], projectId: string): string {
  return `kvali ${what} ${projectId}`;
}

/** Forgets all of it, when the study leaves this computer. */
export function forgetStudy(store: Pick<Storage, "removeItem">, projectId: string): void {
  for (const what of kept) store.removeItem(studyKey(what, projectId));
}
