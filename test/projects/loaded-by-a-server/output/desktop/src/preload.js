import { ipcRenderer } from "electron";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "preload" });

ipcRenderer.on("signed-in", (event, user) => {
  rupt.evaluate.access({ user: user.id, email: user.email });
});
