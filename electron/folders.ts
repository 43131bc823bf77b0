import path from "node:path";

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Where the host keeps its own things: the shelf, the copies, the places. `KVALI_DATA` overrides. */
export function dataFolder({ platform, home, env }: Surroundings): string {
  if (env.KVALI_DATA) return path.resolve(env.KVALI_DATA);
  const { join, isAbsolute } = platform === "win32" ? path.win32 : path.posix;
  if (platform === "win32") return join(env.APPDATA || join(home, "AppData", "Roaming"), "Kvali");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Kvali");
  const shared = env.XDG_DATA_HOME;
  // The XDG Base Directory Specification: a relative path is to be ignored.
  return join(shared && isAbsolute(shared) ? shared : join(home, ".local", "share"), "kvali");
}

/** Where projects are kept by a host without dialogs. `KVALI_FOLDER` overrides. */
export function studyFolder({ platform, home, env }: Surroundings): string {
  if (env.KVALI_FOLDER) return path.resolve(env.KVALI_FOLDER);
  if (platform === "win32") return path.win32.join(home, "Documents", "Kvali");
  if (platform === "darwin") return path.posix.join(home, "Documents", "Kvali");
  return path.posix.join(home, "Kvali");
}
