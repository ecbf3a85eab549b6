import Rupt from "rupt";
let sdk = null;
sdk = Rupt;
sdk.attach({ client_id: "c1", account: "x" });
Rupt.attach({ client_id: "c1", account: "y" });
let a, b; a = Rupt; b = a; a = b; b.attach({ client_id: "c1", account: "z" });
const at = flag ? Rupt.attach : () => {};
at({ client_id: "c1", account: "w" });
export const { attach } = cond ? Rupt : {};
