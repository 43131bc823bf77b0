import { columnsOfPeople, readPeople } from "../../shared/formats/csv/read-people.ts";
import { answering } from "../workers/answering.ts";
import type { PeopleQuestions } from "./read-people-file.ts";

/** Reads one table beside the window; see read-people-file.ts for who asks. */
answering<PeopleQuestions>({
  read: async ({ file, said }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = columnsOfPeople(bytes);
    const choice = said?.choice ?? found.choice;
    const isKnown = (choice.pseudonym ?? null) !== null;
    const table = isKnown ? readPeople(bytes, said?.choice ?? {}, said?.leftOut ?? []) : null;
    return { table, columns: found.columns, choice };
  },
});
