import Rupt from "rupt";
const build = (id: string) => ({ client_id: "abc", account: id });
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
void Rupt.attach(build("u"));
