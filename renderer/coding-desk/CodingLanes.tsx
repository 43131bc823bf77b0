import { memo, useDeferredValue, useMemo } from "react";
import type { Project } from "../../shared/project/project.ts";
import type { Coding, CodingId, Transcript } from "../../shared/project/records.ts";
import { useDesk, useDeskState } from "../storage/desk.ts";
import { MarginLanes } from "../transcript-view/MarginLanes.tsx";
import type { ShownText } from "../transcript-view/TranscriptText.tsx";
import { useInView } from "../transcript-view/turns-in-view.ts";
import { useLanes } from "../transcript-view/use-lanes.ts";
import { useLatest } from "../ui/use-latest.ts";

/** So many codings stand side by side at most. */
const columns = 5;

/** The codings in the margin, beside the words that they mark. */
export const CodingLanes = memo(function CodingLanes({
  transcript,
  codings,
  codes,
  beside: { text, inView },
  onChoose,
}: {
  readonly transcript: Transcript;
  readonly codings: readonly Coding[];
  readonly codes: Project["codes"];
  readonly beside: ShownText;
  readonly onChoose: (id: CodingId) => void;
}) {
  const desk = useDesk();
  const focused = useDeferredValue(useDeskState((state) => state.pointedId ?? state.codingId));
  const withCoders = useMemo(() => new Set(codings.map(({ by }) => by)).size > 1, [codings]);
  const lanes = useLanes(text, transcript.id, useInView(codings, transcript, inView), columns);
  const point = useLatest((pointedId: CodingId | null) => desk.set({ pointedId }));
  return (
    <MarginLanes
      lanes={lanes}
      codes={codes}
      focused={focused}
      withCoders={withCoders}
      onChoose={onChoose}
      onPoint={point}
    />
  );
});
