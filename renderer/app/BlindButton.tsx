import { useState } from "react";
import { everyCoding } from "../../shared/coding/shown-codings.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { useBlindAs, usePerform, useProjectPart } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/**
 * Says whether one codes blind. In a reflexive study, which compares no coders, it is out of sight until somebody asks for it
 * in the palette. Either way is asked first: what will be hidden, and that what was seen cannot be unseen.
 */
export function BlindButton() {
  const { say } = useWords();
  const desk = useDesk();
  const perform = usePerform();
  const isBlind = useBlindAs() !== null;
  const fits = useProjectPart(({ study }) => study.method !== "reflexive");
  const coder = useCoderName();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const begin = () => {
    close();
    if (!perform("code-blind", { coder })) return;
    desk.set({
      codingId: null,
      pointedId: null,
      filter: { ...desk.now().filter, ...everyCoder },
    });
    announce(say("blind.on"));
  };
  const end = () => {
    perform("end-coding-blind", { coder });
    close();
  };
  useCommands({ "code-blind": () => setAsking(true) });
  return (
    <>
      {(fits || isBlind) && (
        <Button look="plain" writes onPress={() => setAsking(true)}>
          {say(isBlind ? "blind.on" : "blind.begin")}
        </Button>
      )}
      {asking && !isBlind && (
        <Dialog
          title={say("blind.beginTitle")}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{say("ui.cancel")}</Button>
              <Button look="main" onPress={begin} autoFocus>
                {say("blind.begin")}
              </Button>
            </>
          }
        >
          <p>{say("blind.hides")}</p>
          <p>{say("blind.howLong")}</p>
          <p className="quiet">{say("blind.othersSee")}</p>
        </Dialog>
      )}
      {asking && isBlind && (
        <Dialog
          title={say("blind.title")}
          onClose={close}
          actions={
            <>
              <Button onPress={close} autoFocus>
                {say("blind.stay")}
              </Button>
              <Button look="main" onPress={end}>
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
