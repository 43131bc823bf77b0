import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { takeProject } from "../../shared/formats/refi/take-project.ts";
import { writeProject } from "../../shared/formats/refi/write-project.ts";
import { addedOf } from "../../shared/project/diff.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import type { CorpusName } from "./corpus.ts";
import { median, type Row, shown } from "./figures.ts";

const howOften = { S: 7, M: 5 };

/**
 * A study as a REFI-QDA project, and such a project as a study, in this process. The second is measured by what Kvali wrote, and, in a note,
 * by the same file as another program's: then who speaks is judged, and the counting of places found out.
 */
export async function refiRows(
  corpus: CorpusName,
  { project, journal }: ProjectFile,
): Promise<readonly Row[]> {
  const out: number[] = [];
  const back: number[] = [];
  const foreign: number[] = [];
  let bytes = new Uint8Array();
  let codings = 0;
  for (let n = -1; n < howOften[corpus]; n += 1) {
    const written = await took(() => writeProject({ project, journal }, "1"));
    bytes = written.value.bytes as Uint8Array<ArrayBuffer>;
    const own = await took(() => taken(bytes));
    const other = await took(() => taken(writeProject({ project, journal }, "1", "Another 1").bytes));
    codings = addedOf(own.value.diff, "coding").length;
    if (n < 0) continue;
    out.push(written.time);
    back.push(own.time);
    foreign.push(Math.max(0, other.time - written.time));
  }
  const size = `${codings} codings, ${shown(bytes.length / 1e6)} MB`;
  return [
    { name: "export qdpx", corpus, times: out, notes: [size] },
    { name: "import qdpx", corpus, times: back, notes: [`as another program’s: ${shown(median(foreign))}`] },
  ];
}

function taken(bytes: Uint8Array) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const at = "2026-01-01T00:00:00Z";
  return takeProject(emptyProject(newStudy("study:new", "New", at)), bytes, { newId, by: "Coder 1", at });
}

async function took<Value>(
  does: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly time: number }> {
  const start = performance.now();
  const value = await does();
  return { value, time: performance.now() - start };
}
