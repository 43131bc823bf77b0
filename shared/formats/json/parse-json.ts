/**
 * The value that a JSON text holds, null where it holds none. Python writes numbers that are none (NaN, Infinity), which JSON does not have:
 * Whisper and WhisperX do so where they cannot tell how sure they are of a word. Such a number is null.
 */
export function parseJson(text: string): unknown {
  return parsed(text) ?? (/NaN|Infinity/.test(text) ? parsed(text.replace(noNumbers, nullFor)) : null);
}

/** Quoted words, which are passed over, and what stands in the place of a number; found in one pass, whatever stands in a text. */
const noNumbers = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|-?\b(?:NaN|Infinity)\b/g;

function nullFor(found: string): string {
  return found.startsWith('"') ? found : "null";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
