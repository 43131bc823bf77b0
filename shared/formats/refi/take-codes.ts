import { newCode, sameName } from "../../codebook/add-code.ts";
import { newTheme } from "../../codebook/new-theme.ts";
import { type ComingCode, MeetingCodes, nameless } from "../../interchange/meet-codes.ts";
import type { Code, CodeId } from "../../project/records.ts";
import { asRead, nameGiven } from "../../text/same-name.ts";
import { freeName } from "../../transcripts/import-transcripts.ts";
import { hueWritten } from "./colours.ts";
import { textsOf } from "./described-code.ts";
import { attributeOf, childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { Taking } from "./taking.ts";
import { gatheringOf } from "./write-codes.ts";

/** The study's codes with those of a codebook: beneath one another as they stand there, each once (K5). */
export function takeCodes(
  codes: ReadonlyMap<CodeId, Code>,
  codebook: Element | null,
  taking: Taking,
): ReadonlyMap<CodeId, Code> {
  const meeting = new MeetingCodes(codes);
  const takeUnder = (parentId: CodeId | null, elements: readonly Element[]): void => {
    for (const element of elements) {
      const coming = {
        parentId,
        name: taking.said(attributeOf(element, "name")),
        ...saidOf(element, taking),
      };
      const { code, isNew, isRenamed, isNoCore } = meeting.meet(coming, () => taking.idFor("code", element));
      if (isRenamed) taking.losses.tell("names-changed", 1, coming.name);
      if (isNoCore) taking.losses.tell("core-themes", 1, code.name);
      if (isNew && /^(?:false|0)$/.test(attributeOf(element, "isCodable")))
        taking.losses.tell("folders", 1, code.name);
      if (!isNew) {
        taking.here.codes += 1;
        taking.isThere(element, code.id);
      }
      takeUnder(code.id, childrenNamed(element, "Code"));
    }
  };
  takeUnder(null, childrenNamed(childNamed(codebook, "Codes"), "Code"));
  return meeting.now();
}

/** The colour of a code and what its description says, which is more where Kvali wrote it. */
function saidOf(element: Element, taking: Taking): Omit<ComingCode, "parentId" | "name"> {
  const hue = hueWritten(attributeOf(element, "color"));
  const description = taking.said(wordsIn(element, "Description"));
  if (!taking.isOfKvali) return { hue, definition: description.trim() };
  const { theme, ...texts } = textsOf(description);
  return { hue, ...texts, theme: theme && { ...newTheme(), ...theme } };
}

/**
 * Lets sets of codes be themes that gather their codes: the code itself that Kvali wrote the set for; else a candidate theme of the set's name.
 * Sets without codes are told by who reads the other members.
 */
export function takeSets(
  codes: ReadonlyMap<CodeId, Code>,
  sets: readonly Element[],
  taking: Taking,
): Map<CodeId, Code> {
  const grown = new Map(codes);
  const gathering = new Map(
    [...taking.made].flatMap(([guid, id]) =>
      grown.has(id as CodeId) ? [[gatheringOf(guid), id as CodeId] as const] : [],
    ),
  );
  for (const set of sets) {
    const members = childrenNamed(set, "MemberCode");
    const found = members.flatMap(
      (member) => taking.target("code", member) ?? taking.target("code", member, "guid") ?? [],
    );
    taking.losses.tell("things-not-there", members.length - found.length, attributeOf(set, "name"));
    const own = gathering.get(plainGuid(attributeOf(set, "guid")) ?? "");
    const gathers = [...new Set(found)].filter((id) => id !== own);
    if (gathers.length === 0) continue;
    const theme = own === undefined ? undefined : grown.get(own);
    if (theme) {
      // What a theme of the study gathers is said already.
      const own = theme.theme ?? newTheme();
      if (own.gathers.length === 0) grown.set(theme.id, { ...theme, theme: { ...own, gathers } });
    } else {
      const roots = [...grown.values()].filter(({ parentId }) => parentId === null);
      const names = new Set(roots.map(({ name }) => asRead(name)));
      const wanted = nameGiven(taking.said(attributeOf(set, "name"))) || nameless;
      const isThere = roots.some(
        ({ name, theme }) =>
          sameName(name, wanted) && theme !== null && gathers.every((id) => theme.gathers.includes(id)),
      );
      if (isThere) continue;
      const free = freeName(asRead(wanted), names);
      const code = newCode(grown, {
        codeId: taking.idFor("code", set),
        parentId: null,
        name: `${wanted}${free.slice(asRead(wanted).length)}`,
      });
      grown.set(code.id, { ...code, theme: { ...newTheme(), gathers } });
      taking.losses.tell("sets-of-codes", 1, wanted);
    }
  }
  return grown;
}
