type Lock = {
  readonly packages?: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly link?: boolean;
        readonly optional?: boolean;
        readonly devOptional?: boolean;
      }
    >
  >;
};

export function nodeIsTooOld(version: string): string | null;
export function isInstalledAsLocked(lock: Lock, installed: Lock): boolean;
export function install(): void;
export function runNpm(words: readonly string[]): { readonly status: number | null };
