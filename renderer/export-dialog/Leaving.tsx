import { Fragment } from "react";
import { lossGroups } from "../../shared/formats/exports/loss-words.ts";
import type { Loss } from "../../shared/interchange/losses.ts";
import { GatePanel } from "../gate/GatePanel.tsx";
import { useWords } from "../language/language.ts";
import { useBlindAs } from "../storage/use-study.ts";
import { Working } from "../ui/Progress.tsx";
import { TryAgain } from "../ui/TryAgain.tsx";
import type { MadeNow } from "./use-made-export.ts";

/** What is said of a file before it is saved: what is lost in it, and which real names stand in it. Of others’ codings no number is told to who codes blind (rule B9). */
export function Leaving({
  made,
  onAgain,
  onGo,
}: {
  readonly made: MadeNow;
  readonly onAgain: () => void;
  /** Somebody goes to where a name stands. */
  readonly onGo: () => void;
}) {
  const { say } = useWords();
  const isBlind = useBlindAs() !== null;
  if (made.is === "lacks") return <p role="status">{say(`export.lacks.${made.why}`)}</p>;
  if (made.is === "failed" && made.why === "too-large")
    return (
      <p className="error" role="alert">
        {say("export.failed.because", { why: say("fault.too-large-for-workbook") })}
      </p>
    );
  if (made.is === "failed") return <TryAgain why={say("export.failed")} onAgain={onAgain} />;
  return (
    <>
      <section className="export-losses" aria-label={say("export.losses")} aria-busy={made.is === "making"}>
        {made.is === "making" ? (
          <Working label={say("export.making", { name: made.name })} />
        ) : isBlind ? (
          <p role="note">{say("export.losses.blind")}</p>
        ) : (
          <Losses losses={made.losses} />
        )}
        <p className="small quiet">{say("export.keep")}</p>
      </section>
      <GatePanel finding={made.is === "made" ? made.finding : null} hasFailed={false} onGo={onGo} />
    </>
  );
}

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const { say, language } = useWords();
  if (losses.length === 0) return <p>{say("export.losses.none")}</p>;
  return (
    <>
      <h3>{say("export.losses")}</h3>
      <dl>
        {lossGroups(losses, language).map(({ fate, lost }) => (
          <Fragment key={fate}>
            <dt>{fate}</dt>
            {lost.map((one) => (
              <dd key={one}>{one}</dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </>
  );
}
