import { type Places, placesIn } from "./places.ts";
import { type Recordings, recordingsIn } from "./recordings.ts";
import type { Desk } from "./replace-file.ts";

/** The files that the window may ask for by tokens: those of studies, and recordings, which are looked for beside them. */
export function knownFiles(
  desk: Desk,
  { dataFolder, studyFolder }: { readonly dataFolder: string; readonly studyFolder: string | null },
): { readonly places: Places; readonly recordings: Recordings } {
  const places = placesIn(desk, dataFolder);
  const recordings = recordingsIn(desk, { dataFolder, studyFolder, studyFolders: places.folders });
  return { places, recordings };
}
