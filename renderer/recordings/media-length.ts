/**
 * How long a recording sounds, in milliseconds, as a player tells it; null where it does not (some that were written live say no length). "cannot-play": it
 * is none that this browser can play, or it is damaged. Rejects when `signal` stops it.
 */
export async function lengthOf(url: string, signal: AbortSignal): Promise<number | null | "cannot-play"> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    // Sound is all that is asked for; an element for sound takes it from a video, too.
    const player = new Audio();
    const letGo = () => {
      player.removeAttribute("src");
      player.load();
      signal.removeEventListener("abort", stopped);
    };
    const end = (answer: number | null | "cannot-play") => {
      letGo();
      resolve(answer);
    };
    const stopped = () => {
      letGo();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stopped);
    player.preload = "metadata";
    player.addEventListener("error", () => end("cannot-play"), { once: true });
    player.addEventListener(
      "loadedmetadata",
      () => {
        const { duration } = player;
        end(Number.isFinite(duration) && duration > 0 ? Math.round(duration * 1000) : null);
      },
      { once: true },
    );
    player.src = url;
  });
}
