/**
 * Which host to start, and why. Electron is the desktop; where it cannot run safely or is not to be had,
 * the same program serves its window to the browser. No switch of Electron's that weakens its sandbox is
 * ever passed on.
 */
export function pickHost({ wantsBrowser, platform, isRoot, hasDisplay, electron }) {
  if (wantsBrowser) return { host: "browser", why: "you asked for it" };
  if (platform === "linux" && !hasDisplay) return { host: "browser", why: "there is no display here" };
  if (platform === "linux" && isRoot) {
    return { host: "browser", why: "for root, Electron would have to run without its sandbox" };
  }
  if (!electron)
    return { host: "browser", why: "Electron's program is not installed and could not be fetched" };
  return { host: "electron", why: "it is installed" };
}
