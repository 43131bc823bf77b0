import { useState } from "react";
import { everyCoding } from "../../shared/coding/shown-codings.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { useBlindAs, usePerform } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Says whether one codes blind. Beginning is one press; seeing others' codings again asks, since it cannot be unseen. */
export function BlindButton() {
  const { say } = useWords();
  const desk = useDesk();
  const perform = usePerform();
  const isBlind = useBlindAs() !== null;
  const coder = useCoderName();
  const [asking, setAsking] = useState(false);
  const press = () => {
    if (isBlind) return setAsking(true);
    if (!perform("code-blind", { coder })) return;
    desk.set({
      codingId: null,
      pointedId: null,
      filter: { ...desk.now().filter, ...everyCoder },
    });
    announce(say("blind.on"));
  };
  const close = () => setAsking(false);
  useCommands({ "code-blind": press });
  return (
    <>
      <Button look="plain" writes onPress={press}>
        {say(isBlind ? "blind.on" : "blind.begin")}
      </Button>
      {asking && (
        <Dialog
          title={say("blind.title")}
          onClose={close}
          actions={
            <>
              <Button onPress={close} autoFocus>
                {say("blind.stay")}
              </Button>
              <Button
                look="main"
                onPress={() => {
                  perform("end-coding-blind", { coder });
                  close();
                }}
              >
                {say("blind.end")}
              </Button>
            </>
          }
        >
          <p>{say("blind.what")}</p>
        </Dialog>
      )}
    </>
  );
}

const everyCoder = { coders: everyCoding.coders };
