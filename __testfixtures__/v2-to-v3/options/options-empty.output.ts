import Rupt from "rupt";
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
Rupt.attach({});
