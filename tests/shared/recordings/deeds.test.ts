import { describe, expect, it } from "vitest";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import { deedsOnRecordings } from "../../../shared/recordings/deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { aRecording, recordedFile } from "../../support/a-recording.ts";
import { casesOf, type DeedTable, itTells } from "../../support/deed-table.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const study = aProject({ transcripts: { Night: ["Interviewer: What changed?"] } });
const linked = applyDiff(study, diffOf({ added: [aRecording({ transcriptId: "transcript:Night" })] }));
const asked = {
  recordingId: "recording:new",
  transcriptId: "transcript:Night",
  ...{ startMs: 0, by: "Bo", at: "2024-02-01T00:00:00Z" },
} as const;

const table: DeedTable<keyof typeof deedsOnRecordings> = {
  "link-recording": [
    {
      input: { ...asked, file: recordedFile({}), insteadOf: null },
      en: [
        "linked a recording to Night",
        "link a recording to Night",
        "linked a recording to Night (2 times)",
      ],
      sv: [
        "länkade en inspelning till Night",
        "länka en inspelning till Night",
        "länkade en inspelning till Night (2 gånger)",
      ],
      was: null,
    },
    {
      on: linked,
      input: { ...asked, file: recordedFile({ sha256: "b".repeat(64) }), insteadOf: "recording:1" },
      en: [
        "linked another recording to Night instead",
        "link a recording to Night",
        "linked another recording to Night instead (2 times)",
      ],
      sv: [
        "länkade en annan inspelning till Night i stället",
        "länka en inspelning till Night",
        "länkade en annan inspelning till Night i stället (2 gånger)",
      ],
      was: null,
    },
  ],
  "unlink-recording": {
    on: linked,
    input: { recordingId: "recording:1" },
    en: [
      "unlinked a recording from Night",
      "unlink a recording from Night",
      "unlinked a recording from Night (2 times)",
    ],
    sv: [
      "tog bort länken till en inspelning av Night",
      "ta bort länken till en inspelning av Night",
      "tog bort länken till en inspelning av Night (2 gånger)",
    ],
    was: null,
  },
  "place-recording": {
    on: linked,
    input: { recordingId: "recording:1", startMs: 2_530_000 },
    en: [
      "said that a recording of Night begins at 00:42:10",
      "say when a recording of Night begins",
      "said that a recording of Night begins at 00:42:10 (2 times)",
    ],
    sv: [
      "angav att en inspelning av Night börjar vid 00:42:10",
      "ange när en inspelning av Night börjar",
      "angav att en inspelning av Night börjar vid 00:42:10 (2 gånger)",
    ],
    was: null,
  },
};

describe("each deed on recordings", () => {
  itTells(deedsOnRecordings, study, table);

  it.each(casesOf(table))("is told whole to who codes blind: %s (B9)", (name, { on = study, input }) => {
    const { fact } = tellDeed(on, name, input);
    expect(factSeenBlindly(fact, "Li")?.words).toEqual(fact.words);
  });
});
