import Rupt from "rupt";
// TODO(rupt-migrate): opaque-options: pass client_id here, then run rupt-migrate again
Rupt.attach({});
