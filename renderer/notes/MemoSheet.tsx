import { ArrowUpRight } from "lucide-react";
import { useMemo, useState } from "react";
import { memoKinds } from "../../shared/memos/memos-about.ts";
import { sameText } from "../../shared/memos/rich-text.ts";
import { subjectOf } from "../../shared/memos/subject.ts";
import { findCoding } from "../../shared/project/project.ts";
import type { MemoId, MemoKind, RichText, SubjectId } from "../../shared/project/records.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useStudyText } from "../fields/use-study-text.ts";
import { useWords } from "../language/language.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { changedMemo, useMemoDeeds, writtenMemo } from "./memo-deeds.ts";
import { templateOf } from "./memo-templates.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import { longestQuote, subjectWords } from "./subject-words.ts";
import { hasPlace, useFollowLink, useGoToSubject } from "./use-go.ts";
import { useLinkEnds } from "./use-link-ends.ts";
import "./memo-sheet.css";

/** What a memo that is not written yet will be. */
export type NewMemo = { readonly kind: MemoKind; readonly about: SubjectId };

/**
 * One memo, open for writing. A memo that is not in the study yet is added with its first words; `fresh` says what it
 * will be. A sheet shows one memo: another memo needs another `key`.
 */
export function MemoSheet({
  memoId,
  fresh,
  onGone,
}: {
  readonly memoId: MemoId;
  readonly fresh: NewMemo | null;
  /** Called when a link led elsewhere, so that a dialog can close. */
  readonly onGone?: () => void;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const memo = useProjectPart((project) => project.memos.get(memoId)) ?? null;
  const [begun, setBegun] = useState<NewMemo>(
    fresh ?? { kind: "analytic", about: study.now().project.study.id },
  );
  const { kind, about } = memo ?? begun;
  const deeds = useMemoDeeds();

  const template = useMemo(() => templateOf(kind, say), [kind, say]);
  const linkEnds = useLinkEnds();
  const text = useStudyText<RichText>({
    key: `${memoId} body`,
    read: ({ memos }) => memos.get(memoId)?.body ?? template,
    put: (body, project) => {
      const there = project.memos.get(memoId);
      if (!there) return writtenMemo({ memoId, kind, about, title: "", body });
      return changedMemo(there, { body, ends: linkEnds.endsFor(project, there.body, body) });
    },
    same: sameText,
  });
  const alter = (to: Partial<NewMemo>) => {
    if (study.now().project.memos.has(memoId)) deeds.change({ memoId, ...to });
    else setBegun({ ...begun, ...to });
  };
  const follow = useFollowLink();
  const linkable = useLinkable();
  const { readOnly } = study;
  const kinds = memoKinds.filter((memoKind) => memoKind !== "familiarisation" || memoKind === kind);
  return (
    <article className="memo-sheet" aria-label={say("memo.sheet")}>
      <header className="labels-hidden">
        <EditedText
          label={say("memo.title")}
          hint={say("memo.titleHint")}
          wraps
          of={{
            key: `${memoId} title`,
            read: ({ memos }) => memos.get(memoId)?.title ?? "",
            put: (title, { memos }) => {
              const there = memos.get(memoId);
              if (there) return changedMemo(there, { title });
              return writtenMemo({ memoId, kind, about, title, body: template });
            },
          }}
        />
        <div className="memo-facts">
          <Select
            label={say("memo.kind")}
            hideLabel
            value={kind}
            options={kinds.map((value) => ({ value, label: say(`memoKind.${value}`) }))}
            onChange={(to) => alter({ kind: to })}
          />
          <About
            about={about}
            was={memo?.was ?? ""}
            onChange={(to) => alter({ about: to })}
            {...(onGone && { onGone })}
          />
        </div>
        {memo && <p className="small quiet">{writtenWords(memo, say, language)}</p>}
      </header>
      <NoteEditor
        value={text.shown}
        label={say("memo.text")}
        placeholder={say("memo.textHint")}
        readOnly={readOnly}
        autoFocus={fresh !== null}
        linkable={linkable}
        onChange={text.type}
        onLeave={text.leave}
        onFollow={(to) => {
          if (follow(to)) onGone?.();
        }}
      />
    </article>
  );
}

/** The subject of the memo: chosen from what is at hand, with a button that shows it. */
function About({
  about,
  was,
  onChange,
  onGone,
}: {
  readonly about: SubjectId;
  readonly was: string;
  readonly onChange: (about: SubjectId) => void;
  readonly onGone?: () => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const choices = useSubjectsAtHand();
  const go = useGoToSubject();
  const { project } = study.now();
  const subject = subjectOf(project, { about, was });
  // A memo whose subject was removed can be said to be about the study.
  const own: SubjectId | "gone" = was === "" ? about : "gone";
  const others = choices.filter((id) => id !== own);
  const options = [
    { value: own, label: say("memo.about", { subject: subjectWords(subject, say) }) },
    ...others.map((id) => ({
      value: id,
      label: say("memo.about", { subject: subjectWords(subjectOf(project, { about: id, was: "" }), say) }),
    })),
  ];
  return (
    <>
      <Select<SubjectId | "gone">
        label={say("memo.aboutLabel")}
        hideLabel
        value={own}
        options={options}
        onChange={(to) => {
          if (to !== "gone") onChange(to);
        }}
      />
      {hasPlace(subject) && (
        <Button
          look="plain"
          onPress={() => {
            go({ about, was });
            onGone?.();
          }}
        >
          <ArrowUpRight aria-hidden />
          {say("memo.go")}
        </Button>
      )}
    </>
  );
}

/** The subjects at hand: what is chosen on the desk, and the study itself. */
function useSubjectsAtHand(): readonly SubjectId[] {
  const { study } = useSession();
  const transcriptId = useDeskState((desk) => desk.transcriptId);
  const codeId = useDeskState((desk) => desk.codeId);
  const codingId = useDeskState((desk) => desk.codingId);
  const { project } = study.now();
  return [
    project.study.id,
    ...(transcriptId && project.transcripts.has(transcriptId) ? [transcriptId] : []),
    ...(codeId && project.codes.has(codeId) ? [codeId] : []),
    ...(codingId && findCoding(project, codingId) ? [codingId] : []),
  ];
}

/** The coding in front in the text, as a link would name it. */
function useLinkable() {
  const { study } = useSession();
  const { say } = useWords();
  const codingId = useDeskState((desk) => desk.codingId);
  const coding = codingId ? findCoding(study.now().project, codingId) : null;
  return (
    coding && { to: coding.id, words: say("memo.linkWords", { quote: oneLine(coding.quote, longestQuote) }) }
  );
}

function writtenWords(
  { by, at, changedAt }: { readonly by: string; readonly at: string; readonly changedAt: string },
  say: ReturnType<typeof useWords>["say"],
  language: string,
): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const [begun, changed] = [format.format(new Date(at)), format.format(new Date(changedAt))];
  const written = say("memo.written", { name: by, when: begun });
  return begun === changed ? written : `${written} · ${say("memo.changed", { when: changed })}`;
}
