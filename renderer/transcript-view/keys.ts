export type TranscriptKey = { readonly id: "code"; readonly keys: string };
export const transcriptKeys: readonly TranscriptKey[] = [{ id: "code", keys: "C" }];
