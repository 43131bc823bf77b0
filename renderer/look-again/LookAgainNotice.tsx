import { memo } from "react";
import type { Transcript } from "../../shared/project/records.ts";
import { listed } from "../../shared/text/listed.ts";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { usePerform } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { useDiffers } from "./kept-judgements.ts";
import { passingSentences } from "./passing-sentences.ts";
import "./look-again-notice.css";

/**
 * A notice over an interview that this build would split otherwise than the build that imported it: what would
 * change. It is only an offer; once dismissed, it does not come again.
 */
export const LookAgainNotice = memo(function LookAgainNotice({
  transcript,
}: {
  readonly transcript: Transcript;
}) {
  const { say, language } = useWords();
  const perform = usePerform();
  const commands = useCommandDesk();
  const passing = useDiffers(transcript);
  if (!passing || passing.length === 0) return null;
  const leave = () => {
    if (perform("settle-speakers", transcript.id)) announce(say("again.left"));
  };
  const changes = listed(passingSentences(passing, say, language), language);
  return (
    <section className="banner look-again-notice" aria-label={say("again.notice")}>
      <p>{say("again.differs", { changes })}</p>
      <Button onPress={() => commands.run("who-speaks")}>{say("again.look")}</Button>
      <Button look="plain" onPress={leave}>
        {say("again.leave")}
      </Button>
    </section>
  );
});
