import { useCallback, useEffect, useState } from "react";
import type { Bridge, FilePlace } from "../../shared/bridge.ts";

/**
 * The project file that the program was started with, or was asked to open while it ran: asked for now and whenever the
 * window comes to the front. It is told once by the host, and stays here until it is let go.
 */
export function useOpenedFile(bridge: Bridge): {
  readonly opened: FilePlace | null;
  readonly letGo: () => void;
} {
  const [opened, setOpened] = useState<FilePlace | null>(null);
  useEffect(() => {
    const ask = async () => {
      const place = await bridge.takeOpened().catch(() => null);
      if (place) setOpened(place);
    };
    void ask();
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [bridge]);
  return { opened, letGo: useCallback(() => setOpened(null), []) };
}
