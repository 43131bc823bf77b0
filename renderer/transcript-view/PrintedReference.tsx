import { bibliographyOf } from "../../shared/literature/citation.ts";
import type { Reference } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** A work as the study's reports list it. */
export function PrintedReference({ reference }: { readonly reference: Reference }) {
  const { language } = useWords();
  const style = useProjectPart(({ study }) => study.houseStyle.citations);
  const [entry] = bibliographyOf([reference], style, language).list;
  return (
    <>
      {entry?.runs.map(({ text, italic }, at) => {
        const key = String(at);
        return italic ? <em key={key}>{text}</em> : <span key={key}>{text}</span>;
      })}
    </>
  );
}
