import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

let sdk = null;
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
sdk = Rupt;
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
sdk.attach({ client_id: "c1", account: "x" });
rupt.evaluate.access({ user: "y" });
let a, b; /* TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access */ a = Rupt; b = a; a = b; /* TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand */ b.attach({ client_id: "c1", account: "z" });
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const at = flag ? Rupt.attach : () => {};
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
at({ client_id: "c1", account: "w" });
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const { attach } = cond ? Rupt : {};
