import { Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { contextOf } from "../../shared/analysis/context.ts";
import { sameName } from "../../shared/codebook/add-code.ts";
import { countCodings } from "../../shared/codebook/merge-codes.ts";
import { codingsOf, type Project } from "../../shared/project/project.ts";
import type { Code, Coding, CodingId, Transcript } from "../../shared/project/records.ts";
import { listed } from "../../shared/text/listed.ts";
import { nameGiven } from "../../shared/text/same-name.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useProject, useWholeProject } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Checkbox, Choices, TextField } from "../ui/fields.tsx";
import { useRowsInView } from "../ui/use-rows-in-view.ts";
import { useCodeDeeds } from "./code-deeds.ts";
import "./split-dialog.css";

type Quoted = { readonly coding: Coding; readonly transcript: Transcript };

/**
 * Makes several codes of one: tick quotes, name the code they go to, tick the next; nothing is done until the whole is.
 */
export function SplitDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { say, language } = useWords();
  const project = useProject();
  const whole = useWholeProject();
  const deeds = useCodeDeeds();
  const [ticked, setTicked] = useState<ReadonlySet<CodingId>>(new Set());
  /** The name of the new code that each coding goes to. */
  const [going, setGoing] = useState<ReadonlyMap<CodingId, string>>(new Map());
  const [name, setName] = useState("");
  const [place, setPlace] = useState<"beside" | "beneath">("beside");
  const quotes = useMemo(() => quotesOf(project, code, language), [project, code, language]);
  /** Others' codings stay in it, also where who codes blind does not see them. */
  const all = useMemo(() => countCodings(whole, code.id), [whole, code]);
  const names = [...new Set(going.values())];

  const tick = (id: CodingId, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const gather = () => {
    const tidy = nameGiven(name);
    if (tidy === "" || ticked.size === 0) return;
    const known = names.find((one) => sameName(one, tidy)) ?? tidy;
    setGoing(new Map([...going, ...[...ticked].map((id) => [id, known] as const)]));
    setTicked(new Set());
    setName("");
  };
  const stay = (id: CodingId) => setGoing(new Map([...going].filter(([one]) => one !== id)));
  const split = () => {
    const parts = names.map((part) => ({
      name: part,
      codingIds: [...going].flatMap(([id, to]) => (to === part ? [id] : [])),
    }));
    if (deeds.split(code.id, parts, place)) onClose();
  };
  const said =
    names.length === 0
      ? say("split.none")
      : say("split.so", {
          parts: listed(
            names.map((part) => {
              const count = [...going.values()].filter((to) => to === part).length;
              return say("split.part", { name: part, count });
            }),
            language,
          ),
          name: code.name,
          rest: all - going.size,
        });
  return (
    <Dialog
      title={say("split.title", { name: code.name })}
      wide
      stays={going.size > 0 && say("ui.stays")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={names.length === 0} onPress={split}>
            {say("split.do")}
          </Button>
        </>
      }
    >
      <div className="split-dialog">
        <QuotesToSplit
          code={code}
          quotes={quotes}
          ticked={ticked}
          going={going}
          onTick={tick}
          onStay={stay}
        />
        <div className="split-name">
          <TextField
            label={say("split.name", { count: ticked.size })}
            value={name}
            onChange={setName}
            onSubmit={gather}
          />
          <Button isDisabled={ticked.size === 0 || name.trim() === ""} onPress={gather}>
            {say("split.gather")}
          </Button>
        </div>
        <Choices
          label={say("split.place")}
          value={place}
          options={[
            { value: "beside", label: say("split.beside", { name: code.name }) },
            { value: "beneath", label: say("split.beneath", { name: code.name }) },
          ]}
          onChange={setPlace}
        />
        <p className="quiet" role="status">
          {said}
        </p>
      </div>
    </Dialog>
  );
}

/** About how high a quote is, in pixels, until it is laid out. */
const usualHeight = 74;

/** The quotes to choose from; only those in view are in the page. */
function QuotesToSplit({
  code,
  quotes,
  ticked,
  going,
  onTick,
  onStay,
}: {
  readonly code: Code;
  readonly quotes: readonly Quoted[];
  readonly ticked: ReadonlySet<CodingId>;
  readonly going: ReadonlyMap<CodingId, string>;
  readonly onTick: (id: CodingId, on: boolean) => void;
  readonly onStay: (id: CodingId) => void;
}) {
  const { say } = useWords();
  const { box, rows, height, measured } = useRowsInView(quotes.length, usualHeight);
  return (
    <div {...box} className="split-quotes">
      <ol aria-label={say("split.quotes", { name: code.name })} style={{ height }}>
        {rows.map(({ row, top }) => {
          const quoted = quotes[row];
          if (!quoted) return null;
          const { coding } = quoted;
          const to = going.get(coding.id);
          return (
            <li
              key={coding.id}
              ref={measured}
              data-row={row}
              data-going={to !== undefined}
              aria-posinset={row + 1}
              aria-setsize={quotes.length}
              style={{ top }}
            >
              {to === undefined ? (
                <Checkbox
                  label={say("split.tick", { words: coding.quote.slice(0, 60) })}
                  hideLabel
                  checked={ticked.has(coding.id)}
                  onChange={(on) => onTick(coding.id, on)}
                />
              ) : (
                <IconButton label={say("split.stay", { name: code.name })} onPress={() => onStay(coding.id)}>
                  <Undo2 aria-hidden />
                </IconButton>
              )}
              <InContext {...quoted} to={to ?? null} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** A quote between the words around it. */
function InContext({
  coding,
  transcript,
  to,
}: Quoted & {
  /** The new code it goes to. */
  readonly to: string | null;
}) {
  const { say } = useWords();
  const { before, after } = contextOf(transcript.text, coding, around);
  return (
    <p>
      {to !== null && <b className="goes-to">{say("split.goesTo", { name: to })} </b>}
      {coding.lost ? (
        <mark>{coding.quote}</mark>
      ) : (
        <>
          {before} <mark>{coding.quote}</mark> {after}
        </>
      )}
      <small>
        {transcript.name}
        {coding.comment !== "" && ` · ${coding.comment}`}
      </small>
    </p>
  );
}

/** How much of the words around a quote is shown, in UTF-16 code units. */
const around = 70;

function quotesOf(project: Project, code: Code, language: string): readonly Quoted[] {
  return transcriptsInOrder(project.transcripts, language).flatMap((transcript) =>
    codingsOf(project, transcript.id).flatMap((coding) =>
      coding.codeId === code.id ? [{ coding, transcript }] : [],
    ),
  );
}
