import { memo } from "react";
import { markPath } from "../../shared/charts/genealogy-figure.ts";
import type { GenealogyLayout } from "../../shared/charts/genealogy-layout.ts";

/** The picture in the window's own colours. */
export const Picture = memo(function Picture({
  layout: { width, height, strokes, marks, labels, ticks },
  label,
  dayOf,
}: {
  readonly layout: GenealogyLayout;
  readonly label: string;
  readonly dayOf: (at: string) => string;
}) {
  return (
    <svg role="img" aria-label={label} width={width} height={height}>
      {ticks.map(({ x, at }) => (
        <g key={at} className="tick">
          <path d={`M${x},22V${height}`} />
          <text x={x} y={14}>
            {dayOf(at)}
          </text>
        </g>
      ))}
      {strokes.map(({ codeId, path, width: thick, hue, isDashed }) => (
        <path
          key={`${codeId} ${path}`}
          className={isDashed ? "life dropped" : "life"}
          d={path}
          strokeWidth={thick}
          style={{ "--h": hue } as React.CSSProperties}
        />
      ))}
      {marks.map((mark) => (
        <path key={`${mark.codeId} ${mark.is} ${mark.x}`} className={`mark ${mark.is}`} d={markPath(mark)} />
      ))}
      {labels.map(({ codeId, text, x, y, is }) => (
        <text key={codeId} className={`name ${is}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
});
