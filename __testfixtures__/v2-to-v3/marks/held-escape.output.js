import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

export const a = async (id) => { await rupt.evaluate.access({ user: id }); };
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
window.sdk = Rupt;
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
register({ Rupt, attach: Rupt.attach });
