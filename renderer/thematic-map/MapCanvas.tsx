import {
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Point } from "../../shared/charts/boxes.ts";
import type { DrawnEntry, MapFigure } from "../../shared/charts/map-figure.ts";
import { withDescendants } from "../../shared/codebook/code-tree.ts";
import type { Figures } from "../../shared/figures/figures.ts";
import type { CodeId, RelationId, ThemeMap } from "../../shared/project/records.ts";
import type { MapLevel } from "../../shared/themes/thematic-map.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { giveFocus } from "../ui/focus.ts";
import { hueStyle } from "../ui/hue-style.ts";
import { entrySentence, relationSentence } from "./entry-sentence.ts";
import { MapZoom } from "./map-zoom.ts";
import { grid, movedPlaces } from "./moved-places.ts";
import { Shapes } from "./Shapes.tsx";
import { useMapDeeds } from "./use-map-deeds.ts";
import "./map-canvas.css";

/** So far a pointer must go before a press is a drag, in pixels of the screen. */
const dragFrom = 4;
const farStep = 5;

const none: ReadonlySet<CodeId> = new Set();

type Shift = { readonly dx: number; readonly dy: number };
const still: Shift = { dx: 0, dy: 0 };

/** The picture: boxes that are moved by mouse or keys, lines between them, zoom and pan. */
export function MapCanvas({
  ref,
  level,
  figure,
  voices,
  places,
  onRelate,
  onRelation,
}: {
  readonly ref: Ref<MapZoom>;
  readonly level: MapLevel;
  readonly figure: MapFigure;
  readonly voices: ReadonlyMap<CodeId, Figures>;
  /** Where all boxes stand. */
  readonly places: ThemeMap["places"];
  readonly onRelate: (fromId: CodeId, toId: CodeId) => void;
  readonly onRelation: (relationId: RelationId) => void;
}) {
  const words = useWords();
  const { say } = words;
  const { study } = useSession();
  const desk = useDesk();
  const codes = useProjectPart((project) => project.codes);
  const deeds = useMapDeeds();
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const zooming = useMemo(() => new MapZoom(), []);
  useImperativeHandle(ref, () => zooming, [zooming]);
  zooming.bounds = figure.bounds;
  useEffect(
    () => (svg.current && world.current ? zooming.on(svg.current, world.current) : undefined),
    [zooming],
  );
  const [selected, setSelected] = useState<ReadonlySet<CodeId>>(none);
  const [shift, setShift] = useState<Shift>(still);
  const [relating, setRelating] = useState<{ readonly from: CodeId; readonly to: Point | null } | null>(null);
  const drag = useRef<{ readonly id: CodeId; readonly at: Point; moving: boolean; shift: Shift } | null>(
    null,
  );

  const moves = useMemo(() => {
    const all = new Set<CodeId>();
    if (shift.dx === 0 && shift.dy === 0) return all;
    for (const id of selected) for (const under of withDescendants(codes, id)) all.add(under);
    return all;
  }, [selected, shift, codes]);

  const put = (moving: ReadonlySet<CodeId>, { dx, dy }: Shift) => {
    setShift(still);
    if ((dx === 0 && dy === 0) || moving.size === 0) return;
    const [first] = moving;
    if (!deeds.put(level, movedPlaces(figure, codes, places, { moving, dx, dy }), places)) return;
    announce(say("map.moved", { name: (first && codes.get(first)?.name) ?? "" }));
  };
  const choose = (id: CodeId, adds: boolean): ReadonlySet<CodeId> => {
    const next = new Set(adds ? selected : selected.has(id) ? selected : []);
    if (adds && next.has(id)) next.delete(id);
    else next.add(id);
    setSelected(next);
    desk.set({ codeId: id });
    return next;
  };
  const relateTo = (id: CodeId) => {
    if (!relating) return;
    setRelating(null);
    if (id !== relating.from) onRelate(relating.from, id);
  };
  const inWorld = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const node = svg.current;
    if (!node) return { x: 0, y: 0 };
    const { left, top } = node.getBoundingClientRect();
    return zooming.onMap({ x: event.clientX - left, y: event.clientY - top });
  };

  const pressed = (event: PointerEvent<SVGGElement>, id: CodeId) => {
    if (event.button !== 0) return;
    if (relating) return relateTo(id);
    choose(id, event.shiftKey || event.ctrlKey || event.metaKey);
    if (study.readOnly) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id, at: { x: event.clientX, y: event.clientY }, moving: false, shift: still };
  };
  const dragged = (event: PointerEvent<SVGGElement>) => {
    const now = drag.current;
    if (!now) return;
    const [x, y] = [event.clientX - now.at.x, event.clientY - now.at.y];
    if (!now.moving && Math.hypot(x, y) < dragFrom) return;
    now.moving = true;
    now.shift = { dx: x / zooming.factor, dy: y / zooming.factor };
    setShift(now.shift);
  };
  const dropped = (event: PointerEvent<SVGGElement>) => {
    const now = drag.current;
    drag.current = null;
    if (!now) return;
    if (now.moving) put(selected, now.shift);
    else if (!(event.shiftKey || event.ctrlKey || event.metaKey)) setSelected(new Set([now.id]));
  };

  const nudge = useRef<Shift>(still);
  const endNudge = () => {
    const by = nudge.current;
    nudge.current = still;
    if (by !== still) put(selected, by);
  };
  const keyed = (event: KeyboardEvent<SVGGElement>, { entry, box }: DrawnEntry) => {
    const { id } = entry.code;
    const step = event.shiftKey ? grid * farStep : grid;
    const arrow = arrows[event.key];
    const meant = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow && !study.readOnly) {
      meant();
      if (!selected.has(id)) setSelected(new Set([id]));
      const { dx, dy } = nudge.current;
      nudge.current = { dx: dx + arrow.dx * step, dy: dy + arrow.dy * step };
      setShift(nudge.current);
    } else if (event.key === "Enter" || event.key === " ") {
      meant();
      if (relating) relateTo(id);
      else choose(id, event.shiftKey);
    } else if (event.key.toLowerCase() === "r" && !study.readOnly) {
      meant();
      setRelating({ from: id, to: null });
      announce(say("map.relateFrom", { name: entry.code.name }));
    } else if (event.key === "Escape" && (relating || selected.size > 0)) {
      meant();
      setRelating(null);
      setSelected(none);
    } else if ((event.key === "Delete" || event.key === "Backspace") && !study.readOnly) {
      meant();
      const going = selected.has(id) ? [...selected] : [id];
      const left = new Set(going.flatMap((one) => [...withDescendants(codes, one)]));
      const at = figure.entries.findIndex((one) => one.box === box);
      const nearest = [...figure.entries.slice(at + 1), ...figure.entries.slice(0, at).toReversed()];
      const after = nearest.find((one) => !left.has(one.entry.code.id));
      if (!deeds.show(going, false)) return;
      announce(say("map.hidden", { name: entry.code.name }));
      setSelected(none);
      if (after) giveFocus(svg.current?.querySelector(`[data-code="${after.entry.code.id}"]`));
    }
  };

  const from = relating && figure.entries.find(({ entry }) => entry.code.id === relating.from);
  return (
    <>
      <svg
        ref={svg}
        className={relating ? "map-canvas relating" : "map-canvas"}
        aria-label={say("map.title")}
        role="group"
      >
        <desc id="map-help">{say("map.help")}</desc>
        <g ref={world}>
          {figure.links.map(({ link, x, y, shapes, line }) => {
            const faded = moves.has(link.fromId) || moves.has(link.toId);
            const together = moves.has(link.fromId) && moves.has(link.toId);
            const by = together ? shift : still;
            return (
              <g
                key={link.is === "relation" ? link.relation.id : `${link.is} ${link.fromId} ${link.toId}`}
                className={faded && !together ? "map-link faded" : "map-link"}
                transform={`translate(${x + by.dx} ${y + by.dy})`}
              >
                <Shapes shapes={shapes} />
                {link.is === "relation" && (
                  <path
                    className="map-grip"
                    role="button"
                    tabIndex={0}
                    aria-label={relationSentence(link.relation, codes, say)}
                    onKeyDown={(event) => {
                      const isOpen = event.key === "Enter" || event.key === " ";
                      const isGone = event.key === "Delete" || event.key === "Backspace";
                      if (study.readOnly || (!isOpen && !isGone)) return;
                      event.preventDefault();
                      if (isOpen) onRelation(link.relation.id);
                      else deeds.removeRelation(link.relation.id);
                    }}
                    d={line.path}
                    transform={`translate(${-x} ${-y})`}
                    onPointerDown={(event) => event.stopPropagation()}
                    onClick={() => study.readOnly || onRelation(link.relation.id)}
                  />
                )}
              </g>
            );
          })}
          {figure.entries.map((drawn, at) => {
            const { entry, box, x, y, hue, shapes } = drawn;
            const { id } = entry.code;
            const by = moves.has(id) ? shift : still;
            const isSelected = selected.has(id);
            return (
              <g
                key={id}
                role="button"
                tabIndex={0}
                data-spot={at === 0 ? "place" : undefined}
                data-code={id}
                className={isSelected ? "map-box selected" : "map-box"}
                aria-label={entrySentence(entry, voices.get(id), words)}
                aria-pressed={isSelected}
                aria-describedby="map-help"
                transform={`translate(${x + by.dx} ${y + by.dy})`}
                style={hueStyle(hue)}
                onPointerDown={(event) => pressed(event, id)}
                onPointerMove={dragged}
                onPointerUp={dropped}
                onKeyDown={(event) => keyed(event, drawn)}
                onKeyUp={endNudge}
                onBlur={endNudge}
                onFocus={() => zooming.show(box)}
              >
                <rect
                  className="map-target"
                  x={-box.width / 2 - 3}
                  y={-box.height / 2 - 3}
                  width={box.width + 6}
                  height={box.height + 6}
                  rx={6}
                />
                <Shapes shapes={shapes} />
                {!study.readOnly && (
                  <circle
                    className="map-handle"
                    cx={box.width / 2 + 3}
                    r={5}
                    onPointerDown={(event) => {
                      event.stopPropagation();
                      event.currentTarget.setPointerCapture(event.pointerId);
                      setRelating({ from: id, to: inWorld(event) });
                    }}
                    onPointerMove={(event) => {
                      if (relating?.to) setRelating({ from: id, to: inWorld(event) });
                    }}
                    onPointerUp={(event) => {
                      event.stopPropagation();
                      const there = document.elementFromPoint(event.clientX, event.clientY);
                      const other = there?.closest<SVGGElement>("[data-code]")?.dataset.code;
                      if (other && other !== id) relateTo(other as CodeId);
                      else setRelating(other === id ? { from: id, to: null } : null);
                    }}
                  >
                    <title>{say("map.handle")}</title>
                  </circle>
                )}
              </g>
            );
          })}
          {relating?.to && from && (
            <path className="map-drawing" d={`M${from.x} ${from.y}L${relating.to.x} ${relating.to.y}`} />
          )}
        </g>
      </svg>
      {relating && from && (
        <p className="map-hint">{say("map.relateFrom", { name: from.entry.code.name })}</p>
      )}
    </>
  );
}

const arrows: Readonly<Record<string, Shift>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};
