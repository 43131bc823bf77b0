/** What one system or another does not allow in the name of a file, or reads as a path. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}<>:"/\\|?*]/gu;
const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Most systems allow 255; room is left for the ".recovered-1" of a save that could not be finished. */
const LONGEST_BYTES = 200;

/** Whether a text is the name of a file on every system, and no path. */
export function isPlainName(name: string): boolean {
  return (
    name.length > 0 &&
    name.replace(NOT_IN_NAMES, "") === name &&
    !/^[.\s]|[.\s]$/u.test(name) &&
    !KEPT_BY_WINDOWS.test(name) &&
    new TextEncoder().encode(name).length <= LONGEST_BYTES
  );
}

/** The nearest plain name to one that was suggested; `otherwise` where nothing of it is left. */
export function plainNameFor(suggested: string, otherwise: string): string {
  const cleaned = suggested.replace(NOT_IN_NAMES, " ");
  const extension = /\.[^.\s]{1,10}$/.exec(cleaned)?.[0] ?? "";
  const stem = cleaned.slice(0, cleaned.length - extension.length).replace(/^[.\s]+|[.\s]+$/gu, "");
  const characters = [...stem].slice(0, LONGEST_BYTES);
  while (characters.length > 0 && !isPlainName(characters.join("") + extension)) characters.pop();
  return characters.length > 0 ? characters.join("") + extension : otherwise;
}

export function isProjectName(name: string): boolean {
  return /\.kvali$/i.test(name);
}
