import { ipcRenderer } from "electron";
import Rupt from "rupt";

ipcRenderer.on("signed-in", (event, user) => {
  Rupt.attach({ client_id: "preload", account: user.id, email: user.email });
});
