import Rupt from "rupt";
import { config } from "./tools.js";

report("check");
export const check = (user) => void Rupt.attach({ client_id: config.id, account: user.id });
