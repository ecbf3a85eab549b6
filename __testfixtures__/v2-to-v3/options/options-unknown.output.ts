import Rupt from "rupt";
// TODO(rupt-migrate): unknown-option: find out what flavour is for, then move the call by hand
void Rupt.attach({ client_id: "abc", account: "u", flavour: "x" });
