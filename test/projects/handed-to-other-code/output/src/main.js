import Rupt, { attach } from "rupt";
import { start } from "./start.js";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
app.config.globalProperties.$rupt = Rupt;
app.provide("bank", openBank());
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
app.provide("guard", attach);
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
start(Rupt);
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
window.sdk = Rupt;
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
bus.emit("sdk:ready", Rupt);
