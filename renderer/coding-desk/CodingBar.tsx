import { memo, useEffect } from "react";
import { inVivoName } from "../../shared/coding/code-with-name.ts";
import type { Code, Transcript } from "../../shared/project/records.ts";
import { type Span, trimSpan, wordsAt } from "../../shared/text/span.ts";
import { useDeskState } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import type { ShownText } from "../transcript-view/TranscriptText.tsx";
import { useTextSizes } from "../transcript-view/use-text-sizes.ts";
import { offerHeight, placeBelow } from "../transcript-view/view-places.ts";
import { useWhyNot } from "../ui/only-reading.ts";
import { CodeBar, CodeOffer } from "./CodeBar.tsx";
import type { Coded } from "./coded.ts";
import type { CodingDeeds } from "./use-coding-deeds.ts";

/** The bar at the selection: an offer at first, and a field once somebody codes. */
export const CodingBar = memo(function CodingBar({
  beside: { text },
  transcript,
  correcting,
  coded,
  onCoded,
  deeds,
}: {
  readonly beside: ShownText;
  readonly transcript: Transcript;
  readonly correcting: boolean;
  readonly coded: Coded | null;
  readonly onCoded: (coded: Coded | null) => void;
  readonly deeds: CodingDeeds;
}) {
  const onlyReads = useWhyNot(true) !== null;
  const codes = useProjectPart((project) => project.codes);
  const recent = useDeskState((state) => state.recent);
  const selection = useDeskState((state) => (state.selectedIn === transcript.id ? state.selection : null));
  const words = selection && !correcting ? trimSpan(transcript.text, selection) : null;
  const start = words?.start ?? -1;
  const end = words?.end ?? -1;
  useTextSizes(text);

  useEffect(() => {
    if (coded?.typing) return;
    if (start === -1) {
      if (coded) onCoded(null);
    } else if (coded?.span.start !== start || coded.span.end !== end)
      onCoded({ span: { start, end }, typing: false });
  }, [start, end, coded, onCoded]);

  if (!coded || correcting || onlyReads) return null;
  const { span } = coded;
  const back = () => {
    onCoded(null);
    text.editor.select(span);
  };
  const code = (chosen: Code) => {
    deeds.code(span, chosen);
    back();
  };
  const create = (name: string) => {
    deeds.create(span, name);
    back();
  };
  if (coded.typing)
    return (
      <CodeBar
        place={placeBelow(span, text)}
        codes={codes}
        recent={recent}
        onCode={code}
        onCreate={create}
        onClose={back}
      />
    );
  const last = (recent[0] && codes.get(recent[0])) || null;
  return (
    <CodeOffer
      place={placeBelow(span, text, offerHeight)}
      last={last}
      onCode={() => onCoded({ span, typing: true })}
      onInVivo={() => create(nameInVivo(transcript, span))}
      onRepeat={() => last && code(last)}
    />
  );
});

/** The very words as the name of a code. */
export function nameInVivo({ text }: Transcript, span: Span): string {
  return inVivoName(wordsAt(text, span));
}
