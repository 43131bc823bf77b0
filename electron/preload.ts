import { contextBridge, ipcRenderer } from "electron";
import { bridgeOver } from "../shared/bridge-calls.ts";

// The window gets the named calls and nothing else: no channel to choose, no events, no Electron. It unpacks the answers
// itself (renderer/bridge.ts), since an error would not come whole through here.
contextBridge.exposeInMainWorld(
  "kvali",
  bridgeOver((call, args) => ipcRenderer.invoke("kvali", call, args)),
);
