import type { Transcript } from "../../shared/project/records.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { Checkbox } from "../ui/fields.tsx";
import { machineText } from "./check-texts.ts";

/** Whether a program wrote an interview down, which, and by which model. */
export function MachineOf({
  transcript: { id, name, machine },
}: {
  readonly transcript: Pick<Transcript, "id" | "name" | "machine">;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const set = (isOn: boolean) =>
    perform("set-machine", { transcriptId: id, machine: isOn ? { tool: "", model: "" } : null });
  return (
    <div className="machine-of">
      {!study.readOnly && <Checkbox label={say("machine.is")} checked={machine !== null} onChange={set} />}
      {machine && (
        <>
          <EditedText
            label={say("machine.toolOf", { name })}
            hint={say("machine.tool")}
            of={machineText(id, "tool")}
            offers={programs}
            oneLine
          />
          <EditedText
            label={say("machine.modelOf", { name })}
            hint={say("machine.model")}
            of={machineText(id, "model")}
            oneLine
          />
        </>
      )}
    </div>
  );
}

/** Programs that are in use for interviews; others are typed. */
const programs = [
  ...["Whisper", "WhisperX", "whisper.cpp", "noScribe", "aTrain", "Microsoft Teams", "Zoom"],
  ...["Google Meet", "Otter", "Amberscript", "Trint", "Rev AI", "AssemblyAI", "Deepgram"],
];
