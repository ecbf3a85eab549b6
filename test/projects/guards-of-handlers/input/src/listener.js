import Rupt from "rupt";
import { bus } from "./bus.js";
import { EVENT } from "./config.js";

bus.on("login", (user) => {
  Rupt.attach({ client_id: EVENT, account: user.id });
});
