import Rupt, { type AttachConfig } from "rupt";
// TODO(rupt-migrate): type-kept: replace this v2 type
// TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
export function go(config: AttachConfig) { return Rupt.attach(config); }
