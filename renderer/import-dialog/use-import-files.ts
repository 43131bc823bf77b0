import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { namesInStudy } from "../../shared/speakers/other-files.ts";
import type { GivenFile } from "../given-files/given-file.ts";
import { useSession } from "../storage/use-study.ts";
import { FileReaders, type ReaderReport } from "./file-readers.ts";
import { afterEvents, importedAs, type PlanEvent, planFor } from "./import-plan.ts";
import type { ImportPlan, ListedFile, ReadAs } from "./planned-files.ts";

export type ImportFiles = {
  readonly plan: ImportPlan;
  readonly tell: (events: readonly PlanEvent[]) => void;
  /** Lists files and has them read. */
  readonly add: (given: readonly GivenFile[]) => void;
  /** Has a file read in the format that a person says it is; null: as it looks. */
  readonly readAs: (id: number, as: ReadAs | null) => void;
  /** Ends all reading at once. */
  readonly stop: () => void;
};

/** The files of an import, from their being given to the review: listed, read beside the window, archives opened. */
export function useImportFiles(): ImportFiles {
  const { study } = useSession();
  const [plan, tell] = useReducer(afterEvents, study, ({ now }) => {
    const { project } = now();
    return planFor(namesInStudy(project), new Set([...project.transcripts.values()].map(({ name }) => name)));
  });
  const given = useRef(new Map<number, GivenFile>());
  const lastId = useRef(0);
  const listed = useCallback((files: readonly GivenFile[]): readonly ListedFile[] => {
    return files.map((file) => {
      lastId.current += 1;
      given.current.set(lastId.current, file);
      return { id: lastId.current, fileName: file.name, folder: file.folder };
    });
  }, []);

  const readers = useMemo(() => {
    const asToRead = (files: readonly ListedFile[]) =>
      files.flatMap(({ id }) => {
        const file = given.current.get(id);
        return file ? [{ id, file: { ...file, as: null } }] : [];
      });
    const eventOf = (report: ReaderReport): PlanEvent => {
      const { id } = report;
      if (report.is === "began") return { did: "begin-reading", id };
      const { answer } = report;
      if (answer.is === "failed") return { did: "fail", id, why: answer.why };
      if (answer.is === "survey") return { did: "survey", id, file: answer.file };
      if (answer.is === "read") {
        const { file } = answer;
        return { did: "read", id, file, importedAs: importedAs(study.now().project, file.sha256) };
      }
      const files = listed(answer.files);
      readers.read(asToRead(files));
      return { did: "open", id, files };
    };
    const readers = new FileReaders((reports) => tell(reports.map(eventOf)));
    return {
      makeReady: () => readers.makeReady(),
      read: (files: readonly ListedFile[]) => readers.read(asToRead(files)),
      readAs: (id: number, file: GivenFile, as: ReadAs | null) =>
        readers.read([{ id, file: { ...file, as } }]),
      stop: () => readers.stop(),
    };
  }, [study, listed]);
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    readers.makeReady();
    return () => {
      isOpen.current = false;
      readers.stop();
    };
  }, [readers]);

  const add = useCallback(
    (files: readonly GivenFile[]) => {
      // They were being sorted while the dialog was closed.
      if (!isOpen.current) return;
      const added = listed(files);
      tell([{ did: "add", files: added }]);
      readers.read(added);
    },
    [listed, readers],
  );
  const readAs = useCallback(
    (id: number, as: ReadAs | null) => {
      const file = given.current.get(id);
      if (!file) return;
      tell([{ did: "read-as", id, as }]);
      readers.readAs(id, file, as);
    },
    [readers],
  );
  const stop = useCallback(() => {
    readers.stop();
    tell([{ did: "stop" }]);
  }, [readers]);
  return { plan, tell, add, readAs, stop };
}
