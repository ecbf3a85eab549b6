import Rupt from "rupt";
const settings = { rupt: { client_id: "abc", account: "u" } };
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
void Rupt.attach(settings.rupt);
