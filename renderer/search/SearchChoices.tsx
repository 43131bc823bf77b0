import { CircleHelp, Search } from "lucide-react";
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Popover,
  Radio,
  RadioGroup,
} from "react-aria-components";
import type { Query } from "../../shared/analysis/query.ts";
import { codeTree, flatten, pathTo } from "../../shared/codebook/code-tree.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { SectionFilter } from "../filters/SectionFilter.tsx";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Checkbox, Select } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import { useInquiry, useInquiryPart } from "./InquiryOfStudy.tsx";
import { SomeOrAll } from "./SomeOrAll.tsx";
import { WhichPeople } from "./WhichPeople.tsx";
import { textsWords } from "./where-words.ts";
import "./search-choices.css";

const kinds = ["words", "phrase", "pattern"] as const satisfies readonly Query["kind"][];
const speakers = ["all", "participants", "interviewers"] as const satisfies readonly Query["speakers"][];

/** The query, and how and where to search. Each change searches; a letter redraws only the field. */
export const SearchChoices = memo(function SearchChoices() {
  return (
    <header className="search-choices">
      <div className="search-line">
        <SearchField />
        <Kinds />
        <PatternHelp />
      </div>
      <div className="search-line">
        <Strictness />
        <WhoSpeaks />
        <WhichPeople />
        <WhichInterviews />
        <WhichSections />
        <CodedOrNot />
      </div>
    </header>
  );
});

function Kinds() {
  const { say } = useWords();
  const inquiry = useInquiry();
  const value = useInquiryPart((state) => state.choices.kind);
  return (
    <RadioGroup
      className="search-kinds"
      aria-label={say("search.how")}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const kind = kinds.find((kind) => kind === chosen);
        if (kind) inquiry.choose({ kind });
      }}
    >
      {kinds.map((kind) => (
        <Radio key={kind} value={kind} className="search-kind">
          {say(`search.kind.${kind}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Strictness() {
  const { say } = useWords();
  const inquiry = useInquiry();
  const wholeWords = useInquiryPart((state) => state.choices.wholeWords);
  const matchCase = useInquiryPart((state) => state.choices.matchCase);
  const withoutMarks = useInquiryPart((state) => state.choices.withoutMarks);
  return (
    <>
      <Checkbox
        label={say("search.wholeWords")}
        checked={wholeWords}
        onChange={(on) => inquiry.choose({ wholeWords: on })}
      />
      <Checkbox
        label={say("search.matchCase")}
        checked={matchCase}
        onChange={(on) => inquiry.choose({ matchCase: on })}
      />
      <Checkbox
        label={say("search.withoutMarks")}
        checked={withoutMarks}
        onChange={(on) => inquiry.choose({ withoutMarks: on })}
      />
    </>
  );
}

function WhoSpeaks() {
  const { say } = useWords();
  const inquiry = useInquiry();
  const value = useInquiryPart((state) => state.choices.speakers);
  return (
    <Select
      label={say("search.speakers")}
      hideLabel
      value={value}
      options={speakers.map((speaker) => ({ value: speaker, label: say(`search.speakers.${speaker}`) }))}
      onChange={(speaker) => inquiry.choose({ speakers: speaker })}
    />
  );
}

function WhichSections() {
  const inquiry = useInquiry();
  const sections = useInquiryPart((state) => state.choices.sections);
  return <SectionFilter chosen={sections} onChosen={(chosen) => inquiry.choose({ sections: chosen })} />;
}

function SearchField() {
  const { say } = useWords();
  const inquiry = useInquiry();
  const text = useInquiryPart((state) => state.choices.text);
  const focus = useInquiryPart((state) => state.focus);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus.on !== "field") return;
    giveFocus(input.current);
    input.current?.select();
  }, [focus]);
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") inquiry.hurry();
    else if (event.key === "ArrowDown") inquiry.focusOn("list");
    else if (event.key === "Escape" && text !== "") inquiry.choose({ text: "" });
    else return;
    event.preventDefault();
  };
  return (
    <label className="search-field">
      <Search aria-hidden />
      <input
        ref={input}
        type="text"
        data-spot="place"
        aria-label={say("search.field")}
        placeholder={say("search.field")}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => inquiry.choose({ text: event.target.value })}
        onKeyDown={pressed}
      />
    </label>
  );
}

function WhichInterviews() {
  const { say, language } = useWords();
  const inquiry = useInquiry();
  const transcripts = useProjectPart((project) => project.transcripts);
  const chosen = useInquiryPart((state) => state.choices.transcriptIds);
  const sorted = transcriptsInOrder(transcripts, language);
  return (
    <SomeOrAll
      label={say("search.interviews")}
      all={say("search.interviews.all")}
      chosen={chosen && textsWords({ transcripts }, chosen, say, language)}
      entries={sorted.map(({ id, name }) => ({ key: id, label: name }))}
      ticked={chosen ?? []}
      onAll={() => inquiry.choose({ transcriptIds: null })}
      onTicked={(isTicked) => {
        const ids = sorted.map(({ id }) => id).filter(isTicked);
        inquiry.choose({ transcriptIds: ids.length > 0 ? ids : null });
      }}
    />
  );
}

const codedChoices = ["any", "with", "without"] as const;

function CodedOrNot() {
  const { say } = useWords();
  const inquiry = useInquiry();
  const codes = useProjectPart((project) => project.codes);
  const coded = useInquiryPart((state) => state.choices.coded);
  const options = useMemo(
    () =>
      flatten(codeTree(codes)).map(({ code }) => ({
        value: code.id,
        label: pathTo(codes, code)
          .map(({ name }) => name)
          .join(" › "),
      })),
    [codes],
  );
  const [first] = options;
  if (!first) return null;
  return (
    <>
      <Select
        label={say("search.coded")}
        hideLabel
        value={coded?.is ?? "any"}
        options={codedChoices.map((value) => ({ value, label: say(`search.coded.${value}`) }))}
        onChange={(is) =>
          inquiry.choose({ coded: is === "any" ? null : { is, codeId: coded?.codeId ?? first.value } })
        }
      />
      {coded && (
        <Select<CodeId>
          label={say("search.code")}
          hideLabel
          value={coded.codeId}
          options={options}
          onChange={(codeId) => inquiry.choose({ coded: { ...coded, codeId } })}
        />
      )}
    </>
  );
}

const signs = [
  [".", "any"],
  ["\\p{L}  \\d", "letter"],
  ["*  +  ?", "times"],
  ["bo|hem", "or"],
  ["[aeiou]", "set"],
  ["\\b", "edge"],
  ["^  $", "turn"],
  ["\\?", "sign"],
] as const;

function PatternHelp() {
  const { say } = useWords();
  return (
    <DialogTrigger>
      <span title={say("search.help")}>
        <AriaButton className="button plain icon" aria-label={say("search.help")}>
          <CircleHelp aria-hidden />
        </AriaButton>
      </span>
      <Popover className="popover">
        <Dialog className="pattern-help" aria-label={say("search.help")}>
          <h2>{say("search.help")}</h2>
          <dl>
            {signs.map(([sign, means]) => (
              <div key={means}>
                <dt>
                  <code>{sign}</code>
                </dt>
                <dd>{say(`search.help.${means}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
