import { useCallback, useState } from "react";
import type { GateFinding, GateHit } from "../../shared/gate/gate-texts.ts";
import { doubtWords, sayParts } from "../../shared/gate/gate-words.ts";
import type { ListedName } from "../../shared/gate/name-list.ts";
import { sayPlace } from "../../shared/gate/say-place.ts";
import type { Memo } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { MemoDialog } from "../notes/MemoDialog.tsx";
import { useBlindAs, useSession, useWholeProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { useKeptNames } from "./kept-names.ts";
import { LetThroughDialog } from "./LetThroughDialog.tsx";
import { hasWay, useGoToPlace } from "./use-go-to-place.ts";
import "./gate-hits.css";

/** How many hits are listed at first, and how many more each time. */
const step = 100;

/**
 * The real names that stand in a report: each form with where it stands, in the file and in the study, where one click goes.
 * Who codes blind is told which they are, and not where (rule E5). `onGo`: somebody goes there.
 */
export function GateHits({ finding, onGo }: { readonly finding: GateFinding; readonly onGo?: () => void }) {
  const { say } = useWords();
  const isBlind = useBlindAs() !== null;
  const { study } = useSession();
  const [memo, setMemo] = useState<Memo | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const openMemo = useCallback(
    (id: string) => setMemo(study.now().project.memos.get(id as Memo["id"]) ?? null),
    [study],
  );
  const go = useGoToPlace(openMemo);
  const sure = finding.hits.filter(({ doubt }) => doubt === null);
  const perhaps = finding.hits.filter(({ doubt }) => doubt !== null);
  const goTo = (hit: GateHit) => {
    if (hit.from && go(hit.from)) onGo?.();
  };
  const list = (hits: readonly GateHit[], label: string) => (
    <HitList {...{ hits, label, isBlind }} onGo={goTo} onLetThrough={(hit) => setAsked(hit.words)} />
  );
  return (
    <div className="gate-hits">
      {isBlind && finding.hits.length > 0 && <p className="small quiet">{say("gate.blind")}</p>}
      {sure.length > 0 && list(sure, say("gate.hits"))}
      {perhaps.length > 0 && (
        <details className="perhaps">
          <summary>{say("gate.perhaps", { count: perhaps.length })}</summary>
          {list(perhaps, say("gate.perhaps", { count: perhaps.length }))}
        </details>
      )}
      {asked !== null && <LetThroughDialog word={asked} onClose={() => setAsked(null)} />}
      {memo && <MemoDialog about={memo.about} memoId={memo.id} onClose={() => setMemo(null)} />}
    </div>
  );
}

function HitList({
  hits,
  label,
  isBlind,
  onGo,
  onLetThrough,
}: {
  readonly hits: readonly GateHit[];
  readonly label: string;
  readonly isBlind: boolean;
  readonly onGo: (hit: GateHit) => void;
  readonly onLetThrough: (hit: GateHit) => void;
}) {
  const { say } = useWords();
  const [most, setMost] = useState(step);
  const left = hits.length - most;
  return (
    <>
      <ul aria-label={label}>
        {hits.slice(0, most).map((hit) => (
          <HitRow key={keyOf(hit)} {...{ hit, isBlind, onGo, onLetThrough }} />
        ))}
      </ul>
      {left > 0 && <Button onPress={() => setMost(most + step)}>{say("gate.more", { count: left })}</Button>}
    </>
  );
}

function HitRow({
  hit,
  isBlind,
  onGo,
  onLetThrough,
}: {
  readonly hit: GateHit;
  readonly isBlind: boolean;
  readonly onGo: (hit: GateHit) => void;
  readonly onLetThrough: (hit: GateHit) => void;
}) {
  const { say, language } = useWords();
  const project = useWholeProject();
  const kept = useKeptNames();
  const { from, doubt, words, before, behind, times } = hit;
  const listed = listedWords(kept?.names ?? [], hit.names);
  const where = from && sayPlace(project, from.place, from, language);
  return (
    <li>
      <p>
        <b>{words.replace(/\s+/gu, " ")}</b> {listed !== words && <span className="quiet">{listed}</span>}
        {doubt && <span className="quiet"> · {doubtWords[doubt][language]}</span>}
        {times > 1 && <span className="quiet figures"> · {say("gate.times", { count: times })}</span>}
      </p>
      {!isBlind && (
        <>
          <p className="small">
            {sayParts(hit, language)}
            {" · "}
            {from && where && hasWay(from) ? (
              <button type="button" className="link" onClick={() => onGo(hit)}>
                {where}
              </button>
            ) : (
              (where ?? say("gate.nowhere"))
            )}
          </p>
          <p className="small quiet words">
            {before}
            <mark>{words}</mark>
            {behind}
          </p>
        </>
      )}
      <Button look="plain" writes onPress={() => onLetThrough(hit)}>
        {say("gate.letThrough")}
      </Button>
    </li>
  );
}

/** How many names of the list are told of one word. */
const mostNamed = 3;

/** "Anna Berg (Marta), Anna Ek …". */
function listedWords(list: readonly ListedName[], names: readonly number[]): string {
  const all = names.flatMap((at) => list[at] ?? []);
  const told = all
    .slice(0, mostNamed)
    .map(({ name, pseudonym }) => (pseudonym === "" ? name : `${name} (${pseudonym})`));
  return `${told.join(", ")}${all.length > mostNamed ? " …" : ""}`;
}

function keyOf({ names, words, doubt, from, parts, which, before }: GateHit): string {
  const place = from ? [from.place.is, from.place.record, from.place.part, from.start] : [];
  return [...names, words, doubt, ...parts, which, before, ...place].join(" ");
}
