import Rupt from "rupt";
import { PROTOTYPE } from "./config.js";

export function Session() {}

Session.prototype.enter = function (user) {
  Rupt.attach({ client_id: PROTOTYPE, account: user.id });
};
