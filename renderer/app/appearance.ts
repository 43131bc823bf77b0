export const appearances = ["system", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

const stored = "kvali appearance";
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

function chosenAppearance(): Appearance {
  const chosen = localStorage.getItem(stored);
  return appearances.find((one) => one === chosen) ?? "system";
}

export function changeAppearance(appearance: Appearance): void {
  localStorage.setItem(stored, appearance);
  show();
}

/** Shows the window light or dark as chosen, and follows the system while nothing is. */
export function startAppearance(): void {
  prefersDark.addEventListener("change", show);
  show();
}

function show(): void {
  const chosen = chosenAppearance();
  const dark = chosen === "dark" || (chosen === "system" && prefersDark.matches);
  document.documentElement.dataset.appearance = dark ? "dark" : "light";
}
