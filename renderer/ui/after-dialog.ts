/**
 * Does something once a dialog that closes now has given the focus back. That happens by itself a frame later, to what had
 * it before; what moves the focus elsewhere comes after that.
 */
export function afterDialog(does: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(does));
}
