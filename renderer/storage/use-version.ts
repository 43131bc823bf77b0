import { useEffect, useState } from "react";
import { useWorld } from "./use-study.ts";

/** The version of Kvali, as its host has it: "0.1.0"; null until it has answered. */
export function useVersion(): string | null {
  const { bridge } = useWorld();
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    let isThere = true;
    bridge.about().then(
      (about) => {
        if (isThere) setVersion(about.version);
      },
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, [bridge]);
  return version;
}
