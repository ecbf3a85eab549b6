import Rupt from "rupt";
import * as main from "./main.js";

report("session");
export const enter = (user) => void Rupt.attach({ client_id: main.config.id, account: user.id });
