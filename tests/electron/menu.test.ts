import { describe, expect, it } from "vitest";
import { menuTemplate } from "../../electron/menu.ts";

describe("the menu", () => {
  it.each(["darwin", "win32", "linux"] as const)(
    "leaves undo to the window and shows no developer's tools (%s)",
    (platform) => {
      const words = JSON.stringify(menuTemplate(platform));
      for (const role of ["undo", "redo", "editMenu", "viewMenu", "reload", "toggleDevTools"]) {
        expect(words).not.toContain(`"${role}"`);
      }
      for (const role of ["cut", "copy", "paste", "selectAll"]) expect(words).toContain(`"${role}"`);
    },
  );
});
