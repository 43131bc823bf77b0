import { contextBridge, ipcRenderer } from "electron";
import { bridgeOver } from "../shared/bridge-calls.ts";

// The window gets the named calls and nothing else: no channel to choose, no events, no Electron.
contextBridge.exposeInMainWorld(
  "kvali",
  bridgeOver((call, args) => ipcRenderer.invoke("kvali", call, args)),
);
