import Rupt from "rupt";
import { util } from "../util.js";

console.log(util);
export const watch = (user) => void Rupt.attach({ client_id: "c", account: user });
