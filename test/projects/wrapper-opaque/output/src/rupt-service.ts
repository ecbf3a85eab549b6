import Rupt, { type AttachConfig } from "rupt";

// TODO(rupt-migrate): type-kept: replace this v2 type
export async function attachWith(options: AttachConfig) {
  // TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
  await Rupt.attach(options);
}

// TODO(rupt-migrate): type-kept: replace this v2 type
// TODO(rupt-migrate): opaque-options: pass the options as an object literal, then run rupt-migrate again
export const protect = (more: Partial<AttachConfig>) => Rupt.attach({ client_id: "o", account: "a", ...more });
