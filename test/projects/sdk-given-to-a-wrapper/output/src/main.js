import Rupt from "rupt";
import { wrapAll } from "./wrap.js";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
wrapAll(Rupt);
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
await Rupt.attach({ client_id: "abc", account: "u" });
