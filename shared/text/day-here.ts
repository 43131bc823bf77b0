/** The day on which a moment (ISO 8601) is, by the clock of this computer: "2024-01-31". For what is made today; days of the journal are UTC, so that a report is the same wherever it is made. */
export function dayHere(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
