import { type ReactNode, useRef } from "react";

export type FilePicker = {
  readonly open: () => void;
  /** Not seen; it stands anywhere in what opens it. */
  readonly input: ReactNode;
};

/** The browser's own picker of one file. The same file may be chosen twice in a row: it may be another by then. */
export function useFilePicker({
  accept,
  testId,
  onFile,
}: {
  /** The kinds of files that are offered, as a browser wants them: ".csv,text/csv". */
  readonly accept: string;
  readonly testId: string;
  readonly onFile: (file: File) => void;
}): FilePicker {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = "";
        }}
      />
    ),
  };
}
