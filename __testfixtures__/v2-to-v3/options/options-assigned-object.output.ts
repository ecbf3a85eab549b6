import Rupt from "rupt";
const base = { client_id: "abc" };
// TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
void Rupt.attach(Object.assign({}, base, { account: "u" }));
