import { changeLanguage, languages, useWords } from "../language/language.ts";
import { MenuButton } from "../ui/Menu.tsx";
import { appearances, changeAppearance } from "./appearance.ts";

/** Light or dark, English or Swedish. */
export function LookMenu() {
  const { say } = useWords();
  return (
    <MenuButton
      label={`${say("foot.theme")}, ${say("foot.language")}`}
      entries={[
        ...appearances.map((appearance) => ({
          id: appearance,
          label: say(`foot.${appearance}`),
          onAction: () => changeAppearance(appearance),
        })),
        { id: "separator", isSeparator: true as const },
        ...languages.map((language) => ({
          id: language,
          label: language === "en" ? "English" : "Svenska",
          onAction: () => void changeLanguage(language),
        })),
      ]}
    >
      {say("foot.theme")}
    </MenuButton>
  );
}
