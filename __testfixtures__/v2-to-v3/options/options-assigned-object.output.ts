import Rupt from "rupt";
const base = { client_id: "abc" };
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
void Rupt.attach(Object.assign({}, base, { account: "u" }));
