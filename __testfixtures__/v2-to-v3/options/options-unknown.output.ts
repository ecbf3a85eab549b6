import Rupt from "rupt";
// TODO(rupt-migrate): unknown-option: decide what this option was for, then migrate the call by hand
void Rupt.attach({ client_id: "abc", account: "u", flavour: "x" });
