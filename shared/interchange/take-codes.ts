import { newTheme } from "../codebook/new-theme.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import type { ForeignCode } from "./foreign-project.ts";
import { hueOfColour } from "./hue-of-colour.ts";
import { MeetingCodes } from "./meet-codes.ts";

/**
 * Takes codes into the codebook, with what stands above them, each once (K5). What is called otherwise than in its file is answered
 * in `renamed`; what stands under itself, or under what there is not, stands at the top, and is answered in `lifted`. What only holds
 * others is a candidate theme, as in a path.
 */
export function takeCodes(
  project: Project,
  codes: readonly ForeignCode[],
  newCodeId: () => CodeId,
): {
  readonly project: Project;
  readonly ids: ReadonlyMap<string, CodeId>;
  readonly made: number;
  readonly renamed: readonly string[];
  readonly lifted: readonly string[];
} {
  const meeting = new MeetingCodes(project.codes);
  const ids = new Map<string, CodeId>();
  const renamed: string[] = [];
  const lifted: string[] = [];
  let made = 0;
  for (const { code: coming, isLifted } of fromTheTop(codes)) {
    const { key, parent, name, definition, isGroup } = coming;
    if (isLifted) lifted.push(name);
    const parentId = isLifted || parent === null ? null : (ids.get(parent) ?? null);
    const hue = coming.colour === null ? null : hueOfColour(coming.colour);
    const theme = isGroup ? newTheme() : null;
    const { code, isNew, isRenamed } = meeting.meet({ parentId, name, hue, definition, theme }, newCodeId);
    ids.set(key, code.id);
    if (isRenamed) renamed.push(code.name);
    if (isNew) made += 1;
  }
  return { project: { ...project, codes: meeting.now() }, ids, made, renamed, lifted };
}

/** Each code behind the one that it stands under, else in their order. */
function fromTheTop(
  codes: readonly ForeignCode[],
): readonly { readonly code: ForeignCode; readonly isLifted: boolean }[] {
  const known = new Set(codes.map(({ key }) => key));
  const children = new Map<string | null, ForeignCode[]>();
  for (const code of codes) {
    const parent = code.parent !== null && known.has(code.parent) ? code.parent : null;
    const list = children.get(parent);
    if (list) list.push(code);
    else children.set(parent, [code]);
  }
  const order: { readonly code: ForeignCode; readonly isLifted: boolean }[] = [];
  const seen = new Set<string>();
  const walk = (first: readonly ForeignCode[], isLifted: boolean) => {
    const waiting = first.map((code) => ({ code, isLifted })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.code.key)) continue;
      seen.add(next.code.key);
      order.push(next);
      for (const code of (children.get(next.code.key) ?? []).toReversed())
        waiting.push({ code, isLifted: false });
    }
  };
  for (const code of children.get(null) ?? []) walk([code], code.parent !== null);
  // What is left stands in circles.
  for (const code of codes) if (!seen.has(code.key)) walk([code], true);
  return order;
}
