import Rupt from "../lib/default.js";
import { attach } from "../lib/inline.js";
export const e = (user) => { Rupt.attach({ client_id: "abc", account: user.id }); attach({ client_id: "abc", account: user.id }); };
