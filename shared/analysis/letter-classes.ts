/** Letters, digits, marks and underscores of all languages. Begins and ends with a class, so that no range is made of it ("[!-\w]"). */
const ofWords = String.raw`\p{L}_\p{N}\p{M}`;
const behind = `(?<=[${ofWords}])`;
const ahead = `(?=[${ofWords}])`;
const notBehind = `(?<![${ofWords}])`;
const notAhead = `(?![${ofWords}])`;

const meant: Readonly<Record<string, string>> = {
  w: `[${ofWords}]`,
  W: `[^${ofWords}]`,
  b: `(?:${behind}${notAhead}|${notBehind}${ahead})`,
  B: `(?:${behind}${ahead}|${notBehind}${notAhead})`,
};

/**
 * A regular expression (flag u) whose words have letters of all languages: to JavaScript "å" is none, so that \bår\b would be in "tår" and not in
 * "i år". Of \w, \W, \b and \B only \W within brackets stays as JavaScript has it.
 */
export function withAllLetters(source: string): string {
  let isInBrackets = false;
  return source.replace(/\\.|[[\]]/gsu, (sign) => {
    if (sign === "[") isInBrackets = true;
    if (sign === "]") isInBrackets = false;
    const letter = sign.slice(1);
    if (isInBrackets) return letter === "w" ? ofWords : sign;
    return meant[letter] ?? sign;
  });
}
