import { useMemo } from "react";
import type { Point } from "../../shared/charts/boxes.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, RelationId, RelationKind } from "../../shared/project/records.ts";
import { arrangeMap, layOutAnew, showOnMap, type WhichMap } from "../../shared/themes/arrange-map.ts";
import { changeRelation, relateCodes, removeRelation } from "../../shared/themes/relate-codes.ts";
import { firstMap } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";

/** A relation as it is drawn or changed in the window. */
export type RelationDraft = {
  readonly fromId: CodeId;
  readonly toId: CodeId;
  readonly kind: RelationKind;
  readonly label: string;
};

/** What can be done to the map and its relations. All answer whether it was done; a refusal has been told by then. */
export function useMapDeeds() {
  const { study } = useSession();
  const perform = usePerform();
  const { say } = useWords();
  return useMemo(() => {
    const project = (): Project => study.now().project;
    const which = (): WhichMap => {
      const map = firstMap(project().maps);
      return map ? { mapId: map.id, name: map.name } : { mapId: newId("map"), name: say("map.title") };
    };
    const nameOf = (codeId: CodeId | undefined) => (codeId && project().codes.get(codeId)?.name) ?? "";
    return {
      put(places: Readonly<Record<CodeId, Point>>) {
        const map = which();
        return perform("arrange-map", map.name, arrangeMap(project(), { ...map, places }));
      },
      layOutAnew() {
        const map = which();
        return perform("arrange-map", map.name, layOutAnew(project(), { ...map, codeIds: "all" }));
      },
      show(codeIds: readonly CodeId[], shown: boolean) {
        const map = which();
        return perform("arrange-map", map.name, showOnMap(project(), { ...map, codeIds, shown }));
      },
      relate(draft: RelationDraft) {
        const relation = { id: newId("relation"), ...draft, by: coderName(), at: new Date().toISOString() };
        return perform("relate-codes", nameOf(draft.fromId), relateCodes(project(), relation));
      },
      change(relationId: RelationId, draft: RelationDraft) {
        const outcome = changeRelation(project(), { relationId, ...draft });
        return perform("change-relation", nameOf(draft.fromId), outcome);
      },
      removeRelation(relationId: RelationId) {
        const from = project().relations.get(relationId)?.fromId;
        return perform("remove-relation", nameOf(from), removeRelation(project(), relationId));
      },
    };
  }, [study, perform, say]);
}
