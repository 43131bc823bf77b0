import { useState } from "react";
import { Label, TextArea, TextField } from "react-aria-components";
import type { Code, ThemeReview } from "../../shared/project/records.ts";
import { lastReview, reviewLevels } from "../../shared/themes/review-theme.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices } from "../ui/fields.tsx";

type Review = Omit<ThemeReview, "by" | "at">;

/** Asks what a review of a theme found, at the level that it has not been reviewed at yet. */
export function ReviewDialog({
  code,
  onKeep,
  onClose,
}: {
  readonly code: Code;
  /** Answers whether the review was kept. */
  readonly onKeep: (review: Review) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { theme } = code;
  const [level, setLevel] = useState<Review["level"]>(
    () => reviewLevels.find((one) => theme && lastReview(theme, one)?.finding !== "holds") ?? "extracts",
  );
  const [finding, setFinding] = useState<Review["finding"]>("holds");
  const [note, setNote] = useState("");
  return (
    <Dialog
      title={say("themes.review.title", { name: code.name })}
      stays={note.trim() !== "" && say("ui.stays")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button
            look="main"
            isDisabled={finding === "needs-work" && note.trim() === ""}
            onPress={() => {
              if (onKeep({ level, finding, note })) onClose();
            }}
          >
            {say("themes.review.keep")}
          </Button>
        </>
      }
    >
      <Choices
        label={say("themes.review.level")}
        value={level}
        options={reviewLevels.map((one) => ({ value: one, label: say(`themes.review.${one}Hint`) }))}
        onChange={setLevel}
      />
      <Choices
        label={say("themes.review.finding")}
        value={finding}
        options={(["holds", "needs-work"] as const).map((one) => ({
          value: one,
          label: say(`themes.review.${one}`),
        }))}
        onChange={setFinding}
      />
      <TextField className="field" value={note} onChange={setNote}>
        <Label>{say("themes.review.note")}</Label>
        <TextArea />
      </TextField>
    </Dialog>
  );
}
