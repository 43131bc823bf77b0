import "./head-line.css";

/** How far one has come in what a place shows, as a line beneath its head; the head says it in words. `share` is from 0 to 1. */
export function HeadLine({ share }: { readonly share: number }) {
  return (
    <div className="head-line" aria-hidden>
      <i style={{ width: `${100 * share}%` }} />
    </div>
  );
}
