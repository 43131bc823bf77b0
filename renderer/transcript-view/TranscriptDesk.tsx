import type { Transcript } from "../../shared/project/records.ts";
export function TranscriptDesk(_: { readonly transcript: Transcript | null }) {
  return <main className="place" />;
}
