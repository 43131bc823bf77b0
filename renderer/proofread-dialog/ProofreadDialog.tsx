import { useMemo } from "react";
import type { TranslationTable } from "../../shared/formats/read-translation-table.ts";
import { translationMarksInOrder } from "../../shared/reports/translation-list.ts";
import { type ReadBack, readBackTranslations } from "../../shared/themes/read-back-translations.ts";
import { type Say, useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { usePerform, useProject } from "../storage/use-study.ts";
import { TableImport } from "../table-import/TableImport.tsx";
import { useTableFile } from "../table-import/use-table-file.ts";
import { announce } from "../ui/announce.ts";
import type { FileFailure } from "../workers/read-file.ts";
import { ProofreadList } from "./ProofreadList.tsx";
import { readProofreadFile } from "./read-proofread-file.ts";

/** Takes back a list of translations from a proofreader: shows first what was changed, and what of the list is not taken. */
export function ProofreadDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const project = useProject();
  const perform = usePerform();
  const file = useTableFile<never, TranslationTable>(readProofreadFile);
  const { chosen } = file;
  const answer = chosen?.answer?.is === "read" ? chosen.answer : null;
  const back = useMemo(
    () => answer && readBackTranslations(project, answer.rows, translationMarksInOrder(project)),
    [answer, project],
  );
  const take = () => {
    if (!back || !chosen) return;
    const changes = back.changes.map(({ row: _, ...change }) => change);
    const wanted = { file: chosen.file.name, changes, checker: coderName(), at: new Date().toISOString() };
    if (!perform("take-translations", wanted)) return;
    announce(countsOf(back, say));
    onClose();
  };
  return (
    <TableImport
      title={say("proofread.title")}
      testId="proofread-file"
      accept=".docx,.csv,.tsv,.txt,.xlsx"
      table={file}
      outcome={back && countsOf(back, say)}
      explained={[say("proofread.what"), say("proofread.how", { name: coderName() })]}
      whyElse={({ why, detail }) => whyNoList(why, detail, say)}
      canTake={back !== null && back.changes.length > 0}
      onTake={take}
      onClose={onClose}
    >
      {answer && back && <ProofreadList back={back} unread={answer.unread} />}
    </TableImport>
  );
}

function countsOf({ changes, unchanged }: ReadBack, say: Say): string {
  if (changes.length === 0) return say("proofread.nothing");
  return [
    say("proofread.changed", { count: changes.length }),
    ...(unchanged > 0 ? [say("proofread.unchanged", { count: unchanged })] : []),
  ].join(" · ");
}

/** Why a file is no list of translations, where that is not why it is no table. */
function whyNoList(why: FileFailure["why"], detail: string, say: Say): string | null {
  if (why === "not-a-csv" && !/^line \d+$/.test(detail)) return say("proofread.noColumn");
  return why === "not-a-zip" ? say("proofread.noWord") : null;
}
