import Rupt from "../lib/default.js";
import { attach } from "../lib/inline.js";
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const e = (user) => { Rupt.attach({ client_id: "abc", account: user.id }); attach({ client_id: "abc", account: user.id }); };
