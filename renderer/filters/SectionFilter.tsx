import { Check, ChevronDown } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { type SectionChoice, sectionLetter, sectionTitle } from "../../shared/guide/sections.ts";
import { useWords } from "../language/language.ts";
import { useProjectPart } from "../storage/use-study.ts";
import "./section-filter.css";

/** Chooses sections of the interview guide. Nothing stands here while the study has no guide. */
export function SectionFilter({
  chosen,
  onChosen,
}: {
  readonly chosen: SectionChoice;
  readonly onChosen: (chosen: SectionChoice) => void;
}) {
  const { say } = useWords();
  const guide = useProjectPart((project) => project.study.guide);
  if (guide.length === 0) return null;
  const known = chosen === "all" ? null : guide.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <MenuTrigger>
      <Button className={known ? "button plain section-filter limits" : "button plain section-filter"}>
        <span>{saidOf(chosen, guide, say)}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={say("filter.sections")}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={known ?? [everywhere]}
          onSelectionChange={(keys) => {
            const picked = new Set(keys === "all" ? guide.map(({ id }) => id) : keys);
            const sections = guide.filter(({ id }) => picked.has(id)).map(({ id }) => id);
            const toAll = known !== null && picked.has(everywhere);
            onChosen(toAll || sections.length === 0 ? "all" : sections);
          }}
        >
          <Entry id={everywhere} label={say("filter.allSections")} />
          <Separator className="menu-separator" />
          {guide.map(({ id }) => (
            <Entry key={id} id={id} label={sectionTitle(guide, id)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** No section has this id: those of the guide carry no colon. */
const everywhere = ":all";

function Entry({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <MenuItem id={id} textValue={label} className="menu-item ticked-entry">
      <Check aria-hidden />
      <span>{label}</span>
    </MenuItem>
  );
}

/** "All sections", "Sections d, e". */
function saidOf(
  chosen: SectionChoice,
  guide: readonly { readonly id: string }[],
  say: ReturnType<typeof useWords>["say"],
): string {
  if (chosen === "all") return say("filter.allSections");
  const letters = guide.flatMap(({ id }, at) => (chosen.includes(id) ? [sectionLetter(at)] : []));
  if (letters.length === 0) return say("filter.noSections");
  return say("filter.someSections", { count: letters.length, letters: letters.join(", ") });
}
