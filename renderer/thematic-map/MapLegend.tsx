import { type LegendItem, legendSign } from "../../shared/charts/map-figure.ts";
import { Shapes } from "./Shapes.tsx";
import "./map-legend.css";

/** What the signs of the map mean: those that stand on it. */
export function MapLegend({ legend }: { readonly legend: readonly LegendItem[] }) {
  const { width, height } = legendSign;
  return (
    <ul className="map-legend">
      {legend.map(({ key, shapes, words }) => (
        <li key={key}>
          {shapes.length > 0 && (
            <svg
              aria-hidden
              width={width + 4}
              height={height + 4}
              viewBox={`${-width / 2 - 2} ${-height / 2 - 2} ${width + 4} ${height + 4}`}
            >
              <Shapes shapes={shapes} />
            </svg>
          )}
          {words}
        </li>
      ))}
    </ul>
  );
}
