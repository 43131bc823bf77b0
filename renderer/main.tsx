import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/buttons.css";
import "./ui/fields.css";
import "./ui/menus.css";
import "./ui/dialogs.css";
import "./ui/notices.css";
import "./ui/places.css";

import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { startAppearance } from "./app/appearance.ts";
import { bridgeOf } from "./bridge.ts";
import { startLanguage } from "./language/language.ts";
import { beenHereIn } from "./storage/been-here.ts";
import { coderName } from "./storage/coder.ts";
import { writersInWorker } from "./storage/commit-jobs.ts";
import { fileJobsInWorker } from "./storage/file-jobs.ts";

startAppearance();
await startLanguage();
const bridge = bridgeOf(window);
const writer = writersInWorker(window.kvali ? bridge : null);
const world = {
  bridge,
  jobs: fileJobsInWorker(),
  writer,
  by: coderName,
  beenHere: beenHereIn(navigator.storage),
};
const place = document.getElementById("window");
if (!place) throw new Error("the page has no place for the window");
createRoot(place).render(<App world={world} />);
