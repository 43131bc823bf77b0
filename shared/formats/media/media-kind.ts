/** What a file of sound or video is, told by its first bytes and never by its name. */
export type MediaKind = {
  /** As a browser is told it. */
  readonly mediaType: string;
  /** As people call it: "MP3". */
  readonly name: string;
  /** Whether Chromium has what it takes to play such files. A file of such a kind may still hold what it cannot. */
  readonly plays: boolean;
};

/** What people are told that can be played, as they know it by name: the same words in all languages. */
export const kindsThatPlay = "MP3, M4A (AAC), WAV, Ogg, Opus, FLAC, MP4, WebM";

/** How many of a file's first bytes `mediaKindOf` wants; fewer only where the file ends. */
export const headBytes = 4096;

/** What files of recordings are called at the end, for pickers. */
export const recordingExtensions: readonly string[] = [
  ...["mp3", "m4a", "m4b", "aac", "wav", "ogg", "oga", "opus", "flac", "webm", "weba"],
  ...["mp4", "m4v", "mov", "ogv", "mkv", "3gp", "wma", "wmv", "amr", "aif", "aiff", "caf", "avi"],
  ...["dss", "ds2", "mpg", "mpeg"],
];

/** Whether a file is called as recordings are. */
export function isRecordingName(name: string): boolean {
  const end = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return recordingExtensions.includes(end);
}

const plays = (mediaType: string, name: string): MediaKind => ({ mediaType, name, plays: true });
const doesNot = (mediaType: string, name: string): MediaKind => ({ mediaType, name, plays: false });

/**
 * The kind of a file by its first bytes; null for what is neither sound nor video. Signatures: RFC 8216 and ISO/IEC 14496-12 (`ftyp`), RFC 3533 (Ogg), RFC 9639
 * (FLAC), RFC 9559 (Matroska and WebM), RFC 4867 §5 (AMR), ISO/IEC 11172-3 §2.4 (frames of MPEG audio), ETSI TS 101 154 (ADTS), EBU Tech 3306 (RF64), Microsoft's
 * "Advanced Systems Format" §3.1, Apple's "Core Audio Format" and AIFF 1.3.
 */
export function mediaKindOf(head: Uint8Array): MediaKind | null {
  const at = (place: number, length: number) => ascii(head.subarray(place, place + length));
  const [first4, first8] = [at(0, 4), at(4, 4)];
  switch (first4) {
    case "RIFF":
    case "RF64":
    case "BW64":
      if (at(8, 4) === "WAVE") return plays("audio/wav", "WAV");
      return at(8, 4) === "AVI " ? doesNot("video/x-msvideo", "AVI") : null;
    case "OggS":
      return oggKind(at(28, 64));
    case "fLaC":
      return plays("audio/flac", "FLAC");
    case "FORM":
      return /^AIF[FC]$/.test(at(8, 4)) ? doesNot("audio/aiff", "AIFF") : null;
    case ".snd":
      return doesNot("audio/basic", "AU");
    case "caff":
      return doesNot("audio/x-caf", "CAF");
    case "wvpk":
      return doesNot("audio/x-wavpack", "WavPack");
    case "\u0002dss":
    case "\u0003dss":
      return doesNot("audio/x-dss", "DSS");
    case "\u0003ds2":
    case "\u0007ds2":
      return doesNot("audio/x-ds2", "DS2");
    case "FLV\u0001":
      return doesNot("video/x-flv", "FLV");
    case "\u001aE\u00df\u00a3":
      return at(0, 64).includes("webm") ? plays("video/webm", "WebM") : plays("video/x-matroska", "Matroska");
    case "0&\u00b2u":
      return at(4, 4) === "\u008ef\u00cf\u0011" ? doesNot("video/x-ms-asf", "WMA or WMV") : null;
    case "\u0000\u0000\u0001\u00ba":
    case "\u0000\u0000\u0001\u00b3":
      return doesNot("video/mpeg", "MPEG");
  }
  if (at(0, 5) === "#!AMR") return doesNot("audio/amr", "AMR");
  if (first8 === "ftyp") return ftypKind(at(8, 4));
  if (/^(?:moov|mdat|wide)$/.test(first8)) return plays("video/quicktime", "QuickTime");
  if (at(0, 3) === "ID3") return plays("audio/mpeg", "MP3");
  if (head[0] === 0x47 && head[188] === 0x47 && head[376] === 0x47) return doesNot("video/mp2t", "MPEG-TS");
  return frameKind(head);
}

function oggKind(stream: string): MediaKind {
  if (stream.includes("Speex")) return doesNot("audio/ogg", "Speex");
  if (stream.includes("theora")) return doesNot("video/ogg", "Theora");
  return plays("audio/ogg", "Ogg");
}

function ftypKind(brand: string): MediaKind | null {
  if (/^(?:M4A |M4B |M4P )$/.test(brand)) return plays("audio/mp4", "M4A");
  if (brand === "qt  ") return plays("video/quicktime", "QuickTime");
  if (/^3g[p2]/.test(brand)) return plays("video/3gpp", "3GP");
  return /^(?:heic|heix|heim|heis|hevc|mif1|msf1|avif|avis|jxl |crx )$/.test(brand)
    ? null
    : plays("video/mp4", "MP4");
}

/** A frame of MPEG audio, layer II or III, or of AAC. The mark of UTF-16 (FF FE) would be one of layer I, which nobody writes. */
function frameKind([a = 0, b = 0, c = 0]: Uint8Array): MediaKind | null {
  if (a !== 0xff || (b & 0xe0) !== 0xe0) return null;
  if ((b & 0xf6) === 0xf0) return plays("audio/aac", "AAC");
  const [version, layer, bitrate, rate] = [(b >> 3) & 3, (b >> 1) & 3, c >> 4, (c >> 2) & 3];
  const isFrame =
    version !== 1 && (layer === 1 || layer === 2) && bitrate !== 15 && bitrate !== 0 && rate !== 3;
  return isFrame ? plays("audio/mpeg", layer === 1 ? "MP3" : "MP2") : null;
}

/** Each byte as the character of its number. */
function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
