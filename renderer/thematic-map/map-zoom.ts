import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Box, Point } from "../../shared/charts/boxes.ts";

/** What is left free around a map that is fitted into view, in pixels of the screen. */
const margin = 24;
const smallest = 0.05;
const largest = 3;
/** A small map is not blown up beyond this. */
const largestFit = 1.25;

/** How a map lies in its window: zoomed by wheel and buttons, panned by dragging the paper. No part of the study. */
export class MapZoom {
  /** What there is to be seen. */
  bounds: Omit<Box, "id"> = { x: 0, y: 0, width: 0, height: 0 };
  private svg: SVGSVGElement | null = null;
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([smallest, largest])
    .filter((event: Event) => {
      const onBox = event.target instanceof Element && event.target.closest(".map-box") !== null;
      return event.type === "wheel" || !onBox;
    });

  /** Listens on a drawing whose whole content is in `world`; the answer ends that. Fits anew when its room changes. */
  on(svg: SVGSVGElement, world: SVGGElement): () => void {
    this.svg = svg;
    this.behaviour.on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) =>
      world.setAttribute("transform", transform.toString()),
    );
    select(svg).call(this.behaviour).on("dblclick.zoom", null);
    this.fit();
    const watcher = new ResizeObserver(() => this.fit());
    watcher.observe(svg);
    return () => {
      watcher.disconnect();
      select(svg).on(".zoom", null);
      this.svg = null;
    };
  }

  /** How many pixels of the screen one of the map is. */
  get factor(): number {
    return this.svg ? zoomTransform(this.svg).k : 1;
  }

  /** A point of the window's drawing as a point of the map. */
  onMap({ x, y }: Point): Point {
    if (!this.svg) return { x, y };
    const [left, top] = zoomTransform(this.svg).invert([x, y]);
    return { x: left, y: top };
  }

  /** The whole map, in the middle. */
  fit(): void {
    if (!this.svg) return;
    const { clientWidth, clientHeight } = this.svg;
    const { x, y, width, height } = this.bounds;
    const factor = Math.min(
      largestFit,
      (clientWidth - 2 * margin) / Math.max(1, width),
      (clientHeight - 2 * margin) / Math.max(1, height),
    );
    const transform = zoomIdentity
      .translate(clientWidth / 2, clientHeight / 2)
      .scale(Math.max(smallest, factor))
      .translate(-x, -y);
    select(this.svg).call(this.behaviour.transform, transform);
  }

  zoomBy(factor: number): void {
    if (this.svg) select(this.svg).call(this.behaviour.scaleBy, factor);
  }

  /** Brings a point into view that is outside. */
  show({ x, y }: Point): void {
    if (!this.svg) return;
    const [left, top] = zoomTransform(this.svg).apply([x, y]);
    const { clientWidth, clientHeight } = this.svg;
    if (left > 0 && top > 0 && left < clientWidth && top < clientHeight) return;
    select(this.svg).call(this.behaviour.translateTo, x, y);
  }
}
