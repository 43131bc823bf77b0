import { type CodeNode, codeTree } from "../../codebook/code-tree.ts";
import type { Losses } from "../../interchange/losses.ts";
import type { Project } from "../../project/project.ts";
import type { Code } from "../../project/records.ts";
import { colourOfHue } from "./colours.ts";
import { descriptionOf, textsBeside } from "./described-code.ts";
import { element, wordsElement } from "./elements.ts";
import { guidOf } from "./guid.ts";

/** The codebook as nested elements; `notesOf` gives what a project has between a code's description and the codes beneath it. */
export function codeElements(
  { codes }: Pick<Project, "codes">,
  losses: Losses,
  notesOf: (code: Code) => string = () => "",
): readonly string[] {
  const written = ({ code, children }: CodeNode): string => {
    losses.tell("code-texts", textsBeside(code));
    losses.tell("reviews", code.theme?.reviews.length ?? 0);
    const attributes = {
      ...{ guid: guidOf(code.id), name: code.name, isCodable: "true", color: colourOfHue(code.hue) },
    };
    return element(
      "Code",
      attributes,
      wordsElement("Description", descriptionOf(code)),
      notesOf(code),
      ...children.map(written),
    );
  };
  return codeTree(codes).map(written);
}

/** The sets of codes: one for each theme that gathers codes from elsewhere. `target` is what the attribute of a member is called. */
export function setElements(
  { codes }: Pick<Project, "codes">,
  target: "guid" | "targetGUID",
): readonly string[] {
  return [...codes.values()].flatMap(({ id, name, theme }) =>
    theme && theme.gathers.length > 0
      ? [
          element(
            "Set",
            { guid: gatheringOf(guidOf(id)), name },
            ...theme.gathers.map((gathered) => element("MemberCode", { [target]: guidOf(gathered) })),
          ),
        ]
      : [],
  );
}

/** The GUID of the set of what a theme gathers, by the GUID of its code. */
export function gatheringOf(code: string): string {
  return guidOf(code, "gathers");
}
