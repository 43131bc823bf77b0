import { useMemo } from "react";
import type { Point } from "../../shared/charts/boxes.ts";
import type { CodeId, RelationId, RelationKind } from "../../shared/project/records.ts";
import type { WhichMap } from "../../shared/themes/arrange-map.ts";
import { arrangedMap } from "../../shared/themes/arranged-map.ts";
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

type Places = Readonly<Record<CodeId, Point>>;

/** What can be done to a level of the map, to the map as such and to its relations. All answer whether it was done; a refusal has been told by then. */
export function useMapDeeds() {
  const { study } = useSession();
  const perform = usePerform();
  const { say } = useWords();
  return useMemo(() => {
    const which = (): WhichMap => {
      // Which one it is, any of its levels tells.
      const map = arrangedMap(study.now().project.maps, "codes");
      return map ? { mapId: map.mapId, name: map.name } : { mapId: newId("map"), name: say("map.title") };
    };
    return {
      /** `standing` is where all boxes of the level stand. */
      put: (level: MapLevel, places: Places, standing: Places) =>
        perform("arrange-map", { ...which(), level, places, standing }),
      layOutAnew: (level: MapLevel, places: Places) =>
        perform("lay-out-map", { ...which(), level, codeIds: "all", places }),
      show: (codeIds: readonly CodeId[], shown: boolean) =>
        perform("show-on-map", { ...which(), codeIds, shown }),
      relate: (draft: RelationDraft) =>
        perform("relate-codes", {
          id: newId("relation"),
          ...draft,
          by: coderName(),
          at: new Date().toISOString(),
        }),
      change: (relationId: RelationId, draft: RelationDraft) =>
        perform("change-relation", { relationId, ...draft }),
      removeRelation: (relationId: RelationId) => perform("remove-relation", relationId),
    };
  }, [study, perform, say]);
}
