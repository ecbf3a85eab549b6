import Rupt, { type AttachConfig } from "rupt";
export function go(config: AttachConfig) { return Rupt.attach(config); }
