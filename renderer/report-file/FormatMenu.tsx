import { FileDown } from "lucide-react";
import type { ReportName } from "../../shared/reports/report-kinds.ts";
import { useWords } from "../language/language.ts";
import { MenuButton } from "../ui/Menu.tsx";
import { formatLabel, formatsInWindow, type WindowFormat } from "./window-formats.ts";

/** A button that saves a report in one of the formats that its kind has. */
export function FormatMenu({
  kind,
  label,
  text = label,
  isDisabled = false,
  onSave,
}: {
  readonly kind: ReportName;
  readonly label: string;
  /** What stands on the button, where that is shorter than its label. */
  readonly text?: string;
  readonly isDisabled?: boolean;
  readonly onSave: (format: WindowFormat) => void;
}) {
  const { language } = useWords();
  return (
    <MenuButton
      label={label}
      entries={formatsInWindow(kind).map((format) => ({
        id: format,
        label: formatLabel(format, language),
        isDisabled,
        onAction: () => onSave(format),
      }))}
    >
      <FileDown aria-hidden />
      {text}
    </MenuButton>
  );
}
