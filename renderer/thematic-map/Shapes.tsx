import type { Shape } from "../../shared/charts/map-figure.ts";

/** The shapes of a figure in the window's own colours: the paints are classes of the style sheet. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape) => <OneShape key={keyOf(shape)} shape={shape} />);
}

function OneShape({ shape }: { readonly shape: Shape }) {
  if (shape.is === "path")
    return (
      <path
        d={shape.path}
        className={`stroke-${shape.stroke} fill-${shape.fill}`}
        strokeWidth={shape.width}
        {...(shape.dash.length > 0 && { strokeDasharray: shape.dash.join(" ") })}
      />
    );
  const { words, x, y, anchor, style, paint, struck } = shape;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={style.size}
      fontWeight={style.weight}
      className={`fill-${paint}${struck ? " struck" : ""}`}
    >
      {words}
    </text>
  );
}

/** No two shapes of one thing are drawn alike at one place. */
function keyOf(shape: Shape): string {
  return shape.is === "path" ? `${shape.path} ${shape.fill}` : `${shape.words} ${shape.y}`;
}
