import Rupt, { attach } from "rupt";
import { start } from "./start.js";

app.config.globalProperties.$rupt = Rupt;
app.provide("bank", openBank());
app.provide("guard", attach);
start(Rupt);
window.sdk = Rupt;
bus.emit("sdk:ready", Rupt);
