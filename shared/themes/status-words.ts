import type { ThemeStatus } from "../project/records.ts";

/** The states of a theme, as they stand within a sentence. */
export const statusWords: Readonly<Record<"en" | "sv", Readonly<Record<ThemeStatus, string>>>> = {
  en: { candidate: "candidate", provisional: "provisional", final: "final", dropped: "dropped" },
  sv: { candidate: "kandidat", provisional: "preliminärt", final: "slutligt", dropped: "förkastat" },
};
