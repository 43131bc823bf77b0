/** The names of the functions in a source that work out a change of a project: they take one and answer a diff. */
export function verbsIn(source: string): readonly string[] {
  const withDiff = [...source.matchAll(/export type (\w+) = \{[^}]*\bdiff: ProjectDiff\b/g)].map(
    ([, name]) => name,
  );
  const changes = new RegExp(`\\b(?:${["ProjectDiff", ...withDiff].join("|")})\\b`);
  return [...source.matchAll(/^export function (\w+)(?:<[^(]*>)?\(/gm)].flatMap((found) => {
    const [first = "", end] = argumentsAt(source, found.index + found[0].length);
    const answers = source.slice(end, source.indexOf(" {\n", end));
    return /\bProject\b/.test(first) && changes.test(answers) ? [found[1] ?? ""] : [];
  });
}

/**
 * What a source hands to verbs in place of the project as it is now, as "verb ← what". That project is
 * `study.now().project` or `useWholeProject()`, or a name that stands for it throughout the file; a verb that is not called, but
 * handed on, counts as well.
 */
export function handedToVerbs(source: string, verbs: ReadonlySet<string>): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const imports = /^import\s*\{([^}]*)\}[^;]*;|const \{([^}]*)\} = await import\([^;]*;/gm;
  const body = code.replace(imports, "");
  const imported = [...code.matchAll(imports)].flatMap(([, atOnce, later]) =>
    (atOnce ?? later ?? "").split(","),
  );
  return imported.flatMap((name) => {
    const [verb = "", as = verb] = name.trim().split(/ as |: /);
    if (!verbs.has(verb)) return [];
    const mentions = new RegExp(String.raw`(?<![\w.\x60])${as}\b(?!:)`, "g");
    return [...body.matchAll(mentions)].flatMap(({ index }) => {
      const after = index + as.length;
      if (body[after] !== "(") return [`${verb} ← nothing: it is not called`];
      const [first, end] = argumentsAt(body, after + 1);
      const isMethodOfThatName = /^\)(?:: [^;{]*)? \{/.test(body.slice(end, end + 80));
      if (isMethodOfThatName) return [];
      return isNow(first, body) ? [] : [`${verb} ← ${first}`];
    });
  });
}

/** The first argument or parameter after an opening parenthesis, and where the closing one stands. */
function argumentsAt(source: string, start: number): readonly [first: string, end: number] {
  let depth = 0;
  let first: string | null = null;
  let at = start;
  for (; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (sign === ")" && depth === 0) break;
    if (sign === "," && depth === 0) first ??= source.slice(start, at);
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
  }
  return [(first ?? source.slice(start, at)).trim(), at];
}

const now = String.raw`[\w.]*\bstudy\.now\(\)`;
const isNowItself = new RegExp(`^${now}\\.project$`);

function isNow(argument: string, body: string): boolean {
  if (isNowItself.test(argument)) return true;
  const name = /^(\w+)(?:\(\))?$/.exec(argument)?.[1];
  if (name === undefined) return false;
  const isCalled = argument.endsWith(")");
  const bound = new RegExp(
    `const ${name} = ([^;]*);|const \\{[^}]*?(?:\\b${name}\\b|: ${name}\\b)[^}]*\\} = ([^;]*);|[({,]\\s*${name}: (\\w*Project\\b)`,
    "g",
  );
  const good = isCalled
    ? `^\\(\\)(?:: Project)? => ${now}\\.project$`
    : `^(?:${now}(?:\\.project)?|useWholeProject\\(\\))$`;
  const values = [...body.matchAll(bound)].map(([, whole, part, parameter]) => whole ?? part ?? parameter);
  return values.length > 0 && values.every((value = "") => new RegExp(good).test(value));
}
