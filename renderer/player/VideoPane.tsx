import { useLayoutEffect, useRef } from "react";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import type { Player } from "./player.ts";
import { playerSlice } from "./player-slice.ts";
import "./video-pane.css";

/** The picture of a video, over the window's lower corner; as large as one draws it. */
export function VideoPane({ player }: { readonly player: Player }) {
  const { say } = useWords();
  const desk = useDesk();
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return;
    current.style.width = `${desk.of(playerSlice).pictureWidth}px`;
    // Taken out of a page and put into one, it would stop.
    const goesOn = player.isGoing();
    current.prepend(player.media);
    if (goesOn) player.play();
    const resized = new ResizeObserver(() => {
      if (current.offsetWidth > 0) desk.put(playerSlice, { pictureWidth: current.offsetWidth });
    });
    resized.observe(current);
    return () => {
      resized.disconnect();
      const goesOn = player.isGoing();
      player.media.remove();
      if (goesOn) player.play();
    };
  }, [player, desk]);
  return <section className="video-pane" ref={pane} aria-label={say("player.picture")} />;
}
