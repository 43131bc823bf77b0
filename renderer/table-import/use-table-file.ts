import { useCallback, useEffect, useRef, useState } from "react";
import type { FileAnswer } from "../workers/read-file.ts";

/** A table that was chosen to be taken in. */
type ChosenTable<Said, Read> = {
  readonly file: File;
  /** Null while it is read for the first time. */
  readonly answer: FileAnswer<Read> | null;
  /** What a person said of its columns, also while it is read anew; null as long as nobody did. */
  readonly said: Said | null;
};

export type TableAsked<Said> = { readonly file: File; readonly said: Said | null };

/** Asks for a table to be read (see `readFile`); it tells once, unless it is stopped before; answers how to stop it. */
export type ReadTable<Said, Read> = (
  asked: TableAsked<Said>,
  tell: (answer: FileAnswer<Read>) => void,
) => () => void;

export type TableFile<Said, Read> = {
  readonly chosen: ChosenTable<Said, Read> | null;
  /** Reads a file; or the one that is chosen, as somebody says of its columns. */
  readonly read: (file: File, said: Said | null) => void;
};

/** Reads a table by `readTable` (the same function each time), again whenever something is said of its columns. */
export function useTableFile<Said, Read>(readTable: ReadTable<Said, Read>): TableFile<Said, Read> {
  const stop = useRef<() => void>(() => undefined);
  const [chosen, setChosen] = useState<ChosenTable<Said, Read> | null>(null);
  useEffect(() => () => stop.current(), []);
  const read = useCallback(
    (file: File, said: Said | null) => {
      stop.current();
      // What was read before stays in sight while the same file is read in other columns.
      setChosen((before) => ({ file, said, answer: said && before ? before.answer : null }));
      stop.current = readTable({ file, said }, (answer) => setChosen({ file, said, answer }));
    },
    [readTable],
  );
  return { chosen, read };
}
