import Rupt from "rupt";
const settings = { rupt: { client_id: "abc", account: "u" } };
// TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
void Rupt.attach(settings.rupt);
