import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../renderer/import-dialog/read-transcript.ts";
import { sha256 } from "../../../shared/formats/project-file/hash.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const talk = "I: How?\nR: So.\nI: And then?\nR: Then I went home.\n";

describe("a file that was given", () => {
  it("is answered with its bytes, their hash, and what was found in them", async () => {
    const answer = await readTranscript({ name: "Marta.txt", content: bytesOf(talk) });
    if (answer.is !== "read") throw new Error("not read");
    expect(answer.file.sha256).toBe(await sha256(bytesOf(talk)));
    expect(answer.file.bytes).toEqual(bytesOf(talk));
    expect(answer.file.found.draft.speakers.map(({ label, role }) => [label, role])).toEqual([
      ["I", "interviewer"],
      ["R", "participant"],
    ]);
  });

  it("may be one that a browser holds", async () => {
    const answer = await readTranscript({ name: "Marta.txt", content: new Blob([talk]) });
    expect(answer).toMatchObject({ is: "read", file: { bytes: bytesOf(talk) } });
  });

  it("is refused with the reader's reason", async () => {
    const empty = await readTranscript({ name: "a.txt", content: new Blob([]) });
    expect(empty).toEqual({ is: "failed", why: { code: "empty-file", detail: "" } });
    const pdf = await readTranscript({ name: "a.txt", content: bytesOf("%PDF-1.7 …") });
    expect(pdf).toMatchObject({ is: "failed", why: { code: "damaged-transcript" } });
  });

  it("is refused unread when it is larger than any transcript", async () => {
    const film = new Uint8Array(100 * 1024 * 1024 + 1);
    expect(await readTranscript({ name: "film.docx", content: film })).toEqual({
      is: "failed",
      why: { code: "too-large", detail: "" },
    });
  });

  it("is refused when the computer does not give it", async () => {
    class Gone extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException("gone", "NotFoundError"));
      }
    }
    expect(await readTranscript({ name: "gone.txt", content: new Gone(["x"]) })).toEqual({
      is: "failed",
      why: { code: "not-given", detail: "" },
    });
  });
});
