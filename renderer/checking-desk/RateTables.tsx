import type { CheckedRate, CheckedRates, TranscribedBy } from "../../shared/checking/checked-rates.ts";
import { errorClasses } from "../../shared/checking/error-rate.ts";
import { useWords } from "../language/language.ts";
import { usePercent } from "./use-percent.ts";

/** How many words were wrong in checked turns: by who or what transcribed, and by class. */
export function RateTables({ rates: { all, transcribers } }: { readonly rates: CheckedRates }) {
  const { say, language } = useWords();
  const percent = usePercent();
  const whole = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  if (!all) return null;
  const figures = (rate: CheckedRate) => (
    <>
      <td className="figures">{rate.interviews}</td>
      <td className="figures">{whole.format(rate.words)}</td>
      <td>
        <RateIs rate={rate.wordErrorRate} interval={rate.interval} />
      </td>
      <td className="figures">{percent(rate.characterErrorRate)}</td>
    </>
  );
  return (
    <>
      <table className="place-table" aria-label={say("rate.byTranscriber")}>
        <thead>
          <tr>
            <th scope="col">{say("check.column.transcriber")}</th>
            <th scope="col">{say("rate.interviews")}</th>
            <th scope="col">{say("rate.words")}</th>
            <th scope="col">{say("rate.column")}</th>
            <th scope="col">{say("rate.characters")}</th>
          </tr>
        </thead>
        <tbody>
          {transcribers.map(({ by, rate }) => (
            <tr key={JSON.stringify(by)}>
              <th scope="row">{transcriberWords(by, say)}</th>
              {figures(rate)}
            </tr>
          ))}
          {transcribers.length > 1 && (
            <tr>
              <th scope="row">
                <b>{say("rate.all")}</b>
              </th>
              {figures(all)}
            </tr>
          )}
        </tbody>
      </table>
      <table className="place-table" aria-label={say("rate.byClass")}>
        <thead>
          <tr>
            <th scope="col">{say("log.class")}</th>
            <th scope="col">{say("rate.errors")}</th>
            <th scope="col">{say("rate.column")}</th>
          </tr>
        </thead>
        <tbody>
          {errorClasses.map((name) => (
            <tr key={name}>
              <th scope="row">{say(`class.${name}`)}</th>
              <td className="figures">{all.classes[name].count}</td>
              <td>
                <RateIs rate={all.classes[name].rate} interval={all.classes[name].interval} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{say("rate.note")}</p>
    </>
  );
}

function transcriberWords(by: TranscribedBy, say: ReturnType<typeof useWords>["say"]): string {
  if (by.is === "unsaid") return say("rate.unsaid");
  return by.is === "machine" && by.name === "" ? say("rate.program") : by.name;
}

/** A rate, and between which the true one likely lies; `isAbove`: it is above what the study accepts. */
export function RateIs({
  rate,
  interval,
  isAbove = false,
}: Pick<CheckedRate, "interval"> & { readonly rate: number; readonly isAbove?: boolean }) {
  const { say } = useWords();
  const percent = usePercent();
  return (
    <span className="rate-is">
      {percent(rate)}
      {interval && (
        <small className="quiet">
          {say("rate.interval", { low: percent(interval.low), high: percent(interval.high) })}
        </small>
      )}
      {isAbove && <small className="warns">{say("rate.above")}</small>}
    </span>
  );
}
