export function pickHost(facts: {
  readonly wantsBrowser: boolean;
  readonly platform: string;
  readonly isRoot: boolean;
  readonly hasDisplay: boolean;
  /** The path of Electron's program, or null. */
  readonly electron: string | null;
}): { readonly host: "electron" | "browser"; readonly why: string };
