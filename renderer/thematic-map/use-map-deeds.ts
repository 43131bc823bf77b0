import { useMemo } from "react";
import type { Point } from "../../shared/charts/boxes.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, RelationId, RelationKind } from "../../shared/project/records.ts";
import { arrangeMap, layOutAnew, showOnMap, type WhichMap } from "../../shared/themes/arrange-map.ts";
import { arrangedMap } from "../../shared/themes/arranged-map.ts";
import { changeRelation, relateCodes, removeRelation } from "../../shared/themes/relate-codes.ts";
import type { MapLevel } from "../../shared/themes/thematic-map.ts";
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

/** What can be done to a level of the map, to the map as such and to its relations. All answer whether it was done; a refusal has been told by then. */
export function useMapDeeds() {
  const { study } = useSession();
  const perform = usePerform();
  const { say } = useWords();
  return useMemo(() => {
    const project = (): Project => study.now().project;
    const which = (): WhichMap => {
      // Which one it is, any of its levels tells.
      const map = arrangedMap(project().maps, "codes");
      return map ? { mapId: map.mapId, name: map.name } : { mapId: newId("map"), name: say("map.title") };
    };
    /** Undo may change a level that is not shown: it says which one. */
    const ofLevel = ({ name }: WhichMap, level: MapLevel) => `${name}: ${say(`map.level.${level}`)}`;
    const nameOf = (codeId: CodeId | undefined) => (codeId && project().codes.get(codeId)?.name) ?? "";
    return {
      put(level: MapLevel, places: Readonly<Record<CodeId, Point>>) {
        const map = which();
        return perform("arrange-map", ofLevel(map, level), arrangeMap(project(), { ...map, level, places }));
      },
      layOutAnew(level: MapLevel) {
        const map = which();
        return perform(
          "arrange-map",
          ofLevel(map, level),
          layOutAnew(project(), { ...map, level, codeIds: "all" }),
        );
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
