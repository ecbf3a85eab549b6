import { open as atLoad } from "./at-load.js";
import { open as beforeWait, openAndRename } from "./before-wait.js";
import { rename } from "./config.js";
import { makeGuard } from "./in-closure.js";
import { open as onWindow } from "./on-window.js";
import { open as soon } from "./soon.js";
import { open as unchanged } from "./unchanged.js";

const guard = makeGuard();
const waiting = beforeWait("waits");
rename("second");
globalThis.settings.id = "later";
await waiting;
await atLoad("at-load");
await guard.open("closure");
await soon("soon");
await unchanged("unchanged");
await onWindow("window");
await openAndRename("renamed");
