import { always } from "./always.js";
import { bus } from "./bus.js";
import { ALWAYS, DEFAULT, EVENT, LIST, PROTOTYPE } from "./config.js";
import byDefault, { open } from "./default.js";
import { protect } from "./each.js";
import { handlers } from "./handlers.js";
import "./listener.js";
import { Session } from "./prototype.js";

export function start(user) {
  if (LIST) for (const each of handlers.enter) each(user);
  if (DEFAULT) byDefault.enter(user);
  if (PROTOTYPE !== undefined) new Session().enter(user);
  if (EVENT) bus.emit("login", user);
  open(ALWAYS);
  always.run(user);
  protect(user);
}
