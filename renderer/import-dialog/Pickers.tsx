import type { InputHTMLAttributes, RefObject } from "react";
import { importExtensions } from "../../shared/formats/transcript-formats.ts";
import { chosenFiles } from "../given-files/given-file.ts";
import type { Choosing } from "./use-choosing.ts";

/** The formats that are read, as a browser's picker wants them. */
const accepted = importExtensions.map((extension) => `.${extension}`).join(",");

/** The browser's own pickers, of files and of a folder with all that is in it. They are not seen: buttons open them. */
export function Pickers({ choosing: { filePicker, folderPicker, given } }: { readonly choosing: Choosing }) {
  const picker = (ref: RefObject<HTMLInputElement | null>, kind: InputHTMLAttributes<HTMLInputElement>) => (
    <input
      {...kind}
      ref={ref}
      type="file"
      multiple
      hidden
      onChange={({ target }) => {
        given(chosenFiles(target.files ?? []));
        target.value = "";
      }}
    />
  );
  return (
    <>
      {picker(filePicker, { accept: accepted, ...named("transcripts") })}
      {picker(folderPicker, { ...asFolder, ...named("folder") })}
    </>
  );
}

/** React has no name for it, and hands it on. */
const asFolder: object = { webkitdirectory: "" };

function named(testId: string): object {
  return { "data-testid": testId };
}
