import { useState } from "react";
import { everyCoding } from "../../shared/coding/shown-codings.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Says whether one codes blind. Beginning is one press; seeing others' codings again asks, since it cannot be unseen. */
export function BlindButton() {
  const { say } = useWords();
  const desk = useDesk();
  const blind = useDeskState((state) => state.blind);
  const [asking, setAsking] = useState(false);
  const press = () => {
    if (blind) return setAsking(true);
    desk.set({
      blind: true,
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
      <Button look="plain" onPress={press}>
        {say(blind ? "blind.on" : "blind.begin")}
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
                  desk.set({ blind: false });
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
