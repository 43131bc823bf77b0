import { useCallback } from "react";
import type { PlaceName } from "../../shared/gate/places.ts";
import type { Origin } from "../../shared/gate/where-from.ts";
import { recordIn } from "../../shared/project/project.ts";
import { useDesk } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";

type Way =
  | "words"
  | "note"
  | "coding"
  | "quote"
  | "code"
  | "memo"
  | "people"
  | "interview"
  | "map"
  | "history";

/** How one gets to a place; null where the window shows it wherever one is, or in a dialog of its own. */
const ways: { readonly [Name in PlaceName]: Way | null } = {
  "participant.pseudonym": "people",
  "participant.attribute": "people",
  "participant.description": "people",
  "transcript.name": "interview",
  "transcript.speaker": "interview",
  "transcript.wave": "interview",
  "transcript.file": "interview",
  "recording.name": "interview",
  "transcript.machine": "interview",
  "transcript.reference": "interview",
  "transcript.note": "interview",
  "transcript.text": "words",
  "code.name": "code",
  "code.definition": "code",
  "code.counts": "code",
  "code.countsNot": "code",
  "code.example": "code",
  "code.concept": "code",
  "code.is": "code",
  "code.isNot": "code",
  "code.reason": "code",
  "code.review": "code",
  "memo.title": "memo",
  "memo.body": "memo",
  "memo.was": "memo",
  "relation.label": "map",
  "map.name": "map",
  "version.name": "history",
  "version.note": "history",
  "version.code": "history",
  "study.name": null,
  "study.author": null,
  "study.attribute": "people",
  "study.attribution": null,
  "study.section": null,
  "study.question": null,
  "study.standIn": null,
  "study.exception": null,
  "coder.name": null,
  "coding.comment": "coding",
  "coding.lost": "coding",
  "passage.note": "note",
  "passage.lost": "note",
  "check.question": "note",
  "check.answer": "note",
  "check.lost": "note",
  "correction-note.reason": "note",
  "correction-note.lost": "note",
  "time-mark.lost": "note",
  "quote.interpretation": "quote",
  "quote.translation": "quote",
  "quote.comment": "quote",
  "quote.print": "quote",
  "quote.earlier": "quote",
};

export function hasWay({ place }: Origin): boolean {
  return ways[place.is] !== null;
}

/** Goes to where a name stands in the study, and answers whether that is elsewhere. `openMemo` shows a memo where one is. */
export function useGoToPlace(openMemo: (id: string) => void): (origin: Origin) => boolean {
  const { study } = useSession();
  const desk = useDesk();
  return useCallback(
    ({ place, start, end }) => {
      const record = recordIn(study.now().project, place.record);
      if (!record) return false;
      const way = ways[place.is];
      switch (way) {
        case "words":
          if ("turns" in record) desk.goToWords(record.id, { start, end });
          break;
        case "coding":
          if ("codeId" in record) desk.goTo(record.transcriptId, record, record.id);
          break;
        case "note":
          if ("transcriptId" in record && "start" in record) desk.goTo(record.transcriptId, record);
          break;
        case "quote":
          if ("themeId" in record) desk.set({ place: "quotes", codeId: record.themeId });
          break;
        case "code":
          if ("theme" in record) desk.set({ place: "code", codeId: record.id, codebookShut: false });
          break;
        case "memo":
          openMemo(record.id);
          break;
        case "people":
          if ("pseudonym" in record) desk.goToPerson(record.id);
          else desk.set({ place: "people", peopleTab: "people" });
          break;
        case "interview":
          if ("turns" in record)
            desk.set({ place: "people", peopleTab: "interviews", transcriptId: record.id });
          if ("mediaType" in record)
            desk.set({ place: "people", peopleTab: "interviews", transcriptId: record.transcriptId });
          break;
        case "map":
          desk.set({ place: "themes" });
          break;
        case "history":
          desk.set({ place: "history" });
          break;
      }
      return way !== null && way !== "memo";
    },
    [study, desk, openMemo],
  );
}
