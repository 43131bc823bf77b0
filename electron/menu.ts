import type { MenuItemConstructorOptions } from "electron";

/**
 * The menu of the desktop. It leaves out Undo and Redo, which the window does itself: there is one undo for
 * text, codes and codings alike. Reload and the developer's tools are left out too.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const mac: MenuItemConstructorOptions[] = platform === "darwin" ? [{ role: "appMenu" }] : [];
  return [
    ...mac,
    { label: "File", submenu: [{ role: platform === "darwin" ? "close" : "quit" }] },
    {
      label: "Edit",
      submenu: [{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }],
    },
    {
      label: "View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
      ],
    },
    { role: "windowMenu" },
  ];
}
