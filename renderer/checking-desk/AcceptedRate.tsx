import { useState } from "react";
import { percentSaid } from "../../shared/checking/accepted-rate.ts";
import type { CheckedRates } from "../../shared/checking/checked-rates.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { usePercent } from "./use-percent.ts";
import "./accepted-rate.css";

/** Up to which error rate transcripts are accepted, whether they are within it, and the way to say otherwise. */
export function AcceptedRate({ rates }: { readonly rates: CheckedRates | null }) {
  const { say } = useWords();
  const percent = usePercent();
  const accepted = useProjectPart(({ study }) => study.acceptedErrorRate);
  const [isAsked, setAsked] = useState(false);
  const above = rates?.above ?? null;
  return (
    <section className="accepted-rate" aria-label={say("accept.title")}>
      <h2>{say("accept.title")}</h2>
      <p>{accepted === null ? say("accept.none") : say("accept.is", { rate: percent(accepted) })}</p>
      {above && rates?.all && (
        <p className={above.length > 0 ? "warns" : "quiet small"}>
          {above.length > 0
            ? say("accept.above", { count: above.length })
            : say(rates.unknown > 0 ? "accept.withinKnown" : "accept.within")}
        </p>
      )}
      <Button look="plain" writes onPress={() => setAsked(true)}>
        {say(accepted === null ? "accept.set" : "accept.change")}
      </Button>
      {isAsked && <AcceptDialog accepted={accepted} onClose={() => setAsked(false)} />}
    </section>
  );
}

function AcceptDialog({
  accepted,
  onClose,
}: {
  readonly accepted: number | null;
  readonly onClose: () => void;
}) {
  const { say, language } = useWords();
  const perform = usePerform();
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const [typed, setTyped] = useState(accepted === null ? "5" : shown.format(accepted * 100));
  const rate = typed.trim() === "" ? null : percentSaid(typed);
  const isWrong = rate === null && typed.trim() !== "";
  const keep = () => {
    if (isWrong) return;
    if (rate !== accepted) perform("accept-error-rate", { rate });
    onClose();
  };
  return (
    <Dialog
      title={say("accept.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={isWrong} onPress={keep}>
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("accept.label")}
        value={typed}
        onChange={setTyped}
        hint={say("accept.hint")}
        error={isWrong ? say("accept.wrong") : null}
        autoFocus
        onSubmit={keep}
      />
    </Dialog>
  );
}
