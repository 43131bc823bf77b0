/**
 * Says something to screen readers without moving the focus. Politely, not twice the same in a row, and after what is
 * to be seen at once.
 */
export function announce(sentence: string): void {
  setTimeout(() => {
    const region = liveRegion();
    if (region.textContent !== sentence) region.textContent = sentence;
  });
}

let made: HTMLElement | null = null;

function liveRegion(): HTMLElement {
  if (made?.isConnected) return made;
  made = document.createElement("div");
  made.className = "visually-hidden";
  made.setAttribute("role", "status");
  made.setAttribute("aria-live", "polite");
  // By this mark an open dialog, which silences everything around it, lets the region speak.
  made.dataset.liveAnnouncer = "true";
  document.body.append(made);
  return made;
}
