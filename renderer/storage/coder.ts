const stored = "kvali coder";

/** The name under which this person works; until they choose one, a plain "Coder 1". */
export function coderName(): string {
  return localStorage.getItem(stored) ?? "Coder 1";
}

export function changeCoderName(name: string): void {
  localStorage.setItem(stored, name.trim() || "Coder 1");
}

/** Whether this person has chosen a name already. */
export function isCoderNamed(): boolean {
  return localStorage.getItem(stored) !== null;
}
