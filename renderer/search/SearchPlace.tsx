import { useEffect, useState } from "react";
import { heardWords } from "../codes/heard-words.ts";
import { useKeyOf } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useProject, useSession } from "../storage/use-study.ts";
import { NoInterviews } from "../transcript-view/NoInterviews.tsx";
import { Button } from "../ui/Button.tsx";
import { CodeAllDialog } from "./CodeAllDialog.tsx";
import { HitList } from "./HitList.tsx";
import { useInquiry, useInquiryPart } from "./InquiryOfStudy.tsx";
import type { Findings } from "./inquiry.ts";
import { SearchChoices } from "./SearchChoices.tsx";
import { whereWords } from "./where-words.ts";
import "./search-place.css";

/** Searches all interviews at once: the query, the hits with the words around them, and coding all hits. */
export function SearchPlace() {
  const { say, language } = useWords();
  const inquiry = useInquiry();
  const project = useProject();
  const findings = useInquiryPart((state) => state.findings);
  const [coding, setCoding] = useState(false);

  useEffect(() => inquiry.see(project, language), [inquiry, project, language]);

  if (project.transcripts.size === 0)
    return (
      <main className="place both" aria-label={say("search.title")}>
        <NoInterviews title={say("search.empty")} hint={say("search.empty.hint")} />
      </main>
    );
  return (
    <main className="place both search-place" aria-label={say("search.title")}>
      <SearchChoices />
      <FoundLine findings={findings} onCode={() => setCoding(true)} />
      <Found findings={findings} />
      {coding && <CodeAllDialog onClose={() => setCoding(false)} />}
    </main>
  );
}

/** How much was found, and what can be done with it. */
function FoundLine({ findings, onCode }: { readonly findings: Findings; readonly onCode: () => void }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const inquiry = useInquiry();
  const isSearching = useInquiryPart((state) => state.isSearching);
  const tickedCount = useInquiryPart((state) => state.tickedCount);
  if (findings.is !== "found" || findings.total === 0)
    return (
      <div className="found-line">
        <p role="status">{isSearching && <span className="searching">{say("search.searching")}</span>}</p>
      </div>
    );
  const { total, groups, heard, arrived } = findings;
  const by = heardWords(heard, say);
  const where = whereWords(
    study.now().project,
    groups.map(({ transcriptId }) => transcriptId),
    say,
    language,
  );
  const figure = new Intl.NumberFormat(language);
  const isWhole = arrived === total && !isSearching;
  return (
    <div className="found-line">
      <p role="status" data-found={total} data-arrived={arrived}>
        <b>{say("search.found", { count: total })}</b> {where}
        {isWhole && by && <> {say("search.by", { heard: by })}</>}
        {tickedCount > 0 && <> · {say("search.ticked", { count: tickedCount })}</>}
      </p>
      <Button look="plain" isDisabled={!isWhole} onPress={() => inquiry.tick(0, total)}>
        {say(tickedCount === total ? "search.untickAll" : "search.tickAll")}
      </Button>
      {!study.readOnly && (
        <Button look="main" isDisabled={!isWhole} onPress={onCode}>
          {tickedCount > 0
            ? say("search.codeTicked", { count: figure.format(tickedCount) })
            : say("search.codeAll", { count: figure.format(total) })}
        </Button>
      )}
    </div>
  );
}

function Found({ findings }: { readonly findings: Findings }) {
  const { say } = useWords();
  const limited = useInquiryPart(
    ({
      choices: { speakers, people, transcriptIds, sections, coded, wholeWords, matchCase, withoutMarks },
    }) =>
      speakers !== "all" ||
      people !== null ||
      transcriptIds !== null ||
      sections !== "all" ||
      coded !== null ||
      wholeWords ||
      matchCase ||
      withoutMarks,
  );
  if (findings.is === "nothing") return <BeforeSearch />;
  if (findings.is === "refused") {
    const { why, reason } = findings;
    return (
      <div className="empty-state" role="status">
        <p>{say(`search.refused.${why}`, { reason })}</p>
        {(why === "bad-pattern" || why === "pattern-too-slow") && (
          <p className="quiet">{say(`search.refused.${why}.hint`)}</p>
        )}
      </div>
    );
  }
  if (findings.total > 0) return <HitList findings={findings} />;
  return (
    <div className="empty-state" role="status" data-found={0}>
      <h2>{say("search.none")}</h2>
      {limited && <p>{say("search.none.limits")}</p>}
      <p className="quiet">{say("search.none.hint")}</p>
    </div>
  );
}

function BeforeSearch() {
  const { say } = useWords();
  const find = useKeyOf("find");
  return (
    <div className="empty-state before-search">
      <h2>{say("search.begin")}</h2>
      <p>{say("search.begin.words")}</p>
      <p>{say("search.begin.star")}</p>
      <p>{say("search.begin.phrase")}</p>
      <p>{say("search.begin.codeAll")}</p>
      <p className="quiet">{say("search.keys", { find })}</p>
    </div>
  );
}
