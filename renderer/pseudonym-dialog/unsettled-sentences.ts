import type { Say } from "../language/language.ts";
import type { Unsettled } from "./key-in-hand.ts";

/** Why the dialog stays, and what closes it. */
export function staySentence(unsettled: Unsettled, say: Say): string {
  if (unsettled.is !== "typed") return say(`pseudonyms.stays.${unsettled.is}`);
  return say("pseudonyms.stays.typed", { pair: pairSaid(unsettled) });
}

/** What comes before names are replaced. */
export function firstSentence(unsettled: Unsettled, say: Say): string {
  if (unsettled.is === "typed") return say("pseudonyms.first.typed", { pair: pairSaid(unsettled) });
  return say(unsettled.is === "downloaded" ? "pseudonyms.first.downloaded" : "pseudonyms.first.unsaved");
}

/** As the names in the key are shown, with a gap where nothing is typed. */
function pairSaid({ pair: { name, pseudonym } }: Extract<Unsettled, { readonly is: "typed" }>): string {
  return `${name.trim() || "…"} → ${pseudonym.trim() || "…"}`;
}
