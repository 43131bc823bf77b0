/** How long a file is, in megabytes without their sign and with a digit behind the comma; what is smaller still is not said to be nothing. */
export function megabytes(bytes: number, language: string): string {
  const shown = Math.max(0.1, bytes / 1024 / 1024);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(shown);
}
