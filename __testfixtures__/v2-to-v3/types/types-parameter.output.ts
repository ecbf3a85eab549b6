import Rupt, { type AttachConfig } from "rupt";
// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
// TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
export function go(config: AttachConfig) { return Rupt.attach(config); }
