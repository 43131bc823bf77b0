import { ProgressBar } from "react-aria-components";

/** How far a long job is, in words and as a bar. */
export function Progress({
  label,
  done,
  of,
}: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}) {
  const share = of === 0 ? 100 : Math.round((done / of) * 100);
  return (
    <ProgressBar className="progress" value={share} aria-label={label}>
      <span className="small">{label}</span>
      <span className="track">
        <span className="fill" style={{ display: "block", width: `${share}%` }} />
      </span>
    </ProgressBar>
  );
}

/** That a job is being done of which nobody knows how far it is. */
export function Working({ label }: { readonly label: string }) {
  return (
    <ProgressBar isIndeterminate className="progress" aria-label={label}>
      <span className="small">{label}</span>
      <span className="track">
        <span className="fill moving" />
      </span>
    </ProgressBar>
  );
}
