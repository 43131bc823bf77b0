import type { ThemeStatus } from "../../shared/project/records.ts";
import { statuses } from "../../shared/themes/change-status.ts";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { Select } from "../ui/fields.tsx";

/** How far a theme has come. Tells only of another status than it has. */
export function StatusSelect({
  status,
  onStatus,
  hideLabel = false,
}: {
  readonly status: ThemeStatus;
  readonly onStatus: (status: ThemeStatus) => void;
  readonly hideLabel?: boolean;
}) {
  const { say } = useWords();
  const { study } = useSession();
  return (
    <Select
      label={say("inspect.status")}
      hideLabel={hideLabel}
      value={status}
      options={statuses.map((value) => ({ value, label: say(`status.${value}`) }))}
      onChange={(chosen) => {
        if (!study.readOnly && chosen !== status) onStatus(chosen);
      }}
    />
  );
}
