/** A text as a name of a file that every system takes: without signs that one of them forbids, control characters and dots at its ends. */
export function fileSafe(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "");
}

/** In code points, so that any system takes the name with its end. */
const longest = 60;

/** The beginning of a name that may be too long. */
export function shortened(name: string): string {
  return [...name].slice(0, longest).join("").trim();
}

/**
 * A file name for each of `names`, in their order, with the extension given: "Interview 1.docx". Names that are the same to a
 * system that does not tell capitals apart are numbered ("Interview 1 (2).docx"); those that Windows keeps for
 * devices begin with a line ("_con.docx"). What has no letter that a name may have is called `otherwise`.
 */
export function fileNamesFor(
  names: readonly string[],
  extension: string,
  otherwise: string,
): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = shortened(fileSafe(name)).replace(/[.\s]+$/u, "") || otherwise;
    const start = devices.test(safe) ? `_${safe}` : safe;
    for (let number = 1; ; number += 1) {
      const called = number === 1 ? start : `${start} (${number})`;
      const key = called.normalize("NFC").toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return `${called}.${extension}`;
    }
  });
}

/** Whatever their extension (Microsoft, Naming Files, Paths, and Namespaces). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
