import { Pencil, Plus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { codeTree, flatten } from "../../shared/codebook/code-tree.ts";
import { type Figures, noFigures } from "../../shared/figures/figures.ts";
import type { CodeId, RelationId } from "../../shared/project/records.ts";
import { entryKinds, type MapLevel } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { IconButton } from "../ui/Button.tsx";
import { relationSentence } from "./entry-sentence.ts";
import { useMapDeeds } from "./use-map-deeds.ts";
import "./map-list.css";

/** The table behind the map: what stands on it and what could, with figures, and the relations in words. */
export function MapList({
  level,
  hidden,
  voices,
  onRelate,
  onRelation,
}: {
  readonly level: MapLevel;
  readonly hidden: readonly CodeId[];
  readonly voices: ReadonlyMap<CodeId, Figures>;
  readonly onRelate: () => void;
  readonly onRelation: (relationId: RelationId) => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const { study } = useSession();
  const codes = useProjectPart((project) => project.codes);
  const relations = useProjectPart((project) => project.relations);
  const deeds = useMapDeeds();
  const rows = useMemo(() => {
    const kinds = entryKinds(codes);
    return flatten(codeTree(codes)).filter(({ code }) => {
      const kind = kinds.get(code.id);
      return level === "codes" || kind === "theme" || (level === "subthemes" && kind === "subtheme");
    });
  }, [codes, level]);
  const left = new Set(hidden);
  const nameOf = (id: CodeId) => codes.get(id)?.name ?? "";
  const drawn = [...relations.values()].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return (
    <aside className="map-list" aria-label={say("map.list")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("map.column.name")}</th>
            <th scope="col">{say("map.column.extracts")}</th>
            <th scope="col">{say("map.column.people")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, depth }) => {
            const { extracts, people } = voices.get(code.id) ?? noFigures;
            return (
              <tr key={code.id} className={left.has(code.id) ? "left-out" : ""}>
                <th scope="row" style={{ paddingInlineStart: 4 + depth * 12 }}>
                  <label className={code.theme ? "is-theme" : ""}>
                    <input
                      type="checkbox"
                      aria-label={say("map.shows", { name: code.name })}
                      checked={!left.has(code.id)}
                      disabled={study.readOnly}
                      onFocus={() => desk.set({ codeId: code.id })}
                      onChange={({ target }) => deeds.show([code.id], target.checked)}
                    />
                    {code.name}
                  </label>
                </th>
                <td>{extracts}</td>
                <td>{people}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <header data-spot="new-relation">
        <h3>{say("map.relations")}</h3>
        <IconButton
          label={say("map.newRelation")}
          isDisabled={study.readOnly || codes.size < 2}
          onPress={onRelate}
        >
          <Plus aria-hidden />
        </IconButton>
      </header>
      {drawn.length === 0 ? (
        <p className="quiet small">{say("map.noRelations")}</p>
      ) : (
        <ul aria-label={say("map.relations")} data-spot="relations">
          {drawn.map((relation) => {
            const sentence = relationSentence(relation, codes, say);
            return (
              <li key={relation.id}>
                <span>
                  <b>{nameOf(relation.fromId)}</b> {say(`map.kind.${relation.kind}`)}{" "}
                  <b>{nameOf(relation.toId)}</b>
                  {relation.label !== "" && <i> {relation.label}</i>}
                </span>
                <IconButton
                  label={say("map.editOf", { sentence })}
                  writes
                  onPress={() => onRelation(relation.id)}
                >
                  <Pencil aria-hidden />
                </IconButton>
                <IconButton
                  label={say("map.removeOf", { sentence })}
                  writes
                  onPress={() => deeds.removeRelation(relation.id)}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
