import { readNameList } from "../../shared/formats/csv/read-name-list.ts";
import { answering } from "../workers/answering.ts";
import type { NamesQuestions } from "./read-names-file.ts";

/** Reads one list beside the window; see read-names-file.ts for who asks. */
answering<NamesQuestions>({
  read: async ({ file }) => readNameList(file.name, new Uint8Array(await file.arrayBuffer())),
});
