/**
 * Resolves once no button of the pointer is held: at once where none is, else when what was pressed has answered. What is drawn
 * anew between press and release loses the press.
 */
export async function afterPress(): Promise<void> {
  if (!document.querySelector(":active")) return;
  await new Promise((resolve) => {
    for (const event of ["pointerup", "pointercancel"])
      window.addEventListener(event, resolve, { once: true });
  });
  // The click comes after the release.
  await new Promise((resolve) => setTimeout(resolve));
}
