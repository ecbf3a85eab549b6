import Rupt from "rupt";
// TODO(rupt-migrate): unknown-option: find out what 1 is for, then move the call by hand
Rupt.attach({ client_id: "abc", account: "u", 1: "x" });
