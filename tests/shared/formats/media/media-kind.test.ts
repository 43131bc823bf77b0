import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthPromised } from "../../../../shared/formats/media/cut-short.ts";
import { hashInPieces } from "../../../../shared/formats/media/hash-in-pieces.ts";
import { isRecordingName, mediaKindOf } from "../../../../shared/formats/media/media-kind.ts";
import { toneFile } from "../../../support/wav-file.ts";

/** Bytes written as characters: each is the byte of its number. */
const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const ogg = (stream: string) => bytes(`OggS${"\0".repeat(24)}${stream}`);

describe("the kind of a file", () => {
  it.each([
    ["ID3\u0004\0", "audio/mpeg", true],
    ["\xff\xfb\x90\x64", "audio/mpeg", true],
    ["\xff\xf1\x50\x80", "audio/aac", true],
    ["\0\0\0\x20ftypM4A \0\0", "audio/mp4", true],
    ["\0\0\0\x20ftypisom\0\0", "video/mp4", true],
    ["\0\0\0\x20ftypqt  \0\0", "video/quicktime", true],
    ["RIFF\0\0\0\0WAVEfmt ", "audio/wav", true],
    ["fLaC\0\0", "audio/flac", true],
    ["\x1aE\xdf\xa3\x01\0\0B\x82\x84webm", "video/webm", true],
    ["0&\xb2u\x8ef\xcf\x11\xa6\xd9", "video/x-ms-asf", false],
    ["#!AMR\n", "audio/amr", false],
    ["\x02dss\x02", "audio/x-dss", false],
    ["FORM\0\0\0\0AIFFCOMM", "audio/aiff", false],
    ["RIFF\0\0\0\0AVI LIST", "video/x-msvideo", false],
    ["caff\0\u0001", "audio/x-caf", false],
  ])("that begins with %j is %s", (head, mediaType, plays) =>
    expect(mediaKindOf(bytes(head))).toMatchObject({ mediaType, plays }),
  );

  it("of Ogg is told by its stream: Opus and Vorbis are played, Speex and Theora are not", () => {
    expect(
      ["OpusHead", "\u0001vorbis", "Speex   ", "\x80theora"].map((one) => mediaKindOf(ogg(one))?.plays),
    ).toEqual([...[true, true, false, false]]);
  });

  it("is none for texts, pages, pictures, archives, studies and nothing, whatever they are called", () => {
    const others = [
      ...["", "Interviewer: What changed?", "\ufeffÅsa", '{"segments":[]}', "<!doctype html><script>"],
      ...["PK\u0003\u0004", "%PDF-1.7", "\x89PNG\r\n", "\xff\xd8\xff\xe0", "GIF89a", "RIFF\0\0\0\0WEBPVP8 "],
      ...["\0\0\0\x20ftypheic", "\0\0\0\x20ftypavif", "MZ\x90", "\x7fELF"],
    ];
    for (const text of others) expect(mediaKindOf(bytes(text))).toBe(null);
    expect(mediaKindOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe(null);
  });

  it("is told of any bytes without a fault", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (some) => void mediaKindOf(some)));
  });

  it("is not told by a name, by which files are only offered", () =>
    expect(["a.MP3", "a.b.wma", "mp3", "a.txt", "a.kvali"].map(isRecordingName)).toEqual([
      ...[true, true, false, false, false],
    ]));
});

describe("a WAV file", () => {
  it("that was cut off says how long it was; a whole one, and one that was written live, do not", () => {
    const whole = toneFile(1);
    const head = whole.slice(0, 100);
    expect(lengthPromised(head, whole.length)).toBe(null);
    expect(lengthPromised(head, 9000)).toBe(whole.length);
    const live = head.slice();
    live.fill(0xff, 4, 8);
    expect([lengthPromised(live, 9000), lengthPromised(bytes("ID3"), 3)]).toEqual([null, null]);
  });
});

it("a hash in pieces is that of the whole, and tells how far it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), async (pieces) => {
      const told: number[] = [];
      async function* some() {
        yield* pieces;
      }
      const whole = Buffer.concat(pieces);
      expect(await hashInPieces(some(), (done) => told.push(done))).toBe(
        createHash("sha256").update(whole).digest("hex"),
      );
      expect(told.at(-1) ?? 0).toBe(whole.length);
    }),
    { seed: 11 },
  );
});
